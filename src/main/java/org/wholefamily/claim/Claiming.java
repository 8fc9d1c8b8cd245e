package org.wholefamily.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.process.CaseJournal;

/** Takes a claim from step to step, each kept in the journal of its case. */
@Service
class Claiming {

    private final Claims claims;
    private final ClaimTables tables;
    private final Cases cases;
    private final CaseJournal journal;
    private final BusinessClock clock;

    Claiming(Claims claims, ClaimTables tables, Cases cases, CaseJournal journal, BusinessClock clock) {
        this.claims = claims;
        this.tables = tables;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Prepares the claim for a result and gives its id.
     *
     * @throws ClaimedBefore when the family's result under this scheme is paid, or its claim under way
     */
    String prepare(String caseReference, String result) {
        CaseFile file = cases.get(caseReference);
        List<ClaimLine> lines = tables.lines(file, result);
        String id = UUID.randomUUID().toString();
        Set<String> line = cases.lineOf(caseReference);
        Claim claim = new Claim(id, line.iterator().next(), caseReference, file.scheme(), result, clock.today(), lines);
        add(claim, line);
        record(claim);
        return id;
    }

    private void add(Claim claim, Set<String> line) {
        try {
            claims.add(claim, line);
        } catch (ClaimedBefore e) {
            journal.tell(new ClaimBarred(claim.caseReference(), claim.result()));
            throw e;
        }
    }

    /**
     * Lets a claim move on, once.
     *
     * @throws ClaimMoved when somebody else worked on it at the same moment
     */
    void advance(String claimId, Consumer<Claim> move) {
        Claim claim = claims.get(claimId);
        move.accept(claim);
        claims.update(claim);
        record(claim);
    }

    /**
     * Notes that somebody has done a step of a claim that is not sent yet.
     *
     * @param step the word of the task
     * @throws org.wholefamily.process.FormRefused when that would approve what they did before
     * @throws ClaimMoved when somebody else worked on it at the same moment
     */
    void doneBy(String user, String claimId, String step) {
        Claim claim = claims.get(claimId);
        if (claim.submission() == null) {
            claim.doneBy(user, step);
            claims.update(claim);
        }
    }

    private void record(Claim claim) {
        BigDecimal paid = claim.state() == ClaimState.PAID ? claim.reply().amountPaid() : null;
        journal.tell(new ClaimAdvanced(
                claim.caseReference(), claim.id(), claim.result(), claim.state().code(), paid));
    }
}
