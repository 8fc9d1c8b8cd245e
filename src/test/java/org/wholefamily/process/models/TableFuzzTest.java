package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that is damaged in any way is told so, and never ends the check. */
class TableFuzzTest {

    private static final Pattern PART = Pattern.compile(
            "(?s)<text>[^<]*</text>|<(inputEntry|outputEntry|inputExpression|"
                    + "output|input|rule|variable|inputData|decisionTable|informationRequirement)\\b[^>]*?(?:/>|>.*?</\\1>)");
    private static final List<String> INSTEAD = List.of(
            "",
            "<text></text>",
            "<text>null</text>",
            "<text>?</text>",
            "<text>\"</text>",
            "<text>date(\"2013-9-1\")</text>",
            "<text>1/0</text>",
            "<text>&lt; \"a\"</text>",
            "<text>[1..]</text>",
            "<text>-</text>",
            "<text>9999999999999999999999</text>",
            "<text>{a: 1}</text>",
            "<text>function(x) x</text>",
            "<text>@\"P1Y\"</text>");

    static Stream<String> tables() {
        return CouncilTables.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_damaged_table_never_ends_the_check(String table) {
        Random dice = new Random(table.hashCode());
        String whole = CouncilTables.text(table);
        for (int turn = 0; turn < 3; turn++) {
            String damaged = damaged(whole, dice);
            assertThatCode(() -> CouncilTables.faults(table, damaged))
                    .as(damaged)
                    .doesNotThrowAnyException();
        }
    }

    private static String damaged(String whole, Random dice) {
        List<MatchResult> parts = PART.matcher(whole).results().toList();
        MatchResult part = parts.get(dice.nextInt(parts.size()));
        String instead = part.group().startsWith("<text>") ? INSTEAD.get(dice.nextInt(INSTEAD.size())) : "";
        return whole.substring(0, part.start()) + instead + whole.substring(part.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text>urgency</text>           | <text> </text>        | asks nothing
            <text>urgency</text>           | ''                    | asks nothing
            name="due"                     | name="remind"         | two outputs have the name remind
            hitPolicy="UNIQUE"             | hitPolicy="FIRST"     | UNIQUE or COLLECT
            hitPolicy="UNIQUE"             | hitPolicy="COLLECT" aggregation="SUM" | one answer
            hitPolicy="UNIQUE"             | hitPolicy="BEST"      | is not DMN
            id="outputEntry_deadline_1_1"  | id="outputEntry_deadline_1_2" | is not DMN
            """)
    void a_broken_table_says_why(String find, String replace, String reason) {
        String broken = CouncilTables.text("deadline").replace(find, replace);

        assertThat(CouncilTables.faults("deadline", broken))
                .extracting(ModelFault::reason)
                .anyMatch(told -> told.contains(reason));
    }

    @Test
    void a_row_with_a_cell_too_few_is_told_by_its_number() {
        String broken = CouncilTables.text("deadline")
                .replaceFirst("(?s)<outputEntry id=\"outputEntry_deadline_7_2\".*?</outputEntry>", "");

        assertThat(CouncilTables.faults("deadline", broken)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(7);
            assertThat(fault.reason()).contains("one cell for each column");
        });
    }

    @Test
    void schemes_made_of_the_shared_ones_are_taken() {
        TreeMap<String, String> files = CouncilTables.schemes(1);

        assertThat(files.keySet()).hasSize(27);
        assertThat(CouncilTables.faults(files)).isEmpty();
    }
}
