package org.wholefamily.evidence.link;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
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

    /** Nobody answers more about one person; the surest come first. */
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final AlikePeople alike;
    private final BusinessClock clock;

    PeopleDoubts(JdbcClient jdbc, AlikePeople alike, BusinessClock clock) {
        this.jdbc = jdbc;
        this.alike = alike;
        this.clock = clock;
    }

    /** Two who may be one. */
    record Doubt(String person, String other, Match match) {}

    /** Who of some people may be somebody who is known. */
    List<Doubt> of(String council, Set<String> people, Collection<Long> keys, Weights weights) {
        CouncilPeople known = alike.of(council, people, keys);
        Roll roll = known.roll();
        Duplicates duplicates = Matching.duplicates(roll, row -> people.contains(roll.id(row)), known.among(), weights);
        Map<Integer, Integer> asked = new HashMap<>();
        return Stream.concat(duplicates.linked().stream(), duplicates.asked().stream())
                .filter(match -> asked.merge(match.row(), 1, Integer::sum) <= MOST)
                .map(match -> new Doubt(roll.id(match.row()), roll.id(match.person()), match))
                .toList();
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
