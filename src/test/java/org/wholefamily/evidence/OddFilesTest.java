package org.wholefamily.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.wholefamily.evidence.Extract.HOUSING_ACTIONS;
import static org.wholefamily.evidence.ExtractText.file;
import static org.wholefamily.evidence.ExtractText.header;
import static org.wholefamily.evidence.ExtractText.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.evidence.Refusals.Refused;
import org.wholefamily.problem.Problem;

/** Files as they should not come: each gets a clear answer, and of what is refused as a whole nothing is left. */
class OddFilesTest {

    private static final String GOOD = file(HOUSING_ACTIONS, row(HOUSING_ACTIONS, "forename", "Zoë"));
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LONGEST_ANSWER = 400;

    private final Records records = Records.on(Databases.records(), "2014-10-01");
    private final Imports imports = new Imports(records);

    @AfterEach
    void close() {
        records.close();
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                odd("in UTF-16", GOOD.getBytes(StandardCharsets.UTF_16), "not-utf-8", "Line 1 is not in UTF-8"),
                odd("the same, no mark", GOOD.getBytes(StandardCharsets.UTF_16LE), "not-utf-8", "Line 2"),
                odd(
                        "in plain UTF-16, no mark",
                        header(HOUSING_ACTIONS).getBytes(StandardCharsets.UTF_16LE),
                        "not-csv",
                        "no text"),
                odd("in Windows-1252", GOOD.getBytes(WESTERN), "not-utf-8", "Line 2 is not in UTF-8"),
                odd("nothing", "", "empty-file", "is empty"),
                odd("blanks", "\n\n", "empty-file", "is empty"),
                odd("a header", header(HOUSING_ACTIONS), "empty-file", "no row"),
                odd("a header above blanks", header(HOUSING_ACTIONS) + "\n,,,,\n \n", "empty-file", "no row"),
                odd("a huge cell", file(HOUSING_ACTIONS, cell("x".repeat(200_000))), "too-much", "Line 2"),
                odd("a huge header", "x".repeat(1_000_000) + "," + GOOD, "too-much", "Line 1"),
                odd(
                        "many columns",
                        IntStream.range(0, 9_000).mapToObj(n -> "c" + n + ",").collect(Collectors.joining()) + GOOD,
                        "unknown-column",
                        "in its place 1, 2, 3"),
                odd("a column twice", GOOD.replace("ground\n", "ground,ground\n"), "unknown-column", "twice"),
                odd("a byte that is none", GOOD.replace("Zoë", "Zo\0"), "not-csv", "Line 2"),
                odd("a quotation mark left open", GOOD.replace("Zoë", "\"Zoë"), "not-csv", "quotation mark"),
                odd("packed", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, "not-utf-8", "Line 1"),
                odd("a spreadsheet", "PK\3\4 and more", "not-csv", "spreadsheet"),
                odd("a page", "<html><body>Sign in</body></html>", "not-csv", "not clear"));
    }

    private static String cell(String text) {
        return row(HOUSING_ACTIONS, "landlord", text);
    }

    private static Arguments odd(String what, String text, String code, String detail) {
        return odd(what, text.getBytes(UTF_8), code, detail);
    }

    private static Arguments odd(String what, byte[] bytes, String code, String detail) {
        return Arguments.of(what, bytes, code, detail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] bytes, String code, String detail) {
        assertThatThrownBy(() -> imports.send(HOUSING_ACTIONS, new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.getBody().getProperties()).containsEntry("code", code);
                    assertThat(problem.getBody().getDetail())
                            .contains(detail)
                            .doesNotContain("Marsh")
                            .hasSizeLessThan(LONGEST_ANSWER);
                });

        requireNothing();
    }

    private void requireNothing() {
        assertThat(List.of(
                        records.count("evidence_file"),
                        records.count("evidence_file_part"),
                        records.count("evidence_import"),
                        records.count("evidence_row")))
                .containsOnly(0);
        verifyNoInteractions(records.processes());
    }

    @Test
    void what_is_cut_off_on_its_way_leaves_nothing() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is gone");
            }
        };

        assertThatThrownBy(() -> imports.send(
                        HOUSING_ACTIONS, new SequenceInputStream(new ByteArrayInputStream(GOOD.getBytes(UTF_8)), cut)))
                .isInstanceOf(UncheckedIOException.class);

        requireNothing();
    }

    private static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a mark at the beginning", "\uFEFF" + GOOD),
                Arguments.of("semicolons", GOOD.replace(",", ";")),
                Arguments.of("tabs", GOOD.replace(",", "\t")),
                Arguments.of("lines as Windows ends them", GOOD.replace("\n", "\r\n")),
                Arguments.of("lines as they were ended long ago", GOOD.replace("\n", "\r")),
                Arguments.of("what parts the cells said above", "sep=;\n" + GOOD.replace(",", ";")),
                Arguments.of("blank lines between", GOOD.replace("\n", "\n\n")),
                Arguments.of("names of columns in capitals", GOOD.replace("surname", "SURNAME")),
                Arguments.of("empty columns at the right", GOOD.replace("\n", ",,\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void taken(String what, String text) {
        imports.run(HOUSING_ACTIONS, text);

        assertThat(imports.strings("select forename || ' ' || surname from evidence_row"))
                .containsExactly("Zoë Marsh");
    }

    @Test
    void of_many_rows_one_is_bad_and_the_file_is_kept_while_it_comes() {
        int rows = 30_000;
        int bad = 12_345;
        int[] kept = new int[1];
        InputStream end = new InputStream() {
            @Override
            public int read() {
                kept[0] = records.count("evidence_file_part");
                return -1;
            }
        };
        Stream<InputStream> parts = IntStream.range(0, rows)
                .mapToObj(n ->
                        row(HOUSING_ACTIONS, "row_id", "M-" + n, "action_on", n == bad ? "2113-03-04" : "2013-03-04"))
                .map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)));

        long number = imports.run(imports.send(
                HOUSING_ACTIONS,
                new SequenceInputStream(Collections.enumeration(Stream.of(
                                Stream.of(new ByteArrayInputStream(
                                        header(HOUSING_ACTIONS).getBytes(UTF_8))),
                                parts,
                                Stream.of(end))
                        .<InputStream>flatMap(each -> each)
                        .toList()))));

        assertThat(kept[0]).isGreaterThan(10);
        assertThat(records.get(Refusals.class).of(number))
                .containsExactly(new Refused(bad + 2L, "action_on", "lies in the future"));
        assertThat(records.count("evidence_row")).isEqualTo(rows - 1);
    }
}
