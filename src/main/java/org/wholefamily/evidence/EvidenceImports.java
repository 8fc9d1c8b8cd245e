package org.wholefamily.evidence;

import java.sql.Timestamp;
import java.time.Instant;
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
class EvidenceImports {

    private static final String THIS = " where number = :number";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EvidenceImports(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of some rows that were read. */
    record Advance(long number, int read, int refused, int unchanged, int corrected, long ms) {}

    /** Begins an import whose file is on its way, and gives its number. */
    long begin(String council, Extract extract, LocalDate from, LocalDate to, String columnsAs, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into evidence_import
                  (council, extract, state, covers_from, covers_to, columns_as, sent_at, sent_by)
                values (:council, :extract, 'arriving', :from, :to, :columnsAs, :now, :by)
                """)
                .param("council", council)
                .param("extract", extract.stem())
                .param("from", from)
                .param("to", to)
                .param("columnsAs", columnsAs)
                .param("now", Timestamp.from(clock.now()))
                .param("by", by)
                .update(key, "number");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<EvidenceImport> find(long number) {
        return jdbc.sql("select * from evidence_import" + THIS)
                .param("number", number)
                .query(ImportRow::read)
                .optional();
    }

    /** The same, held until the transaction ends. */
    EvidenceImport hold(long number) {
        return jdbc.sql("select * from evidence_import" + THIS + " for update")
                .param("number", number)
                .query(ImportRow::read)
                .single();
    }

    /** Those of a council whose file has arrived, the newest first. */
    List<EvidenceImport> of(String council) {
        return jdbc.sql("""
                select * from evidence_import where council = :council and state <> 'arriving'
                order by number desc fetch first 100 rows only
                """).param("council", council).query(ImportRow::read).list();
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

    /** Those whose file never arrived, because the node died that took it. */
    List<Long> lost(Instant before) {
        return jdbc.sql("select number from evidence_import where state = 'arriving' and sent_at < :before")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
    }

    void arrived(long number, int rows) {
        jdbc.sql("update evidence_import set state = 'running', rows_sent = :rows" + THIS)
                .param("rows", rows)
                .param("number", number)
                .update();
    }

    void advance(Advance by) {
        jdbc.sql("""
                update evidence_import set rows_read = rows_read + :read, refused = refused + :refused,
                  unchanged = unchanged + :unchanged, corrected = corrected + :corrected, worked_ms = worked_ms + :ms
                """ + THIS).paramSource(by).update();
    }

    /** Counts whose its rows are, as far as that is known. */
    void countLinks(long number) {
        jdbc.sql("""
                update evidence_import set
                  linked = (select count(*) from evidence_link l join evidence_row r on r.id = l.row_number
                            where r.import = :number and l.status = 'linked'),
                  asked = (select count(*) from evidence_link l join evidence_row r on r.id = l.row_number
                           where r.import = :number and l.status = 'asked')
                """ + THIS).param("number", number).update();
    }

    void fault(long number) {
        jdbc.sql("update evidence_import set faults = faults + 1" + THIS)
                .param("number", number)
                .update();
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
                  unchanged = 0, corrected = 0, linked = 0, asked = 0
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

    void forget(long number) {
        jdbc.sql("delete from evidence_import" + THIS).param("number", number).update();
    }
}
