package org.wholefamily.evidence.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.link.Look.Asked;
import org.wholefamily.evidence.link.Look.Found;
import org.wholefamily.evidence.matching.Answer;
import org.wholefamily.evidence.matching.Match;

/** Whose the rows are, as far as it was found or said. */
@Repository
class RowLinks {

    private static final List<String> COLUMNS = List.of(
            "row_number bigint",
            "status varchar",
            "person varchar",
            "weak boolean",
            "score decimal(6, 3)",
            "weights integer",
            "pattern integer",
            "rarity double precision");

    /** The rows of a question that still say what they said when it was asked. */
    private static final String ROWS_NOW = """
            select a.row_number from evidence_question_row a
            join evidence_row r on r.id = a.row_number and r.state = a.state where a.question = :question
            """;

    private final JdbcClient jdbc;
    private final ManyRows many;

    RowLinks(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** Of rows that were looked at those that still say the same, and of which nobody has said since whose they are. */
    Set<Long> stillOpen(List<OpenRow> rows) {
        Map<Long, Long> seen = rows.stream().collect(Collectors.toMap(OpenRow::number, OpenRow::state));
        Set<Long> open = new HashSet<>();
        many.read(
                "select r.id, r.state from " + ManyRows.LISTED
                        + " join evidence_row r on r.id = cast(listed.number as bigint)"
                        + " left join evidence_link l on l.row_number = r.id where " + OpenRows.IS_OPEN,
                seen.keySet(),
                row -> {
                    if (seen.get(row.getLong("id")) == row.getLong("state")) {
                        open.add(row.getLong("id"));
                    }
                });
        return open;
    }

    /** Keeps whose rows are, instead of what was kept of them before. */
    void keep(Collection<Long> rows, List<Found> linked, List<Asked> asked, int weights) {
        many.delete("evidence_link", rows);
        List<Object[]> links = new ArrayList<>();
        linked.forEach(found -> links.add(link(found, "linked", found.person(), weights)));
        Set<Long> once = new HashSet<>();
        asked.stream()
                .flatMap(each -> each.rows().stream())
                .filter(found -> once.add(found.row().number()))
                .forEach(found -> links.add(link(found, "asked", null, weights)));
        many.insert("evidence_link", COLUMNS, links);
    }

    private static Object[] link(Found found, String status, String person, int weights) {
        Match match = found.match();
        return Stream.of(
                        found.row().number(),
                        status,
                        person,
                        match.answer() == Answer.WEAK,
                        score(match),
                        weights,
                        match.pattern(),
                        match.rarity())
                .toArray();
    }

    /** Bits with three decimals. */
    static BigDecimal score(Match match) {
        return BigDecimal.valueOf(Math.max(-999, Math.min(999, match.bits()))).setScale(3, RoundingMode.HALF_UP);
    }

    /** Somebody said that the row, as it is now, is a person's. */
    void said(long question, String person) {
        jdbc.sql("""
                delete from evidence_link where row_number in (%s)
                """.formatted(ROWS_NOW)).param("question", question).update();
        jdbc.sql("""
                insert into evidence_link (row_number, status, person, weak, score, question)
                select a.row_number, 'linked', :person, false, a.score, a.question from evidence_question_row a
                join evidence_row r on r.id = a.row_number and r.state = a.state where a.question = :question
                """).param("question", question).param("person", person).update();
    }

    /** What was said of rows by an answer is not said any more; it stands until somebody has looked. */
    void forgetSaid(long question) {
        jdbc.sql("update evidence_link set question = null, stale = true where question = :question")
                .param("question", question)
                .update();
    }

    /** What was found of the rows of a question is to be found anew. */
    void forgetFound(long question) {
        jdbc.sql("update evidence_link set stale = true where question is null and row_number in (" + ROWS_NOW + ")")
                .param("question", question)
                .update();
    }

    /**
     * What was found of a person is to be found anew; what somebody said stays.
     *
     * @return the numbers of the rows
     */
    Set<Long> forgetFound(String person) {
        String found = " where question is null and person in"
                + " (select id from person where id = :person or same_as = :person)";
        Set<Long> rows = jdbc.sql("select row_number from evidence_link" + found)
                .param("person", person)
                .query(Long.class)
                .set();
        jdbc.sql("update evidence_link set stale = true" + found)
                .param("person", person)
                .update();
        return rows;
    }
}
