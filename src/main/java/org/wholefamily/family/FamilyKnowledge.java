package org.wholefamily.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Councils;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** What every form may show: the case, the day, the family and the council's partners. */
@Component
class FamilyKnowledge implements FormKnowledge {

    private static final String UNSHARED = "You will see who this is about when there is a basis for sharing.";

    private final People people;
    private final FamilyText text;
    private final Councils councils;
    private final BusinessClock clock;
    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;

    FamilyKnowledge(
            People people,
            FamilyText text,
            Councils councils,
            BusinessClock clock,
            Access access,
            ReadLog readLog,
            CurrentUser current) {
        this.people = people;
        this.text = text;
        this.councils = councils;
        this.clock = clock;
        this.access = access;
        this.readLog = readLog;
        this.current = current;
    }

    @Override
    public Set<String> keys() {
        return Set.of("caseReference", "today", "familySummary", "memberOptions", "agencyOptions");
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
            case "familySummary" -> access.mayShow(request) ? summary(request) : UNSHARED;
            case "memberOptions" -> access.mayShow(request) ? members(request) : List.of();
            default -> null;
        };
    }

    private String summary(FormRequest request) {
        current.get().ifPresent(user -> readLog.read(user.id(), request.caseReference(), "form " + request.formId()));
        return text.summary(request.caseReference());
    }

    private List<Map<String, String>> members(FormRequest request) {
        return people.of(request.caseReference()).stream()
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
