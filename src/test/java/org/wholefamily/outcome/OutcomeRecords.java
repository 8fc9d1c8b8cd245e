package org.wholefamily.outcome;

import static org.mockito.Mockito.mock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Clocks;
import org.wholefamily.Tables;
import org.wholefamily.family.AskedInputs;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.family.DecidedInputs;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.InputSources;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.RulesInForce;

/** The tables of outcomes in memory, with one case. */
final class OutcomeRecords {

    static final String CASE = "NS-000012";

    final JdbcClient jdbc = Tables.of(
            "V1__councils_and_families.sql",
            "V20__assessment_and_plan.sql",
            "V30__outcomes_and_claims.sql",
            "V43__case_scope.sql",
            "V50__answers_for_the_engine.sql",
            "V64__lists.sql",
            "V74__decided_answers.sql");
    final Outcomes outcomes = new Outcomes(jdbc);
    final CaseScopes scopes = new CaseScopes(jdbc);
    final DecidedInputs inputs = new DecidedInputs(jdbc);
    final OutcomeAnswers answers = new OutcomeAnswers(jdbc, scopes, inputs);
    final RulesInForce rules = mock();
    final CaseJournal journal = mock();
    final OutcomeReview review = new OutcomeReview(
            outcomes,
            answers,
            new AskedInputs(inputs, new InputSources(jdbc, FactsOf.these(), scopes), rules),
            rules,
            journal,
            Clocks.at("2014-06-02"));

    OutcomeRecords() {
        jdbc.sql("insert into council values ('northshire', 'Northshire', 'NS', current_timestamp)")
                .update();
        jdbc.sql("insert into family (id, council) values ('f', 'northshire')").update();
        jdbc.sql("""
                insert into family_case (reference, family_id, council, scheme, step, referring_agency, received_on,
                  restricted)
                values (:case, 'f', 'northshire', 'tf-2012', 'outcome-review', 'education', date '2013-04-01', false)
                """).param("case", CASE).update();
    }

    /** What somebody answered on a form, as JSON. */
    void answered(String form, String answers, String by) {
        jdbc.sql("""
                insert into submission (case_reference, form, step, answered_by, answered_at, for_engine)
                values (:case, :form, 'step', :by, current_timestamp, :answers)
                """)
                .param("case", CASE)
                .param("form", form)
                .param("by", by)
                .param("answers", answers)
                .update();
    }
}
