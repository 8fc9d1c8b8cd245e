package org.wholefamily.furtherreferral;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.need.AddingNeeds;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.FormRefused;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.safeguarding.Safeguarding;

/** What comes of a further referral once those who work with the family have read it. */
@Service
class Reading {

    static final String NEED = "need";
    static final String DANGER = "danger";

    private static final int LONGEST_SOURCE = 200;

    private final FurtherReferrals further;
    private final ReferralWords words;
    private final AddingNeeds needs;
    private final Safeguarding safeguarding;
    private final CaseAnswers answers;
    private final CaseJournal journal;
    private final BusinessClock clock;

    Reading(
            FurtherReferrals further,
            ReferralWords words,
            AddingNeeds needs,
            Safeguarding safeguarding,
            CaseAnswers answers,
            CaseJournal journal,
            BusinessClock clock) {
        this.further = further;
        this.words = words;
        this.needs = needs;
        this.safeguarding = safeguarding;
        this.answers = answers;
        this.journal = journal;
        this.clock = clock;
    }

    void record(String caseReference, String referralCase, String changes) {
        FurtherReferral referral = further.find(referralCase)
                .filter(known -> known.caseReference().equals(caseReference))
                .orElseThrow();
        further.read(referral.read(clock.today(), actor(), answer(caseReference, "whatIsNew"), changes));
        journal.tell(new ReferralRead(caseReference, referralCase, changes));
    }

    /** @throws FormRefused when the case takes no more needs */
    void keepNeed(String caseReference, String referralCase, String need) {
        if (!needs.takes(caseReference)) {
            throw new FormRefused(
                    FurtherReferralProcess.WHAT_CHANGES.name(),
                    "this case takes no new need any more; say that nothing changes, and refer the family anew");
        }
        String source = words.of(referralCase).get(0).referredBy();
        needs.keep(caseReference, need, source.substring(0, Math.min(source.length(), LONGEST_SOURCE)), actor());
    }

    /** Keeps the concern and gives its id. */
    String keepConcern(String caseReference, String council) {
        return safeguarding.keep(caseReference, council, answer(caseReference, "dangerSeen"), true, actor());
    }

    private String answer(String caseReference, String field) {
        return (String) answers.on(caseReference, FurtherReferralProcess.FORM).get(field);
    }

    private static String actor() {
        return Optional.ofNullable(Actor.current()).orElse("referral");
    }
}
