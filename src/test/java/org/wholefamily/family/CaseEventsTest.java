package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.chain.Chains;
import org.wholefamily.chain.Entry;
import org.wholefamily.process.TaskCompleted;
import org.wholefamily.process.TaskReminded;

class CaseEventsTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final CaseEvents events = records.get(CaseEvents.class);
    private final Cases cases = records.get(Cases.class);
    private final String family = cases.open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-09-02"));

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_happened_is_kept_in_order_by_the_words_of_its_record() {
        events.tell(new TaskCompleted(family, "screenReferral"), "ada");
        events.tell(new RestrictionSet(family, true, 2, 0, 1), null);

        assertThat(kinds()).containsExactly("task-completed", "restriction-set");
        assertThat(records.get(Chains.class).entries(family))
                .extracting(Entry::actor, Entry::detail)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"ada\", \"{\"step\":\"screenReferral\"}\")",
                        "(null, \"{\"record\":true,\"people\":2,\"addresses\":0,\"readers\":1}\")");
    }

    @Test
    void who_worked_on_a_case_is_told_each_once_and_the_latest_first() {
        for (String actor : List.of("ada", "omar", "ada")) {
            events.tell(new TaskCompleted(family, "recordFacts"), actor);
        }
        events.tell(new TaskCompleted(family, "assessFamily"), null);
        events.tell(new TaskReminded(family, "assessFamily"), "tess");

        assertThat(events.latest(family)).containsExactly("ada", "omar");
    }

    @Test
    void whoever_listens_to_a_record_is_told_and_what_they_write_is_kept_with_it_or_not_at_all() {
        List<String> told = new ArrayList<>();
        listen(completed -> told.add(completed.step()));
        listen(completed -> cases.enterStep(completed.caseReference(), completed.step()));
        events.tell(new TaskReminded(family, "recordFacts"), null);
        events.tell(new TaskCompleted(family, "recordFacts"), "ada");
        assertThat(told).containsExactly("recordFacts");
        assertThat(cases.get(family).step()).isEqualTo("recordFacts");

        listen(completed -> {
            throw new IllegalStateException("It cannot be");
        });

        assertThatThrownBy(() -> events.tell(new TaskCompleted(family, "offerLead"), "ada"))
                .hasMessage("It cannot be");
        assertThat(kinds()).containsExactly("task-reminded", "task-completed");
        assertThat(cases.get(family).step()).isEqualTo("recordFacts");
    }

    private void listen(Consumer<TaskCompleted> listener) {
        records.get(ApplicationEventMulticaster.class)
                .addApplicationListener(new ApplicationListener<PayloadApplicationEvent<TaskCompleted>>() {
                    @Override
                    public void onApplicationEvent(PayloadApplicationEvent<TaskCompleted> event) {
                        listener.accept(event.getPayload());
                    }
                });
    }

    private List<String> kinds() {
        return records.get(Chains.class).entries(family).stream()
                .map(Entry::kind)
                .toList();
    }
}
