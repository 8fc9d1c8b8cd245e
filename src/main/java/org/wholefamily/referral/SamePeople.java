package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.family.Doubt;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.Person;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

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
    public Set<String> keys() {
        return Set.of(OPTIONS, NOTE);
    }

    @Override
    public Set<String> plain() {
        return Set.of(NOTE);
    }

    @Override
    public Object known(String key, FormRequest request) {
        if (!access.mayShow(request)) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        String reference = request.caseReference();
        List<String> alike = sources.alike(reference).keySet().stream()
                .filter(access::maySee)
                .toList();
        for (String known : alike) {
            joins.doubts(reference, known).forEach(doubt -> options.putIfAbsent(doubt.id(), asked(doubt, known)));
        }
        if (alike.isEmpty()) {
            joins.doubts(reference).forEach(doubt -> options.putIfAbsent(doubt.id(), asked(doubt, null)));
        }
        if (options.isEmpty()) {
            return null;
        }
        return key.equals(NOTE) ? NOTE_TEXT : listed(options);
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
