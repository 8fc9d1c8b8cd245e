package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.referral.ReferralText.HEADER;
import static org.wholefamily.referral.ReferralText.child;
import static org.wholefamily.referral.ReferralText.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.wholefamily.file.Row;
import org.wholefamily.problem.Problem;

class ReferralImportTest {

    @Test
    void lines_are_those_of_the_file_even_when_a_cell_has_several() {
        List<Row> rows = read(HEADER + row("concern", "\"one\ntwo\r\nthree\"") + "\n" + child() + child("person", "3"));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 6L, 7L);
        assertThat(rows.get(0).text("concern")).startsWith("one").endsWith("three");
    }

    @Test
    void files_of_other_programs_are_read() {
        String windows = "\uFEFF" + (HEADER + row("address_line", "\"Flat 1, 3 Mill Lane\"")).replace("\n", "\r\n");

        List<Row> rows = read(windows);

        assertThat(rows).extracting(Row::line).containsExactly(2L);
        assertThat(rows.get(0).text("referral")).isEqualTo("R1");
        assertThat(rows.get(0).text("address_line")).isEqualTo("Flat 1, 3 Mill Lane");
    }

    @Test
    void the_order_of_the_columns_and_their_case_say_nothing() {
        Map<String, String> cells = ReferralText.cells();
        List<String> columns = new ArrayList<>(cells.keySet());
        Collections.reverse(columns);
        String file = String.join(",", columns).toUpperCase() + "\n"
                + String.join(",", columns.stream().map(cells::get).toList());

        cells.values().removeIf(String::isEmpty);
        assertThat(read(file).get(0).cells()).isEqualTo(cells);
    }

    @Test
    void rows_of_one_referral_may_stand_anywhere_and_those_of_too_many_people_are_known_by_their_key() {
        String apart = HEADER + row("concern", "\"a\nb\"") + row("referral", "R2") + child("forename", "Zoë");
        String crowd = HEADER + row().repeat(1_001);

        assertThat(read(apart)).extracting(Row::line).containsExactly(4L, 2L, 5L);
        assertThat(read(apart).get(2).text("forename")).isEqualTo("Zoë");
        assertThat(read(crowd))
                .hasSize(1_001)
                .allSatisfy(row -> assertThat(row.text("referral")).isEqualTo("R1"));
    }

    @Test
    void what_is_kept_of_too_many_people_is_kept_once() {
        List<Row> crowd = read(HEADER + row("concern", "noise").repeat(1_010));

        assertThat(crowd.get(999).text("concern")).isEqualTo("noise");
        assertThat(crowd.get(1_000).text("concern")).isNull();
        assertThat(crowd.get(1_009).cells()).isSameAs(crowd.get(1_000).cells());
        assertThat(crowd.get(1_009).line()).isEqualTo(1_011);
    }

    /** A bar stands where what follows is written again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"|x", "|,", "|\"\"", "\"|x\n", "\"|,\"\"\n", "a\",\"|b,\n", "\"a\"| ", "é|é "})
    void a_row_that_goes_on_and_on_is_refused_before_it_is_read(String written) {
        String begins = written.substring(0, written.indexOf('|'));
        String row = begins + written.substring(begins.length() + 1).repeat(100_001);

        for (String file : List.of(row, HEADER + row, HEADER + row("concern", "\"a\r\nb\"") + row)) {
            assertThat(refusal(file)).isEqualTo("too-much");
        }
        assertThatThrownBy(() -> read(HEADER + row("concern", "\"a\r\nb\"") + row))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getDetail()).contains("Line 4 ", "100,000"));
    }

    @Test
    void quotation_marks_within_words_and_long_texts_are_no_rows_without_end() {
        String stray = row("concern", "5'2\" tall").repeat(1_000);
        String quoted = row("concern", "\"he said \"\"no\"\",\r\nthen \"\"\"").repeat(700);
        String mac = (HEADER + row().repeat(250)).replace("\n", "\r");

        assertThat(read(HEADER + stray + quoted)).hasSize(1_700);
        assertThat(read(mac)).hasSize(250);
        assertThat(read(HEADER + row("concern", "x".repeat(90_000)))).hasSize(1);
    }

    @Test
    void a_file_of_too_many_rows_is_refused_before_a_row_is_taken() {
        assertThatThrownBy(() -> ReferralImport.of(ReferralText.stream(HEADER + row().repeat(11)), 10))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at most 10 rows");
    }

    @Test
    void an_empty_file_is_refused() {
        for (String file : List.of("", "\uFEFF", "\n\n", HEADER, HEADER + "\n")) {
            assertThat(refusal(file)).as(file).isEqualTo("empty-file");
        }
    }

    @Test
    void a_header_that_is_not_ours_is_refused() {
        assertThat(refusal(HEADER.replace(",surname", "") + row())).isEqualTo("missing-column");
        assertThat(refusal(HEADER.replace(",surname", ",surname,shoe_size") + row()))
                .isEqualTo("unknown-column");
        assertThat(refusal(HEADER.replace(",surname", ",surname,surname") + row()))
                .isEqualTo("unknown-column");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '#', textBlock = """
            # ;
            # ~\t~
            # |
            ~sep=;~ # ;
            ~SEP=,~ # ,
            ~"sep=|"~ # |
            ~sep=\t~ # ~\t~
            """)
    void what_parts_the_cells_is_read_off_the_header_or_said_above_it(String above, String between) {
        String file = (above == null ? "" : above + "\r\n")
                + parted(between, ReferralText.cells().keySet())
                + parted(
                        between,
                        ReferralText.cells("concern", "\"no, none; at\tall\"").values())
                + parted(between, ReferralText.cells("person", "2").values());

        List<Row> rows = read("\uFEFF" + file);

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
        assertThat(rows.get(0).text("concern")).isEqualTo("no, none; at\tall");
        assertThat(rows.get(1).text("person")).isEqualTo("2");
    }

    @Test
    void cells_that_are_parted_in_no_clear_way_are_refused_with_how_to_save_the_file() {
        for (String file : List.of(
                "sep=;\n" + HEADER + row(),
                "sep=x\n" + HEADER + row(),
                "sep=\n" + HEADER + row(),
                "sep=;\n",
                HEADER.replace(",", ":") + row().replace(",", ":"),
                HEADER.replace(",", " ") + row(),
                "\"" + HEADER.strip() + "\"\n\"" + row().strip() + "\"\n",
                "PK\3\4 and what a spreadsheet packs")) {
            assertThatThrownBy(() -> read(file)).as(file).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.getBody().getProperties()).containsEntry("code", "not-csv");
                assertThat(problem.getBody().getDetail())
                        .contains("as CSV UTF-8 (comma delimited)")
                        .matches("[^.]+");
            });
        }
    }

    @Test
    void what_a_spreadsheet_adds_around_the_table_says_nothing() {
        String quoted = "\uFEFF\"" + HEADER.strip().replace(",", "\",\"") + "\"\r\n";
        String wide = HEADER.replace("\n", ",,, \u00A0\n") + (row() + child()).replace("\n", ",,,\n");
        String longer = wide + ",".repeat(20) + "\n" + " ,\u00A0".repeat(20) + "\n\n";

        assertThat(read(quoted + row())).extracting(row -> row.text("referral")).containsExactly("R1");
        for (String file : List.of(wide, longer)) {
            assertThat(read(file)).extracting(Row::line).containsExactly(2L, 3L);
            assertThat(read(file)).allSatisfy(row -> assertThat(row.cells()).doesNotContainKey(Row.WIDTH));
        }
    }

    @Test
    void what_stands_right_of_the_table_is_not_overlooked() {
        assertThat(read(HEADER.replace("\n", ",\n") + row().replace("\n", ",a note\n")))
                .allSatisfy(row -> assertThat(row.cells()).containsEntry(Row.WIDTH, "19"));
        assertThat(refusal(HEADER.replace("surname,", "surname,,") + row())).isEqualTo("unknown-column");
    }

    @Test
    void blanks_around_a_value_are_none_of_it_whatever_their_width() {
        for (String blank : List.of(" ", "\u00A0", "\u2007", "\u202F", "\u3000", "\t", "\uFEFF\u00A0")) {
            Row row = read(HEADER + row("forename", blank + "Mary Ann" + blank, "nino", blank))
                    .get(0);

            assertThat(row.text("forename")).isEqualTo("Mary Ann");
            assertThat(row.text("nino")).isNull();
        }
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_the_line() {
        for (Charset other : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            byte[] bytes = (HEADER + row() + child("forename", "Zoë")).getBytes(other);

            assertThatThrownBy(() -> ReferralImport.of(new ByteArrayInputStream(bytes), 10))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.getBody().getProperties()).containsEntry("code", "not-utf-8");
                        assertThat(problem.getBody().getDetail())
                                .contains(other == StandardCharsets.UTF_16 ? "Line 1 " : "Line 3 ");
                    });
        }
    }

    @Test
    void a_large_file_is_read_in_parts_that_cut_no_character() {
        String file = HEADER + row("concern", "é€𝄞".repeat(400)).repeat(150);

        assertThat(read(file))
                .hasSize(150)
                .allSatisfy(row -> assertThat(row.text("concern")).isEqualTo("é€𝄞".repeat(400)));
        byte[] spoilt = (file + "é").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(spoilt, spoilt.length - 1);
        assertThatThrownBy(() -> ReferralImport.of(new ByteArrayInputStream(cut), 1_000))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getDetail()).contains("Line 152 "));
    }

    @Test
    void a_file_that_is_no_text_is_refused() {
        assertThat(refusal(HEADER + row("forename", "\"Paige"))).isEqualTo("not-csv");
        assertThat(refusal(HEADER + row("forename", "\"Pai\"ge"))).isEqualTo("not-csv");
        assertThat(refusal(HEADER + row("forename", "Pai\0ge"))).isEqualTo("not-csv");
    }

    private static String parted(String between, Collection<String> cells) {
        return String.join(between, cells) + "\n";
    }

    private static List<Row> read(String file) {
        List<Row> rows = new ArrayList<>();
        try {
            ReferralImport.of(ReferralText.stream(file), 2_000).eachReferral(rows::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String refusal(String file) {
        try {
            read(file);
            return null;
        } catch (Problem problem) {
            assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(problem.getBody().getDetail()).doesNotContain("Paige");
            return problem.getBody().getProperties().get("code").toString();
        }
    }
}
