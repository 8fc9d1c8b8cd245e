package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;
import org.wholefamily.referral.ReferralWords.Told;

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
                Shown.to(Audience.DUTY, "concernSummary", this::concerns),
                Shown.to(Audience.COUNCIL, "matchSummary", request -> summary(alike(request))),
                Shown.plainly(Audience.COUNCIL, "matchOptions", request -> options(alike(request))));
    }

    /** Null when nobody did. */
    private String referredBy(FormRequest request) {
        return told(request).stream()
                .filter(referral -> referral.caseReference().equals(request.caseReference()))
                .reduce((earlier, later) -> later)
                .map(Told::referredBy)
                .orElse(null);
    }

    private List<Told> told(FormRequest request) {
        return request.once("referrals told", () -> words.of(request.caseReference()));
    }

    private String concerns(FormRequest request) {
        return told(request).stream()
                .flatMap(referral -> referral.concernsFor(request.caseReference()).stream())
                .collect(Collectors.joining("\n"));
    }

    /** Families that everybody may know of, and of those that are kept hidden what the person may see. */
    Map<String, Set<String>> alike(FormRequest request) {
        return request.once("families alike", () -> found(request));
    }

    private Map<String, Set<String>> found(FormRequest request) {
        Alike found = families.like(request.caseReference());
        found.hidden().keySet().retainAll(access.readable(found.hidden().keySet()));
        found.known().putAll(found.hidden());
        return found.known();
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
