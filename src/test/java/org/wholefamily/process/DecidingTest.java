package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wholefamily.dmn.DecidedAlike;
import org.wholefamily.process.models.DecisionFile;

/** The bench DecidedAgain asks each table 2,000 times. */
class DecidingTest {

    private static final int TIMES = 10;
    private static final DecidedAlike ALIKE = new DecidedAlike();

    @AfterAll
    static void close() {
        ALIKE.close();
    }

    @TestFactory
    Stream<DynamicTest> every_table_answers_as_the_engine_does() {
        return DecidedAlike.FILES.stream()
                .flatMap(file -> file.decisions().stream()
                        .map(decision ->
                                dynamicTest(decision.getId(), () -> ALIKE.compare(file, decision.getId(), TIMES))));
    }

    @Test
    void the_rows_that_answered_are_told_for_each_table_that_was_asked() {
        DecisionFile file = DecidedAlike.FILES.stream()
                .filter(each -> each.id().equals("eligibility-tf-2012"))
                .findFirst()
                .orElseThrow();
        DmnDecision eligibility = Deciding.read(file.model()).getDecision("eligibility-tf-2012");

        Deciding.Decided decided = Deciding.decided(
                eligibility, Map.of("permanentExclusion", true, "outOfWorkBenefit", true, "localConcern", true));

        assertThat(decided.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer).containsEntry("route", "discretionary"));
        assertThat(decided.rows())
                .containsEntry("eligibility-tf-2012", java.util.List.of("rule_eligibilityTf2012_2"))
                .containsOnlyKeys("eligibility-tf-2012-facts", "eligibility-tf-2012-unknown", "eligibility-tf-2012");
        assertThat(decided.rows().get("eligibility-tf-2012-facts")).hasSize(2);
    }
}
