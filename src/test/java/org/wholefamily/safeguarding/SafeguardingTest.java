package org.wholefamily.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Payload;
import org.wholefamily.process.StartForm.Started;

class SafeguardingTest {

    private static final String WORDS = "Bruises seen at school";

    private final Concerns concerns = new Concerns(Tables.of("V30__outcomes_and_claims.sql"));
    private final CaseProcesses processes = mock();
    private final CaseJournal journal = mock();
    private final Cases cases = mock();
    private final Safeguarding safeguarding = new Safeguarding(concerns, processes, journal, Clocks.at("2013-11-05"));
    private final SafeguardingStart start = new SafeguardingStart(new OpenCases(cases), safeguarding);

    @Test
    void a_concern_goes_to_the_case_and_its_words_stay_in_our_table() {
        known("NS-000012", null);

        Started started = start.begin(form(" ns-000012"));
        new RaiseConcern(safeguarding).execute(Executions.over(new HashMap<>(started.variables())));

        ArgumentCaptor<Map<String, Object>> sent = ArgumentCaptor.captor();
        verify(processes).send(eq("safeguardingConcernRaised"), eq("NS-000012"), sent.capture());
        assertThat(sent.getValue()).containsOnlyKeys("concernId", "immediate").containsEntry("immediate", true);
        assertThat(started.variables().toString()).doesNotContain(WORDS);
        assertThat(concerns.find(sent.getValue().get("concernId").toString())
                        .orElseThrow()
                        .concern())
                .isEqualTo(WORDS);
    }

    @Test
    void a_concern_from_outside_takes_the_same_way() {
        new ConcernMessage(safeguarding)
                .receive("NS-000012", "northshire", payload("concern", WORDS, "immediate", "yes"), "demo-health");

        ArgumentCaptor<Map<String, Object>> sent = ArgumentCaptor.captor();
        verify(processes).send(eq("safeguardingConcernRaised"), eq("NS-000012"), sent.capture());
        assertThat(sent.getValue().toString()).doesNotContain(WORDS);
        assertThat(safeguarding.open("NS-000012")).isTrue();
        assertThat(safeguarding.open("NS-000013")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"' ', yes, concern", "Bruises, perhaps, immediate"})
    void a_concern_from_outside_without_words_or_a_clear_answer_is_refused_at_the_key(
            String words, String immediate, String key) {
        ConcernMessage message = new ConcernMessage(safeguarding);

        assertThatThrownBy(() -> message.receive(
                        "NS-000012", "northshire", payload("concern", words, "immediate", immediate), "demo-health"))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo(key));
        verifyNoInteractions(processes);
    }

    @Test
    void a_concern_longer_than_its_form_allows_is_refused() {
        ConcernMessage message = new ConcernMessage(safeguarding);

        assertThatThrownBy(() -> message.receive(
                        "NS-000012",
                        "northshire",
                        payload("concern", "x".repeat(4_001), "immediate", "no"),
                        "demo-health"))
                .hasMessageContaining("4000");
        verifyNoInteractions(processes);
    }

    private static Payload payload(String first, Object one, String second, Object two) {
        return new Payload(Map.of(first, one, second, two));
    }

    @Test
    void the_journal_names_the_concern_and_never_quotes_it() {
        known("NS-000012", null);

        start.begin(form("NS-000012"));

        ArgumentCaptor<Map<String, Object>> detail = ArgumentCaptor.captor();
        verify(journal).record(eq("NS-000012"), eq("demo-health"), eq("concern-raised"), detail.capture());
        assertThat(detail.getValue().toString()).doesNotContain(WORDS);
    }

    @Test
    void a_concern_on_a_case_that_nobody_knows_is_refused_at_its_reference() {
        when(cases.find(any())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> start.begin(form("NS-999999")))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("caseReference"))
                .hasMessageContaining("no case");
    }

    @Test
    void a_case_of_another_council_is_as_unknown_as_one_that_does_not_exist() {
        when(cases.find("ST-000001")).thenReturn(Optional.of(file("ST-000001", "southtown", null)));

        assertThatThrownBy(() -> start.begin(form("ST-000001"))).hasMessageContaining("no case");
    }

    @Test
    void a_concern_on_a_closed_case_is_told_that_it_is_closed() {
        known("NS-000012", LocalDate.parse("2013-10-30"));

        assertThatThrownBy(() -> start.begin(form("NS-000012")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("closed on 30 October 2013");
    }

    @Test
    void a_concern_is_answered_once() {
        String id = safeguarding.keep("NS-000012", WORDS, false, "demo-health");
        DelegateExecution answer = Executions.over(new HashMap<>(
                Map.of("concernId", id, "contactedSocialCareOn", "2013-11-05", "actionTaken", "strategy-discussion")));
        RecordConcernResponse record = new RecordConcernResponse(safeguarding);

        record.execute(answer);

        Concern answered = concerns.find(id).orElseThrow();
        assertThat(answered.actionTaken()).isEqualTo("strategy-discussion");
        assertThat(answered.socialCareContactedOn()).isEqualTo("2013-11-05");
        assertThatThrownBy(() -> record.execute(answer)).hasMessageContaining("answered already");
    }

    @Test
    void only_the_form_of_that_concern_on_that_case_shows_its_words() {
        String id = safeguarding.keep("NS-000012", WORDS, false, "demo-health");
        ConcernKnowledge knowledge = new ConcernKnowledge(concerns);

        assertThat(knowledge.known("concernText", request("NS-000012", id))).isEqualTo(WORDS);
        assertThat(knowledge.known("concernText", request("NS-000099", id))).isNull();
        assertThat(knowledge.known("concernText", request("NS-000012", null))).isNull();
    }

    private static FormRequest request(String caseReference, String concern) {
        return new FormRequest(
                "safeguarding-response",
                caseReference,
                "northshire",
                "demo-managers",
                "respondToConcern",
                null,
                name -> name.equals("concernId") ? concern : null);
    }

    private void known(String reference, LocalDate closedOn) {
        when(cases.find(reference)).thenReturn(Optional.of(file(reference, "northshire", closedOn)));
    }

    private static CaseFile file(String reference, String council, LocalDate closedOn) {
        return new CaseFile(reference, council, "tf-2012", "assessment", null, closedOn, null);
    }

    private static FormSubmission form(String caseReference) {
        return new FormSubmission(
                "safeguarding-concern",
                null,
                "northshire",
                "demo-health",
                null,
                "safeguarding-concern",
                null,
                Map.of("caseReference", caseReference, "immediate", true, "telephoned", true),
                Map.of("concern", WORDS));
    }
}
