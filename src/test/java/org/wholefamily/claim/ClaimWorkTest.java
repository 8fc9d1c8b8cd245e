package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Clocks;
import org.wholefamily.Tables;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FactsOf;
import org.wholefamily.models.ModelTrace;
import org.wholefamily.problem.Refusal;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.RulesInForce;

class ClaimWorkTest {

    private final JdbcClient jdbc = Tables.of(
            "V1__councils_and_families.sql",
            "V30__outcomes_and_claims.sql",
            "V42__claims_of_families.sql",
            "V67__claims_move_once.sql");
    private final Decisions decisions = mock();
    private final RulesInForce rules = mock();
    private final Cases cases = mock();
    private final Claiming claiming = new Claiming(
            new Claims(jdbc),
            new ClaimTables(decisions, rules),
            cases,
            mock(CaseJournal.class),
            Clocks.at("2014-06-02"));

    @RegisterExtension
    final ModelTrace trace = model();

    private ProcessInstance process;

    ModelTrace model() {
        return ModelTrace.of("outcome-claim");
    }

    @BeforeEach
    void a_result_is_reached() {
        var check = new RecordCheck(claiming);
        var drop = new DropClaim(claiming);
        var signOff = new RecordSignOff(claiming);
        var back = new ReturnClaim(claiming);
        var submission = new RecordSubmission(claiming);
        trace.service("prepareClaim", new PrepareClaim(claiming, FactsOf.values(Map.of("result", "crime-education"))))
                .service("recordCheck", check)
                .service("dropClaim", drop)
                .service("recordSignOff", signOff)
                .service("returnClaim", back)
                .service("recordSubmission", submission)
                .service("recordReply", new RecordReply(claiming));
        var unmoved = new UnmovedClaims(check, drop, signOff, back, submission, mock(CaseProcesses.class));
        var steps = new ClaimSteps(claiming, unmoved);
        trace.completed(task -> completed(steps, task));
        LocalDate attached = LocalDate.parse("2013-05-01");
        when(cases.get("NS-000012"))
                .thenReturn(
                        new CaseFile("NS-000012", "northshire", "tf-2012", "outcome-claim", attached, null, "lead"));
        when(cases.lineOf("NS-000012")).thenReturn(Set.of("family"));
        when(rules.version(any(), any(), any())).thenReturn("funding-tf-2012:1:x");
        when(decisions.ask(eq("payments-tf-2012"), any(), any(), any()))
                .thenReturn(List.of(Map.of("payment", "crime-education")));
        amount(List.of(Map.of("amount", 1400)));
    }

    @Test
    void a_claim_is_checked_signed_off_submitted_and_paid() {
        start();
        trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", true));
        trace.completeAs("bob", "signOffClaim", Map.of("signedOff", false));
        assertThat(state()).isEqualTo("not-signed");
        trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", true));
        trace.completeAs("bob", "signOffClaim", Map.of("signedOff", true));
        trace.completeAs("cleo", "submitClaim", Map.of("submittedOn", "2014-06-02", "submissionReference", "Q2-17"));
        assertThat(state()).isEqualTo("submitted");
        trace.completeAs(
                "cleo", "recordReply", Map.of("reply", "paid", "repliedOn", "2014-07-14", "amountPaid", "1400.00"));

        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(state()).isEqualTo("paid");
    }

    @Test
    void without_evidence_nothing_is_claimed() {
        start();
        trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", false));

        BpmnAwareTests.assertThat(process).isEnded();
        BpmnAwareTests.assertThat(process).hasPassed("endEvent_claimNotMade").hasNotPassed("userTask_signOffClaim");
        assertThat(state()).isEqualTo("not-made");
    }

    @Test
    void a_family_whose_result_is_claimed_already_gets_no_second_claim() {
        start();
        start();

        BpmnAwareTests.assertThat(process).isEnded().hasPassed("endEvent_claimBarred");
        assertThat(state()).isEqualTo("prepared");
    }

    @Test
    void without_an_amount_the_task_stays_open_and_says_why() {
        amount(List.of());
        start();

        assertThatThrownBy(() -> trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", true)))
                .satisfies(ClaimWorkTest::isRefused);
        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_checkClaim");
        assertThat(state()).isEqualTo("prepared");
    }

    @Test
    void more_money_than_was_claimed_is_refused_and_the_task_stays_open() {
        start();
        trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", true));
        trace.completeAs("bob", "signOffClaim", Map.of("signedOff", true));
        trace.completeAs("cleo", "submitClaim", Map.of("submittedOn", "2014-06-02", "submissionReference", "Q2-17"));

        assertThatThrownBy(() -> trace.completeAs(
                        "cleo",
                        "recordReply",
                        Map.of("reply", "paid", "repliedOn", "2014-07-14", "amountPaid", "1400.01")))
                .isInstanceOf(FormRefused.class);
        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_recordReply");
    }

    @Test
    void whoever_checked_it_does_not_sign_it_and_the_task_stays_open() {
        start();
        trace.completeAs("ada", "checkClaim", Map.of("evidenceChecked", true));

        assertThatThrownBy(() -> trace.completeAs("ada", "signOffClaim", Map.of("signedOff", true)))
                .satisfies(ClaimWorkTest::isRefused);
        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_signOffClaim");
        assertThat(state()).isEqualTo("checked");
    }

    private static void isRefused(Throwable fault) {
        assertThat(Refusal.in(fault)).get().isInstanceOf(FormRefused.class);
    }

    private static void completed(ClaimSteps steps, DelegateTask task) {
        try {
            steps.completed(task);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void start() {
        process = trace.start(Map.of());
    }

    private void amount(List<Map<String, Object>> rows) {
        when(decisions.ask(eq("funding-tf-2012"), any(), any(), any())).thenReturn(rows);
    }

    private String state() {
        return jdbc.sql("select state from claim").query(String.class).single();
    }
}
