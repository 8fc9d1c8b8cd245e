package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.TaskCompleted;

class ChainApiTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final Cases cases = records.get(Cases.class);
    private final CaseEvents events = records.get(CaseEvents.class);
    private final ChainApi api = records.get(ChainApi.class);
    private final String family = open();
    private final String other = open();

    @AfterEach
    void close() {
        records.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"managers", "chief-officers", "internal-audit", "data-officers"})
    void those_who_answer_for_the_records_are_told_that_all_stands(String group) {
        records.signIn("northshire", group);

        ChainApi.Answer answer = api.verify("northshire");

        assertThat(answer.holds()).isTrue();
        assertThat(answer.entries()).isEqualTo(4);
        assertThat(answer.head()).hasSize(64);
        assertThat(answer.firstBroken()).isNull();
    }

    @Test
    void nobody_else_is_told_and_nobody_of_another_council() {
        records.signIn("northshire", "triage", "caseworkers", "finance");
        assertThatThrownBy(() -> api.verify("northshire"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        no -> assertThat(no.getStatusCode().value()).isEqualTo(403));

        records.signIn("southtown", "managers");
        for (String council : Set.of("northshire", "nowhere")) {
            assertThatThrownBy(() -> api.verify(council))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            no -> assertThat(no.getStatusCode().value()).isEqualTo(404));
        }
        assertThat(api.verify("southtown").entries()).isZero();
    }

    @Test
    void where_a_case_was_changed_is_told_to_whoever_may_know_of_it() {
        change("update chain_entry set detail = '{}' where chain = :case and number = 2");
        records.signIn("northshire", "managers");
        assertThat(api.verify("northshire").firstBroken()).isEqualTo(new ChainApi.Place(other, 2, "changed"));

        records.get(Restrictions.class).set(other, new Restriction(true, Set.of(), Set.of(), Set.of("grace")));

        assertThat(api.verify("northshire").firstBroken()).isEqualTo(new ChainApi.Place(null, 2, "changed"));
    }

    @Test
    void a_case_without_any_chain_is_missed() {
        change("delete from chain_entry where chain = :case");
        change("delete from chain_head where chain = :case");
        records.signIn("northshire", "internal-audit");

        assertThat(api.verify("northshire").firstBroken()).isEqualTo(new ChainApi.Place(other, 1, "missing"));
    }

    private void change(String sql) {
        records.get(JdbcClient.class).sql(sql).param("case", other).update();
    }

    private String open() {
        String reference = cases.open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-09-02"));
        events.tell(new RestrictionSet(reference, false, 0, 0, 0), null);
        events.tell(new TaskCompleted(reference, "screenReferral"), "ada");
        return reference;
    }
}
