package org.wholefamily.family;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.wholefamily.council.Agencies;

/** What the agencies of a case's council and the needs of its scheme are called, for whatever tells of the case. */
@Service
public class CaseWords {

    private final Cases cases;
    private final Agencies agencies;
    private final Needs needs;

    CaseWords(Cases cases, Agencies agencies, Needs needs) {
        this.cases = cases;
        this.agencies = agencies;
        this.needs = needs;
    }

    /** The words of one case, each list read once and when it is asked for. */
    public Words of(String caseReference) {
        CaseFile file = cases.get(caseReference);
        return new Words(
                SingletonSupplier.of(() -> agencies.names(file.council())),
                SingletonSupplier.of(() -> needs.of(file.council(), file.scheme()).stream()
                        .collect(Collectors.toMap(Need::code, Need::label, (first, second) -> first))));
    }

    /** What codes are called; one that is on no list stands for itself. */
    public record Words(Supplier<UnaryOperator<String>> agencies, Supplier<Map<String, String>> needs) {

        public String agency(String code) {
            return agencies.get().apply(code);
        }

        public String need(String code) {
            return needs.get().getOrDefault(code, code);
        }

        /** Several needs, in one line. */
        public String needs(Collection<String> codes) {
            return codes.stream().map(this::need).collect(Collectors.joining(", "));
        }
    }
}
