package org.wholefamily.evidence.telling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.wholefamily.evidence.Extract;

/** Which partner agency may know what the rows of an extract say, once it may know of the family at all. */
final class ExtractReaders {

    private static final String FILE = "/evidence/who-may-see.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<Extract, Set<String>> agencies = new EnumMap<>(Extract.class);

    private ExtractReaders() {}

    static ExtractReaders load() {
        ExtractReaders readers = new ExtractReaders();
        try (Reader file =
                new InputStreamReader(ExtractReaders.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            FORMAT.parse(file)
                    .forEach(row -> readers.agencies
                            .computeIfAbsent(Extract.named(row.get("extract")).orElseThrow(), any -> new HashSet<>())
                            .add(row.get("agency")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readers;
    }

    /** Whether an agency may know what these extracts say together; of what none of them tells it may know nothing. */
    boolean mayKnow(String agency, Set<Extract> extracts) {
        return !extracts.isEmpty()
                && extracts.stream()
                        .allMatch(extract ->
                                agencies.getOrDefault(extract, Set.of()).contains(agency));
    }
}
