package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.HiddenReferrals;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.RulePinning;

/** What becomes of a referral: a family joined with one that is known, a case that is opened, or none. */
@Service
class Referring {

    private static final String NOT_TAKEN_ON = "not-taken-on";

    private final Cases cases;
    private final FamilyMatcher families;
    private final FamilyJoins joins;
    private final HiddenReferrals hidden;
    private final Referrals referrals;
    private final RulePinning rules;
    private final CaseJournal journal;
    private final BusinessClock clock;

    Referring(
            Cases cases,
            FamilyMatcher families,
            FamilyJoins joins,
            HiddenReferrals hidden,
            Referrals referrals,
            RulePinning rules,
            CaseJournal journal,
            BusinessClock clock) {
        this.cases = cases;
        this.families = families;
        this.joins = joins;
        this.hidden = hidden;
        this.referrals = referrals;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Joins the family with that of a known case; when that case is open, the work goes on there and not here, and those
     * who do it hear of the referral.
     *
     * @param same what a person said of those who may be one person
     * @param weight how urgent the referral is
     */
    boolean join(String caseReference, String knownCase, Set<String> same, Weight weight) {
        lock(caseReference, knownCase);
        hidden.answer(caseReference, () -> joins.join(caseReference, knownCase, same, clock.today()));
        CaseFile known = cases.get(knownCase);
        boolean open = known.closedOn() == null;
        journal.tell(new FamilyJoined(caseReference, knownCase, open));
        if (open) {
            decline(caseReference);
            referrals.joined(caseReference, knownCase);
        }
        journal.tell(new ReferralJoined(
                knownCase, caseReference, open, weight.urgency(), weight.taskPriority(), weight.immediateDanger()));
        return open;
    }

    /** How urgent a referral is, as far as it was judged. */
    record Weight(String urgency, Integer taskPriority, boolean immediateDanger) {}

    /** Two referrals of one family that are each said to be about the other would both be closed. */
    private void lock(String one, String other) {
        Stream.of(one, other).sorted().forEach(cases::lock);
    }

    /**
     * Keeps the family a new one, which nobody recognised.
     *
     * @param same what a person said of those who may be one person
     */
    void keepNew(String caseReference, Set<String> same) {
        hidden.answer(caseReference, () -> joins.settle(caseReference, same));
    }

    /** Whether it may be a family that is kept hidden; the case is then hidden too until the named readers answer. */
    boolean hide(String caseReference) {
        Set<String> alike = families.like(caseReference).hidden().keySet();
        if (!alike.isEmpty()) {
            hidden.hide(caseReference, alike);
            journal.tell(new ReferralHidden(caseReference, alike.size()));
        }
        return !alike.isEmpty();
    }

    /** Whether it may be a family that everybody may know of, or one person may have been referred as two. */
    boolean mayBeKnown(String caseReference) {
        return !families.like(caseReference).known().isEmpty()
                || !joins.doubts(caseReference).isEmpty();
    }

    /** Attaches the family today, which fixes the rules by which it is judged from now on. */
    void open(String caseReference, String council) {
        LocalDate today = clock.today();
        cases.attach(caseReference, today);
        rules.pin(caseReference, council);
        journal.tell(new CaseOpened(caseReference, today));
    }

    void decline(String caseReference) {
        LocalDate today = clock.today();
        cases.close(caseReference, NOT_TAKEN_ON, today);
        journal.tell(new ReferralNotTakenOn(caseReference, today));
    }
}
