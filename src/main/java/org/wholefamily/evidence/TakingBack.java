package org.wholefamily.evidence;

import static org.wholefamily.evidence.RowColumns.FIELDS;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.evidence.EvidenceImport.State;
import org.wholefamily.problem.Problem;

/** Takes an import back as a whole: each row says what the last of the imports said of it that stand. */
@Service
class TakingBack {

    /** What the row r says without this import; null when no other one that stands says anything of it. */
    private static final String THEN = "(select o.state from evidence_told o where o.row_number = r.id and o.import <>"
            + " :number order by o.import desc fetch first 1 row only)";

    /** Since which import it does so: the first behind the last one that said something else. */
    private static final String SINCE = "(select min(o.import) from evidence_told o where o.row_number = r.id and"
            + " o.import <> :number and o.import > coalesce((select max(d.import) from evidence_told d where"
            + " d.row_number = r.id and d.import <> :number and d.state <> r.state), 0))";

    /** A list that nobody else writes to: a database may ask for it anew, row by row, whenever somebody has. */
    private static final String OF_ROWS = " in (select row_number from evidence_undone where import = :number)";

    /** At the end. */
    private static final String GO = " in (select r.id from evidence_row r where r.import = :number)";

    /** In this order, each with the number of the import. */
    private static final List<String> STEPS = List.of(
            "insert into evidence_undone (import, row_number) select import, row_number from evidence_told where import ="
                    + " :number",
            "insert into evidence_row_before (row_number, state, " + FIELDS + ") select r.id, r.state, " + FIELDS
                    + " from evidence_row r where r.id" + OF_ROWS + " and r.state <> " + THEN,
            // Somebody else's row from now on, or again: whose it is is looked for anew.
            "delete from evidence_link where row_number in (select r.id from evidence_row r where r.id" + OF_ROWS
                    + " and r.state is distinct from " + THEN + " and not exists (select 1 from evidence_row_before b"
                    + " where b.row_number = r.id and b.state = " + THEN + " and b.forename is not distinct from"
                    + " r.forename and b.surname = r.surname and b.birthday is not distinct from r.birthday and"
                    + " b.postcode is not distinct from r.postcode and b.address is not distinct from r.address and"
                    + " b.number is not distinct from r.number))",
            "insert into evidence_again (row_number, council) select r.id, r.council from evidence_row r where r.id"
                    + OF_ROWS + " and (r.state <> " + THEN + " or r.import <> " + SINCE
                    + ") and not exists (select 1 from evidence_link l where"
                    + " l.row_number = r.id) and not exists (select 1 from evidence_again a where a.row_number = r.id)",
            "update evidence_row r set (" + FIELDS + ", state) = (select " + FIELDS + ", state from evidence_row_before"
                    + " b where b.row_number = r.id and b.state = " + THEN + ") where r.id" + OF_ROWS
                    + " and r.state <> " + THEN,
            "update evidence_row r set import = " + SINCE + " where r.id" + OF_ROWS + " and r.import <> " + SINCE,
            "delete from evidence_row_before b where b.row_number" + OF_ROWS + " and (exists (select 1 from"
                    + " evidence_row r where r.id = b.row_number and r.state = b.state) or not exists (select 1 from"
                    + " evidence_told o where o.row_number = b.row_number and o.state = b.state and o.import <>"
                    + " :number))",
            "delete from evidence_said where import = :number",
            "delete from evidence_undone where import = :number",
            "update evidence_row set brought_by = null where brought_by = :number and import <> :number",
            "delete from evidence_key where row_number" + GO,
            "delete from evidence_again where row_number" + GO,
            "delete from evidence_question_row where row_number" + GO,
            "update evidence_question q set settled = true where q.answer is null and q.other is null and q.settled ="
                    + " false and not exists (select 1 from evidence_question_row a where a.question = q.number)",
            "delete from evidence_row where import = :number");

    private final EvidenceImports imports;
    private final Refusals refusals;
    private final StagedFiles files;
    private final Spells spells;
    private final JdbcClient jdbc;
    private final HeldExtracts extracts;
    private final ApplicationEventPublisher listeners;

    TakingBack(
            EvidenceImports imports,
            Refusals refusals,
            StagedFiles files,
            Spells spells,
            JdbcClient jdbc,
            HeldExtracts extracts,
            ApplicationEventPublisher listeners) {
        this.imports = imports;
        this.refusals = refusals;
        this.files = files;
        this.spells = spells;
        this.jdbc = jdbc;
        this.extracts = extracts;
        this.listeners = listeners;
    }

    /**
     * What rests on an import, in rows.
     *
     * @param go what nobody else says
     * @param goBack what says again what it said before
     * @param stay what a later import said too
     * @param linked how many of those that go or go back are linked to a person
     */
    record Rests(long go, long goBack, long stay, long linked) {}

    Rests rests(long number) {
        return jdbc.sql("""
                select count(case when r.then_state is null then 1 end) as go,
                  count(case when r.state <> r.then_state then 1 end) as go_back,
                  count(case when r.state = r.then_state and r.import = :number then 1 end) as stay,
                  count(case when r.state is distinct from r.then_state and l.status = 'linked' then 1 end) as linked
                from (select r.id, r.state, r.import, """ + THEN + """
                       as then_state from evidence_told t join evidence_row r on r.id = t.row_number
                      where t.import = :number
                ) r left join evidence_link l on l.row_number = r.id
                """)
                .param("number", number)
                .query(Rests.class)
                .single();
    }

    /**
     * @return what rested on it
     * @throws Problem when it was taken back before
     */
    @Transactional
    public Rests takeBack(long number, String by) {
        EvidenceImport one = imports.hold(number);
        if (one.state() == State.TAKEN_BACK) {
            throw one.takenBack();
        }
        Rests rested = rests(number);
        undo(one);
        imports.takenBack(number, by);
        return rested;
    }

    /** Ends an import that cannot be brought to its end; nothing of it stands. */
    @Transactional
    public void fail(long number, String reason) {
        EvidenceImport one = imports.hold(number);
        if (one.running()) {
            undo(one);
            refusals.forget(number);
            imports.fail(number, reason);
        }
    }

    private void undo(EvidenceImport one) {
        extracts.holdLinks(one.council());
        extracts.nextTurn(one.council());
        STEPS.forEach(step -> jdbc.sql(step).param("number", one.number()).update());
        spells.settle(one);
        files.forget(one.file());
        listeners.publishEvent(new LookAgain(one.council()));
    }
}
