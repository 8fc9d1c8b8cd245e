package org.wholefamily.evidence;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.evidence.EvidenceImport.State;
import org.wholefamily.problem.Problem;

/**
 * Takes an import back as a whole: what it brought goes, what it corrected says again what it said before, and what a later
 * import said too stays as said by that one.
 */
@Service
class TakingBack {

    /** In this order, each with the number of the import. */
    private static final List<String> STEPS = List.of(
            // What a later import said too is that one's from now on, and so is what this one corrected there.
            "update evidence_row_before set corrected_by = (select r.last_import from evidence_row r where r.id ="
                    + " row_number) where corrected_by = :number and exists (select 1 from evidence_row r where r.id ="
                    + " row_number and r.import = :number and r.last_import <> :number)",
            "update evidence_row set import = last_import where import = :number and last_import <> :number",
            "update evidence_row_before set import = last_import where import = :number and last_import <> :number",
            // What this one said between an earlier and a later import is left out between them.
            "update evidence_row_before set corrected_by = (select later.corrected_by from evidence_row_before later"
                    + " where later.row_number = evidence_row_before.row_number and later.import = :number)"
                    + " where corrected_by = :number and exists (select 1 from evidence_row_before later"
                    + " where later.row_number = evidence_row_before.row_number and later.import = :number)",
            "delete from evidence_row_before where import = :number",
            // Somebody else's row from now on, or again: whose it is is looked for anew.
            "delete from evidence_link where row_number in (select r.id from evidence_row r left join"
                    + " evidence_row_before b on b.row_number = r.id and b.corrected_by = :number where r.import ="
                    + " :number and (b.row_number is null or b.forename is distinct from r.forename or b.surname <>"
                    + " r.surname or b.birthday is distinct from r.birthday or b.postcode is distinct from r.postcode"
                    + " or b.address is distinct from r.address or b.number is distinct from r.number))",
            "update evidence_row set (" + RowStates.FIELDS + ", import, last_import) = (select " + RowStates.FIELDS
                    + ", import, last_import from evidence_row_before b where b.row_number = evidence_row.id and"
                    + " b.corrected_by = :number) where import = :number and id in (select b.row_number from"
                    + " evidence_row_before b where b.corrected_by = :number)",
            "delete from evidence_row_before where corrected_by = :number",
            "delete from evidence_row where import = :number",
            "update evidence_row set last_import = import where last_import = :number",
            "update evidence_row_before set last_import = import where last_import = :number");

    private final EvidenceImports imports;
    private final StagedFiles files;
    private final Spells spells;
    private final JdbcClient jdbc;

    TakingBack(EvidenceImports imports, StagedFiles files, Spells spells, JdbcClient jdbc) {
        this.imports = imports;
        this.files = files;
        this.spells = spells;
        this.jdbc = jdbc;
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
                select count(case when r.last_import = :number and b.row_number is null then 1 end) as go,
                  count(case when r.last_import = :number and b.row_number is not null then 1 end) as go_back,
                  count(case when r.last_import <> :number then 1 end) as stay,
                  count(case when r.last_import = :number and l.status = 'linked' then 1 end) as linked
                from evidence_row r
                join evidence_import i on i.number = :number and r.council = i.council and r.extract = i.extract
                left join evidence_row_before b on b.row_number = r.id and b.corrected_by = :number
                left join evidence_link l on l.row_number = r.id
                where r.import = :number
                """).param("number", number).query(Rests.class).single();
    }

    /**
     * @return what rested on it
     * @throws Problem when it was taken back before
     */
    @Transactional
    public Rests takeBack(long number, String by) {
        if (imports.hold(number).state() == State.TAKEN_BACK) {
            throw new Problem(HttpStatus.GONE, "import-taken-back", "This import was taken back before");
        }
        Rests rested = rests(number);
        undo(number);
        imports.takenBack(number, by);
        return rested;
    }

    /** Ends an import that cannot be brought to its end; nothing of it stands. */
    @Transactional
    public void fail(long number, String reason) {
        if (imports.hold(number).running()) {
            undo(number);
            imports.fail(number, reason);
        }
    }

    private void undo(long number) {
        STEPS.forEach(step -> jdbc.sql(step).param("number", number).update());
        spells.settle(imports.find(number).orElseThrow());
        files.forget(number);
    }
}
