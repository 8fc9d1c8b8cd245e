package org.wholefamily.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wholefamily.process.FormRefused;

/** A council's claim for a result that a family has reached, from its preparation to the reply. */
class Claim {

    private final String id;
    private final String family;
    private final String caseReference;
    private final String scheme;
    private final String result;
    private final LocalDate preparedOn;
    private final List<ClaimLine> lines;
    private final Kept kept;
    private ClaimState state;
    private ClaimHands hands;
    private Submission submission;
    private Reply reply;

    Claim(
            String id,
            String family,
            String caseReference,
            String scheme,
            String result,
            LocalDate preparedOn,
            List<ClaimLine> lines) {
        this(
                id,
                family,
                caseReference,
                scheme,
                result,
                preparedOn,
                lines,
                new Kept(ClaimState.PREPARED, 0, ClaimHands.NONE),
                null,
                null);
    }

    Claim(
            String id,
            String family,
            String caseReference,
            String scheme,
            String result,
            LocalDate preparedOn,
            List<ClaimLine> lines,
            Kept kept,
            Submission submission,
            Reply reply) {
        this.id = id;
        this.family = family;
        this.caseReference = caseReference;
        this.scheme = scheme;
        this.result = result;
        this.preparedOn = preparedOn;
        this.lines = List.copyOf(lines);
        this.kept = kept;
        this.state = kept.state();
        this.hands = kept.hands();
        this.submission = submission;
        this.reply = reply;
    }

    /** What is kept of the claim as it was read: it moves on from there, or not at all. */
    record Kept(ClaimState state, int version, ClaimHands hands) {}

    /** When the claim went to the programme, and the number under which it is known there. */
    record Submission(LocalDate on, String reference) {}

    /** What the programme answered; the amount is null when it refused. */
    record Reply(LocalDate on, BigDecimal amountPaid) {}

    /**
     * Somebody has done a step of it.
     *
     * @param step the word of the task
     * @throws FormRefused when that would approve what they did before
     */
    void doneBy(String user, String step) {
        if (user == null) {
            throw new IllegalStateException("The step " + step + " of the claim " + id + " was done by nobody");
        }
        if (bars(user)) {
            throw new FormRefused(
                    ClaimProcess.question(step),
                    "somebody else has to do this, because you worked on this claim before");
        }
        hands = hands.and(new ClaimHands.Hand(state, step, user));
    }

    /** Whether somebody is kept from the next step by what they did before. */
    boolean bars(String user) {
        return state.isApproved() && hands.include(user);
    }

    /** What was done since it came where it is will be done anew. */
    void goOnFromHere() {
        hands = hands.before(state);
    }

    /** Somebody has seen the evidence for every line. */
    void check() {
        expect(ClaimState.CHECKED);
        if (!complete()) {
            throw new FormRefused("evidenceChecked", "a claim without an amount cannot go on");
        }
        state = ClaimState.CHECKED;
    }

    /** The evidence is not there, so nothing is claimed. */
    void drop() {
        moveTo(ClaimState.NOT_MADE);
    }

    void signOff() {
        moveTo(ClaimState.SIGNED_OFF);
    }

    /** Somebody who should sign it does not: it is begun again. */
    void sendBack() {
        moveTo(ClaimState.NOT_SIGNED);
        hands = ClaimHands.NONE;
    }

    void submit(LocalDate on, String reference) {
        moveTo(ClaimState.SUBMITTED);
        submission = new Submission(on, reference);
    }

    void pay(LocalDate on, BigDecimal amount) {
        expect(ClaimState.PAID);
        if (amount.signum() <= 0 || amount.compareTo(total()) > 0) {
            throw new FormRefused("amountPaid", "enter what was paid: more than £0 and not more than was claimed");
        }
        reply = new Reply(notBeforeSubmission(on), amount);
        state = ClaimState.PAID;
    }

    void refuse(LocalDate on) {
        expect(ClaimState.REFUSED);
        reply = new Reply(notBeforeSubmission(on), null);
        state = ClaimState.REFUSED;
    }

    private LocalDate notBeforeSubmission(LocalDate on) {
        if (on.isBefore(submission.on())) {
            throw new FormRefused("repliedOn", "this is before the claim was submitted");
        }
        return on;
    }

    /** Whether the tables gave at least one payment, and an amount for each. */
    boolean complete() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.amount() != null);
    }

    /** The sum of the lines, exact; only a complete claim has one. */
    BigDecimal total() {
        return lines.stream().map(ClaimLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whoever waited for somebody else's step finds the claim where that one left it. */
    private void expect(ClaimState next) {
        if (!next.from().contains(state)) {
            throw new ClaimMoved();
        }
    }

    private void moveTo(ClaimState next) {
        expect(next);
        state = next;
    }

    String id() {
        return id;
    }

    String family() {
        return family;
    }

    String caseReference() {
        return caseReference;
    }

    String scheme() {
        return scheme;
    }

    String result() {
        return result;
    }

    LocalDate preparedOn() {
        return preparedOn;
    }

    List<ClaimLine> lines() {
        return lines;
    }

    Kept kept() {
        return kept;
    }

    ClaimState state() {
        return state;
    }

    ClaimHands hands() {
        return hands;
    }

    Submission submission() {
        return submission;
    }

    Reply reply() {
        return reply;
    }
}
