package org.wholefamily.family;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.process.CurrentUser.User;

/** Which records, people and addresses are kept from everybody but named people; all cases of a family are one record. */
@Repository
public class Restrictions {

    private static final String SAME_FAMILY = """
            select o.reference from family_case o
            where o.family_id = (select c.family_id from family_case c where c.reference = :reference)
            """;

    private static final String MEMBERS = """
            select m.person_id from family_case c join membership m on m.family_id = c.family_id and m.left_on is null
            where c.reference = :reference
            """;

    private static final String OF_CASES = "family_case c join family_case o on o.family_id = c.family_id";

    private static final String OF_MEMBERS = """
            family_case c join membership m on m.family_id = c.family_id and m.left_on is null
              join person p on p.id = m.person_id
            """;

    private static final String ALL = """
            select 'record' as kind, c.reference as case_reference, o.reference as subject from %1$s
              where c.reference in (:references) and o.restricted = true
            union all
            select 'person', c.reference, p.id from %2$s where c.reference in (:references) and p.restricted = true
            union all
            select 'address', c.reference, p.id from %2$s
              where c.reference in (:references) and p.address_restricted = true
            union all
            select 'reader', c.reference, n.reader from %1$s join named_reader n on n.subject = o.reference
              where c.reference in (:references)
            """.formatted(OF_CASES, OF_MEMBERS);

    private final JdbcClient jdbc;

    public Restrictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of all families that are hidden. */
    List<String> hidden() {
        return jdbc.sql("select distinct reference from hidden_case")
                .query(String.class)
                .list();
    }

    /** Of these hidden cases those of which a person is a named reader, in a council of the person. */
    Set<String> readBy(User user, Set<String> references) {
        return references.isEmpty() || user.councils().isEmpty()
                ? Set.of()
                : jdbc.sql("""
                select r.reference from case_reader r join family_case c on c.reference = r.reference
                where r.reader = :user and c.council in (:councils) and r.reference in (:references)
                """)
                        .param("user", user.id())
                        .param("councils", user.councils())
                        .param("references", references)
                        .query(String.class)
                        .set();
    }

    Restriction of(String reference) {
        return of(Set.of(reference)).getOrDefault(reference, Restriction.NONE);
    }

    private record Row(String caseReference, String kind, String subject) {}

    /** One question for all of it: it is asked for every form and every family that is shown. Without any, none. */
    Map<String, Restriction> of(Collection<String> references) {
        Map<String, Restriction> found = new HashMap<>();
        jdbc.sql(ALL).param("references", references).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::caseReference))
                .forEach((reference, rows) -> found.put(reference, restriction(rows)));
        return found;
    }

    private static Restriction restriction(List<Row> rows) {
        Map<String, Set<String>> subjects = rows.stream()
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::subject, Collectors.toSet())));
        return new Restriction(
                subjects.containsKey("record"),
                subjects.get("person"),
                subjects.get("address"),
                subjects.get("reader"));
    }

    /** The references of all cases of the family of a case, its own among them. */
    List<String> sameFamily(String reference) {
        return jdbc.sql(SAME_FAMILY + " order by o.reference")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    /** Replaces what was restricted before. */
    void set(String reference, Restriction restriction) {
        change(
                "update family_case set answer_awaited = false, restricted = :value where reference in",
                SAME_FAMILY,
                reference,
                restriction.record());
        change("update person set restricted = :value where id in", MEMBERS, reference, false);
        change("update person set address_restricted = :value where id in", MEMBERS, reference, false);
        restriction.people().forEach(id -> mark("restricted", id));
        restriction.addresses().forEach(id -> mark("address_restricted", id));
        jdbc.sql("delete from named_reader where subject in (" + SAME_FAMILY + ")")
                .param("reference", reference)
                .update();
        restriction
                .readers()
                .forEach(reader -> jdbc.sql("insert into named_reader (subject, reader) values (:reference, :reader)")
                        .param("reference", reference)
                        .param("reader", reader)
                        .update());
    }

    private void change(String what, String within, String reference, boolean value) {
        jdbc.sql(what + " (" + within + ")")
                .param("value", value)
                .param("reference", reference)
                .update();
    }

    private void mark(String column, String person) {
        jdbc.sql("update person set " + column + " = true where id = :id")
                .param("id", person)
                .update();
    }
}
