package org.wholefamily.evidence.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that wait for another look, for more is known now. Whoever adds some holds the council's links. */
@Repository
class WaitingRows {

    private final JdbcClient jdbc;
    private final SharedKeys keys;
    private final ManyRows many;

    WaitingRows(JdbcClient jdbc, SharedKeys keys, ManyRows many) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.many = many;
    }

    /** Open rows with one of the keys; gives their numbers. */
    Set<Long> add(String council, Collection<Long> withKeys) {
        Set<Long> rows = keys.openRows(council, withKeys);
        addRows(council, rows);
        return rows;
    }

    /** These; who looks at one of them at this moment does not take that away. */
    void addRows(String council, Set<Long> rows) {
        Set<Long> more = new TreeSet<>(rows);
        OpenRows.each(rows, some -> {
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

    /** All of which it is not known whose they are, but those of one import. */
    void addNobodys(String council, long butOf) {
        jdbc.sql("""
                insert into evidence_again (row_number, council)
                select r.id, r.council from evidence_row r left join evidence_link l on l.row_number = r.id
                where r.council = :council and r.import <> :number and (l.row_number is null or l.status = 'asked')
                  and not exists (select 1 from evidence_again a where a.row_number = r.id)
                """).param("council", council).param("number", butOf).update();
    }

    /** Those about whom it is asked whether they are somebody who turned out to be another. */
    void addMerged(String council) {
        addRows(
                council,
                jdbc.sql("""
                select a.row_number from evidence_question q join person p on p.id = q.person and p.same_as is not null
                join evidence_question_row a on a.question = q.number
                where q.council = :council and q.other is null and q.answer is null and q.settled = false
                """).param("council", council).query(Long.class).set());
    }

    /** They were looked at, unless they were added once more meanwhile. */
    void looked(List<OpenRow> rows) {
        rows.stream()
                .filter(row -> row.mark() >= 0)
                .collect(Collectors.groupingBy(OpenRow::mark, Collectors.mapping(OpenRow::number, Collectors.toList())))
                .forEach((mark, numbers) -> OpenRows.each(
                        numbers,
                        some -> jdbc.sql("delete from evidence_again where mark = :mark and row_number in (:rows)")
                                .param("mark", mark)
                                .param("rows", some)
                                .update()));
    }
}
