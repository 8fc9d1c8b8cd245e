package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes one file of a folder of rows of which it is known who is who. */
final class FolderWriter implements AutoCloseable {

    private final CSVPrinter csv;

    private FolderWriter(Path file, Object... header) throws IOException {
        csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT);
        csv.printRecord(header);
    }

    static FolderWriter rows(Path folder, String side) throws IOException {
        List<String> columns = new ArrayList<>(Folder.COLUMNS);
        columns.addAll(List.of("sex", "family"));
        return new FolderWriter(folder.resolve(side + ".csv"), columns.toArray());
    }

    static FolderWriter truth(Path folder) throws IOException {
        return new FolderWriter(folder.resolve("truth.csv"), "left", "right");
    }

    void row(PersonRow row) {
        row(row, "", "");
    }

    void row(PersonRow row, String sex, String family) {
        print(
                row.id(),
                row.forename(),
                row.surname(),
                row.dateOfBirth(),
                row.postcode(),
                row.address(),
                row.number(),
                sex,
                family);
    }

    void pair(String left, String right) {
        print(left, right);
    }

    private void print(Object... cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
