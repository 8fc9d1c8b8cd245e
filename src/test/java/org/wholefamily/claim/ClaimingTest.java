package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.KnownPeople;
import org.wholefamily.process.AnswerRefused;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.RulesInForce;
import org.wholefamily.process.Told;

class ClaimingTest {

    private static final String CASE = "NS-000012";
    private static final LocalDate ATTACHED = LocalDate.parse("2013-01-14");

    private final JdbcClient jdbc = Tables.of(
            "V1__councils_and_families.sql",
            "V30__outcomes_and_claims.sql",
            "V42__claims_of_families.sql",
            "V44__added_needs_and_moves.sql",
            "V67__claims_move_once.sql");
    private final Claims claims = new Claims(jdbc);
    private final Decisions decisions = mock();
    private final RulesInForce rules = mock();
    private final Cases cases = mock();
    private final CaseAnswers answers = mock();
    private final CaseJournal journal = mock();
    private final Claiming claiming =
            new Claiming(claims, new ClaimTables(decisions, rules), cases, journal, Clocks.at("2014-06-02"));
    private final Map<String, Object> confirmed =
            new HashMap<>(Map.of("result", "crime-education-and-progress-to-work"));
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>(Map.of("caseReference", CASE));

    @BeforeEach
    void the_tables_pay_two_parts() {
        when(cases.get(CASE))
                .thenReturn(new CaseFile(CASE, "northshire", "tf-2012", "outcome-claim", ATTACHED, null, "lead"));
        when(cases.lineOf(any())).thenReturn(Set.of("family"));
        when(rules.version(any(), any(), any())).thenReturn("funding-tf-2012:3:x");
        when(decisions.ask(eq("payments-tf-2012"), any(), any(), any()))
                .thenReturn(List.of(Map.of("payment", "crime-education"), Map.of("payment", "progress-to-work")));
        amount("crime-education", List.of(Map.of("amount", 700)));
        amount("progress-to-work", List.of(Map.of("amount", 100.0)));
    }

    @Test
    void a_claim_has_the_payments_of_the_result_and_the_amounts_of_the_day_of_attachment() {
        Claim claim = prepared();

        assertThat(claim.lines())
                .containsExactly(
                        new ClaimLine("crime-education", new BigDecimal("700.00"), "funding-tf-2012:3:x"),
                        new ClaimLine("progress-to-work", new BigDecimal("100.00"), "funding-tf-2012:3:x"));
        assertThat(claim.total()).isEqualTo("800.00");
    }

    @Test
    void the_work_of_the_model_takes_the_claim_to_its_payment() {
        prepared();

        work(new RecordCheck(claiming));
        work(new ReturnClaim(claiming));
        work(new RecordCheck(claiming));
        work(new RecordSignOff(claiming));
        variables.putAll(Map.of("submittedOn", "2014-06-02", "submissionReference", "Q2-17"));
        work(new RecordSubmission(claiming));
        variables.putAll(Map.of("reply", "paid", "repliedOn", "2014-07-14", "amountPaid", "800.00"));
        work(new RecordReply(claiming));

        Claim paid = claims.get(variables.get("claimId").toString());
        assertThat(paid.state()).isEqualTo(ClaimState.PAID);
        assertThat(paid.submission().reference()).isEqualTo("Q2-17");
        assertThat(paid.reply().amountPaid()).isEqualTo("800.00");
        verify(journal).tell(argThat(told -> told.kind().equals("claim-not-signed")));
        verify(journal).tell(argThat(told -> told.kind().equals("claim-paid")));
    }

    @Test
    void a_family_is_not_claimed_for_again_while_a_claim_is_under_way_or_paid() {
        prepared();

        barred();
        take("paid");
        barred();
        verify(journal, times(2)).tell(isA(ClaimBarred.class));
    }

    @Test
    void another_case_of_the_family_brings_no_second_result() {
        prepared();
        take("paid");

        variables.put("caseReference", "NS-000200");
        when(cases.get("NS-000200"))
                .thenReturn(
                        new CaseFile("NS-000200", "northshire", "tf-2012", "outcome-claim", ATTACHED, null, "lead"));
        barred();

        when(cases.lineOf("NS-000200")).thenReturn(Set.of("another family"));
        when(decisions.ask(any(), any(), eq("NS-000200"), any())).thenReturn(List.of());
        assertThat(prepared().state()).isEqualTo(ClaimState.PREPARED);
    }

