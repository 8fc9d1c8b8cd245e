package org.wholefamily.evidence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** The imports of all councils. */
@Repository
public class EvidenceImports {

    private static final String THIS = " where number = :number";

    private final JdbcClient jdbc;
    private final HeldExtracts extracts;
    private final BusinessClock clock;

    public EvidenceImports(JdbcClient jdbc, HeldExtracts extracts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.extracts = extracts;
        this.clock = clock;
    }

    /** What came of some rows that were read. */
    record Advance(long number, int read, int refused, int unchanged, int corrected, int noNumbers, long ms) {}

    /**
     * A file that is there as a whole.
     *
     * @param from null for all the time before
     */
    record Arrived(
            String council,
            Extract extract,
            long file,
            LocalDate from,
            LocalDate to,
            String columnsAs,
            String by,
            int rows) {}

    /** Begins an import and gives its number; whoever calls holds the extract, so that a later one has a higher number. */
    long begin(Arrived one) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into evidence_import
                  (council, extract, file, state, covers_from, covers_to, columns_as, rows_sent, sent_by, sent_at)
                values (:council, :extract, :file, 'running', :from, :to, :columnsAs, :rows, :by, :now)
                """)
                .param("council", one.council())
                .param("extract", one.extract().stem())
                .param("file", one.file())
                .param("from", one.from())
                .param("to", one.to())
                .param("columnsAs", one.columnsAs())
                .param("rows", one.rows())
                .param("by", one.by())
                .param("now", Timestamp.from(clock.now()))
                .update(key, "number");
        return key.getKeyAs(Number.class).longValue();
    }

    /** An import by its number; empty when there is none. */
    public Optional<EvidenceImport> find(long number) {
        return jdbc.sql("select * from evidence_import" + THIS)
                .param("number", number)
                .query(ImportRow::read)
                .optional();
    }

    /** The same; until the transaction ends nobody else changes an import of the extract, or what it says. */
    public EvidenceImport hold(long number) {
        EvidenceImport one = find(number).orElseThrow();
        extracts.hold(one.council(), one.extract());
        return find(number).orElseThrow();
    }

    /** The hundred of a council that came before one, the newest first. */
    List<EvidenceImport> of(String council, long before) {
        return jdbc.sql("""
                select * from evidence_import where council = :council and number < :before
                order by number desc fetch first 100 rows only
                """)
                .param("council", council)
                .param("before", before)
                .query(ImportRow::read)
                .list();
    }

    /** Whether rows of an earlier file of this kind are still to be stored: files are stored in the order in which they came. */
    boolean anEarlierIsStored(EvidenceImport one) {
        return jdbc.sql("""
                select count(*) from evidence_import
                where council = :council and extract = :extract and number < :number
                  and state = 'running' and rows_read < rows_sent
                """)
                        .param("council", one.council())
                        .param("extract", one.extract().stem())
                        .param("number", one.number())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void advance(Advance by) {
        jdbc.sql("""
                update evidence_import set rows_read = rows_read + :read, refused = refused + :refused,
                  unchanged = unchanged + :unchanged, corrected = corrected + :corrected,
                  no_numbers = no_numbers + :noNumbers, worked_ms = worked_ms + :ms, faults = 0, waits = 0
                """ + THIS).paramSource(by).update();
    }

    /** Counts whose its rows are, as far as that is known. */
    public void countLinks(long number) {
        jdbc.sql("""
                update evidence_import set
                  linked = (select count(*) from evidence_link l join evidence_row r on r.id = l.row_number
                            where r.import = :number and l.status = 'linked'),
                  asked = (select count(*) from evidence_link l join evidence_row r on r.id = l.row_number
                           where r.import = :number and l.status = 'asked')
                """ + THIS).param("number", number).update();
    }

    /** Its rows up to one are matched. */
    public void matched(long number, long to) {
        jdbc.sql("update evidence_import set matched_to = :to, faults = 0, waits = 0" + THIS)
                .param("to", to)
                .param("number", number)
                .update();
    }

    void fault(long number) {
        jdbc.sql("update evidence_import set faults = faults + 1" + THIS)
                .param("number", number)
                .update();
    }

    /**
     * Somebody else holds the extract.
     *
     * @return how often that was so since something of the import was done
     */
    int waits(long number) {
        jdbc.sql("update evidence_import set waits = waits + 1" + THIS)
                .param("number", number)
                .update();
        return jdbc.sql("select waits from evidence_import" + THIS)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    void done(long number) {
        jdbc.sql("update evidence_import set state = 'done'" + THIS)
                .param("number", number)
                .update();
    }

    /** Ends one of which nothing stands. */
    void fail(long number, String reason) {
        jdbc.sql("""
                update evidence_import set state = 'failed', reason = :reason, rows_read = 0, refused = 0,
                  unchanged = 0, corrected = 0, no_numbers = 0, linked = 0, asked = 0
                """ + THIS).param("reason", reason).param("number", number).update();
    }

    void takenBack(long number, String by) {
        jdbc.sql("""
                update evidence_import set state = 'taken-back', taken_back_at = :now, taken_back_by = :by
                """ + THIS)
                .param("now", Timestamp.from(clock.now()))
                .param("by", by)
                .param("number", number)
                .update();
    }
}
