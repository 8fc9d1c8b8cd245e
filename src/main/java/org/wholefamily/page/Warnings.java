package org.wholefamily.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.family.Answers;
import org.wholefamily.family.Person;
import org.wholefamily.family.Restriction;
import org.wholefamily.page.Header.Warning;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.referral.ReferralDanger;
import org.wholefamily.safeguarding.Safeguarding;

/** What somebody should know of a family before anything else, each said to those who may know it. */
@Component
class Warnings {

    private static final String RISKS = "riskNotes";
    private static final String NOT_ANSWERED = " It is not answered yet.";

    private final Safeguarding safeguarding;
    private final ReferralDanger referrals;
    private final Answers answers;
    private final Access access;
    private final FormAudience audience;

    Warnings(
            Safeguarding safeguarding,
            ReferralDanger referrals,
            Answers answers,
            Access access,
            FormAudience audience) {
        this.safeguarding = safeguarding;
        this.referrals = referrals;
        this.answers = answers;
        this.access = access;
        this.audience = audience;
    }

    /** The worst first; of a family that the form of the request may show. */
    List<Warning> of(FormRequest request, List<Person> members) {
        List<Warning> warnings = new ArrayList<>();
        danger(request.caseReference(), warnings);
        visit(request, warnings);
        access.kept(request.caseReference()).ifPresent(kept -> restricted(kept, members, warnings));
        return warnings;
    }

    private void danger(String reference, List<Warning> warnings) {
        Map<String, Boolean> concerns = safeguarding.unanswered(Set.of(reference));
        if (concerns.containsKey(reference)) {
            warnings.add(new Warning(
                    "danger",
                    (concerns.get(reference)
                                    ? "Danger now: a safeguarding concern says that somebody is in danger."
                                    : "A safeguarding concern was raised.")
                            + NOT_ANSWERED));
        }
        if (!referrals.among(Set.of(reference)).isEmpty()) {
            warnings.add(new Warning(
                    "danger", "Danger now: the referral says that a child could be in danger." + NOT_ANSWERED));
        }
    }

    /** An agency does not read what others wrote, but nobody is sent to a door without a word. */
    private void visit(FormRequest request, List<Warning> warnings) {
        Object risks = answers.latest(request.caseReference(), RISKS);
        if (risks != null && !risks.toString().isBlank()) {
            warnings.add(
                    new Warning(
                            "visit",
                            audience.admits(Audience.COUNCIL, request)
                                    ? "Before a visit: " + risks.toString().strip()
                                    : "Before a visit: a risk is noted. Ask the lead professional, or the council's caseworkers, first."));
        }
    }

    private static void restricted(Restriction kept, List<Person> members, List<Warning> warnings) {
        if (kept.record()) {
            warnings.add(restricted("of this family"));
        }
        if (!kept.people().isEmpty()) {
            warnings.add(restricted("of " + names(kept.people(), members)));
        }
        if (!kept.addresses().isEmpty()) {
            warnings.add(restricted("where to find " + names(kept.addresses(), members)));
        }
    }

    private static Warning restricted(String what) {
        return new Warning("restricted", "Restricted: only named people know " + what + ". You are one of them.");
    }

    private static String names(Set<String> ids, List<Person> members) {
        return members.stream()
                .filter(person -> ids.contains(person.id()))
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }
}
