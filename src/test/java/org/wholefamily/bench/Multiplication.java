package org.wholefamily.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many families out of a few: every row of a worked case is written again under new ids, with another reference and
 * council. Ids of definitions, steps, people and teams stay.
 */
final class Multiplication {

    private static final Pattern MODEL_OR_PERSON =
            Pattern.compile("(def|deployment|dec_req|tenant|user|group|assigner|act|activity|clause|rule|batch)_id_");
    private static final Set<String> MORE_IDS =
            Set.of("super_exec_", "var_scope_", "id", "family_id", "person_id", "same_as", "claim_id", "claimed_key");
    private static final Map<String, String> TIES = ties();
    private static final Set<String> HISTORY = Set.of(
            "act_hi_actinst",
            "act_hi_varinst",
            "act_hi_op_log",
            "act_hi_decinst",
            "act_hi_job_log",
            "act_hi_dec_in",
            "act_hi_dec_out");

    private final JdbcTemplate jdbc;

    Multiplication(String url) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, "postgres", "", true));
        jdbc.execute("set session_replication_role = replica");
        jdbc.execute("set synchronous_commit = off");
        jdbc.execute("create table if not exists bench_origin (id text, template text, primary key (id, template))");
        jdbc.execute("create table if not exists bench_copy (n bigint, template text, reference text, council text)");
    }

    /** Gives each council so many families more, the templates taken in turn, with or without what is over. */
    void add(List<String> templates, List<String> councils, int each, int round, boolean history) {
        jdbc.execute("truncate bench_copy, bench_origin");
        jdbc.update(
                "insert into bench_copy select ? * 1000000 + row_number() over (), t[1 + i % array_length(t, 1)],"
                        + " 'B' || ? || lpad(c.nr::text, 3, '0') || '-' || lpad(i::text, 6, '0'), c.code"
                        + " from generate_series(0, ? - 1) i, unnest(?::text[]) with ordinality c(code, nr),"
                        + " (select ?::text[]) templates(t)",
                round, round, each, array(councils), array(templates));
        origins(templates);
        TIES.entrySet().stream()
                .filter(tie -> history || !HISTORY.contains(tie.getKey()))
                .forEach(tie -> multiply(tie.getKey(), tie.getValue()));
        jdbc.execute("vacuum analyze");
    }

    /** Every id by which a row may be tied to its template. */
    private void origins(List<String> templates) {
        for (String template : templates.stream().distinct().toList()) {
            for (String ids : List.of(
                    "select ?",
                    "select p.id_ from act_hi_procinst p join act_hi_procinst r on r.id_ = p.root_proc_inst_id_"
                            + " where r.business_key_ = ?",
                    "select t.id_ from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_"
                            + " join act_hi_procinst r on r.id_ = p.root_proc_inst_id_ where r.business_key_ = ?",
                    "select family_id from family_case where reference = ?",
                    "select m.person_id from membership m join family_case c using (family_id) where c.reference = ?",
                    "select id::text from submission where case_reference = ?",
                    "select referral from referral where case_reference = ?")) {
                jdbc.update(
                        "insert into bench_origin select distinct x.id, ? from (" + ids
                                + ") x(id) on conflict do nothing",
                        template,
                        template);
            }
        }
        for (String user : List.of("act_ru_variable", "act_hi_varinst")) {
            jdbc.update(
                    "insert into bench_origin select v.bytearray_id_, o.template from " + user
                            + " v join bench_origin o on o.id = v.proc_inst_id_ where v.bytearray_id_ is not null on conflict do nothing");
        }
        for (String user : List.of("act_hi_dec_in", "act_hi_dec_out")) {
            jdbc.update(
                    "insert into bench_origin select v.bytearray_id_, o.template from " + user
                            + " v join bench_origin o on o.id = v.root_proc_inst_id_ where v.bytearray_id_ is not null on conflict do nothing");
        }
        jdbc.execute("analyze bench_origin, bench_copy");
    }

    private void multiply(String table, String tie) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.query(
                "select column_name, data_type from information_schema.columns where table_name = ?",
                row -> {
                    columns.put(row.getString(1), row.getString(2));
                },
                table);
        String values = columns.entrySet().stream()
                .map(column -> value(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        long begin = System.currentTimeMillis();
        int rows = jdbc.update("insert into %s (%s) select %s from %1$s x join bench_origin o on x.%s::text = o.id"
                        .formatted(table, String.join(", ", columns.keySet()), values, tie)
                + " join bench_copy c on c.template = o.template");
        System.out.printf("%s: %,d rows in %d ms%n", table, rows, System.currentTimeMillis() - begin);
    }

    private static String value(String column, String type) {
        if (type.equals("bigint") && (column.equals("id") || column.equals("submission"))) {
            return "x." + column + " + c.n * 100000";
        }
        if (!type.startsWith("character") && !type.equals("text")) {
            return "x." + column;
        }
        if (MORE_IDS.contains(column)
                || column.endsWith("id_") && !MODEL_OR_PERSON.matcher(column).find()) {
            return "md5(x." + column + " || c.n)";
        }
        if (column.equals("referral")) {
            return "c.reference";
        }
        return "case when x.%s = 'northshire' then c.council else replace(x.%1$s, c.template, c.reference) end"
                .formatted(column);
    }

    private static String array(List<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    private static Map<String, String> ties() {
        Map<String, String> ties = new LinkedHashMap<>();
        for (String table : List.of("ru_execution", "ru_task", "ru_variable", "ru_event_subscr", "hi_procinst")) {
            ties.put("act_" + table, "proc_inst_id_");
        }
        for (String table : List.of("hi_actinst", "hi_taskinst", "hi_varinst", "hi_op_log", "hi_decinst")) {
            ties.put("act_" + table, "proc_inst_id_");
        }
        ties.put("act_ru_job", "process_instance_id_");
        ties.put("act_hi_job_log", "process_instance_id_");
        ties.put("act_ru_identitylink", "task_id_");
        ties.put("act_hi_dec_in", "root_proc_inst_id_");
        ties.put("act_hi_dec_out", "root_proc_inst_id_");
        ties.put("act_ge_bytearray", "id_");
        ties.put("family", "id");
        ties.put("person", "id");
        ties.put("membership", "family_id");
        ties.put("family_case", "reference");
        ties.put("chain_head", "chain");
        ties.put("chain_entry", "chain");
        ties.put("answer", "submission");
        ties.put("referral_person", "referral");
        for (String table : List.of("sharing", "submission", "referral", "assessment", "assessment_part")) {
            ties.put(table, "case_reference");
        }
        for (String table : List.of(
                "case_need", "lead_offer", "plan", "plan_goal", "plan_action", "plan_review", "plan_review_agency")) {
            ties.put(table, "case_reference");
        }
        for (String table : List.of(
                "outcome_decision",
                "outcome_reason",
                "outcome_answer",
                "decided_input",
                "case_scope",
                "pinned_models",
                "claim")) {
            ties.put(table, "case_reference");
        }
        return ties;
    }
}
