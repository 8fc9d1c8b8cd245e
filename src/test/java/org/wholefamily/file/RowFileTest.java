package org.wholefamily.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamSource;
import org.wholefamily.problem.Problem;

class RowFileTest {

    private static final Set<String> COLUMNS = Set.of("row_id", "upn", "absent_on");
    private static final int ROWS = 100_000;

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void a_file_of_any_columns_is_read_and_its_cells_are_what_they_stand_for() throws IOException {
        List<Row> rows = new ArrayList<>();

        int count = RowFile.of(
                        file("Absent_On;row_id;UPN\n2013-10-07;7; a123456789012\n\n13/10/2013;8;\n"), COLUMNS, 10)
                .eachRow(rows::add);

        assertThat(count).isEqualTo(2);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
        Cells first = new Cells(rows.get(0));
        assertThat(first.requiredDay("absent_on")).isEqualTo(LocalDate.of(2013, 10, 7));
        assertThat(first.code("upn", "[A-Z][0-9]{12}", "A123456789012")).isEqualTo("A123456789012");
        assertThatThrownBy(() -> new Cells(rows.get(1)).required("upn", 20))
                .isInstanceOfSatisfying(CellRefused.class, refused -> {
                    assertThat(refused.row().line()).isEqualTo(4);
                    assertThat(refused.column()).isEqualTo("upn");
                    assertThat(refused).hasMessage("is missing");
                });
    }

    @Test
    void rows_are_handed_out_while_the_file_is_read() throws IOException {
        RowFile file = RowFile.of(this::longFile, COLUMNS, ROWS);
        assertThat(written).hasValueGreaterThan(ROWS);
        written.set(0);
        List<Integer> writtenAtRow = new ArrayList<>();

        int rows = file.eachRow(row -> writtenAtRow.add(written.get()));

        assertThat(rows).isEqualTo(ROWS);
        assertThat(writtenAtRow.get(0)).isLessThan(ROWS / 10);
        assertThat(writtenAtRow.get(ROWS / 2)).isLessThan(ROWS * 6 / 10);
    }

    @Test
    void no_row_beyond_the_limit_is_handed_out() throws IOException {
        RowFile file = RowFile.of(this::longFile, COLUMNS, 3);
        List<Row> rows = new ArrayList<>();

        assertThatThrownBy(() -> file.eachRow(rows::add))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at most 3 rows");
        assertThat(rows).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_quotation_mark_that_never_ends_is_seen_whatever_parts_the_cells(String part) {
        String header = String.join(part, "row_id", "upn", "absent_on") + "\n";
        String open = "7" + part + "\"A" + "\n".repeat(100_000);

        for (String text : List.of(header + open, "sep=" + part + "\n" + header + open)) {
            assertThatThrownBy(() -> RowFile.of(file(text), COLUMNS, ROWS))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.getBody().getProperties())
                                    .containsEntry("code", "too-much"));
        }
    }

    @Test
    void a_mark_behind_what_parts_other_files_cells_is_part_of_the_cell() throws IOException {
        String row = "7,a;\"b|\"c,2013-10-07\n";

        assertThat(RowFile.of(file("row_id,upn,absent_on\n" + row.repeat(10_000)), COLUMNS, ROWS)
                        .eachRow(each -> {}))
                .isEqualTo(10_000);
    }

    private static InputStreamSource file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Written line by line, as far as it is read. */
    private InputStream longFile() {
        return new SequenceInputStream(new Enumeration<>() {
            private int line;

            @Override
            public boolean hasMoreElements() {
                return line <= ROWS;
            }

            @Override
            public InputStream nextElement() {
                written.incrementAndGet();
                String text = line++ == 0 ? "row_id,upn,absent_on\n" : line + ",A123456789012,2013-10-07\n";
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
