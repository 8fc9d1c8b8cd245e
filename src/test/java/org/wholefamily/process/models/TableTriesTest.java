package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row of a council's table answers is tried as the product will read it, before it serves. */
class TableTriesTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "n/a", textBlock = """
            deadline              | outputEntry_deadline_2_2              | 1.5                   | 2 | Due after           | a whole number from 0 to 87,600
            deadline              | outputEntry_deadline_2_2              | ''                    | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | [24]                  | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | null                  | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | -1                    | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | 3000000000            | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | "one"                 | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_2              | duration("P1D")       | 2 | Due after           | a whole number
            deadline              | outputEntry_deadline_2_4              | "ours"                | 2 | Counted in          | "hours", "months"
            deadline              | outputEntry_deadline_2_4              | ["hours"]             | 2 | Counted in          | "hours"
            deadline              | outputEntry_deadline_4_2              | 261                   | 4 | Due after           | at most 260 working days
            deadline              | outputEntry_deadline_2_5              | "manager"             | 2 | Escalated to        | "managers"
            deadline              | outputEntry_deadline_2_5              | ""                    | 2 | Escalated to        | a text
            review-interval       | outputEntry_reviewInterval_1_1        | 2.5                   | 1 | In how many weeks?  | a whole number from 0 to 520
            review-interval       | outputEntry_reviewInterval_1_1        | ''                    | 1 | In how many weeks?  | a whole number
            action-suggestion     | outputEntry_actionSuggestion_3_1      | "school-exclusions"   | 3 | For which need?     | "school-exclusion"
            action-suggestion     | outputEntry_actionSuggestion_3_3      | "educaton"            | 3 | Which agency does it? | "education"
            action-suggestion     | outputEntry_actionSuggestion_3_2      | ''                    | 3 | What is done?       | a text of 1 to 200
            agency-involvement    | outputEntry_agencyInvolvement_2_1     | "polise"              | 2 | Which agency?       | "police"
            lead-professional-match | outputEntry_leadProfessionalMatch_3_1 | "hospital"          | 3 | Which agency should lead? | "health"
            funding-tf-2012       | outputEntry_fundingTf2012_4_1         | 700.555               | 4 | How many pounds?    | pounds
            funding-tf-2012       | outputEntry_fundingTf2012_4_1         | -700                  | 4 | How many pounds?    | pounds
            payments-tf-2012      | outputEntry_paymentsTf2012_2_1        | "progress-to-wrok"    | 2 | Which payment?      | "progress-to-work"
            payments-tf-2012      | outputEntry_paymentsTf2012_2_1        | ''                    | 2 | Which payment?      | a text
            outcome-tf-2012       | outputEntry_outcomeTf2012_2_1         | "continous-employment" | 2 | Which result is reached? | "continuous-employment"
            outcome-tf-2012       | outputEntry_outcomeTf2012_2_2         | "An adult works"      | 2 | Why?                | a list of texts
            outcome-tf-2012       | outputEntry_outcomeTf2012_6_2         | [1]                   | 6 | Why?                | a list of texts
            outcome-tf-2012       | outputEntry_outcomeTf2012_1_2         | 3 + count(finding)    | 1 | Why?                | a list of texts
            eligibility-tf-2012   | outputEntry_eligibilityTf2012_1_1     | "yes"                 | 1 | May the family join? | true or false
            eligibility-tf-2012   | outputEntry_eligibilityTf2012_1_4     | get or else(metReason, [])[1] | 1 | Why?        | a list of texts
            eligibility-tf-2012   | outputEntry_eligibilityTf2012_3_3     | 2.5                   | 3 | How many criteria are met? | a whole number
            eligibility-tf-2012   | outputEntry_eligibilityTf2012Scope_1_1 | "crime"              | 1 | Is crime and antisocial behaviour in scope? | true
            added-need-tf-2012    | outputEntry_addedNeedTf2012_1_1       | ''                    | 1 | Is crime and antisocial behaviour measured too? | true
            added-need-sf-2022    | outputEntry_addedNeedSf2022_1_1       | 1.5                   | 1 | How many needs more are measured? | a whole number
            course-tf-2012        | outputEntry_courseTf2012_1_1          | null                  | 1 | Is the result measured after closure? | true or false
            course-tf-2012        | outputEntry_courseTf2012_1_1          | "no"                  | 1 | Is the result measured after closure? | true or false
            referral-priority     | outputEntry_referralPriority_1_1      | "today"               | 1 | How urgent is it?   | "same-day", "soon", "standard"
            referral-priority     | outputEntry_referralPriority_1_1      | ''                    | 1 | How urgent is it?   | a text
            referral-priority     | outputEntry_referralPriority_1_2      | "high"                | 1 | Which priority has the task? | a whole number
            """)
    void an_answer_that_the_product_cannot_use_is_told_with_row_column_and_what_it_takes(
            String table, String cell, String text, int row, String label, String allowed) {
        List<ModelFault> faults = CouncilTables.faults(table, CouncilTables.withCell(table, cell, text));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("dmn/" + table + ".dmn");
            assertThat(fault.row()).isEqualTo(row);
            assertThat(fault.label()).isEqualTo(label);
            assertThat(fault.allowed()).contains(allowed);
            assertThat(fault.reason()).contains("row " + row).contains(label).contains(allowed);
            assertThat(fault.table()).endsWith("?");
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            deadline              | outputEntry_deadline_2_2              | 20
            deadline              | outputEntry_deadline_2_2              | 2 * 10
            deadline              | outputEntry_deadline_2_2              | if urgency = "soon" then 20 else 24
            deadline              | outputEntry_deadline_2_2              | 24.0
            deadline              | outputEntry_deadline_2_5              | "agency-housing"
            review-interval       | outputEntry_reviewInterval_1_1        | 1
            lead-professional-match | outputEntry_leadProfessionalMatch_3_1 | null
            funding-tf-2012       | outputEntry_fundingTf2012_4_1         | ''
            payments-tf-2012      | outputEntry_paymentsTf2012_2_1        | "attachment"
            outcome-tf-2012       | outputEntry_outcomeTf2012_2_2         | []
            outcome-tf-2012       | outputEntry_outcomeTf2012_2_1         | "none"
            eligibility-tf-2012   | outputEntry_eligibilityTf2012_8_3     | null
            referral-priority     | outputEntry_referralPriority_1_2      | 100
            """)
    void what_the_product_can_use_is_taken(String table, String cell, String text) {
        assertThat(CouncilTables.faults(table, CouncilTables.withCell(table, cell, text == null ? "" : text)))
                .isEmpty();
    }

    @Test
    void two_payments_of_the_same_kind_for_one_result_are_told() {
        assertThat(CouncilTables.faults(
                        "payments-tf-2012",
                        CouncilTables.withCell(
                                "payments-tf-2012", "outputEntry_paymentsTf2012_2_1", "\"crime-education\"")))
                .anySatisfy(fault -> {
                    assertThat(fault.reason()).contains("two rows answer the same");
                    assertThat(fault.inputs()).containsEntry("result", "\"crime-education-and-progress-to-work\"");
                });
    }

    @Test
    void what_a_result_is_measured_against_is_of_the_kind_that_the_result_asks_for() {
        String count = CouncilTables.withCell("added-need-tf-2012", "outputEntry_addedNeedTf2012_1_1", "1")
                .replace(" typeRef=\"boolean\"", "");

        assertThat(CouncilTables.faults("added-need-tf-2012", count)).anySatisfy(fault -> {
            assertThat(fault.row()).isEqualTo(1);
            assertThat(fault.reason()).contains("is asked for as boolean");
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_councils_table_need_not_declare_what_the_shared_one_does(String table) {
        String bare = CouncilTables.text(table)
                .replaceAll("(?s)<inputValues.*?</inputValues>", "")
                .replaceAll(" typeRef=\"\\w+\"", "")
                .replaceAll(" label=\"[^\"]*\"", "")
                .replaceAll("(?s)<informationRequirement[^>]*>\\s*<requiredInput.*?</informationRequirement>", "")
                .replaceAll("(?s)<inputData.*?</inputData>", "")
                .replaceAll("(?s)<description>.*?</description>", "")
                .replaceAll("(?s)<(\\w+:)?DMNDI.*?</(\\w+:)?DMNDI>", "");

        assertThat(bare).doesNotContain("typeRef").doesNotContain("inputData");
        assertThat(CouncilTables.faults(table, bare)).isEmpty();
    }

    static Stream<String> tables() {
        return CouncilTables.ids().stream();
    }
}
