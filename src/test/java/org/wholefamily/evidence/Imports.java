package org.wholefamily.evidence;

import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.ExtractText.file;
import static org.wholefamily.evidence.ExtractText.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Records;

/** Sends files for tests, runs their imports, and tells what stands then. */
final class Imports {

    private final Records records;

    Imports(Records records) {
        this.records = records;
    }

    /** Exclusions, each given as its id and the days that it says, such as {@code A 1}. */
    static String exclusions(String... rows) {
        return file(
                SCHOOL_EXCLUSIONS,
                Arrays.stream(rows)
                        .map(row -> row.split(" "))
                        .map(row -> row(SCHOOL_EXCLUSIONS, "row_id", row[0], "days", row[1]))
                        .toArray(String[]::new));
    }

    /** The same as they stand. */
    List<String> said() {
        return strings("select row_id || ' ' || content from evidence_row order by row_id").stream()
                .map(row -> row.replaceAll(" .*days\":(\\d+).*", " $1"))
                .toList();
    }

    List<String> strings(String sql) {
        return records.get(JdbcClient.class).sql(sql).query(String.class).list();
    }

    long send(Extract extract, String text) {
        return send(extract, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    long send(Extract extract, InputStream file) {
        return send(extract, LocalDate.of(2014, 9, 30), file);
    }

    long send(Extract extract, LocalDate to, InputStream file) {
        try {
            return records.get(Importing.class).take("northshire", extract, null, to, "anna", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores what was sent, to its end. */
    long run(long number) {
        ImportWork work = records.get(ImportWork.class);
        while (work.store(number)) {
            continue;
        }
        while (work.match(number)) {
            continue;
        }
        return number;
    }

    /** Stores what was sent, to its end; whose the rows are a test says itself. */
    long store(long number) {
        while (records.get(ImportWork.class).store(number)) {
            continue;
        }
        records.get(EvidenceImports.class).done(number);
        return number;
    }

    long store(Extract extract, String text) {
        return store(send(extract, text));
    }

    long run(Extract extract, String text) {
        return run(send(extract, text));
    }
}
