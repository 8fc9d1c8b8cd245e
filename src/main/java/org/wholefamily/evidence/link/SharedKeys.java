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
                some -> with(council, some, """
                select k.row_number from %s
                join evidence_key k on k.council = :council and k.key_of = cast(listed.number as bigint)
                left join evidence_link l on l.row_number = k.row_number where %s
                """.formatted(ManyRows.LISTED, OpenRows.IS_OPEN))
                        .query(Long.class)
                        .list());
    }

    /** People with one of the keys, by what a record or a linked row says of them. */
    Set<String> people(String council, Collection<Long> keys) {
        Set<String> people = each(
                council,
                "person_key",
                keys,
                some -> with(council, some, """
                select coalesce(p.same_as, p.id) from %s
                join person_key k on k.council = :council and k.key_of = cast(listed.number as bigint)
                join person p on p.id = k.person
                """.formatted(ManyRows.LISTED))
                        .query(String.class)
                        .list());
        people.addAll(each(
                council,
                "evidence_key",
                keys,
                some -> with(council, some, """
                select coalesce(p.same_as, p.id) from %s
                join evidence_key k on k.council = :council and k.key_of = cast(listed.number as bigint)
                join evidence_link l on l.row_number = k.row_number and l.status = 'linked'
                join person p on p.id = l.person
                """.formatted(ManyRows.LISTED))
                        .query(String.class)
                        .list()));
        return people;
    }

    /** By those keys alone that not too many have in common. */
    private <T> Set<T> each(String council, String table, Collection<Long> keys, Function<List<Long>, List<T>> with) {
        Set<T> all = new TreeSet<>();
        ManyRows.each(List.copyOf(keys), AT_A_TIME, some -> {
            List<Long> rare = with(council, some, """
                    select k.key_of from %s
                    join %s k on k.council = :council and k.key_of = cast(listed.number as bigint)
                    group by k.key_of having count(*) <= :most
                    """.formatted(ManyRows.LISTED, table))
                    .param("most", Drops.LARGEST_BLOCK)
                    .query(Long.class)
                    .list();
            if (!rare.isEmpty()) {
                all.addAll(with.apply(rare));
            }
        });
        return all;
    }

    private JdbcClient.StatementSpec with(String council, List<Long> keys, String sql) {
        return jdbc.sql(sql).param("council", council).param("numbers", ManyRows.texts(keys));
    }
}
