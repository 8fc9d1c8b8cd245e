package org.wholefamily.family;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets people go whom no case needs any more. */
@Repository
class LastCase {

    private static final String NO_CASE = "not exists (select 1 from family_case c where c.family_id = %s)";

    private final JdbcClient jdbc;
    private final List<PersonHolding> rooms;

    LastCase(JdbcClient jdbc, List<PersonHolding> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /** Who may be needed no more once a case is gone: the members of its family and whoever was referred, by all their records. */
    record People(List<String> people, List<String> families) {}

    People people(String caseReference) {
        List<String> people =
                jdbc.sql("""
                with concerned (id) as (
                    select m.person_id from membership m join family_case c on c.family_id = m.family_id
                    where c.reference = :case
                    union
                    select p.person_id from referral r join referral_person p
                      on p.council = r.council and p.referral = r.referral
                    where r.case_reference = :case
                )
                select id from person
                where id in (select id from concerned)
                  or same_as in (select id from concerned)
                  or id in (select q.same_as from person q join concerned d on d.id = q.id)
                """).param("case", caseReference).query(String.class).list();
        List<String> families = jdbc.sql("""
                select distinct family_id from membership where person_id in (:people)
                union select family_id from family_case where reference = :case
                """)
                .param("people", orNobody(people))
                .param("case", caseReference)
                .query(String.class)
                .list();
        return new People(people, families);
    }

    /** Takes those away who belong to no family with a case, and are in no other referral. */
    void forget(People gone) {
        List<String> people = orNobody(gone.people());
        change(
                "delete from membership where person_id in (:ids) and " + NO_CASE.formatted("membership.family_id"),
                people);
        List<String> left = nobodys(people);
        while (!left.isEmpty()) {
            List<String> these = left;
            rooms.forEach(room -> room.forget(these));
            change("delete from person where id in (:ids)", these);
            left = nobodys(people);
        }
        change("delete from named_reader where subject in (:ids) and subject not in (select id from person)", people);
        change(
                "delete from family where id in (:ids) and " + NO_CASE.formatted("family.id")
                        + " and not exists (select 1 from membership m where m.family_id = family.id)",
                gone.families());
    }

    private List<String> nobodys(List<String> people) {
        return jdbc.sql("""
                select id from person where id in (:ids)
                  and not exists (select 1 from membership m where m.person_id = person.id)
                  and not exists (select 1 from referral_person r where r.person_id = person.id)
                  and not exists (select 1 from person q where q.same_as = person.id)
                """).param("ids", people).query(String.class).list();
    }

    private int change(String sql, List<String> ids) {
        return jdbc.sql(sql).param("ids", ids).update();
    }

    private static List<String> orNobody(List<String> people) {
        return people.isEmpty() ? List.of("") : people;
    }
}
