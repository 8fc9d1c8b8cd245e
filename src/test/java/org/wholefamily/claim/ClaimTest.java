package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.FormRefused;

class ClaimTest {

    private static final LocalDate JUNE = LocalDate.parse("2014-06-02");
    private static final LocalDate JULY = LocalDate.parse("2014-07-14");

    private final Claim claim = claim("700.10", "100.20");

    @Test
    void the_total_is_exact_to_the_penny() {
        assertThat(claim("0.10", "0.20").total()).isEqualTo(new BigDecimal("0.30"));
        assertThat(claim("3200.00", "700.00", "99.99").total()).isEqualTo(new BigDecimal("3999.99"));
    }

    @Test
    void a_claim_goes_from_preparation_to_payment() {
        submitted();

        claim.pay(JULY, new BigDecimal("800.30"));

        assertThat(claim.state()).isEqualTo(ClaimState.PAID);
        assertThat(claim.reply().amountPaid()).isEqualTo("800.30");
    }

    @Test
    void a_claim_without_an_amount_goes_no_further() {
        Claim unpriced = new Claim(
                "id",
                "family",
                "NS-000012",
                "tf-2012",
                "crime-education",
                JUNE,
                List.of(line("crime-education", null)));

        assertThatThrownBy(unpriced::check).isInstanceOf(FormRefused.class).hasMessageContaining("amount");
        assertThat(unpriced.state()).isEqualTo(ClaimState.PREPARED);
    }

    @Test
    void a_claim_without_any_payment_goes_no_further() {
        assertThatThrownBy(() -> claim().check()).isInstanceOf(FormRefused.class);
    }

    @Test
    void a_claim_whose_evidence_is_not_there_is_not_made() {
        claim.drop();

        assertThat(claim.state().code()).isEqualTo("not-made");
        assertThatThrownBy(claim::check).isInstanceOf(ClaimMoved.class);
    }

    @Test
    void a_claim_that_is_not_signed_is_checked_again() {
        claim.check();
        claim.sendBack();
        assertThat(claim.state().code()).isEqualTo("not-signed");

        claim.check();

        assertThat(claim.state()).isEqualTo(ClaimState.CHECKED);
    }

    @Test
    void checking_signing_and_submitting_are_three_peoples_work() {
        claim.doneBy("ada", "checkClaim");
        claim.check();
        refuses("ada", "signOffClaim", "signedOff");
        claim.doneBy("bob", "signOffClaim");
        claim.signOff();
        refuses("ada", "submitClaim", "submissionReference");
        refuses("bob", "submitClaim", "submissionReference");

        claim.doneBy("cleo", "submitClaim");
        claim.submit(JUNE, "Q2-17");

        assertThat(claim.bars("ada"))
                .as("what is sent is not approved any more")
                .isFalse();
    }

    @Test
    void a_step_of_a_councils_own_is_approval_like_the_others() {
        claim.doneBy("ada", "gatherPapers");
        claim.doneBy("ada", "checkClaim");
        claim.check();
        refuses("ada", "countersign", "countersign");
        claim.doneBy("bob", "countersign");
        refuses("bob", "signOffClaim", "signedOff");
        assertThat(claim.bars("cleo")).isFalse();
    }

    @Test
    void a_step_that_nobody_did_is_a_fault() {
        assertThatThrownBy(() -> claim.doneBy(null, "checkClaim")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_claim_that_is_returned_begins_anew_and_so_does_who_may_sign() {
        claim.doneBy("ada", "checkClaim");
        claim.check();
        claim.doneBy("bob", "signOffClaim");
        claim.signOff();
        claim.doneBy("cleo", "countersign");
        claim.sendBack();

        claim.doneBy("bob", "checkClaim");
        claim.check();

        assertThat(claim.bars("bob")).isTrue();
        assertThat(claim.bars("ada")).isFalse();
    }

    @Test
    void what_is_done_anew_from_where_a_claim_is_may_be_done_by_the_same_people() {
        claim.doneBy("ada", "checkClaim");
        claim.check();
        claim.signOff();
        claim.doneBy("cleo", "countersign");

        claim.goOnFromHere();

        assertThat(claim.bars("cleo")).isFalse();
        assertThat(claim.bars("ada")).isTrue();
    }

    private void refuses(String user, String step, String question) {
        assertThatThrownBy(() -> claim.doneBy(user, step))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo(question));
    }

    @Test
    void no_step_is_left_out() {
        assertThatThrownBy(claim::signOff).isInstanceOf(ClaimMoved.class);
        assertThatThrownBy(() -> claim.submit(JUNE, "Q2-17")).isInstanceOf(ClaimMoved.class);
        assertThatThrownBy(() -> claim.refuse(JULY)).isInstanceOf(ClaimMoved.class);
        submitted();
        assertThatThrownBy(claim::check).isInstanceOf(ClaimMoved.class);
    }

    @Test
    void nothing_is_paid_twice_or_after_a_refusal() {
        submitted();
        claim.refuse(JULY);

        assertThatThrownBy(() -> claim.pay(JULY, BigDecimal.TEN)).isInstanceOf(ClaimMoved.class);
        assertThat(claim.reply().amountPaid()).isNull();
    }

    @Test
    void more_than_was_claimed_is_never_paid_and_nothing_is_no_payment() {
        submitted();

        for (String amount : List.of("800.31", "0.00", "-1")) {
            assertThatThrownBy(() -> claim.pay(JULY, new BigDecimal(amount)))
                    .isInstanceOfSatisfying(
                            FormRefused.class, no -> assertThat(no.field()).isEqualTo("amountPaid"));
        }
        assertThat(claim.state()).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void the_reply_never_comes_before_the_claim() {
        submitted();

        assertThatThrownBy(() -> claim.refuse(JUNE.minusDays(1)))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("repliedOn"));
    }

    private void submitted() {
        claim.check();
        claim.signOff();
        claim.submit(JUNE, "Q2-17");
    }

    private static Claim claim(String... amounts) {
        return new Claim(
                "id",
                "family",
                "NS-000012",
                "tf-2012",
                "crime-education",
                JUNE,
                List.of(amounts).stream()
                        .map(amount -> line("part-" + amount, amount))
                        .toList());
    }

    private static ClaimLine line(String payment, String amount) {
        return new ClaimLine(payment, amount == null ? null : new BigDecimal(amount), "funding-tf-2012:1:x");
    }
}
