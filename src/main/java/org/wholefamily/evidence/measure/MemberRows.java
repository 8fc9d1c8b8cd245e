package org.wholefamily.evidence.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.Extract;

/** The rows of people, and those that may be theirs; a person is known by several ids where two were found to be one. */
@Repository
class MemberRows {

    /** Which import told of a spell last says which of several rows holds; of all else it makes no difference. */
    private static final String ROW = """
            r.id, r.extract, r.birthday, r.content, i.number as told, i.covers_to
            from evidence_row r
            join evidence_import i on i.number = case when r.spell_of_number is null and r.spell_of_name is null
              then r.import else (select max(t.import) from evidence_told t where t.row_number = r.id) end
            """;

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows that are linked to people.
     *
     * @param memberOf under which id each person is a member
     * @return by member
     */
    Map<String, List<Row>> linked(Map<String, String> memberOf) {
        Map<String, List<Row>> linked = new HashMap<>();
        if (!memberOf.isEmpty()) {
            jdbc.sql("select l.person, " + ROW + """
                    join evidence_link l on l.row_number = r.id
                    where l.status = 'linked' and l.person in (:people)
                    """)
                    .param("people", memberOf.keySet())
                    .query(row -> {
                        add(linked, memberOf.get(row.getString("person")), row(row));
                    });
        }
        return linked;
    }

    /** The questions that nobody has answered yet, with those of their rows that are nobody's. */
    Map<String, List<Doubt>> doubts(Map<String, String> memberOf) {
        Map<String, List<Doubt>> doubts = new HashMap<>();
        if (!memberOf.isEmpty()) {
            Map<Long, Doubt> open = new LinkedHashMap<>();
            jdbc.sql("select q.number as question, q.person, " + ROW + """
                    join evidence_question_row d on d.row_number = r.id
                    join evidence_question q on q.number = d.question
                    left join evidence_link l on l.row_number = r.id and l.status = 'linked'
                    where q.person in (:people) and q.answer is null and not q.settled and l.row_number is null
                    order by q.number, r.id
                    """)
                    .param("people", memberOf.keySet())
                    .query(row -> {
                        long question = row.getLong("question");
                        String member = memberOf.get(row.getString("person"));
                        open.computeIfAbsent(question, any -> new Doubt(question, member, new ArrayList<>()))
                                .rows()
                                .add(row(row));
                    });
            open.values().forEach(doubt -> add(doubts, doubt.member(), doubt));
        }
        return doubts;
    }

    private static <T> void add(Map<String, List<T>> all, String member, T one) {
        all.computeIfAbsent(member, any -> new ArrayList<>()).add(one);
    }

    private static Row row(ResultSet row) throws SQLException {
        Extract extract = Extract.named(row.getString("extract")).orElseThrow();
        return new Row(
                row.getLong("id"),
                extract,
                row.getLong("told"),
                row.getObject("covers_to", LocalDate.class),
                row.getObject("birthday", LocalDate.class),
                Content.of(extract, row.getString("content")));
    }
}
