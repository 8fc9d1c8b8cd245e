package org.wholefamily.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.family.AskedInputs;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.family.DecidedAnswer;
import org.wholefamily.family.DecidedInput;
import org.wholefamily.family.DecidedInputs;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.InputSources;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.process.RulesInForce;

class EligibilityTest {

    private static final String CASE = "NS-000012";

    private final JdbcClient jdbc =
            Tables.of("V1__councils_and_families.sql", "V43__case_scope.sql", "V50__answers_for_the_engine.sql");
    private final Eligibilities eligibilities = new Eligibilities(jdbc);
    private final KnownOfCase known = FactsOf.these(new EligibilityFacts(eligibilities));
    private final DecidedInputs inputs = new DecidedInputs(jdbc);
    private final RulesInForce rules = mock();
    private final Map<String, Object> variables =
            new HashMap<>(Map.of("caseReference", CASE, "council", "northshire", "scheme", "tf-2012"));

    @BeforeEach
    void a_family_that_was_referred() throws IOException {
        jdbc.sql("insert into council values ('northshire', 'Northshire', 'NS', current_timestamp)")
                .update();
        jdbc.sql("insert into family (id, council) values ('f', 'northshire')").update();
        family(CASE, null);
        family("NS-000003", "2012-05-01");
        for (String statement : migration("V68__eligibility.sql").split(";")) {
            jdbc.sql(statement).update();
        }
        jdbc.sql(migration("V74__decided_answers.sql").split(";")[0]).update();
        when(rules.version("eligibility-tf-2012", "northshire", CASE)).thenReturn("eligibility-tf-2012:3:x");
    }

    @Test
    void without_an_answer_of_the_table_the_facts_are_not_complete_and_never_a_no() {
        variables.put("reasons", List.of("Not known yet: outOfWorkBenefit (is an adult on a benefit?)"));

        weigh();

        assertThat(variables).containsEntry("factsComplete", false).doesNotContainKey("eligible");
        assertThat(known.value(CASE, "eligible")).isNull();
        assertThat(eligibilities.latest(CASE).orElseThrow().reasons()).hasSize(1);
    }

    @Test
    void an_answer_of_the_table_completes_the_facts_also_when_it_is_no() {
        variables.put("eligible", false);

        weigh();

        assertThat(variables).containsEntry("factsComplete", true);
        assertThat(known.value(CASE, "eligible")).isEqualTo(false);
    }

    @Test
    void what_the_table_says_is_kept_with_its_day_and_its_version_and_the_latest_holds() {
        weigh();
        variables.putAll(Map.of("eligible", true, "route", "automatic", "criteriaMet", 3L));
        variables.put("reasons", List.of("Two of three", "A local concern"));

        weigh();

        assertThat(known.latest(CASE, "route"))
                .contains(new Fact("route", "automatic", LocalDate.parse("2013-10-01"), "referral", null));
        assertThat(known.value(CASE, "eligible")).isEqualTo(true);
        assertThat(known.value(CASE, "criteriaMet")).isEqualTo(3);
        assertThat(known.value(CASE, "reasons")).isEqualTo(List.of("Two of three", "A local concern"));
        assertThat(eligibilities.latest(CASE).orElseThrow().decision()).isEqualTo("eligibility-tf-2012:3:x");
    }

    @Test
    void each_answer_stays_known_with_all_that_the_table_was_asked_with() {
        when(rules.inputs("eligibility-tf-2012", "northshire", CASE))
                .thenReturn(Set.of("youngOffenders", "localConcern"));
        jdbc.sql("""
                insert into submission (case_reference, form, step, answered_by, answered_at, for_engine)
                values (:case, 'referral-facts-tf-2012', 'recordFacts', 'anna', current_timestamp,
                  '{"youngOffenders": 1, "localConcern": null}')
                """).param("case", CASE).update();
        variables.put("youngOffenders", 1);
        weigh();
        variables.put("eligible", false);
        weigh();

        EligibilityAnswers answers = new EligibilityAnswers(eligibilities);
        assertThat(answers.of(CASE)).extracting(DecidedAnswer::answer).containsExactly(null, false);
        assertThat(inputs.of(CASE, "eligibility").get(2))
                .containsExactly(
                        new DecidedInput("localConcern", null, "professional", "anna"),
                        new DecidedInput("youngOffenders", 1, "professional", "anna"));
        assertThat(answers.of("NS-000003"))
                .containsExactly(new DecidedAnswer(1, null, LocalDate.parse("2012-05-01"), true, true));
        assertThat(inputs.of("NS-000003", "eligibility")).isEmpty();
    }

    @Test
    void what_no_gateway_goes_by_does_not_stay_in_the_process() {
        variables.putAll(Map.of("eligible", true, "route", "automatic", "criteriaMet", 3, "reasons", List.of("x")));

        weigh();

        assertThat(variables).containsEntry("eligible", true).doesNotContainKeys("route", "criteriaMet", "reasons");
    }

    @Test
    void who_was_attached_before_was_eligible_on_that_day() {
        assertThat(known.latest("NS-000003", "eligible"))
                .contains(new Fact("eligible", true, LocalDate.parse("2012-05-01"), "referral", null));
        assertThat(known.value("NS-000003", "route")).isNull();
        assertThat(eligibilities.latest(CASE)).isEmpty();
    }

    private void weigh() {
        InputSources sources = new InputSources(jdbc, FactsOf.these(), new CaseScopes(jdbc));
        new WeighEligibility(eligibilities, new AskedInputs(inputs, sources, rules), rules, Clocks.at("2013-10-01"))
                .execute(Executions.over(variables));
    }

    private static String migration(String name) throws IOException {
        return new ClassPathResource("db/migration/" + name)
                .getContentAsString(UTF_8)
                .strip();
    }

    private void family(String reference, String attachedOn) {
        jdbc.sql("""
                insert into family_case (reference, family_id, council, scheme, step, referring_agency, received_on,
                  attached_on, restricted)
                values (:case, 'f', 'northshire', 'tf-2012', 'referral', 'education', date '2012-04-01', :on, false)
                """)
                .param("case", reference)
                .param("on", attachedOn == null ? null : LocalDate.parse(attachedOn), Types.DATE)
                .update();
    }
}
