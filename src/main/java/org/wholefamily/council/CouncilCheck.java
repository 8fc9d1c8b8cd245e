package org.wholefamily.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.problem.Refusal;
import org.wholefamily.text.PlainText;

/** What a council must say of itself before it can be set up. */
final class CouncilCheck {

    private static final String CODE = "[a-z][a-z0-9-]{1,39}";

    private CouncilCheck() {}

    static void check(String code, Council council) {
        demand(council != null, "", "The council is missing");
        demand(code.equals(council.code()), "code", "The code differs from the address");
        demand(code.matches(CODE), "code", "A code is 2 to 40 small letters, digits and hyphens");
        demand(text(council.name(), 200), "name", "The name is missing or too long");
        plain("name", council.name());
        demand(
                council.referencePrefix() != null && council.referencePrefix().matches("[A-Z]{2,6}"),
                "referencePrefix",
                "The prefix of references is 2 to 6 capital letters");
        distinct("agencies", council.agencies(), Council.Agency::code);
        each("agencies", council.agencies(), agency -> agency.code().matches(CODE) && text(agency.name(), 200));
        plain("agencies", council.agencies(), Council.Agency::name);
        distinct("schemes", council.schemes(), Council.Scheme::code);
        plain("schemes", council.schemes(), Council.Scheme::code);
        each(
                "schemes",
                council.schemes(),
                scheme -> text(scheme.code(), 40) && scheme.allocation() >= 0 && ordered(scheme.from(), scheme.to()));
        distinct("terms", council.terms(), Council.Term::code);
        plain("terms", council.terms(), Council.Term::code);
        each("terms", council.terms(), term -> text(term.code(), 40) && ordered(term.from(), term.to()));
        Map<String, Long> limits = council.limits() == null ? Map.of() : council.limits();
        limits.keySet().forEach(name -> plain("limits", name));
        limits.forEach((name, amount) ->
                demand(text(name, 40) && amount != null && amount > 0, "limits." + name, "A limit is above zero"));
    }

    private static <T> void each(String field, List<T> values, Function<T, Boolean> good) {
        for (int i = 0; i < values.size(); i++) {
            demand(
                    values.get(i) != null && good.apply(values.get(i)),
                    field + "[" + i + "]",
                    "This entry is incomplete, unknown, or its dates are the wrong way round");
        }
    }

    private static <T> void distinct(String field, List<T> values, Function<T, String> code) {
        demand(values != null, field, "The list is missing; it may be empty");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            demand(
                    values.get(i) != null && code.apply(values.get(i)) != null,
                    field + "[" + i + "]",
                    "The code is missing");
            demand(seen.add(code.apply(values.get(i))), field + "[" + i + "]", "This code is there twice");
        }
    }

    private static <T> void plain(String field, List<T> values, Function<T, String> text) {
        for (int i = 0; i < values.size(); i++) {
            plain(field + "[" + i + "]", text.apply(values.get(i)));
        }
    }

    private static void plain(String field, String text) {
        PlainText.fault(text, false).ifPresent(reason -> demand(false, field, "A text " + reason));
    }

    private static boolean text(String value, int longest) {
        return value != null && !value.isBlank() && value.length() <= longest;
    }

    private static boolean ordered(LocalDate from, LocalDate to) {
        return from != null && to != null && !to.isBefore(from);
    }

    private static void demand(boolean good, String field, String reason) {
        if (!good) {
            String told = Refusal.told(field);
            throw new Problem(HttpStatus.BAD_REQUEST, "council-refused", told + ": " + reason, Map.of("field", told));
        }
    }
}
