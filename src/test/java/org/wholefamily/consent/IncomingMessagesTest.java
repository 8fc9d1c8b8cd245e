package org.wholefamily.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.Clocks;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseClosed;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.UnknownCase;
import org.wholefamily.safeguarding.Safeguarding;

class IncomingMessagesTest {

    private final Cases cases = mock();
    private final CurrentUser currentUser = mock();
    private final Safeguarding safeguarding = mock();
    private final CaseProcesses processes = mock();
    private final Withdrawals withdrawals = new Withdrawals(mock(Sharings.class), processes, mock(CaseJournal.class));
    private final IncomingMessages messages =
            new IncomingMessages(cases, currentUser, safeguarding, withdrawals, Clocks.at("2013-11-05"));

    @BeforeEach
    void a_case_of_northshire() {
        when(currentUser.get())
                .thenReturn(Optional.of(
                        new CurrentUser.User("demo-health", Set.of("agency-health"), Set.of("northshire"))));
        when(cases.find(any())).thenReturn(Optional.empty());
        known("NS-000012", "northshire", null);
    }

    @Test
    void a_concern_is_kept_and_put_before_the_right_people() {
        when(safeguarding.keep("NS-000012", "Bruises", true, "demo-health")).thenReturn("id");

        receive("safeguardingConcernRaised", "NS-000012", Map.of("concern", "Bruises", "immediate", true));

        verify(safeguarding).alert("NS-000012", "id", true);
    }

    @Test
    void withdrawn_consent_counts_from_today() {
        receive("consentWithdrawn", "NS-000012", Map.of("agency", "police", "purpose", "plan"));

        verify(processes)
                .send(
                        "consentWithdrawn",
                        "NS-000012",
                        Map.of("agency", "police", "purpose", "plan", "withdrawnOn", "2013-11-05"));
    }

    @Test
    void a_case_of_another_council_is_as_unknown_as_one_that_does_not_exist() {
        known("ST-000001", "southtown", null);

        for (String reference : new String[] {"ST-000001", "NS-999999"}) {
            assertThatThrownBy(
                            () -> receive("consentWithdrawn", reference, Map.of("agency", "police", "purpose", "plan")))
                    .isInstanceOf(UnknownCase.class);
        }
    }

    @Test
    void a_closed_case_takes_no_message_and_nothing_is_kept() {
        known("NS-000012", "northshire", LocalDate.parse("2013-10-30"));

        assertThatThrownBy(() -> receive(
                        "safeguardingConcernRaised", "NS-000012", Map.of("concern", "Bruises", "immediate", true)))
                .isInstanceOf(CaseClosed.class);
        verifyNoInteractions(safeguarding, processes);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "safeguardingConcernRaised, concern, -, immediate, yes, concern",
                "safeguardingConcernRaised, concern, ' ', immediate, yes, concern",
                "safeguardingConcernRaised, concern, Bruises, immediate, perhaps, immediate",
                "safeguardingConcernRaised, concern, Bruises, urgent, yes, urgent",
                "consentWithdrawn, agency, army, purpose, plan, agency",
                "consentWithdrawn, agency, police, purpose, gossip, purpose",
                "consentWithdrawn, agency, police, purpose, -, purpose",
                "planAgreedOn, agency, police, purpose, plan, messageName"
            })
    void a_message_that_breaks_its_contract_is_refused_at_the_key(
            String name, String first, String one, String second, String two, String field) {
        Map<String, Object> payload = new HashMap<>();
        payload.put(first, one);
        payload.put(second, two);

        assertThatThrownBy(() -> receive(name, "NS-000012", payload))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo(field));
        verifyNoInteractions(safeguarding, processes);
    }

    @Test
    void a_concern_longer_than_its_form_allows_is_refused() {
        Map<String, Object> payload = Map.of("concern", "x".repeat(4_001), "immediate", "no");

        assertThatThrownBy(() -> receive("safeguardingConcernRaised", "NS-000012", payload))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("4000");
        verify(safeguarding, never()).keep(any(), any(), anyBoolean(), any());
    }

    private void receive(String name, String caseReference, Map<String, Object> payload) {
        messages.receive(name, caseReference, payload, "demo-health");
    }

    private void known(String reference, String council, LocalDate closedOn) {
        when(cases.find(reference))
                .thenReturn(
                        Optional.of(new CaseFile(reference, council, "tf-2012", "assessment", null, closedOn, null)));
    }
}
