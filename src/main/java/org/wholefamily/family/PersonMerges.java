package org.wholefamily.family;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;

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
     */
    @Transactional
    public void merge(String person, String with, String by) {
        String goes = stays(person);
        String stays = stays(with);
        if (goes.equals(stays)) {
            return;
        }
        jdbc.sql("""
                insert into person_merge (person, record, was, same_as, merged_at, merged_by)
                select :goes, p.id, p.same_as, :stays, :now, :by from person p where p.id = :goes or p.same_as = :goes
                """)
                .param("goes", goes)
                .param("stays", stays)
                .param("now", Timestamp.from(clock.now()))
                .param("by", by)
                .update();
        jdbc.sql("update person set same_as = :stays where id = :goes or same_as = :goes")
                .param("stays", stays)
                .param("goes", goes)
                .update();
    }

    /**
     * Takes back the last merge by which a person's record became another's; what has become of the records since, stays.
     *
     * @param record the id of the person as it was before
     */
    @Transactional
    public void unmerge(String record, String by) {
        jdbc.sql("""
                select m.number, m.record, m.was from person_merge m join person_merge l
                  on l.person = m.person and l.same_as = m.same_as and l.merged_at = m.merged_at
                where m.undone_at is null and l.number = (
                  select max(o.number) from person_merge o where o.record = :record and o.undone_at is null)
                """).param("record", record).query(Merged.class).list().forEach(each -> {
            jdbc.sql("update person set same_as = :was where id = :record")
                    .param("was", each.was())
                    .param("record", each.record())
                    .update();
            jdbc.sql("update person_merge set undone_at = :now, undone_by = :by where number = :number")
                    .param("now", Timestamp.from(clock.now()))
                    .param("by", by)
                    .param("number", each.number())
                    .update();
        });
    }

    private record Merged(long number, String record, String was) {}
}
