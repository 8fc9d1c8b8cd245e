package org.wholefamily.evidence.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.Subject;

/** Reads whom a council knows, for the matcher. */
@Repository
class PeopleReading {

    private static final String RECORDS = """
            select coalesce(p.same_as, p.id) as person, p.id, p.forename, p.surname, p.date_of_birth as birthday, p.postcode,
              p.address_line as address, p.upn, p.nino from person p where p.council = :council
            """;

    private static final String FAMILIES = """
            select m.family_id, coalesce(p.same_as, p.id) as person from membership m join person p on p.id = m.person_id
            where p.council = :council and m.left_on is null
            """;

    private static final String LINKED = """
            select coalesce(p.same_as, p.id) as person, l.weak, r.forename, r.surname, r.birthday, r.postcode, r.address, r.number from evidence_link l
            join person p on p.id = l.person join evidence_row r on r.id = l.row_number
            where r.council = :council and l.status = 'linked' and l.stale = false
            """;

    /** What somebody said of rows, as they were when it was said. */
    private static final String SAID = """
            select coalesce(p.same_as, p.id) as person, r.forename, r.surname, r.birthday, r.postcode, r.address, r.number from evidence_question q
            join person p on p.id = q.person join evidence_question_row a on a.question = q.number
            join evidence_stated r on r.row_number = a.row_number and r.state = a.state
            where q.council = :council and q.other is null and q.answer =\
            """;

    private static final String SAID_SAME = SAID + " 'same'";

    private static final String SAID_OTHER = SAID + " 'other'";

    /** What is one person's is no other's of whom it was asked too. */
    private static final String OF_ANOTHER = """
            select coalesce(p.same_as, p.id) as person, r.forename, r.surname, r.birthday, r.postcode, r.address, r.number from evidence_question q
            join evidence_question_row a on a.question = q.number
            join evidence_question_row b on b.row_number = a.row_number and b.question <> a.question
            join evidence_question o on o.number = b.question and o.other is null and o.answer is null
            join person p on p.id = o.person
            join evidence_stated r on r.row_number = a.row_number and r.state = a.state
            where q.council = :council and q.other is null and q.answer = 'same'
            """;

    /** More are read with all others: a statement has room for so many. */
    private static final int MOST = 5_000;

    private static final String IN_ORDER = " order by a.question, a.row_number";

    private static final String THESE = " and (p.id in (:people) or p.same_as in (:people))";

    private final NamedParameterJdbcTemplate rows;
    private final Cache<String, Integer> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(1000)
            .build();

    PeopleReading(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(1000);
        this.rows = new NamedParameterJdbcTemplate(template);
    }

    /** All of them. Whoever calls is in a transaction, without which a database would send all at once. */
    CouncilPeople all(String council) {
        return read("", 0, Map.of("council", council));
    }

    /**
     * Some of them, each with those of the same family.
     *
     * @param among how many there are in all
     */
    CouncilPeople some(String council, Collection<String> people, int among) {
        if (people.size() > MOST) {
            return all(council);
        }
        Set<String> families = new TreeSet<>(people);
        families.addAll(rows.queryForList("""
                select coalesce(p.same_as, p.id) from membership m join membership o on o.family_id = m.family_id
                join person p on p.id = o.person_id where m.person_id in (:people) and m.left_on is null and o.left_on is null
                """, Map.of("people", atLeastOne(people)), String.class));
        if (families.size() > MOST) {
            return all(council);
        }
        return read(THESE, among, Map.of("council", council, "people", atLeastOne(families)));
    }

    private static Collection<String> atLeastOne(Collection<String> people) {
        return people.isEmpty() ? List.of("") : people;
    }

    /** How many there are, or were a minute ago: to count half a million takes as long as all the rest of a look at a few. */
    int count(String council) {
        return counts.get(council, this::countNow);
    }

    int countNow(String council) {
        return rows.queryForObject(
                "select count(*) from person p where p.council = :council and p.same_as is null",
                Map.of("council", council),
                Integer.class);
    }

    private CouncilPeople read(String which, int among, Map<String, ?> values) {
        PeopleBuilder people = new PeopleBuilder(among);
        rows.query(RECORDS + which + " order by p.id", values, (ResultSet row) -> record(people, row));
        rows.query(
                FAMILIES + which + " order by m.family_id, person",
                values,
                (ResultSet row) -> people.family(row.getString("family_id"), row.getString("person")));
        rows.query(
                LINKED + which + " order by r.id",
                values,
                (ResultSet row) -> people.row(row.getString("person"), subject(row), row.getBoolean("weak")));
        rows.query(
                SAID_SAME + which + IN_ORDER,
                values,
                (ResultSet row) -> people.row(row.getString("person"), subject(row), false));
        rows.query(
                SAID_OTHER + which + IN_ORDER,
                values,
                (ResultSet row) -> people.notAbout(row.getString("person"), subject(row)));
        rows.query(
                OF_ANOTHER + which + IN_ORDER,
                values,
                (ResultSet row) -> people.notAbout(row.getString("person"), subject(row)));
        return people.people();
    }

    private static void record(PeopleBuilder people, ResultSet row) throws SQLException {
        String upn = row.getString("upn");
        String nino = row.getString("nino");
        String person = row.getString("person");
        boolean first = person.equals(row.getString("id"));
        people.record(person, first, subject(row, upn == null ? nino : upn));
        if (upn != null && nino != null) {
            people.record(person, false, subject(row, nino));
        }
    }

    static Subject subject(ResultSet row) throws SQLException {
        return subject(row, row.getString("number"));
    }

    static Subject subject(ResultSet row, String number) throws SQLException {
        return new Subject(
                row.getString("forename"),
                row.getString("surname"),
                row.getObject("birthday", LocalDate.class),
                row.getString("postcode"),
                row.getString("address"),
                number);
    }
}
