package org.wholefamily.evidence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose the rows are. */
@Repository
class EvidenceLinks {

    private static final int AT_A_TIME = 1000;

    private final JdbcTemplate rows;

    EvidenceLinks(DataSource database) {
        this.rows = new JdbcTemplate(database);
        rows.setFetchSize(AT_A_TIME);
    }

    /**
     * One row and its person.
     *
     * @param status linked, asked or unlinked
     * @param person null unless it is linked; after a merge the one that stays
     * @param score null unless somebody or something was weighed
     */
    record Link(String rowId, String status, String person, BigDecimal score) {}

    /**
     * Hands out the links of an extract one by one; in a transaction, without which a database would send all at once.
     *
     * @param hidden whose rows are nobody's for whoever asks
     */
    @Transactional(readOnly = true)
    public void each(String council, Extract extract, Set<String> hidden, Consumer<Link> taker) {
        Set<Long> hiddenRows = asked(council, hidden);
        rows.query(
                """
                select r.id, r.row_id, coalesce(l.status, 'unlinked') as status, coalesce(p.same_as, l.person) as person,
                  l.score
                from evidence_row r left join evidence_link l on l.row_number = r.id
                left join person p on p.id = l.person
                where r.import in (select number from evidence_import where council = ? and extract = ?)
                order by r.row_id
                """,
                row -> {
                    String person = row.getString("person");
                    taker.accept(
                            person != null && hidden.contains(person) || hiddenRows.contains(row.getLong("id"))
                                    ? new Link(row.getString("row_id"), "unlinked", null, null)
                                    : new Link(
                                            row.getString("row_id"),
                                            row.getString("status"),
                                            person,
                                            row.getBigDecimal("score")));
                },
                council,
                extract.stem());
    }

    /** The rows of which nothing is asked but whether they are somebody's who is hidden. */
    private Set<Long> asked(String council, Set<String> hidden) {
        Set<Long> about = new HashSet<>();
        Set<Long> others = new HashSet<>();
        if (!hidden.isEmpty()) {
            rows.query(
                    """
                    select a.row_number, q.person from evidence_question q
                    join evidence_question_row a on a.question = q.number
                    where q.council = ? and q.other is null and q.answer is null and q.settled = false
                    """,
                    row -> {
                        (hidden.contains(row.getString("person")) ? about : others).add(row.getLong("row_number"));
                    },
                    council);
        }
        about.removeAll(others);
        return about;
    }
}
