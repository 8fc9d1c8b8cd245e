package org.wholefamily.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

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
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Payload;
import org.wholefamily.process.StartForm.Started;
import org.wholefamily.process.Told;

class SafeguardingTest {

    private static final String WORDS = "Bruises seen at school";

    private final Concerns concerns =
            new Concerns(Tables.of("V30__outcomes_and_claims.sql", "V51__concerns_at_the_front_door.sql"));
    private final CaseProcesses processes = mock();
    private final CaseJournal journal = mock();
    private final OpenCases openCases = mock();
    private final FrontDoor frontDoor = mock();
    private final Safeguarding safeguarding =
            new Safeguarding(concerns, openCases, frontDoor, processes, journal, Clocks.at("2013-11-05"));
    private final SafeguardingStart start = new SafeguardingStart(safeguarding);

    @Test
    void a_concern_goes_to_the_case_and_its_words_stay_in_our_table() {
        known(" ns-000012", "NS-000012");

        Started started = start.begin(form(" ns-000012"));
        new RaiseConcern(safeguarding).execute(Executions.over(new HashMap<>(started.variables())));

        ArgumentCaptor<Map<String, Object>> sent = ArgumentCaptor.captor();
        verify(processes).send(eq("safeguardingConcernRaised"), eq("NS-000012"), sent.capture());
        assertThat(sent.getValue()).containsOnlyKeys("concernId", "immediate").containsEntry("immediate", true);
        assertThat(started.variables().toString()).doesNotContain(WORDS);
        assertThat(started.record()).isEqualTo("NS-000012");
        assertThat(concerns.find(sent.getValue().get("concernId").toString())
                        .orElseThrow()
                        .concern())
                .isEqualTo(WORDS);
    }

    @Test
    void a_concern_from_outside_takes_the_same_way() {
        known("NS-000012", "NS-000012");

        new ConcernMessage(safeguarding)
                .receive("NS-000012", "northshire", payload("concern", WORDS, "immediate", "yes"), "demo-health");

        ArgumentCaptor<Map<String, Object>> sent = ArgumentCaptor.captor();
        verify(processes).send(eq("safeguardingConcernRaised"), eq("NS-000012"), sent.capture());
        assertThat(sent.getValue().toString()).doesNotContain(WORDS);
        assertThat(safeguarding.open("NS-000012")).isTrue();
        assertThat(safeguarding.open("NS-000013")).isFalse();
    }

    @Test
    void a_concern_that_names_no_open_case_reaches_the_front_door_with_what_was_named() {
        when(frontDoor.open("northshire")).thenReturn("NS-C0001");

        Started started = start.begin(form("NS-999999\u0000"));
        new RaiseConcern(safeguarding).execute(Executions.over(new HashMap<>(started.variables())));

        ArgumentCaptor<Map<String, Object>> told = ArgumentCaptor.captor();
        verify(frontDoor).start(eq("NS-C0001"), told.capture());
        assertThat(started.record()).isEqualTo("NS-C0001");
        String id = told.getValue().get("concernId").toString();
        ConcernKnowledge knowledge = new ConcernKnowledge(concerns);
        assertThat(Told.by(knowledge, "concernAbout", request("NS-C0001", id))).isEqualTo("NS-999999");
        assertThat(Told.by(knowledge, "concernRaisedBy", request("NS-C0001", id)))
                .isEqualTo("demo-health");
        assertThat(Told.by(knowledge, "concernText", request("NS-C0001", id))).isEqualTo(WORDS);
        verify(processes, never()).send(any(), any(), any());
    }

    @Test
    void a_case_that_no_longer_waits_for_a_concern_sends_it_to_the_front_door() {
        known("NS-000012", "NS-000012");
        when(processes.awaits(any(), any())).thenReturn(false);
        when(frontDoor.open("northshire")).thenReturn("NS-C0001");

        safeguarding.alert(keep("NS-000012"));

        verify(frontDoor).start(eq("NS-C0001"), any());
    }

    @Test
    void the_process_of_a_concern_does_not_tell_whether_there_is_a_case() {
        known("NS-000012", "NS-000012");
        when(frontDoor.open("northshire")).thenReturn("NS-C0001");

        for (String named : new String[] {"NS-000012", "NS-999999"}) {
            Started started = start.begin(form(named));
            assertThat(started.caseReference())
                    .hasSize(36)
                    .isEqualTo(started.variables().get("concernId"));
            assertThat(started.variables().toString()).doesNotContain("NS-");
        }
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
        known("NS-000012", "NS-000012");

        start.begin(form("NS-000012"));

        ArgumentCaptor<ConcernRaised> told = ArgumentCaptor.captor();
        verify(journal).tell(told.capture(), eq("demo-health"));
        assertThat(told.getValue().caseReference()).isEqualTo("NS-000012");
        assertThat(told.getValue().detail().toString()).doesNotContain(WORDS);
    }

    @Test
    void a_concern_is_answered_once() {
        known("NS-000012", "NS-000012");
        String id = keep("NS-000012");
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
        known("NS-000012", "NS-000012");
        String id = keep("NS-000012");
        ConcernKnowledge knowledge = new ConcernKnowledge(concerns);

        assertThat(Told.by(knowledge, "concernText", request("NS-000012", id))).isEqualTo(WORDS);
        assertThat(Told.by(knowledge, "concernText", request("NS-000099", id))).isNull();
        assertThat(Told.by(knowledge, "concernText", request("NS-000012", null)))
                .isNull();
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

    private String keep(String named) {
        return safeguarding.keep(named, "northshire", WORDS, false, "demo-health");
    }

    private void known(String typed, String reference) {
        when(openCases.open(typed, "northshire"))
                .thenReturn(
                        Optional.of(new CaseFile(reference, "northshire", "tf-2012", "assessment", null, null, null)));
        when(processes.awaits("safeguardingConcernRaised", reference)).thenReturn(true);
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
