package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.process.CaseClosed;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Payload;
import org.wholefamily.process.UnknownCase;

class IncomingMessagesTest {

    private static final Map<String, Object> MEETING = Map.of("place", "School", "urgent", true);

    private final Cases cases = mock();
    private final Access access = mock();
    private final CurrentUser currentUser = mock();
    private boolean fromAnybody = true;
    private final List<String> received = new ArrayList<>();
    private final IncomingMessages messages = new IncomingMessages(List.of(new Meeting()), cases, access, currentUser);

    private class Meeting implements CaseMessage {

        @Override
        public String name() {
            return "meetingWanted";
        }

        @Override
        public Map<String, Class<?>> keys() {
            return Map.of("place", String.class, "urgent", Boolean.class);
        }

        @Override
        public boolean fromAnybody() {
            return fromAnybody;
        }

        @Override
        public void receive(String caseReference, String council, Payload payload, String user) {
            received.add(String.join(" ", caseReference, council, payload.text("place"), user));
        }
    }

    @BeforeEach
    void a_case_of_northshire() {
        when(currentUser.get())
                .thenReturn(Optional.of(
                        new CurrentUser.User("demo-health", Set.of("agency-health"), Set.of("northshire"))));
        when(cases.find(any())).thenReturn(Optional.empty());
        known("NS-000012", "northshire", null);
    }

    @Test
    void a_message_reaches_its_case_whole() {
        receive("meetingWanted", "NS-000012", MEETING);

        assertThat(received).containsExactly("NS-000012 northshire School demo-health");
        assertThat(messages.keys()).containsOnlyKeys("meetingWanted");
    }

    @Test
    void a_case_of_another_council_is_as_unknown_as_one_that_does_not_exist() {
        known("ST-000001", "southtown", null);

        for (String reference : new String[] {"ST-000001", "NS-999999"}) {
            assertThatThrownBy(() -> receive("meetingWanted", reference, MEETING))
                    .isInstanceOf(UnknownCase.class);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void what_not_everybody_may_tell_is_told_by_those_who_may_see_the_family() {
        fromAnybody = false;

        assertThatThrownBy(() -> receive("meetingWanted", "NS-000012", MEETING)).isInstanceOf(UnknownCase.class);
        when(access.maySee(any(), any())).thenReturn(true);
        receive("meetingWanted", "NS-000012", MEETING);

        assertThat(received).hasSize(1);
    }

    @Test
    void a_closed_case_takes_no_message() {
        known("NS-000012", "northshire", LocalDate.parse("2013-10-30"));

        assertThatThrownBy(() -> receive("meetingWanted", "NS-000012", MEETING)).isInstanceOf(CaseClosed.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "meetingWanted, place, -, urgent, place",
                "meetingWanted, place, School, soon, soon",
                "meetingWanted, place, ' ', urgent, place",
                "planAgreedOn, place, School, urgent, messageName"
            })
    void a_message_that_breaks_its_contract_is_refused_at_the_key(
            String name, String first, String one, String second, String field) {
        Map<String, Object> payload = new HashMap<>();
        payload.put(first, one);
        payload.put(second, true);

        assertThatThrownBy(() -> receive(name, "NS-000012", payload))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo(field));
        assertThat(received).isEmpty();
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
