package org.wholefamily.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Northshire;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Payload;

class WithdrawalsTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2013-11-01");

    private final Sharings sharings = mock();
    private final CaseProcesses processes = mock();
    private final CaseJournal journal = mock();
    private final OpenCases openCases = mock();

    @SuppressWarnings("unchecked")
    private final ArgumentCaptor<Predicate<String>> ended = ArgumentCaptor.forClass(Predicate.class);

    private final Withdrawals withdrawals = new Withdrawals(sharings, processes, journal);
    private final ConsentStart start = new ConsentStart(openCases, Northshire.agencies(), Clocks.at("2013-11-05"));

    @Test
    void when_nothing_else_allows_the_sharing_all_tasks_of_the_agency_end() {
        new EndSharing(withdrawals).execute(Executions.over(withdrawal()));

        var order = inOrder(sharings, processes);
        order.verify(sharings).withdraw("NS-000012", "police", "plan", FRIDAY);
        order.verify(processes).endTasksOf(eq("police"), eq("NS-000012"), ended.capture());
        assertThat(ended.getValue()).accepts("carryOutAction", "contributePart");
    }

    @Test
    void with_consent_for_another_purpose_only_the_tasks_of_the_withdrawn_one_end() {
        when(sharings.allows("NS-000012", "police", "assessment")).thenReturn(true);

        new EndSharing(withdrawals).execute(Executions.over(withdrawal()));

        verify(processes).endTasksOf(eq("police"), eq("NS-000012"), ended.capture());
        assertThat(ended.getValue()).accepts("carryOutAction").rejects("contributePart");
    }

    @Test
    void an_agency_that_may_know_by_another_basis_keeps_its_tasks() {
        when(sharings.allows(eq("NS-000012"), eq("police"), any())).thenReturn(true);

        new EndSharing(withdrawals).execute(Executions.over(withdrawal()));

        verify(sharings).withdraw("NS-000012", "police", "plan", FRIDAY);
        verify(processes).endTasksOf(eq("police"), eq("NS-000012"), ended.capture());
        assertThat(ended.getValue()).rejects("carryOutAction", "contributePart");
    }

    @Test
    void withdrawn_consent_from_outside_counts_from_today() {
        message().receive("NS-000012", "northshire", payload("police", "plan"), "demo-health");

        verify(processes)
                .send(
                        "consentWithdrawn",
                        "NS-000012",
                        Map.of("agency", "police", "purpose", "plan", "withdrawnOn", "2013-11-05"));
    }

    @ParameterizedTest
    @CsvSource({"army, plan, agency", "police, gossip, purpose"})
    void withdrawn_consent_from_outside_names_an_agency_and_a_purpose(String agency, String purpose, String key) {
        assertThatThrownBy(() -> message().receive("NS-000012", "northshire", payload(agency, purpose), "demo-health"))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo(key));
        verifyNoInteractions(processes);
    }

    private WithdrawalMessage message() {
        return new WithdrawalMessage(withdrawals, Northshire.agencies(), Clocks.at("2013-11-05"));
    }

    private static Payload payload(String agency, String purpose) {
        return new Payload(Map.of("agency", agency, "purpose", purpose));
    }

    @Test
    void the_running_case_is_told_agency_purpose_and_day() {
        new WithdrawConsent(withdrawals).execute(Executions.over(withdrawal()));

        verify(processes)
                .send(
                        "consentWithdrawn",
                        "NS-000012",
                        Map.of("agency", "police", "purpose", "plan", "withdrawnOn", "2013-11-01"));
    }

    @Test
    void a_withdrawal_belongs_to_the_open_case_that_is_named() {
        when(openCases.named("ns-000012", "northshire", "consentWithdrawn", "police"))
                .thenReturn(new CaseFile("NS-000012", "northshire", "tf-2012", "family-plan", null, null, null));

        var started = start.begin(form("2013-11-05"));

        assertThat(started.caseReference()).isEqualTo("NS-000012");
        assertThat(started.variables())
                .containsEntry("caseReference", "NS-000012")
                .containsEntry("council", "northshire");
    }

    @Test
    void a_withdrawal_on_a_day_that_has_not_come_is_refused_at_the_day() {
        when(openCases.named(any(), any(), any(), any()))
                .thenReturn(new CaseFile("NS-000012", "northshire", "tf-2012", "family-plan", null, null, null));

        assertThatThrownBy(() -> start.begin(form("2013-11-06")))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("withdrawnOn"));
    }

    @Test
    void an_agency_that_the_council_of_the_case_never_had_is_refused_at_the_agency() {
        when(openCases.named(any(), any(), any(), any()))
                .thenReturn(new CaseFile("NS-000012", "northshire", "tf-2012", "family-plan", null, null, null));

        assertThatThrownBy(() -> start.begin(form("2013-11-05", "harbour-watch")))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("agency"));
    }

    private static FormSubmission form(String withdrawnOn) {
        return form(withdrawnOn, "police");
    }

    private static FormSubmission form(String withdrawnOn, String agency) {
        return new FormSubmission(
                "consent-withdrawal",
                null,
                "northshire",
                "demo-caseworkers",
                null,
                "consent-withdrawal",
                null,
                Map.of("caseReference", "ns-000012", "agency", agency, "purpose", "plan", "withdrawnOn", withdrawnOn),
                Map.of());
    }

    private static Map<String, Object> withdrawal() {
        return new HashMap<>(Map.of(
                "caseReference", "NS-000012", "agency", "police", "purpose", "plan", "withdrawnOn", "2013-11-01"));
    }
}
