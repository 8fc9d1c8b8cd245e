package org.wholefamily.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Councils;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** What every form may show: the case, the day, the family and the council's partners. */
@Component
class FamilyKnowledge implements FormKnowledge {

    private final FamilyText text;
    private final Councils councils;
    private final BusinessClock clock;
    private final Access access;

    FamilyKnowledge(FamilyText text, Councils councils, BusinessClock clock, Access access) {
        this.text = text;
        this.councils = councils;
        this.clock = clock;
        this.access = access;
    }

    @Override
    public Set<String> keys() {
        return Set.of("caseReference", "today", "familySummary", "memberOptions", "agencyOptions");
    }

    /** Each of these looks itself at who asks. */
    @Override
    public Set<String> open() {
        return keys();
    }

    @Override
    public Set<String> plain() {
        return Set.of("caseReference", "today", "agencyOptions");
    }

    @Override
    public Object known(String key, FormRequest request) {
        return switch (key) {
            case "caseReference" -> request.caseReference();
            case "today" -> clock.today().toString();
            case "agencyOptions" ->
                councils.agencies(request.council()).stream()
                        .map(agency -> option(agency.name(), agency.code()))
                        .toList();
            case "familySummary" -> access.mayShow(request) ? text.summary(access.members(request)) : Access.NOT_SHOWN;
            case "memberOptions" -> members(request);
            default -> null;
        };
    }

    private List<Map<String, String>> members(FormRequest request) {
        return access.members(request).stream()
                .map(person -> option(label(person), person.id()))
                .toList();
    }

    private String label(Person person) {
        Integer age = person.ageOn(clock.today());
        return age == null ? person.name() : person.name() + ", " + age;
    }

    private static Map<String, String> option(String label, String value) {
        Map<String, String> option = new LinkedHashMap<>();
        option.put("label", label);
        option.put("value", value);
        return option;
    }
}
