package org.wholefamily.furtherreferral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseUrgency;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.referral.ReferralJoined;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.safeguarding.Safeguarding;

/** Puts a further referral before those who work with the family, at whatever step the case is. */
@Component
class AddReferral {

    /** As long as a concern can be. */
    private static final int LONGEST = 10_000;

    private static final String CUT = " ... (the rest is in the referral)";

    private final FurtherReferrals further;
    private final ReferralWords words;
    private final Cases cases;
    private final CaseProcesses processes;
    private final CaseUrgency urgency;
    private final Safeguarding safeguarding;

    AddReferral(
            FurtherReferrals further,
            ReferralWords words,
            Cases cases,
            CaseProcesses processes,
            CaseUrgency urgency,
            Safeguarding safeguarding) {
        this.further = further;
        this.words = words;
        this.cases = cases;
        this.processes = processes;
        this.urgency = urgency;
        this.safeguarding = safeguarding;
    }

    /** In the transaction in which the family is recognised: both happen, or neither. */
    @EventListener(condition = "#joined.open()")
    void add(ReferralJoined joined) {
        CaseFile known = cases.get(joined.caseReference());
        further.add(joined.referral(), known.reference(), joined.immediateDanger());
        if (joined.urgency() != null && joined.taskPriority() != null) {
            urgency.raise(known.reference(), joined.urgency(), joined.taskPriority());
        }
        askToRead(known, joined.referral());
        if (joined.immediateDanger()) {
            safeguarding.alert(
                    safeguarding.keep(known.reference(), known.council(), danger(joined.referral()), true, actor()));
        }
    }

    /** A case on a map from before such referrals, or on a council's own without them, has the task all the same. */
    private void askToRead(CaseFile known, String referralCase) {
        String caseReference = known.reference();
        if (processes.awaits(FurtherReferralProcess.REFERRAL_ADDED, caseReference)) {
            processes.send(
                    FurtherReferralProcess.REFERRAL_ADDED,
                    caseReference,
                    Map.of(FurtherReferralProcess.REFERRAL_CASE.name(), referralCase));
        } else {
            processes.startCalled(
                    FurtherReferralProcess.KEY, known.council(), caseReference, variables(known, referralCase));
        }
    }

    private Map<String, Object> variables(CaseFile known, String referralCase) {
        CaseUrgency.Current current = urgency.of(known.reference());
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.CASE_REFERENCE.name(), known.reference());
        variables.put(CaseVariables.COUNCIL.name(), known.council());
        variables.put(CaseVariables.SCHEME.name(), known.scheme());
        variables.put(CaseVariables.LEAD_PROFESSIONAL.name(), known.leadProfessional());
        variables.put(CaseVariables.TASK_PRIORITY.name(), current.priority());
        variables.put("urgency", current.urgency());
        variables.put(FurtherReferralProcess.REFERRAL_CASE.name(), referralCase);
        return variables;
    }

    private String danger(String referralCase) {
        String said = words.of(referralCase).stream()
                .map(told -> told.source() + ", refers the family again: a child could be in danger now.\n"
                        + String.join("\n", told.concerns()))
                .collect(Collectors.joining("\n"));
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private static String actor() {
        return Optional.ofNullable(Actor.current()).orElse("referral");
    }
}
