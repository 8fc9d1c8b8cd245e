package org.wholefamily.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the records say of a case when its work is done, in one line. */
final class Ends {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        ask("", "select step from family_case where reference = :case");
        ask("", "select 'led' from family_case where reference = :case and lead_professional is not null");
        ask("needs ", "select distinct need from case_need where case_reference = :case order by need");
        ask("added ", "select need from added_need where case_reference = :case order by id");
        ask("part ", """
                select agency || ' ' || state from assessment_part where case_reference = :case
                order by agency""");
        ask("action ", """
                select agency || ' ' || state from plan_action where case_reference = :case
                order by version, line""");
        ask("reviews ", "select count(*) from plan_review where case_reference = :case having count(*) > 0");
        ask("work ", """
                select work_status || case when support_ended then ', support ended' else '' end
                from employment_review where case_reference = :case order by number""");
        ask("result ", "select result from outcome_decision where case_reference = :case order by number");
        ask("claim ", """
                select state || ' ' || coalesce(cast(amount_paid as varchar(20)), '-') from claim
                where case_reference = :case order by prepared_on, id""");
        ask("closure ", """
                select route || case when sustained then ', lasted' when not sustained then ', did not last' else '' end
                from closure where case_reference = :case""");
        ask("concern ", """
                select coalesce(action_taken, 'not answered') from safeguarding_concern
                where case_reference = :case order by raised_at""");
        ask("further referral ", """
                select coalesce(what_changes, 'not read') from further_referral
                where case_reference = :case order by added_at""");
        ask(
                "move ",
                "select coalesce(answer, 'not answered') from family_move where case_reference = :case order by id");
        ask("withdrawn ", """
                select agency || ' ' || purpose from sharing
                where case_reference = :case and withdrawn_on is not null order by agency, purpose""");
        ask("STILL OPEN ", """
                select distinct p.key_ from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
                where e.business_key_ = :case or e.root_proc_inst_id_ in
                    (select id_ from act_ru_execution where business_key_ = :case)""");
    }

    private final JdbcClient records;

    Ends(DataSource database) {
        records = JdbcClient.create(database);
    }

    String of(String reference) {
        List<String> said = new ArrayList<>();
        QUESTIONS.forEach((question, words) -> {
            List<String> answers = records.sql(question)
                    .param("case", reference)
                    .query(String.class)
                    .list();
            answers.stream().filter(answer -> answer != null).forEach(answer -> said.add(words + answer));
        });
        return String.join("; ", said);
    }

    private static void ask(String words, String question) {
        QUESTIONS.put(question, words);
    }
}
