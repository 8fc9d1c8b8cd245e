package org.wholefamily.family;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.problem.Problem;

/** Makes one person of two, and two again: every record stays as it is and says whose it is. */
@Repository
public class PersonMerges {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public PersonMerges(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person of whom this one's records are. */
    public String stays(String person) {
        return jdbc.sql("select coalesce(same_as, id) from person where id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    /**
     * All records of a person are another's from now on; nothing happens where they are already.
     *
     * @param by user id
     * @param question whose answer it is; null where families are joined
     */
    @Transactional
    public void merge(String person, String with, String by, Long question) {
        hold(person, with);
        String goes = stays(person);
        String stays = stays(with);
        if (goes.equals(stays)) {
            return;
        }
        jdbc.sql("""
                insert into person_merge (person, record, was, same_as, merged_at, merged_by, question)
                select cast(:goes as varchar(36)), p.id, p.same_as, cast(:stays as varchar(36)),
                  cast(:now as timestamp with time zone), cast(:by as varchar(64)), cast(:question as bigint) from person p where p.id = :goes or p.same_as = :goes
                """)
                .param("goes", goes)
                .param("stays", stays)
                .param("now", Timestamp.from(clock.now()))
                .param("by", by)
                .param("question", question)
                .update();
        jdbc.sql("update person set same_as = :stays where id = :goes or same_as = :goes")
                .param("stays", stays)
                .param("goes", goes)
                .update();
    }

    /** Until the transaction ends nobody else makes one of these and somebody. */
    private void hold(String person, String with) {
        jdbc.sql("""
                select p.id from person p where p.id in (:both)
                  or p.id in (select q.same_as from person q where q.id in (:both)) order by p.id for update
                """).param("both", List.of(person, with)).query(String.class).list();
    }

    private record Merged(long number, String record, String was) {}

    /**
     * Takes back the merge that an answer was; what has become of the records since, stays.
     *
     * @throws Problem where another merge since rests on it: that one is taken back first
     */
    @Transactional
    public void unmerge(long question, String by) {
        List<Merged> merged =
                jdbc.sql("""
                select number, record, was from person_merge where question = :question and undone_at is null
                """).param("question", question).query(Merged.class).list();
        for (Merged each : merged) {
            boolean restedOn = jdbc.sql("""
                    select count(*) from person_merge
                    where record = :record and number > :number and undone_at is null
                      and (question is null or question <> :question)
                    """)
                            .param("record", each.record())
                            .param("number", each.number())
                            .param("question", question)
                            .query(Integer.class)
                            .single()
                    > 0;
            if (restedOn) {
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "merged-since",
                        "The person was made one with somebody else since; take that back first");
            }
            jdbc.sql("update person set same_as = :was where id = :record")
                    .param("was", each.was())
                    .param("record", each.record())
                    .update();
            jdbc.sql("update person_merge set undone_at = :now, undone_by = :by where number = :number")
                    .param("now", Timestamp.from(clock.now()))
                    .param("by", by)
                    .param("number", each.number())
                    .update();
        }
    }
}