    @Test
    void the_database_forbids_a_second_claim_at_the_same_moment() {
        Claim first = prepared();

        assertThatThrownBy(() -> jdbc.sql("insert into claim (id, family_id, case_reference, scheme, result, state,"
                                + " claimed_key, prepared_on) select 'second', family_id, 'NS-000300', scheme, result,"
                                + " state, claimed_key, prepared_on from claim where id = :id")
                        .param("id", first.id())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void barred() {
        assertThatThrownBy(this::prepared)
                .isInstanceOfSatisfying(
                        BpmnError.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("claimedBefore"));
    }

    @Test
    void a_refused_claim_may_be_made_again() {
        prepared();
        take("refused");

        assertThat(prepared().state()).isEqualTo(ClaimState.PREPARED);
    }

    @Test
    void a_claim_that_was_dropped_for_want_of_evidence_may_be_made_later() {
        prepared();
        work(new DropClaim(claiming));

        assertThat(prepared().state()).isEqualTo(ClaimState.PREPARED);
    }

    @Test
    void an_amount_that_the_table_does_not_give_is_said_on_the_form_and_stops_the_claim() {
        amount("progress-to-work", List.of());
        prepared();

        assertThat(known("claimLines"))
                .asString()
                .contains("Crime, antisocial behaviour and education: £700.00")
                .contains("Progress to work: the funding table gives no amount");
        assertThatThrownBy(() -> work(new RecordCheck(claiming))).hasMessageContaining("without an amount");
    }

    @Test
    void the_form_shows_what_is_claimed_and_the_days_of_the_evidence() {
        prepared();
        facts.putAll(Map.of("attachedOn", "2013-01-14", "assessedOn", "2013-02-01", "planAgreedOn", "2013-03-11"));
        when(answers.on(CASE, "claim-sign-off")).thenReturn(Map.of("reason", "No letter from the school"));

        assertThat(known("claimLines")).asString().endsWith("Total: £800.00");
        assertThat(known("evidenceSummary"))
                .asString()
                .contains("Attached: 14 January 2013", "Assessed: 1 February 2013", "appointed: not recorded");
        assertThat(known("claimReturnedBecause")).isEqualTo("No letter from the school");
    }

    @Test
    void what_was_heard_of_work_and_whether_the_change_has_lasted_is_evidence_where_it_is_known() {
        prepared();
        assertThat(known("evidenceSummary")).asString().doesNotContain("Work, ", "lasted");

        facts.putAll(Map.of("workStatus", List.of("looking", "in-work"), "sustained", true));

        assertThat(known("evidenceSummary")).asString().endsWith("""
                Work, told to the adviser: Looking for work
                Work, told to the adviser: In work
                The change has lasted, checked: yes""");
    }

    @Test
    void a_fraction_of_a_penny_in_a_table_is_a_fault() {
        amount("progress-to-work", List.of(Map.of("amount", new BigDecimal("0.001"))));

        assertThatThrownBy(this::prepared).isInstanceOf(AnswerRefused.class);
    }

    @Test
    void what_nobody_confirmed_is_not_claimed() {
        confirmed.clear();
        variables.put("result", "crime-education");

        assertThatThrownBy(this::prepared)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CASE);
    }

    private Claim prepared() {
        new PrepareClaim(claiming, FactsOf.values(confirmed)).execute(Executions.over(variables));
        return claims.get(variables.get("claimId").toString());
    }

    private void take(String reply) {
        work(new RecordCheck(claiming));
        work(new RecordSignOff(claiming));
        variables.putAll(Map.of("submittedOn", "2014-06-02", "submissionReference", "Q2-17"));
        work(new RecordSubmission(claiming));
        variables.putAll(Map.of("reply", reply, "repliedOn", "2014-07-14", "amountPaid", "1.00"));
        work(new RecordReply(claiming));
    }

    private void work(JavaDelegate bean) {
        try {
            bean.execute(Executions.over(variables));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void amount(String payment, List<Map<String, Object>> rows) {
        when(decisions.ask(
                        "funding-tf-2012", "northshire", CASE, Map.of("payment", payment, "attachedOn", "2013-01-14")))
                .thenReturn(rows);
    }

    private Object known(String key) {
        return Told.by(
                new ClaimKnowledge(
                        claims, answers, new ClaimsEverywhere(jdbc, new KnownPeople(jdbc)), FactsOf.values(facts)),
                key,
                new FormRequest("claim-preparation", CASE, "northshire", "u", "checkClaim", null, variables::get));
    }
}
