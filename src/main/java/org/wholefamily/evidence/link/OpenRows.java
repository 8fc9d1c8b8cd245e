package org.wholefamily.evidence.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.EvidenceImport;

/** Reads rows of which it is to be found whose they are: those of an import, and those that wait for another look. */
@Repository
class OpenRows {

    private static final String ROWS = """
            select r.id, r.extract, r.import, r.state, r.forename, r.surname, r.birthday, r.postcode, r.address, r.number
            """;

    /** A link that a person confirmed is not looked for again, nor is one of which the matcher was sure. */
    static final String IS_OPEN =
            "(l.row_number is null or l.status = 'asked' or l.stale = true or l.weak = true and l.question is null)";

    private static final int KEYS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    OpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next rows of an import that nobody has looked at. */
    List<OpenRow> of(EvidenceImport one, long after, int most) {
        return jdbc.sql(ROWS + """
                , -1 as mark from evidence_row r left join evidence_link l on l.row_number = r.id
                where r.import = :number and r.id > :after and (l.row_number is null or l.status = 'asked')
                order by r.id fetch first :most rows only
                """)
                .param("number", one.number())
                .param("after", after)
                .param("most", most)
                .query(OpenRows::row)
                .list();
    }

    /** The next of a council's rows to be looked at once more. */
    List<OpenRow> again(String council, int most) {
        return jdbc.sql(ROWS + """
                , a.mark from evidence_again a join evidence_row r on r.id = a.row_number
                where a.council = :council order by a.row_number fetch first :most rows only
                """)
                .param("council", council)
                .param("most", most)
                .query(OpenRows::row)
                .list();
    }

    private static OpenRow row(ResultSet row, int place) throws SQLException {
        return new OpenRow(
                row.getLong("id"),
                row.getString("extract"),
                row.getLong("import"),
                row.getLong("state"),
                row.getLong("mark"),
                PeopleReading.subject(row));
    }

    /** Some of those that are to be looked at once more. */
    List<OpenRow> these(Set<Long> rows) {
        List<OpenRow> these = new ArrayList<>();
        each(
                rows,
                some -> these.addAll(jdbc.sql(ROWS + """
                , a.mark from evidence_again a join evidence_row r on r.id = a.row_number
                where a.row_number in (:rows) order by a.row_number
                """)
                        .param("rows", some)
                        .query(OpenRows::row)
                        .list()));
        return these;
    }

    static void each(Collection<Long> keys, Consumer<List<Long>> taker) {
        ManyRows.each(List.copyOf(keys), KEYS_AT_A_TIME, taker);
    }
}
