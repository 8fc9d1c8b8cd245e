package org.wholefamily.evidence.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.EvidenceImport;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Drops;
import org.wholefamily.evidence.matching.Roll;

/** Rows of which it is to be found whose they are: those of an import, and those to be looked at once more. */
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
    private final ManyRows many;

    OpenRows(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
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

    /** Keeps what the rows have in common with people, so that whoever comes later finds them. */
    void keep(String council, List<OpenRow> rows) {
        Roll roll = Roll.empty();
        List<Object[]> keys = new ArrayList<>();
        for (OpenRow row : rows) {
            roll.clear();
            roll.add(row.asPerson());
            for (long key : BlockingRule.keys(roll, 0)) {
                keys.add(new Object[] {council, key, row.number()});
            }
        }
        many.delete("evidence_key", numbers(rows));
        many.insert("evidence_key", List.of("council varchar", "key_of bigint", "row_number bigint"), keys);
    }

    private static List<Long> numbers(List<OpenRow> rows) {
        return rows.stream().map(OpenRow::number).toList();
    }

    /**
     * Open rows with one of the keys are looked at once more. Whoever calls holds the council's links.
     *
     * @return their numbers
     */
    Set<Long> lookAgain(String council, Collection<Long> keys) {
        Set<Long> rows = new TreeSet<>();
        each(keys, some -> {
            List<Long> rare = rare(council, some);
            if (!rare.isEmpty()) {
                rows.addAll(jdbc.sql("""
                        select k.row_number from evidence_key k left join evidence_link l on l.row_number = k.row_number
                        where k.council = :council and k.key_of in (:keys) and %s
                        """.formatted(IS_OPEN))
                        .param("council", council)
                        .param("keys", rare)
                        .query(Long.class)
                        .list());
            }
        });
        mark(council, rows);
        return rows;
    }

    /** These rows are looked at once more; who is looking at this moment does not take that away. */
    void mark(String council, Set<Long> rows) {
        Set<Long> more = new TreeSet<>(rows);
        each(rows, some -> {
            more.removeAll(jdbc.sql("select row_number from evidence_again where row_number in (:rows)")
                    .param("rows", some)
                    .query(Long.class)
                    .list());
            jdbc.sql("update evidence_again set mark = mark + 1 where row_number in (:rows)")
                    .param("rows", some)
                    .update();
        });
        many.insert(
                "evidence_again",
                List.of("row_number bigint", "council varchar"),
                more.stream().map(row -> new Object[] {row, council}).toList());
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

    /** Those that not too many rows have in common. */
    private List<Long> rare(String council, List<Long> keys) {
        return jdbc.sql("""
                select key_of from evidence_key where council = :council and key_of in (:keys)
                group by key_of having count(*) <= :most
                """)
                .param("council", council)
                .param("keys", keys)
                .param("most", Drops.LARGEST_BLOCK)
                .query(Long.class)
                .list();
    }

    /** All rows of which it is not known whose they are, but those of one import, are looked at once more. */
    void lookAgain(String council, long butOf) {
        jdbc.sql("""
                insert into evidence_again (row_number, council)
                select r.id, r.council from evidence_row r left join evidence_link l on l.row_number = r.id
                where r.council = :council and r.import <> :number and (l.row_number is null or l.status = 'asked')
                  and not exists (select 1 from evidence_again a where a.row_number = r.id)
                """).param("council", council).param("number", butOf).update();
    }

    /** Rows about whom it is asked whether they are somebody who turned out to be another are looked at once more. */
    void lookAgainAtMerged(String council) {
        mark(council, jdbc.sql("""
                select a.row_number from evidence_question q join person p on p.id = q.person and p.same_as is not null
                join evidence_question_row a on a.question = q.number
                where q.council = :council and q.other is null and q.answer is null and q.settled = false
                """).param("council", council).query(Long.class).set());
    }

    /** These rows were looked at, unless that was said once more meanwhile. */
    void looked(List<OpenRow> rows) {
        rows.stream()
                .filter(row -> row.mark() >= 0)
                .collect(Collectors.groupingBy(OpenRow::mark, Collectors.mapping(OpenRow::number, Collectors.toList())))
                .forEach((mark, numbers) -> each(
                        numbers,
                        some -> jdbc.sql("delete from evidence_again where mark = :mark and row_number in (:rows)")
                                .param("mark", mark)
                                .param("rows", some)
                                .update()));
    }

    static void each(Collection<Long> keys, Consumer<List<Long>> taker) {
        ManyRows.each(List.copyOf(keys), KEYS_AT_A_TIME, taker);
    }
}
