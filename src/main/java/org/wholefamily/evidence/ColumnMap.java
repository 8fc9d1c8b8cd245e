package org.wholefamily.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;
import org.wholefamily.file.RowFile;

/** Which column of an agency's file is which field, and how it is written there. */
final class ColumnMap {

    /** The fields that say whose a row is and which it is; the rest are those of the extract. */
    private static final Set<String> OF_SUBJECT =
            Set.of("rowId", "forename", "surname", "birthday", "postcode", "address", "number", "council");

    private static final Set<String> NEEDED = Set.of("rowId", "surname");

    private static final Set<String> HEADER = Set.of("column", "field", "written");
    private static final int MOST_ROWS = 100;

    private final Set<String> columns = new HashSet<>();
    private final Map<String, String> columnOf = new LinkedHashMap<>();
    private final Map<String, Written> writtenIn = new LinkedHashMap<>();

    private ColumnMap() {}

    /**
     * Reads a file with the columns {@code column}, {@code field} and {@code written}; a column without a field is there and
     * left out.
     *
     * @throws CellRefused where it says something that is no part of the extract
     * @throws org.wholefamily.problem.Problem when it is no such file
     */
    static ColumnMap of(Extract extract, String text) throws IOException {
        ColumnMap map = new ColumnMap();
        Row[] last = new Row[1];
        RowFile.of(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), HEADER, MOST_ROWS)
                .eachRow(row -> {
                    last[0] = row;
                    map.add(extract, row);
                });
        map.requireWhole(extract, last[0]);
        return map;
    }

    private void add(Extract extract, Row row) {
        Cells cells = new Cells(row);
        String column = cells.required("column", 100).toLowerCase(Locale.ROOT);
        if (!columns.add(column)) {
            cells.refuse("column", "is there twice");
        }
        String field = cells.optional("field", 40);
        if (field == null) {
            return;
        }
        if (!OF_SUBJECT.contains(field) && extract.field(field).isEmpty()) {
            cells.refuse("field", "is no field of this extract");
        }
        if (columnOf.putIfAbsent(field, column) != null) {
            cells.refuse("field", "has two columns");
        }
        boolean day = field.equals("birthday")
                || extract.field(field)
                        .map(Field::kind)
                        .filter(Field.Kind.DAY::equals)
                        .isPresent();
        Written.of(cells, day).ifPresent(written -> writtenIn.put(column, written));
    }

    private void requireWhole(Extract extract, Row last) {
        Set<String> missing = new HashSet<>(NEEDED);
        extract.fields().stream().filter(Field::needed).map(Field::name).forEach(missing::add);
        missing.removeAll(columnOf.keySet());
        if (!missing.isEmpty()) {
            throw new CellRefused(
                    last == null ? new Row(1, Map.of()) : last,
                    "field",
                    "has no column for "
                            + String.join(", ", missing.stream().sorted().toList()));
        }
    }

    /** The columns that a file has. */
    Set<String> columns() {
        return columns;
    }

    /** Those that it may have beside: a file may say whose its rows are, unless a column of that name is something else. */
    Set<String> optional() {
        return columnOf.containsKey("council") || columns.contains("council") ? Set.of() : Set.of("council");
    }

    /** The column of a field; where a file has none for it, one that is in no row. */
    String column(String field) {
        return columnOf.getOrDefault(field, optional().contains(field) ? field : "(none)");
    }

    /** The row with its days and codes as they are written everywhere else. */
    Row read(Row row) {
        if (writtenIn.isEmpty()) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        writtenIn.forEach((column, written) -> cells.computeIfPresent(column, (name, cell) -> written.read(cell)));
        return new Row(row.line(), cells);
    }
}
