package org.wholefamily.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.text.PlainText;

/**
 * A file of rows under a header. It is read from its beginning whenever it is asked for, row by row, and nothing of it is
 * held: where its bytes are is the matter of who brings them.
 */
public final class RowFile {

    private final InputStreamSource bytes;
    private final FileShape shape;
    private final int mostRows;

    private RowFile(InputStreamSource bytes, FileShape shape, int mostRows) {
        this.bytes = bytes;
        this.shape = shape;
        this.mostRows = mostRows;
    }

    /**
     * Reads it to its end once, as text, and finds its columns.
     *
     * @param bytes the file, from its beginning each time
     * @param columns what the header has, in any order
     * @param mostRows how many rows the file may have
     * @throws Problem with the line where it is no text that is read here, or with what its header lacks
     */
    public static RowFile of(InputStreamSource bytes, Collection<String> columns, int mostRows) throws IOException {
        return of(bytes, columns, Set.of(), mostRows);
    }

    /** @param optional columns that the header may have beside */
    public static RowFile of(InputStreamSource bytes, Collection<String> columns, Set<String> optional, int mostRows)
            throws IOException {
        FileText.check(bytes, FileShape.of(bytes, Set.copyOf(columns)).part());
        return checked(bytes, columns, optional, mostRows);
    }

    /** The same for a file that was read to its end before, and is not once more. */
    public static RowFile checked(
            InputStreamSource bytes, Collection<String> columns, Set<String> optional, int mostRows)
            throws IOException {
        Set<String> header = Set.copyOf(columns);
        FileShape shape = FileShape.of(bytes, header);
        shape.check(header, optional);
        return new RowFile(bytes, shape, mostRows);
    }

    /**
     * Hands out the rows that are not blank, in their order.
     *
     * @return how many there are
     * @throws Problem at a row that is one too many, or cannot be told from the next
     */
    public int eachRow(Consumer<Row> taker) {
        return rowsWhile(row -> {
            taker.accept(row);
            return true;
        });
    }

    /** The same, as long as the taker wants the next one. */
    public int rowsWhile(Predicate<Row> taker) {
        int rows = 0;
        try (CSVParser parser = shape.parse(bytes)) {
            long line = 0;
            for (CSVRecord cells : parser) {
                if (line > 0 && !isEmpty(cells)) {
                    requireRoom(++rows);
                    if (!taker.test(row(cells, line))) {
                        return rows;
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "not-csv",
                    "The file is not CSV: a quotation mark is missing, or stands inside a cell");
        }
    }

    private void requireRoom(int rows) {
        if (rows > mostRows) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "too-large",
                    "A file has at most " + mostRows + " rows; nothing of it was stored");
        }
    }

    private static boolean isEmpty(CSVRecord cells) {
        return cells.stream().allMatch(cell -> PlainText.taken(cell).isEmpty());
    }

    /** A spreadsheet writes every row as wide as its widest, however little stands at the right. */
    private Row row(CSVRecord cells, long line) {
        List<String> columns = shape.columns();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        int width = cells.size();
        while (width > columns.size() && PlainText.taken(cells.get(width - 1)).isEmpty()) {
            width--;
        }
        if (width != columns.size()) {
            named.put(Row.WIDTH, String.valueOf(width));
        }
        return new Row(line, named);
    }
}
