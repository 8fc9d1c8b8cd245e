package org.wholefamily.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.text.PlainText;

/**
 * How a program wrote a file: what parts its cells, and which columns it has. Commas are usual; what else a spreadsheet
 * takes is taken when the header leaves no doubt.
 *
 * @param saysSo whether a line above the header says what parts the cells
 */
record FileShape(CSVFormat format, boolean saysSo, List<String> columns) {

    private static final int MOST_PLACES = 20;
    private static final List<String> PARTS = List.of(",", ";", "\t", "|");
    private static final Pattern SAYS_SO = Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /**
     * What the file seems to be by its beginning, of which no more is held than one row may have.
     *
     * @param header the columns that it should have
     */
    static FileShape of(InputStreamSource file, Set<String> header) throws IOException {
        String beginning = beginning(file);
        int end = Math.min(at(beginning, '\n'), at(beginning, '\r'));
        Matcher said = SAYS_SO.matcher(beginning.substring(0, end));
        boolean saysSo = said.matches();
        return (saysSo ? PARTS.stream().filter(said.group(1)::equals) : PARTS.stream())
                .map(part -> new FileShape(FORMAT.builder().setDelimiter(part).get(), saysSo, List.of()))
                .map(shape -> shape.withHeader(beginning))
                .max(Comparator.comparingInt(shape -> shape.known(header)))
                .orElseGet(() -> new FileShape(FORMAT, true, List.of()));
    }

    private static String beginning(InputStreamSource file) throws IOException {
        CharBuffer beginning = CharBuffer.allocate(RowMeasure.LONGEST);
        try (Reader text = text(file)) {
            while (beginning.hasRemaining() && text.read(beginning) >= 0) {
                continue;
            }
        }
        return beginning.flip().toString();
    }

    private static int at(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text.length() : at;
    }

    /** What parts the cells. */
    char part() {
        return format.getDelimiterString().charAt(0);
    }

    private FileShape withHeader(String beginning) {
        try (CSVParser parser = parse(new BufferedReader(new StringReader(beginning)))) {
            List<String> read = new ArrayList<>();
            parser.iterator()
                    .next()
                    .forEach(cell -> read.add(PlainText.taken(cell).toLowerCase(Locale.ROOT)));
            while (!read.isEmpty() && read.get(read.size() - 1).isEmpty()) {
                read.remove(read.size() - 1);
            }
            return new FileShape(format, saysSo, read);
        } catch (IOException | UncheckedIOException | NoSuchElementException noHeader) {
            return this;
        }
    }

    private int known(Set<String> header) {
        Set<String> known = new HashSet<>(columns);
        known.retainAll(header);
        return known.size();
    }

    /**
     * @param optional columns that it may have beside
     * @throws Problem when the header has other columns than these
     */
    void check(Set<String> header, Set<String> optional) {
        if (columns.isEmpty() && !saysSo) {
            throw refused("empty-file", "The file is empty, or begins with an empty line");
        }
        if (known(header) < 2) {
            throw unclear();
        }
        Set<String> missing = new TreeSet<>(header);
        columns.forEach(missing::remove);
        String others = others(header, optional);
        if (!missing.isEmpty()) {
            throw refused(
                    "missing-column",
                    "The header has no column " + String.join(", ", missing)
                            + (others.isEmpty() ? "" : "; nobody knows what stands in its place " + others));
        }
        if (!others.isEmpty()) {
            throw refused(
                    "unknown-column",
                    "The header has a column twice, or one that nobody knows, in its place " + others);
        }
    }

    /** The places of what is there twice or not asked for; what stands there is not told, for it may be no header. */
    private String others(Set<String> header, Set<String> optional) {
        Set<String> left = new HashSet<>(header);
        left.addAll(optional);
        List<String> places = IntStream.range(0, columns.size())
                .filter(place -> !left.remove(columns.get(place)))
                .mapToObj(place -> String.valueOf(place + 1))
                .toList();
        int more = places.size() - MOST_PLACES;
        return String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES)))
                + (more > 0 ? " and at %d more".formatted(more) : "");
    }

    private static Problem unclear() {
        return refused("not-csv", "What parts the cells of the header is not clear; " + FileText.SAVE);
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** The rows of a file and the header above them; the header is line 1, as a spreadsheet counts. */
    CSVParser parse(InputStreamSource file) throws IOException {
        return parse(text(file));
    }

    private CSVParser parse(BufferedReader text) throws IOException {
        if (saysSo) {
            text.readLine();
        }
        return CSVParser.parse(text, format);
    }

    private static BufferedReader text(InputStreamSource file) throws IOException {
        Reader reader = new InputStreamReader(FileText.stream(file), StandardCharsets.UTF_8);
        return new BufferedReader(reader);
    }
}
