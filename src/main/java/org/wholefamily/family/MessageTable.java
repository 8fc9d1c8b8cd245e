package org.wholefamily.family;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Who may send which message about whom; what has no row there is taken from nobody. */
final class MessageTable {

    private static final String FILE = "/family/messages.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> rows;

    private MessageTable(List<Row> rows) {
        this.rows = rows;
    }

    /** Who sends; the council's people are those who work with its families, or are named readers of one. */
    enum Sender {
        EVERYBODY,
        COUNCIL,
        AGENCY
    }

    /** About whom, in the words of the table. */
    enum Subject {
        ANY_REFERENCE,
        A_FAMILY_THAT_THEY_MAY_SEE,
        ITS_OWN_SHARING
    }

    record Row(String message, Sender who, Subject about, String why) {

        boolean ownSharing() {
            return about == Subject.ITS_OWN_SHARING;
        }
    }

    static MessageTable load() {
        try (Reader file =
                new InputStreamReader(MessageTable.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return new MessageTable(
                    FORMAT.parse(file).stream().map(MessageTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    Stream<Row> of(String message) {
        return rows.stream().filter(row -> row.message().equals(message));
    }

    /** Whether everybody who is signed in may send it, so that no case is judged. */
    boolean fromEverybody(String message) {
        return of(message).anyMatch(row -> row.who() == Sender.EVERYBODY);
    }

    private static Row row(CSVRecord line) {
        return new Row(
                line.get("message"),
                Sender.valueOf(word(line.get("who"))),
                Subject.valueOf(word(line.get("about"))),
                line.get("why"));
    }

    private static String word(String said) {
        return said.replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
