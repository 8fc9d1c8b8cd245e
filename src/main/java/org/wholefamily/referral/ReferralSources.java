package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Shows what was received: who refers, what worries them, and which known families look alike. */
@Component
class ReferralSources implements FormKnowledge {

    private final ReferralWords words;
    private final FamilyMatcher families;
    private final Access access;

    ReferralSources(ReferralWords words, FamilyMatcher families, Access access) {
        this.words = words;
        this.families = families;
        this.access = access;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.DUTY, "referredBy", this::referredBy),
                Shown.to(
                        Audience.DUTY,
                        "concernSummary",
                        request -> String.join("\n", words.concernsOf(request.caseReference()))),
                Shown.to(Audience.COUNCIL, "matchSummary", request -> summary(alike(request))),
                Shown.plainly(Audience.COUNCIL, "matchOptions", request -> options(alike(request))));
    }

    private String referredBy(FormRequest request) {
        return words.referredBy(request.caseReference());
    }

    /** Families that everybody may know of, and of those that are kept hidden what the person may see. */
    Map<String, Set<String>> alike(FormRequest request) {
        return request.once("families alike", () -> alike(request.caseReference()));
    }

    private Map<String, Set<String>> alike(String caseReference) {
        Map<String, Set<String>> alike = new LinkedHashMap<>(families.like(caseReference));
        Map<String, Set<String>> hidden = families.hiddenLike(caseReference);
        hidden.keySet().retainAll(access.readable(hidden.keySet()));
        alike.putAll(hidden);
        return alike;
    }

    private static String summary(Map<String, Set<String>> found) {
        return String.join(
                "\n",
                found.entrySet().stream()
                        .map(family -> family.getKey() + " – " + String.join("; ", family.getValue()))
                        .toList());
    }

    private static List<Map<String, String>> options(Map<String, Set<String>> found) {
        List<Map<String, String>> options = new ArrayList<>();
        options.add(Map.of("label", "A new family", "value", ReferralProcess.NO_KNOWN_CASE));
        found.keySet().forEach(reference -> options.add(Map.of("label", reference, "value", reference)));
        return options;
    }
}
