package org.wholefamily.evidence.link;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.matching.Drops;
import org.wholefamily.evidence.matching.Duplicates;
import org.wholefamily.evidence.matching.Match;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Weights;

/**
 * Asks whether people who were referred with different families are one. They are never joined without a person's answer: to
 * join people joins what agencies said in confidence of two families.
 */
@Repository
class PeopleDoubts {

    /** So many are read sooner than those among them who have something in common. */
    private static final int FEW = 20_000;

    private final JdbcClient jdbc;
    private final PeopleReading reading;
    private final BusinessClock clock;

    PeopleDoubts(JdbcClient jdbc, PeopleReading reading, BusinessClock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    /** Two who may be one. */
    record Doubt(String person, String other, Match match) {}

    /** Who of some people may be somebody who is known. */
    List<Doubt> of(String council, Set<String> people, Collection<Long> keys, Weights weights) {
        int among = reading.count(council);
        Roll roll = among <= FEW ? reading.all(council).roll() : alike(council, people, keys, among);
        Duplicates duplicates = Matching.duplicates(roll, among, weights);
        return Stream.concat(duplicates.linked().stream(), duplicates.asked().stream())
                .map(match -> new Doubt(roll.id(match.row()), roll.id(match.person()), match))
                .filter(doubt -> people.contains(doubt.person()) || people.contains(doubt.other()))
                .toList();
    }

    private Roll alike(String council, Set<String> people, Collection<Long> keys, int among) {
        Set<String> alike = new TreeSet<>(people);
        OpenRows.each(keys, some -> {
            List<Long> rare = jdbc.sql("""
                    select key_of from person_key where council = :council and key_of in (:keys)
                    group by key_of having count(*) <= :most
                    """)
                    .param("council", council)
                    .param("keys", some)
                    .param("most", Drops.LARGEST_BLOCK)
                    .query(Long.class)
                    .list();
            if (!rare.isEmpty()) {
                alike.addAll(jdbc.sql("""
                        select distinct coalesce(p.same_as, p.id) from person_key k join person p on p.id = k.person
                        where k.council = :council and k.key_of in (:keys)
                        """)
                        .param("council", council)
                        .param("keys", rare)
                        .query(String.class)
                        .list());
            }
        });
        return reading.some(council, alike, among).roll();
    }

    /** Asks, unless the two are of one family or it was asked before. Whoever calls holds the council's links. */
    void ask(String council, Doubt doubt, int weights) {
        jdbc.sql("""
                insert into evidence_question (council, person, other, weights, score, pattern, rarity, asked_at)
                select p.council, p.id, o.id, cast(:weights as integer), cast(:score as decimal(6, 3)),
                  cast(:pattern as integer), cast(:rarity as double precision), cast(:now as timestamp with time zone)
                from person p join person o on o.id = :other
                where p.id = :person and p.same_as is null and o.same_as is null
                  and not exists (select 1 from membership a join membership b on b.family_id = a.family_id
                    where a.person_id = p.id and b.person_id = o.id)
                  and not exists (select 1 from evidence_question q
                    where q.person = p.id and q.other = o.id or q.person = o.id and q.other = p.id)
                """)
                .param("weights", weights)
                .param("score", RowLinks.score(doubt.match()))
                .param("pattern", doubt.match().pattern())
                .param("rarity", doubt.match().rarity())
                .param("now", Timestamp.from(clock.now()))
                .param("person", doubt.person())
                .param("other", doubt.other())
                .update();
    }
}
