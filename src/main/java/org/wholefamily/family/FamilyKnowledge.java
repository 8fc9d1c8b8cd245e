package org.wholefamily.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Councils;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

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
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.ANYBODY, "caseReference", FormRequest::caseReference),
                Shown.plainly(
                        Audience.ANYBODY, "today", request -> clock.today().toString()),
                Shown.plainly(Audience.ANYBODY, "agencyOptions", this::agencies),
                Shown.to(Audience.OWN_AGENCY, "familySummary", request -> text.summary(access.members(request)))
                        .orElse(Access.NOT_SHOWN),
                Shown.to(Audience.OWN_AGENCY, "memberOptions", this::members).orElse(List.of()));
    }

    private List<Map<String, String>> agencies(FormRequest request) {
        return councils.agencies(request.council()).stream()
                .map(agency -> option(agency.name(), agency.code()))
                .toList();
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
