package org.wholefamily.evidence.link;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.link.AskedAbout.Answered;
import org.wholefamily.evidence.link.AskedAbout.Side;

/** The questions of all councils, and what was answered. */
@Repository
class AskedQuestions {

    private static final String QUESTION = """
            select number, council, person, other, asked_at, weights, score, pattern, rarity, answer, settled
            from evidence_question
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AskedQuestions(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<AskedQuestion> find(long number) {
        return jdbc.sql(QUESTION + " where number = :number")
                .param("number", number)
                .query(AskedQuestion.class)
                .optional();
    }

    /** Those that wait for an answer, the oldest first, or those that have one, the newest first. */
    List<AskedQuestion> of(String council, boolean answered) {
        return jdbc.sql(QUESTION
                        + (answered
                                ? " where council = :council and answer is not null order by number desc"
                                : " where council = :council and answer is null and settled = false order by number"))
                .param("council", council)
                .query(AskedQuestion.class)
                .list();
    }

    /** How far two agree, in bits, with pattern and rarity. */
    record Agreement(double score, int pattern, double rarity) {}

    /** Of the row that agrees best; empty when all rows were taken back. */
    Optional<Agreement> agreement(long question) {
        return jdbc.sql("""
                select score, pattern, rarity from evidence_question_row where question = :question
                order by score desc, row_number fetch first row only
                """).param("question", question).query(Agreement.class).optional();
    }

    /** The records of a person. */
    List<Side> records(String person) {
        return jdbc.sql("""
                select 'referral' as source, null as "row", p.forename, p.surname, p.date_of_birth as birthday,
                  p.address_line as address, p.postcode, coalesce(p.upn, p.nino) as number
                from person p where p.id = :person or p.same_as = :person
                order by case when p.same_as is null then 0 else 1 end, p.id
                """).param("person", person).query(Side.class).list();
    }

    /** What the rows of a question said when it was asked. */
    List<Side> rows(long question) {
        return jdbc.sql("""
                select r.extract as source, r.row_id as "row", s.forename, s.surname, s.birthday, s.address, s.postcode,
                  s.number
                from evidence_question_row a join evidence_row r on r.id = a.row_number
                join evidence_stated s on s.row_number = a.row_number and s.state = a.state
                where a.question = :question order by a.score desc, a.row_number
                """).param("question", question).query(Side.class).list();
    }

    List<Answered> answers(long question) {
        return jdbc.sql("""
                select answer, answered_by as "by", answered_at as "at" from evidence_answer
                where question = :question order by number
                """).param("question", question).query(Answered.class).list();
    }

    /** The references of the cases of the families of people. */
    List<String> casesOf(Collection<String> people) {
        return jdbc.sql("""
                select distinct c.reference from membership m join family_case c on c.family_id = m.family_id
                join person p on p.id = m.person_id
                where m.left_on is null and (p.id in (:people) or p.same_as in (:people)) order by c.reference
                """).param("people", people).query(String.class).list();
    }

    /** @param answer same or other, or null where the last one is taken back */
    void answer(long question, String answer, String by) {
        jdbc.sql("update evidence_question set answer = :answer where number = :question")
                .param("answer", answer)
                .param("question", question)
                .update();
        jdbc.sql("""
                insert into evidence_answer (question, number, answer, answered_by, answered_at)
                select cast(:question as bigint), coalesce(max(number), 0) + 1, cast(:answer as varchar(10)),
                  cast(:by as varchar(64)), cast(:now as timestamp with time zone)
                from evidence_answer where question = :question
                """)
                .param("question", question)
                .param("answer", answer == null ? "undone" : answer)
                .param("by", by)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
