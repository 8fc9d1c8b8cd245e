package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlocksTest {

    private final Roll people = Roll.empty();

    BlocksTest() {
        new Borough(3, 1, InventedNames.few()).invent(40, people::add, (row, person) -> {});
    }

    @ParameterizedTest
    @EnumSource
    void a_block_holds_all_who_have_the_key_and_nobody_else(BlockingRule rule) {
        Blocks blocks = new Blocks(people);
        for (int row = 0; row < people.size(); row++) {
            long key = rule.key(people, row);
            Set<Integer> expected = new TreeSet<>();
            for (int other = 0; other < people.size(); other++) {
                if (key != 0 && rule.key(people, other) == key) {
                    expected.add(other);
                }
            }
            Set<Integer> found = new TreeSet<>();
            int from = blocks.from(rule, key);
            for (int at = from; key != 0 && at < blocks.to(rule, key, from); at++) {
                found.add(blocks.row(rule, at));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_the_same_in_every_roll_and_none_where_the_row_says_nothing(BlockingRule rule) {
        Roll other = Roll.empty();
        PersonRow row = new PersonRow("1", "Ada", "Vale", "1999-05-03", "NS1 2AB", "3 Mill Lane", "A1");
        people.add(row);
        other.add(row);
        other.add(new PersonRow("2", null, null, null, null, null, null));
        assertThat(rule.key(other, 0)).isNotZero().isEqualTo(rule.key(people, people.size() - 1));
        assertThat(rule.key(other, 1)).isZero();
    }

    @Test
    void what_a_block_that_is_too_large_drops_is_counted() {
        Roll many = Roll.empty();
        for (int i = 0; i <= Drops.LARGEST_BLOCK; i++) {
            many.add(new PersonRow(
                    "p" + i, "Ada", "Vale" + (char) ('a' + i % 26), "1900-01-01", "", i + " Mill Lane", ""));
        }
        Roll rows = many.beside();
        rows.add(new PersonRow("r", "Ada", "Valeb", "1900-01-01", "", "1 Mill Lane", ""));
        Linkage linkage = Matching.link(rows, Known.all(many), Matching.learn(rows, many, 1, 1));
        assertThat(linkage.drops().rows(BlockingRule.BIRTHDAY)).isEqualTo(1);
        assertThat(linkage.drops().pairs(BlockingRule.BIRTHDAY)).isEqualTo(Drops.LARGEST_BLOCK + 1);
        assertThat(linkage.drops().rows(BlockingRule.ADDRESS)).isZero();
        assertThat(linkage.matches()).extracting(Match::person).containsExactly(1);
    }

    @Test
    void what_is_larger_than_any_family_is_not_put_together_and_counted() {
        Roll hostel = Roll.empty();
        for (int i = 0; i < 1_000; i++) {
            hostel.add(new PersonRow("p" + i, "Ada", "Vale", "1900-01-01", "NS1 2AB", "1 Mill Lane", ""));
        }
        Known known = Known.all(hostel);
        for (int i = 1; i < 1_000; i++) {
            known.learnFamily(0, i);
            known.learnFamily(i, 0);
        }
        int members = 1;
        for (int at = known.relative(0); at != 0; at = known.relative(at)) {
            members++;
        }
        Roll none = hostel.beside();
        assertThat(members).isEqualTo(Known.LARGEST_FAMILY);
        assertThat(Matching.link(none, known, Matching.learn(none, hostel, 1, 1))
                        .drops()
                        .relatives())
                .isEqualTo(2L * (1_000 - Known.LARGEST_FAMILY));
        known.learnFamily(998, 999);
        assertThat(known.relative(998)).isEqualTo(999);
    }
}
