package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The extracts of councils, each in one hand at a time: what it says depends on the order of its imports. */
@Repository
public class HeldExtracts {

    /** For whoever waits keeps a connection, of which there are few, and one of our databases would let them wait for ever. */
    private static final int LONGEST_SECONDS = 10;

    private final JdbcClient jdbc;

    public HeldExtracts(DataSource database) {
        JdbcTemplate impatient = new JdbcTemplate(database);
        impatient.setQueryTimeout(LONGEST_SECONDS);
        this.jdbc = JdbcClient.create(impatient);
    }

    /** Sees to it that the extract can be held; outside of a transaction, for somebody may do so at the same time. */
    void know(String council, Extract extract) {
        know(
                "select 1 from matching_turn where council = :council",
                "insert into matching_turn (council, turn) values (:council, 0)",
                council,
                extract);
        know(
                "select 1 from evidence_extract where council = :council and extract = :extract",
                "insert into evidence_extract (council, extract) values (:council, :extract)",
                council,
                extract);
    }

    private void know(String known, String make, String council, Extract extract) {
        if (jdbc.sql(known)
                .param("council", council)
                .param("extract", extract.stem())
                .query()
                .listOfRows()
                .isEmpty()) {
            try {
                jdbc.sql(make)
                        .param("council", council)
                        .param("extract", extract.stem())
                        .update();
            } catch (DuplicateKeyException somebodyDid) {
                return;
            }
        }
    }

    /**
     * Waits for whoever holds it, and holds it until the transaction ends.
     *
     * @throws ExtractHeld when that takes longer than ten seconds, or than the database waits
     */
    public void hold(String council, Extract extract) {
        try {
            of("select council", council, extract, " for update")
                    .query(String.class)
                    .single();
        } catch (ConcurrencyFailureException | QueryTimeoutException held) {
            throw new ExtractHeld();
        }
    }

    /**
     * Until the transaction ends nobody else changes whose rows of the council are, and who is asked what. Whoever holds
     * extracts too holds them before.
     *
     * @return changes when something has become known that whoever looks at this moment may not have seen
     * @throws ExtractHeld when that takes longer than ten seconds, or than the database waits
     */
    public long holdLinks(String council) {
        try {
            return jdbc.sql("select turn from matching_turn where council = :council for update")
                    .param("council", council)
                    .query(Long.class)
                    .single();
        } catch (ConcurrencyFailureException | QueryTimeoutException held) {
            throw new ExtractHeld();
        }
    }

    /** Something has become known of the people. Whoever calls holds the links. */
    public void nextTurn(String council) {
        jdbc.sql("update matching_turn set turn = turn + 1 where council = :council")
                .param("council", council)
                .update();
    }

    private JdbcClient.StatementSpec of(String select, String council, Extract extract, String more) {
        return jdbc.sql(select + " from evidence_extract where council = :council and extract = :extract" + more)
                .param("council", council)
                .param("extract", extract.stem());
    }
}
