package org.wholefamily.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A case of the kept database.
 *
 * @param name where it stands, in words
 * @param reference its number
 * @param scheme whose years it is in
 * @param open the steps that were open, and the elements at which it waited for a day or for work in the background
 * @param ends what the records say of it once everybody's work is done
 */
record OldCase(String name, String reference, String scheme, String open, String ends) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("case", "reference", "scheme", "open", "ends")
            .setRecordSeparator('\n')
            .get();

    static void write(Path file, List<OldCase> cases) throws IOException {
        try (var writer = Files.newBufferedWriter(file, UTF_8);
                var printer = new CSVPrinter(writer, FORMAT)) {
            for (OldCase one : cases) {
                printer.printRecord(one.name, one.reference, one.scheme, one.open, one.ends);
            }
        }
    }

    static List<OldCase> read(Path file) throws IOException {
        List<OldCase> cases = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file, UTF_8);
                var parser = CSVParser.parse(
                        reader, FORMAT.builder().setSkipHeaderRecord(true).get())) {
            parser.forEach(row -> cases.add(new OldCase(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))));
        }
        return cases;
    }

    @Override
    public String toString() {
        return name + " (" + scheme + ", " + reference + ")";
    }
}
