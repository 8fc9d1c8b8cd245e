package org.wholefamily.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.text.PlainText;

/**
 * A referral file, checked as a whole before anything of it is taken. Its bytes are kept, its rows are not: it is read
 * once to count the rows of each referral and once more to hand them out, wherever in the file they stand.
 */
final class ReferralImport {

    /** Where a row keeps how many cells it has, when that differs from the header. */
    static final String WIDTH = "number of columns";

    private static final int PART = 256 * 1024;

    private final List<byte[]> file;
    private final FileShape shape;
    private final Map<String, Integer> rowsOfReferral = new HashMap<>();

    private ReferralImport(List<byte[]> file, FileShape shape) {
        this.file = file;
        this.shape = shape;
    }

    /**
     * @param mostRows how many rows the file may have
     * @throws Problem when the file as a whole cannot be read; nothing was taken then
     */
    static ReferralImport of(InputStream stream, int mostRows) throws IOException {
        List<byte[]> file = parts(stream);
        FileText.check(file);
        ReferralImport referrals = new ReferralImport(file, FileShape.of(file));
        if (referrals.count(mostRows) == 0) {
            throw refused("empty-file", "The file has a header and no referral");
        }
        return referrals;
    }

    /** In one piece a file would take twice its memory while it is read. */
    private static List<byte[]> parts(InputStream stream) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (byte[] part = stream.readNBytes(PART); part.length > 0; part = stream.readNBytes(PART)) {
            parts.add(part);
        }
        return parts;
    }

    private int count(int mostRows) {
        AtomicInteger rows = new AtomicInteger();
        eachRow(row -> {
            if (rows.incrementAndGet() > mostRows) {
                throw new Problem(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "too-large",
                        "A file has at most " + mostRows + " rows; nothing of it was stored");
            }
            if (row.text("referral") != null) {
                rowsOfReferral.merge(key(row), 1, Integer::sum);
            }
        });
        return rows.get();
    }

    /** Hands out the rows of each referral together, as soon as the last of them is read. */
    void eachReferral(Consumer<List<Row>> taker) {
        Map<String, WaitingRows> begun = new HashMap<>();
        eachRow(row -> {
            WaitingRows rows = begun.computeIfAbsent(key(row), unknown -> new WaitingRows());
            rows.add(row);
            if (rows.size() == rowsOfReferral.getOrDefault(key(row), 1)) {
                begun.remove(key(row));
                taker.accept(rows.all());
            }
        });
    }

    /** A row without a key is a referral of its own. */
    private static String key(Row row) {
        return row.text("referral") == null ? "\n" + row.line() : row.text("council") + "\n" + row.text("referral");
    }

    private void eachRow(Consumer<Row> taker) {
        try (CSVParser parser = shape.parse(file)) {
            long line = 0;
            for (CSVRecord cells : parser) {
                if (line > 0 && !isEmpty(cells)) {
                    taker.accept(row(cells, line));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused("not-csv", "The file is not CSV: a quotation mark is missing, or stands inside a cell");
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
            named.put(WIDTH, String.valueOf(width));
        }
        return new Row(line, named);
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
