package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Explanation;
import org.wholefamily.process.Explanation.Beyond;
import org.wholefamily.process.Explanation.Nearest;
import org.wholefamily.process.Explanation.Row;
import org.wholefamily.process.Explanations.Version;
import org.wholefamily.process.Explanations.YesOrNo;

class DecidedTest {

    private static final LocalDate DAY = LocalDate.parse("2013-10-01");

    private static final List<DecidedInput> INPUTS = List.of(
            new DecidedInput("absence", 14.5, "professional", "anna"),
            new DecidedInput("benefitSince", "2013-01-02", "benefits", null),
            new DecidedInput("crimeInScope", true, "attachment", null),
            new DecidedInput("localConcern", null, null, null));

    @Test
    void a_reason_is_the_row_that_answered_with_what_it_was_asked() {
        Reason reason = decided(Map.of("absence", 15), Beyond.UPWARDS).reason();

        assertThat(reason.decision()).isEqualTo("eligibility-tf-2012");
        assertThat(reason.version()).isEqualTo(3);
        assertThat(reason.council()).isEqualTo("northshire");
        assertThat(reason.answer()).isEqualTo(false);
        assertThat(reason.rule()).isEqualTo("rule_4");
        assertThat(reason.sentence()).isEqualTo("A2: one is not enough.");
        assertThat(reason.inputs())
                .contains(
                        new Reason.Input("absence", 14.5, "professional"),
                        new Reason.Input("localConcern", null, null));
        assertThat(reason.nearestMiss().changes()).containsExactly(new Reason.Change("absence", 15));
        assertThat(reason.nearestMiss().answer()).isEqualTo(true);
        assertThat(reason.nearestMiss().text())
                .isEqualTo("If \"Unauthorised absence (%)\" were 15 or more, the answer would be: May join.");
        assertThat(reason.notKept()).isEmpty();
    }

    @Test
    void in_words_it_says_the_rule_the_values_and_where_they_come_from() {
        assertThat(decided(Map.of("absence", 15), Beyond.UPWARDS).inWords()).isEqualTo("""
                        May not join. Decided on 1 October 2013 by the council's own table eligibility-tf-2012, version 3.
                        If "Unauthorised absence (%)" were 15 or more, the answer would be: May join.
                        The rule: A2: one is not enough.
                        Told by anna:
                        - Unauthorised absence (%): 14.5
                        From benefits:
                        - On a benefit since when?: 2 January 2013
                        Fixed when the family joined:
                        - crime in scope: yes
                        Nobody knew:
                        - local concern: not known
                        The rules on which it stands:
                        - A2: a benefit counts.""");
    }

    @Test
    void several_changes_are_named_together() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("absence", 15);
        changes.put("localConcern", true);

        assertThat(decided(changes, Beyond.NEITHER).reason().nearestMiss().text())
                .isEqualTo("If \"Unauthorised absence (%)\" were 15 and \"local concern\" were yes,"
                        + " the answer would be: May join.");
    }

    @Test
    void where_nothing_near_would_do_it_says_so() {
        Reason.Miss miss = decided(Map.of(), Beyond.NEITHER).reason().nearestMiss();

        assertThat(miss.changes()).isEmpty();
        assertThat(miss.answer()).isNull();
        assertThat(miss.text()).isEqualTo("No change of up to 3 of these would give another answer.");
    }

    @Test
    void what_nobody_kept_is_said_and_not_made_up() {
        Decided decided = new Decided(
                "eligibility-tf-2012",
                new Joining(),
                new DecidedAnswer(1, null, DAY, true, true),
                Optional.empty(),
                null,
                Optional.empty(),
                Map.of());

        assertThat(decided.reason().notKept()).containsExactly("version", "inputs");
        assertThat(decided.reason().answer()).isEqualTo(true);
        assertThat(decided.reason().inputs()).isEmpty();
        assertThat(decided.reason().sentence()).isNull();
        assertThat(decided.reason().nearestMiss()).isNull();
        assertThat(decided.inWords()).isEqualTo("""
                        May join. Decided on 1 October 2013 by a version of eligibility-tf-2012 that nobody kept.
                        Nobody kept what this was decided with.""");
    }

    private static Decided decided(Map<String, Object> changes, Beyond beyond) {
        Explanation why = new Explanation(
                "eligibility-tf-2012",
                "northshire",
                3,
                List.of(Map.of("eligible", false)),
                List.of(
                        new Row("eligibility-tf-2012", "May it join?", "rule_4", "A2: one is not enough."),
                        new Row("eligibility-tf-2012-facts", "What is met?", "rule_8", "A2: a benefit counts.")),
                new Nearest(
                        changes,
                        changes.isEmpty() ? 3 : changes.size(),
                        changes.isEmpty() ? null : Map.of("eligible", true),
                        Map.of("absence", beyond)),
                Map.of("benefitSince", "On a benefit since when?", "absence", "Absence?"));
        return new Decided(
                "eligibility-tf-2012",
                new Joining(),
                new DecidedAnswer(1, "eligibility-tf-2012:3:x", DAY, false, true),
                Optional.of(new Version("eligibility-tf-2012", "northshire", 3)),
                INPUTS,
                Optional.of(why),
                Map.of("absence", "Unauthorised absence (%)"));
    }

    private static final class Joining implements DecidedAnswers {

        @Override
        public String question() {
            return "eligibility";
        }

        @Override
        public String column() {
            return "eligible";
        }

        @Override
        public Audience audience() {
            return Audience.COUNCIL;
        }

        @Override
        public List<DecidedAnswer> of(String caseReference) {
            return List.of();
        }

        @Override
        public YesOrNo yesOrNo() {
            return new YesOrNo("eligibility", row -> true, row -> false);
        }

        @Override
        public String inWords(Object answer) {
            return answer.equals(true) ? "May join" : "May not join";
        }

        @Override
        public String form() {
            return "referral-facts";
        }

        @Override
        public Set<String> past(String caseReference) {
            return Set.of();
        }
    }
}
