package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Content.Spell;

/** Somebody of a family and all that is said of them. */
final class Member {

    private final String id;
    private final Set<String> ids;
    private final List<LocalDate> records;
    private final List<Row> rows;
    private final Optional<LocalDate> birthday;

    /**
     * @param ids under which records of the council's own they are known, the one that stays among them
     * @param records their birthday as each of these says it
     */
    Member(String id, Set<String> ids, List<LocalDate> records, List<Row> rows) {
        this.id = id;
        this.ids = ids;
        this.records = records;
        this.rows = rows;
        this.birthday = Birthday.agreed(records, rows);
    }

    /** The same with rows that may be theirs. */
    Member with(List<Row> more) {
        return new Member(
                id, ids, records, Stream.concat(rows.stream(), more.stream()).toList());
    }

    String id() {
        return id;
    }

    boolean isOneOf(Set<String> people) {
        return ids.stream().anyMatch(people::contains);
    }

    Optional<LocalDate> birthday() {
        return birthday;
    }

    /** Whole years on a day; empty where the birthday is not known. */
    Optional<Integer> age(LocalDate on) {
        return birthday.map(born -> Period.between(born, on).getYears());
    }

    Stream<Row> rows(Extract extract) {
        return rows.stream().filter(row -> row.extract() == extract);
    }

    /** The spells of an extract, each as the last row about it says. */
    List<Row> spells(Extract extract) {
        List<Row> last = new ArrayList<>();
        rows(extract).sorted(Row.LAST.reversed()).forEach(row -> {
            if (last.stream().noneMatch(later -> spell(later).same(spell(row)))) {
                last.add(row);
            }
        });
        return last;
    }

    static Spell spell(Row row) {
        return (Spell) row.content();
    }
}
