package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private final Roll people = Roll.empty();
    private final Roll rows = people.beside();

    LearnerTest() {
        new Borough(5, 0.5, InventedNames.few()).invent(300, people::add, (row, person) -> rows.add(row));
    }

    @Test
    void the_same_rows_and_seed_give_the_same_weights() {
        assertThat(Matching.learn(rows, people, 1, 9)).isEqualTo(Matching.learn(rows, people, 1, 9));
    }

    @Test
    void weights_can_be_kept_as_text() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Weights weights = Matching.learn(rows, people, 3, 9);
        String kept = json.writeValueAsString(weights);
        assertThat(json.readValue(kept, Weights.class)).isEqualTo(weights);
        assertThat(kept).contains("\"version\":3");
    }

    @Test
    void what_is_learnt_is_how_the_borough_was_made() {
        Weights weights = Matching.learn(rows, people, 1, 9);
        assertThat(weights.known()).isCloseTo(0.5, within(0.1));
        assertThat(weights.residents()).isCloseTo(3.2, within(0.6));
        assertThat(weights.swapped()).isCloseTo(0.038, within(0.015));
        assertThat(weights.person().get(Field.BIRTHDAY).get(Level.EQUAL)).isCloseTo(0.92, within(0.04));
        assertThat(weights.person().get(Field.FORENAME).get(Level.OTHER)).isLessThan(0.02);
        assertThat(weights.strangers().get(Field.FORENAME).get(Level.EQUAL)).isCloseTo(0.01, within(0.005));
        assertThat(weights.household().get(Field.SURNAME).get(Level.EQUAL)).isGreaterThan(0.7);
    }

    @Test
    void weights_hold_for_rows_that_they_were_not_learnt_from() {
        Weights weights = Matching.learn(rows, people, 1, 9);
        Roll one = Roll.empty();
        one.add(new PersonRow("p", "Ada", "Vale", "1999-05-03", "NS1 2AB", "3 Mill Lane", ""));
        Roll row = one.beside();
        row.add(new PersonRow("r", "Ada", "Vale", "1999-05-03", "NS1 2AB", "3 Mill Lane", ""));
        assertThat(Matching.link(row, Known.some(one, people.size()), weights).matches())
                .extracting(Match::answer)
                .containsExactly(Answer.LINKED);
    }

    @Test
    void where_there_is_little_to_learn_what_was_believed_stays() {
        Roll few = rows.beside();
        few.add(new PersonRow("r", "Ada", "Vale", "1999-05-03", "NS1 2AB", "3 Mill Lane", ""));
        Roll one = rows.beside();
        one.add(new PersonRow("p", "Ada", "Vale", "1999-05-03", "NS1 2AB", "3 Mill Lane", ""));
        for (Weights weights : List.of(
                Matching.learn(few, one, 1, 1),
                Matching.learn(rows.beside(), one, 1, 1),
                Matching.learn(few, rows.beside(), 1, 1))) {
            assertThat(weights.person().get(Field.BIRTHDAY).get(Level.EQUAL)).isCloseTo(0.93, within(0.01));
            assertThat(Matching.link(few, Known.all(one), weights).matches())
                    .extracting(Match::answer)
                    .containsExactly(Answer.LINKED);
        }
    }
}
