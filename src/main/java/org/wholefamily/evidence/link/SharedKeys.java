package org.wholefamily.evidence.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.matching.Drops;

/** What rows and people have in common, and who has it. */
@Repository
class SharedKeys {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final ManyRows many;

    SharedKeys(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** Keeps what the rows have in common with people, so that whoever comes later finds them. */
    void keep(String council, List<OpenRow> rows) {
        SubjectKeys keys = new SubjectKeys();
        List<Object[]> kept = new ArrayList<>();
        rows.forEach(row -> keys.of(row.subject()).forEach(key -> kept.add(new Object[] {council, key, row.number()})));
        many.delete("evidence_key", rows.stream().map(OpenRow::number).toList());
        many.insert("evidence_key", List.of("council varchar", "key_of bigint", "row_number bigint"), kept);
    }

    /** Numbers of open rows with one of the keys. */
    Set<Long> openRows(String council, Collection<Long> keys) {
        return each(
                council,
                "evidence_key",
                keys,
                some -> jdbc.sql("""
                select k.row_number from evidence_key k left join evidence_link l on l.row_number = k.row_number
                where k.council = :council and k.key_of in (:keys) and %s
                """.formatted(OpenRows.IS_OPEN))
                        .param("council", council)
                        .param("keys", some)
                        .query(Long.class)
                        .list());
    }

    /** People with one of the keys, by what a record or a linked row says of them. */
    Set<String> people(String council, Collection<Long> keys) {
        Set<String> people = each(
                council,
                "person_key",
                keys,
                some -> people(council, some, "person_key k join person p on p.id = k.person"));
        people.addAll(each(
                council,
                "evidence_key",
                keys,
                some -> people(
                        council,
                        some,
                        "evidence_key k join evidence_link l on l.row_number = k.row_number and l.status = 'linked'"
                                + " join person p on p.id = l.person")));
        return people;
    }

    private List<String> people(String council, List<Long> keys, String from) {
        return jdbc.sql("select distinct coalesce(p.same_as, p.id) from " + from
                        + " where k.council = :council and k.key_of in (:keys)")
                .param("council", council)
                .param("keys", keys)
                .query(String.class)
                .list();
    }

    /** By those keys alone that not too many have in common. */
    private <T> Set<T> each(String council, String table, Collection<Long> keys, Function<List<Long>, List<T>> with) {
        Set<T> all = new TreeSet<>();
        ManyRows.each(List.copyOf(keys), AT_A_TIME, some -> {
            List<Long> rare = jdbc.sql("""
                    select key_of from %s where council = :council and key_of in (:keys)
                    group by key_of having count(*) <= :most
                    """.formatted(table))
                    .param("council", council)
                    .param("keys", some)
                    .param("most", Drops.LARGEST_BLOCK)
                    .query(Long.class)
                    .list();
            if (!rare.isEmpty()) {
                all.addAll(with.apply(rare));
            }
        });
        return all;
    }
}
