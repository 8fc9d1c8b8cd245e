package org.wholefamily.referral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Reads a referral file as it streams in, and gives its rows by referral. */
final class ReferralImport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .get();
    private static final char BOM = '\uFEFF';

    private ReferralImport() {}

    /**
     * The rows of a file by the key of their referral, in the order of the file.
     *
     * @throws Problem when the file as a whole cannot be read; nothing was taken then
     */
    static Map<String, List<Row>> read(InputStream file) {
        try (CSVParser parser = CSVParser.parse(text(file), FORMAT)) {
            return group(parser);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Problem unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? refused("not-utf-8", "The file is not in UTF-8; save it as CSV UTF-8 and send it again")
                : refused("not-csv", "The file is not CSV; a quotation mark may be out of place");
    }

    private static Map<String, List<Row>> group(CSVParser parser) {
        Map<String, List<Row>> referrals = new LinkedHashMap<>();
        List<String> columns = null;
        long line = 1;
        for (CSVRecord cells : parser) {
            if (columns == null) {
                columns = header(cells);
            } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
                Row row = row(columns, cells, line);
                String key = row.text("referral") == null ? "line " + line : row.text("referral");
                referrals.computeIfAbsent(key, unknown -> new ArrayList<>()).add(row);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (columns == null) {
            throw refused("empty-file", "The file is empty");
        }
        if (referrals.isEmpty()) {
            throw refused("empty-file", "The file has a header and no referral");
        }
        return referrals;
    }

    private static List<String> header(CSVRecord cells) {
        List<String> columns = new ArrayList<>();
        cells.forEach(cell -> columns.add(cell.replace(String.valueOf(BOM), "").strip()));
        if (columns.size() == 1 && columns.get(0).isEmpty()) {
            throw refused("empty-file", "The file is empty");
        }
        Set<String> missing = new java.util.TreeSet<>(ReferralRules.COLUMNS);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw refused("missing-column", "The header has no column " + String.join(", ", missing));
        }
        if (new HashSet<>(columns).size() != columns.size() || columns.size() != ReferralRules.COLUMNS.size()) {
            throw refused("unknown-column", "The header has a column twice, or one that nobody knows");
        }
        return columns;
    }

    private static Row row(List<String> columns, CSVRecord cells, long line) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        Row row = new Row(line, named);
        if (cells.size() != columns.size()) {
            named.put(WIDTH, String.valueOf(cells.size()));
        }
        return row;
    }

    /** Where a row keeps how many cells it has, when that differs from the header. */
    static final String WIDTH = "number of columns";

    private static BufferedReader text(InputStream file) {
        return new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
