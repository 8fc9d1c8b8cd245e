package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regions that the cells of a council's table cut are weighed, between whole numbers, days and words too. */
class TableRegionsTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            outcome-tf-2012   | inputEntry_outcomeTf2012Offending_4_3 | <= 32                | has no answer  | By how many per cent is it down? | 32.005
            outcome-tf-2012   | inputEntry_outcomeTf2012Offending_4_3 | <= 32.99             | has no answer  | By how many per cent is it down? | 32.995
            outcome-tf-2012   | inputEntry_outcomeTf2012Offending_4_3 | <= 33                | two rows       | By how many per cent is it down? | 33
            outcome-tf-2012   | inputEntry_outcomeTf2012Offending_4_3 | < 33.5               | two rows       | By how many per cent is it down? | 33
            referral-priority | inputEntry_referralPriority_4_3       | < 2                  | has no answer  | How many kinds of concern does the referral name? | 2
            referral-priority | inputEntry_referralPriority_4_3       | [0..1]               | has no answer  | How many kinds of concern does the referral name? | 2
            referral-priority | inputEntry_referralPriority_5_3       | 7                    | two rows       | How many kinds of concern does the referral name? | 7
            deadline          | inputEntry_deadline_2_2               | "soon", null         | has no answer  | How urgent is the case? | "standard"
            deadline          | inputEntry_deadline_2_2               | "soon", "standard"   | has no answer  | How urgent is the case? | null
            deadline          | inputEntry_deadline_2_2               | ''                   | two rows       | How urgent is the case? | "same-day"
            deadline          | inputEntry_deadline_5_1               | "tellReferers"       | has no answer  | Which step is it? | "tellReferrer"
            deadline          | inputEntry_deadline_5_1               | "recordSharing"      | two rows       | Which step is it? | "recordSharing"
            funding-tf-2012   | inputEntry_fundingTf2012_2_2          | date(?) in [date("2013-03-31")..date("2014-03-31")] | two rows | On which day did the family join the programme? | "2013-03-31"
            review-interval   | inputEntry_reviewInterval_4_1         | "best"               | has no answer  | How is the family doing? | "better"
            eligibility-tf-2012 | inputEntry_eligibilityTf2012_5_2    | 0                    | has no answer  | How many more could still turn out to be met? | 1
            """)
    void what_no_row_or_more_than_one_takes_is_told_with_an_example(
            String table, String cell, String text, String what, String label, String value) {
        List<ModelFault> faults = CouncilTables.faults(table, CouncilTables.withCell(table, cell, text));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.reason()).contains(what).contains(value);
            assertThat(fault.inputs()).containsEntry(label, value);
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            referral-priority | inputEntry_referralPriority_4_3       | <= 2
            referral-priority | inputEntry_referralPriority_4_3       | [0..2]
            referral-priority | inputEntry_referralPriority_4_3       | 0, 1, 2
            funding-tf-2012   | inputEntry_fundingTf2012_2_2          | date(?) in [date("2013-06-01")..date("2014-03-31")]
            deadline          | inputEntry_deadline_2_2               | not("same-day")
            lead-professional-match | inputEntry_leadProfessionalMatch_14_1 | "nobody"
            """)
    void a_cell_that_leaves_no_gap_is_taken(String table, String cell, String text) {
        assertThat(CouncilTables.faults(table, CouncilTables.withCell(table, cell, text)))
                .isEmpty();
    }

    @Test
    void a_table_with_a_column_of_its_own_is_weighed_with_it() {
        String wider = CouncilTables.text("review-interval")
                .replaceFirst("<output id", """
                        <input id="input_danger" label="Is somebody in danger now?">
                          <inputExpression id="expression_danger" typeRef="boolean"><text>urgency = "same-day"</text>
                          </inputExpression>
                        </input>
                        <output id""")
                .replaceAll(
                        "(<outputEntry id=\"(\\w+)\")", "<inputEntry id=\"danger_$2\"><text></text></inputEntry>$1");

        assertThat(CouncilTables.faults("review-interval", wider)).isEmpty();
        assertThat(CouncilTables.faults("review-interval", wider.replaceFirst("(danger_\\w+\"><text>)", "$1true")))
                .anySatisfy(fault -> {
                    assertThat(fault.reason()).contains("has no answer");
                    assertThat(fault.inputs()).containsEntry("Is somebody in danger now?", "false");
                });
    }

    @Test
    void a_step_that_only_the_councils_table_names_has_an_answer_for_every_urgency() {
        String row = """
                <rule id="own"><inputEntry id="own_in_1"><text>"visitFamily"</text></inputEntry>
                  <inputEntry id="own_in_2"><text>%s</text></inputEntry>
                  <outputEntry id="own_1"><text>1</text></outputEntry><outputEntry id="own_2"><text>2</text></outputEntry>
                  <outputEntry id="own_3"><text>3</text></outputEntry><outputEntry id="own_4"><text>"days"</text></outputEntry>
                  <outputEntry id="own_5"><text>"managers"</text></outputEntry></rule></decisionTable>""";
        String table = CouncilTables.text("deadline");

        assertThat(CouncilTables.faults("deadline", table.replace("</decisionTable>", row.formatted("-"))))
                .isEmpty();
        assertThat(CouncilTables.faults("deadline", table.replace("</decisionTable>", row.formatted("\"soon\""))))
                .extracting(ModelFault::inputs)
                .anySatisfy(inputs -> assertThat(inputs)
                        .containsEntry("Which step is it?", "\"visitFamily\"")
                        .containsEntry("How urgent is the case?", "\"same-day\""));
    }

    @Test
    void a_table_that_is_too_large_to_be_weighed_is_told_so() {
        String row = "<rule id=\"row_%1$d\"><inputEntry id=\"in_%1$d\"><text>\"step%1$d\"</text></inputEntry>"
                + "<inputEntry id=\"urgent_%1$d\"><text></text></inputEntry>"
                + "<outputEntry id=\"a_%1$d\"><text>1</text></outputEntry><outputEntry id=\"b_%1$d\"><text>1</text></outputEntry>"
                + "<outputEntry id=\"c_%1$d\"><text>1</text></outputEntry><outputEntry id=\"d_%1$d\"><text>\"days\"</text></outputEntry>"
                + "<outputEntry id=\"e_%1$d\"><text>\"managers\"</text></outputEntry></rule>";
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < 2_000; at++) {
            rows.append(row.formatted(at));
        }

        assertThat(CouncilTables.faults(
                        "deadline",
                        CouncilTables.text("deadline").replace("</decisionTable>", rows + "</decisionTable>")))
                .extracting(ModelFault::reason)
                .anyMatch(reason -> reason.contains("too large to be weighed: at most 2,000 rows"));
    }
}
