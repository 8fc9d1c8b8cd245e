package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.family.Doubt;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.Person;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Asks of two people who may be one, pair by pair, where a number, a name or a birthday says one thing and another the other. */
@Component
class SamePeople implements FormKnowledge {

    static final String FORM = "referral-match";
    static final String ANSWER = "samePeople";

    static final String NONE = "none";

    private static final String OPTIONS = "samePeopleOptions";
    private static final String NOTE = "samePeopleNote";
    private static final String NOTE_TEXT =
            "A number, a name or a birthday is the same and something else is not. Say of each pair whether it is one person.";

    private final ReferralSources sources;
    private final FamilyJoins joins;
    private final Access access;

    SamePeople(ReferralSources sources, FamilyJoins joins, Access access) {
        this.sources = sources;
        this.joins = joins;
        this.access = access;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.COUNCIL, OPTIONS, request -> asked(request, SamePeople::listed)),
                Shown.plainly(Audience.COUNCIL, NOTE, request -> asked(request, pairs -> NOTE_TEXT)));
    }

    private Map<String, String> pairs(FormRequest request) {
        Map<String, String> pairs = new LinkedHashMap<>();
        String reference = request.caseReference();
        Set<String> found = sources.alike(request).keySet();
        Access ofFound = access.atOnce(found);
        List<String> alike = found.stream().filter(ofFound::maySee).toList();
        joins.doubts(reference, alike)
                .forEach(
                        (known, doubts) -> doubts.forEach(doubt -> pairs.putIfAbsent(doubt.id(), asked(doubt, known))));
        if (alike.isEmpty()) {
            joins.doubts(reference).forEach(doubt -> pairs.putIfAbsent(doubt.id(), asked(doubt, null)));
        }
        return pairs;
    }

    /** What is shown when there is a pair to ask about. */
    private Object asked(FormRequest request, Function<Map<String, String>, Object> what) {
        Map<String, String> pairs = request.once(SamePeople.class, () -> pairs(request));
        return pairs.isEmpty() ? null : what.apply(pairs);
    }

    private static List<Map<String, String>> listed(Map<String, String> options) {
        List<Map<String, String>> listed = new ArrayList<>();
        options.forEach((value, label) -> listed.add(Map.of("label", label, "value", value)));
        listed.add(Map.of("label", "None of these is one person", "value", NONE));
        return listed;
    }

    /** @param known the case that the referral may be about; null when they are referred together and nobody is known */
    private static String asked(Doubt doubt, String known) {
        return "%s and %s%s: %s"
                .formatted(
                        named(doubt.one().person()),
                        named(doubt.other().person()),
                        doubt.together() || known == null ? "" : " of " + known,
                        doubt.why());
    }

    private static String named(Person person) {
        String born = person.dateOfBirth() == null ? "" : ", born " + PlainDays.day(person.dateOfBirth());
        return person.name() + born;
    }
}
