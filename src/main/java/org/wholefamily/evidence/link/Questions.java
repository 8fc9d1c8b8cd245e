package org.wholefamily.evidence.link;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.link.Look.Asked;
import org.wholefamily.evidence.link.Look.Found;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Sameness;
import org.wholefamily.evidence.matching.Weights;

/** What is asked about rows, one question a pair of people: rows that seem to be about one person are asked about together. */
@Repository
class Questions {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BusinessClock clock;

    Questions(JdbcClient jdbc, DataSource database, BusinessClock clock) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
        this.clock = clock;
    }

    /** A question that is open, and one of its rows. */
    private record Open(long question, String person, OpenRow row) {}

    /**
     * Asks about rows that were looked at; what was asked of them before and is not asked any more needs no answer.
     *
     * @param looked numbers of the rows
     */
    void ask(String council, Collection<Long> looked, List<Asked> asked, Weights weights, int among) {
        Map<String, List<Open>> open =
                asked.isEmpty() ? Map.of() : open(council, asked).stream().collect(Collectors.groupingBy(Open::person));
        Set<Long> touched = touched(looked);
        asked.forEach(one -> {
            long question = theSame(one, open.getOrDefault(one.person(), List.of()), weights, among)
                    .map(Open::question)
                    .orElseGet(() -> begin(council, one.person(), weights.version()));
            add(question, one.rows());
            touched.add(question);
        });
        settle(touched);
    }

    /** Whose the rows of a question are is said: nothing else is asked of them. */
    void drop(long question) {
        settle(touched(rows(question)));
    }

    /** The numbers of the rows of a question. */
    Set<Long> rows(long question) {
        return jdbc.sql("select row_number from evidence_question_row where question = :question")
                .param("question", question)
                .query(Long.class)
                .set();
    }

    /** About two who are one already nobody needs to answer. */
    void settlePeople(String council) {
        jdbc.sql("""
                update evidence_question q set settled = (
                  select coalesce(p.same_as, p.id) from person p where p.id = q.person) = (
                  select coalesce(o.same_as, o.id) from person o where o.id = q.other)
                where q.council = :council and q.other is not null and q.answer is null
                """).param("council", council).update();
    }

    private List<Open> open(String council, List<Asked> asked) {
        List<Open> open = new ArrayList<>();
        List<String> people = asked.stream().map(Asked::person).distinct().toList();
        for (int from = 0; from < people.size(); from += 1000) {
            open.addAll(jdbc.sql("""
                    select q.number, coalesce(p.same_as, p.id) as known, a.row_number, r.state, r.forename, r.surname,
                      r.birthday, r.postcode, r.address, r.number as code
                    from evidence_question q join person p on p.id = q.person
                    join evidence_question_row a on a.question = q.number
                    join evidence_stated r on r.row_number = a.row_number and r.state = a.state
                    where q.council = :council and q.answer is null and q.other is null
                      and (p.id in (:people) or p.same_as in (:people))
                    order by q.number, a.row_number
                    """)
                    .param("council", council)
                    .param("people", people.subList(from, Math.min(people.size(), from + 1000)))
                    .query((row, n) -> new Open(
                            row.getLong("number"),
                            row.getString("known"),
                            new OpenRow(
                                    row.getLong("row_number"),
                                    null,
                                    0,
                                    row.getLong("state"),
                                    -1,
                                    PeopleReading.subject(row, row.getString("code")))))
                    .list());
        }
        return open;
    }

    private static Optional<Open> theSame(Asked one, List<Open> open, Weights weights, int among) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Roll mine = Roll.empty();
        mine.add(one.rows().get(0).row().asPerson());
        Roll theirs = mine.beside();
        open.forEach(each -> theirs.add(each.row().asPerson()));
        Sameness sameness = Matching.sameness(mine, theirs, weights, among);
        for (int at = 0; at < open.size(); at++) {
            if (sameness.areOne(0, at)) {
                return Optional.of(open.get(at));
            }
        }
        return Optional.empty();
    }

    /** The open questions about rows, which are not about them any more. */
    private Set<Long> touched(Collection<Long> looked) {
        Map<Long, Boolean> touched = new HashMap<>();
        OpenRows.each(looked, some -> {
            String of = " from evidence_question_row where row_number in (:rows) and question in (select q.number from"
                    + " evidence_question q where q.answer is null)";
            jdbc.sql("select question" + of)
                    .param("rows", some)
                    .query(Long.class)
                    .list()
                    .forEach(question -> touched.put(question, true));
            if (!touched.isEmpty()) {
                jdbc.sql("delete" + of).param("rows", some).update();
            }
        });
        return new TreeSet<>(touched.keySet());
    }

    private long begin(String council, String person, int weights) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into evidence_question (council, person, weights, asked_at)
                values (:council, :person, :weights, :now)
                """)
                .param("council", council)
                .param("person", person)
                .param("weights", weights)
                .param("now", Timestamp.from(clock.now()))
                .update(key, "number");
        return key.getKeyAs(Number.class).longValue();
    }

    private void add(long question, List<Found> rows) {
        batches.batchUpdate(
                """
                insert into evidence_question_row (question, row_number, state, score, pattern, rarity)
                values (?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(found -> new Object[] {
                            question,
                            found.row().number(),
                            found.row().state(),
                            RowLinks.score(found.match()),
                            found.match().pattern(),
                            found.match().rarity()
                        })
                        .toList());
    }

    /** A question without rows needs no answer; one that has some again does. */
    private void settle(Collection<Long> questions) {
        OpenRows.each(questions, some -> jdbc.sql("""
                update evidence_question q set settled = not exists (
                  select 1 from evidence_question_row a where a.question = q.number) where q.number in (:questions)
                """).param("questions", some).update());
    }
}
