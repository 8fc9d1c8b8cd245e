package org.wholefamily.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of the cases of a decision. An empty input is null, a dash leaves it out; a list stands in brackets. Columns
 * that begin with an arrow are what the decision has to say.
 *
 * @param columns the names of all inputs in the head of the file
 */
public record DecisionCase(
        String decision,
        int line,
        Set<String> columns,
        Map<String, Object> inputs,
        Map<String, String> expected,
        String because) {

    private static final String ARROW = "=> ";

    /** The cases of a file. */
    public static List<DecisionCase> of(Path file) {
        try (CSVParser csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            String decision = file.getFileName().toString().replaceFirst("\\.csv$", "");
            return csv.stream().map(row -> of(decision, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionCase of(String decision, CSVRecord row) {
        Map<String, Object> inputs = new HashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> cells = row.toMap();
        String because = cells.remove("because");
        cells.forEach((column, cell) -> {
            if (column.startsWith(ARROW)) {
                expected.put(column.substring(ARROW.length()), cell);
            } else if (!cell.equals("-")) {
                inputs.put(column, value(cell));
            }
        });
        Set<String> columns = cells.keySet().stream()
                .filter(column -> !column.startsWith(ARROW))
                .collect(Collectors.toSet());
        return new DecisionCase(decision, (int) row.getRecordNumber() + 1, columns, inputs, expected, because);
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.startsWith("[")) {
            String inside = cell.substring(1, cell.length() - 1);
            return inside.isBlank() ? List.of() : List.of(inside.split("; "));
        }
        if (cell.matches("true|false")) {
            return Boolean.valueOf(cell);
        }
        if (cell.matches("-?\\d+")) {
            return Integer.valueOf(cell);
        }
        return cell.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(cell) : cell;
    }

    /** Compares what the decision said, row by row, with what this case expects. */
    public void check(List<Map<String, Object>> rows) {
        assertThat(because).as("because").isNotBlank();
        expected.forEach((output, cell) -> {
            if (output.equals("reasons")) {
                checkReasons((List<?>) rows.get(0).get(output), cell);
            } else {
                String said = rows.stream()
                        .map(row ->
                                row.get(output) == null ? "" : row.get(output).toString())
                        .collect(Collectors.joining("; "));
                assertThat(said).as(output).isEqualTo(cell);
            }
        });
    }

    /** Each part of the cell stands in one reason, and what is not known yet is named there and nothing else is. */
    private static void checkReasons(List<?> reasons, String cell) {
        assertThat(reasons).as("reasons").isNotEmpty().doesNotHaveDuplicates();
        List<String> said = new ArrayList<>();
        reasons.forEach(reason -> said.add((String) reason));
        for (String part : cell.split("; ")) {
            assertThat(said).as("reasons").anyMatch(reason -> reason.contains(part));
        }
        assertThat(said.stream().filter(reason -> reason.startsWith("Not known yet: ")))
                .as("reasons that name what is not known yet")
                .allMatch(reason -> List.of(cell.split("; ")).contains(reason.split(" \\(")[0]));
    }
}
