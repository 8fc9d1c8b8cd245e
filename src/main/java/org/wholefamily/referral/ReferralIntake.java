package org.wholefamily.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Cases;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.file.Row;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.referral.Referral.Member;

/** Takes referrals: each whole, in a transaction of its own, with the case that it opens. */
@Service
class ReferralIntake {

    private static final String PROCESS = "family-intervention";
    private static final int ATTEMPTS = 3;

    private final Referrals referrals;
    private final Cases cases;
    private final People people;
    private final Councils councils;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final CurrentUser current;
    private final TransactionTemplate transaction;

    ReferralIntake(
            Referrals referrals,
            Cases cases,
            People people,
            Councils councils,
            CaseProcesses processes,
            CaseJournal journal,
            CurrentUser current,
            TransactionTemplate transaction) {
        this.referrals = referrals;
        this.cases = cases;
        this.people = people;
        this.councils = councils;
        this.processes = processes;
        this.journal = journal;
        this.current = current;
        this.transaction = transaction;
    }

    /**
     * What became of a referral.
     *
     * @param unchanged the same referral was taken before
     */
    record Receipt(String caseReference, boolean unchanged) {}

    /**
     * Takes a referral and starts its case, unless the very same was taken before.
     *
     * @throws ReferralRefused at {@code referral} when another one was taken under this key
     */
    Receipt take(Referral referral, Row first) {
        for (int attempt = 1; ; attempt++) {
            Optional<Receipt> known = known(referral, first);
            if (known.isPresent()) {
                return known.get();
            }
            try {
                return new Receipt(transaction.execute(running -> open(referral)), false);
            } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameMoment) {
                if (attempt == ATTEMPTS) {
                    throw atTheSameMoment;
                }
            }
        }
    }

    /**
     * Keeps a referral that opens its case by a form, in the running transaction.
     *
     * @param needs what the referrer ticked
     * @throws ReferralRefused at {@code referral} when any was taken under this key, now or at the same moment
     */
    String takeOnce(Referral referral, Row first, List<String> needs) {
        referrals.find(referral.council(), referral.referral()).ifPresent(taken -> {
            throw new ReferralDiffers(first, "is taken already");
        });
        try {
            String reference = record(referral);
            referrals.name(referral, needs);
            return reference;
        } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameMoment) {
            throw new ReferralDiffers(first, "was taken at the same moment");
        }
    }

    private String record(Referral referral) {
        String prefix = councils.find(referral.council()).orElseThrow().referencePrefix();
        String reference =
                cases.open(referral.council(), prefix, referral.scheme(), referral.agency(), referral.receivedOn());
        referrals.add(referral, reference);
        for (Member person : referral.people()) {
            referrals.add(referral, person, people.add(reference, asPerson(person), referral.receivedOn()));
        }
        journal.tell(
                new ReferralReceived(
                        reference,
                        referral.agency(),
                        referral.scheme(),
                        referral.people().size()),
                current.get().map(CurrentUser.User::id).orElse(null));
        return reference;
    }

    /** What the process of a referred family starts with. */
    static Map<String, Object> variables(Referral referral, String reference) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.CASE_REFERENCE.name(), reference);
        variables.put(CaseVariables.COUNCIL.name(), referral.council());
        variables.put(CaseVariables.SCHEME.name(), referral.scheme());
        variables.put("referringAgency", referral.agency());
        variables.put("immediateDanger", null);
        variables.put("childUnderFive", referral.childUnderFive());
        variables.put("concernKinds", null);
        variables.put("concernCount", null);
        return variables;
    }

    private Optional<Receipt> known(Referral referral, Row first) {
        return referrals.find(referral.council(), referral.referral()).map(taken -> {
            if (!taken.contentHash().equals(referral.contentHash())) {
                throw new ReferralDiffers(first, "was received before under this key, with other content");
            }
            return new Receipt(taken.caseReference(), true);
        });
    }

    /** Keeps a referral and starts its case, in the running transaction. */
    String open(Referral referral) {
        String reference = record(referral);
        processes.start(PROCESS, reference, variables(referral, reference));
        return reference;
    }

    private static Person asPerson(Member person) {
        return new Person(
                null,
                person.role(),
                person.forename(),
                person.surname(),
                person.dateOfBirth(),
                person.sex(),
                person.addressLine(),
                person.postcode(),
                person.upn(),
                person.nino());
    }
}
