package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.ClosedCase;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Payload;
import org.wholefamily.process.UnknownCase;

class IncomingMessagesTest {

    private static final Map<String, Object> MEETING = Map.of("place", "School", "urgent", true);

    private final Cases cases = mock();
    private final Access access = mock();
    private final CurrentUser currentUser = mock();
    private final List<String> received = new ArrayList<>();
    private final IncomingMessages messages = new IncomingMessages(
            List.of(new Meeting("needAdded"), new Meeting("safeguardingConcernRaised")),
            cases,
            new OpenCases(cases, access, currentUser),
            access,
            currentUser);

    private final class Meeting implements CaseMessage {

        private final String name;

        Meeting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<String, Class<?>> keys() {
            return Map.of("place", String.class, "urgent", Boolean.class);
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
        when(access.seen(any(), any())).thenReturn(Optional.empty());
        when(access.mayTell(any(), any(), any(), any())).thenReturn(true);
        known("NS-000012", "northshire", null);
    }

    @Test
    void a_message_reaches_its_case_whole() {
        receive("needAdded", "NS-000012", MEETING);

        assertThat(received).containsExactly("NS-000012 northshire School demo-health");
        assertThat(messages.keys()).containsOnlyKeys("needAdded", "safeguardingConcernRaised");
    }

    @Test
    void a_case_that_the_sender_may_not_see_is_as_unknown_as_one_that_does_not_exist() {
        open("ST-000001", "southtown", null);

        for (String reference : new String[] {"ST-000001", "NS-999999"}) {
            assertThatThrownBy(() -> receive("needAdded", reference, MEETING)).isInstanceOf(UnknownCase.class);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void what_the_table_does_not_let_the_sender_tell_is_refused() {
        when(access.mayTell(any(), any(), eq("needAdded"), any())).thenReturn(false);

        assertThatThrownBy(() -> receive("needAdded", "NS-000012", MEETING)).isInstanceOf(FormRefused.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NS-000012", "ns-000012 ", "NS-999999", "ST-000001", "NS-000013", "a\u0000b"})
    void what_everybody_may_tell_is_taken_whatever_it_names_and_judges_no_case(String named) {
        open("ST-000001", "southtown", null);
        open("NS-000013", "northshire", LocalDate.parse("2013-10-30"));

        receive("safeguardingConcernRaised", named, MEETING);

        assertThat(received).containsExactly(named + " northshire School demo-health");
    }

    @ParameterizedTest
    @CsvSource({
        "'', NS-000012, northshire",
        "'', NS-999999, northshire westshire",
        "westshire, NS-999999, westshire",
        "southtown, NS-999999, northshire westshire",
        "'', WS-000001, westshire"
    })
    void somebody_of_two_councils_reaches_the_one_whose_case_it_is_or_that_they_name(
            String council, String named, String reached) {
        when(currentUser.get())
                .thenReturn(Optional.of(new CurrentUser.User(
                        "demo-health", Set.of("agency-health"), Set.of("northshire", "westshire"))));
        open("WS-000001", "westshire", null);

        messages.receive("safeguardingConcernRaised", named, council, MEETING, "demo-health");

        assertThat(received.stream().map(line -> line.split(" ")[1])).containsExactly(reached.split(" "));
    }

    @Test
    void a_closed_case_takes_no_message() {
        known("NS-000012", "northshire", LocalDate.parse("2013-10-30"));

        assertThatThrownBy(() -> receive("needAdded", "NS-000012", MEETING)).isInstanceOf(ClosedCase.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "needAdded, place, -, urgent, place",
                "needAdded, place, School, soon, soon",
                "needAdded, place, ' ', urgent, place",
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
        messages.receive(name, caseReference, "", payload, "demo-health");
    }

    private void known(String reference, String council, LocalDate closedOn) {
        CaseFile file = open(reference, council, closedOn);
        when(access.seen(any(), eq(reference))).thenReturn(Optional.of(file));
    }

    private CaseFile open(String reference, String council, LocalDate closedOn) {
        CaseFile file = new CaseFile(reference, council, "tf-2012", "assessment", null, closedOn, null);
        when(cases.find(reference)).thenReturn(Optional.of(file));
        when(cases.get(reference)).thenReturn(file);
        return file;
    }
}
