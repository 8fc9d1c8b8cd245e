package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The public data sets of FEBRL, without the number that tells everything. */
public final class Febrl {

    private Febrl() {}

    /** Two files of which each has everybody once. */
    public static Folder linked(Path left, Path right, Path target) throws IOException {
        Files.createDirectories(target);
        write(target, "right", right);
        Map<String, String> known = new HashMap<>();
        Folder.records(right).forEach(row -> known.put(person(row), row.get("rec_id")));
        write(target, "left", left);
        try (FolderWriter truth = FolderWriter.truth(target)) {
            for (CSVRecord row : Folder.records(left)) {
                truth.pair(row.get("rec_id"), known.get(person(row)));
            }
        }
        return Folder.read(target);
    }

    /** One file with duplicates. */
    public static Folder within(Path file, Path target) throws IOException {
        Files.createDirectories(target);
        write(target, "left", file);
        Map<String, List<String>> same = Folder.records(file).stream()
                .collect(Collectors.groupingBy(
                        Febrl::person, Collectors.mapping(row -> row.get("rec_id"), Collectors.toList())));
        try (FolderWriter truth = FolderWriter.truth(target)) {
            for (List<String> rows : same.values()) {
                for (int one = 0; one < rows.size(); one++) {
                    for (int other = 0; other < one; other++) {
                        truth.pair(rows.get(one), rows.get(other));
                    }
                }
            }
        }
        return Folder.read(target);
    }

    private static void write(Path target, String side, Path file) throws IOException {
        try (FolderWriter rows = FolderWriter.rows(target, side)) {
            for (CSVRecord row : Folder.records(file)) {
                rows.row(new PersonRow(
                        row.get("rec_id"),
                        row.get("given_name"),
                        row.get("surname"),
                        row.get("date_of_birth"),
                        row.get("postcode"),
                        address(row),
                        ""));
            }
        }
    }

    private static String address(CSVRecord row) {
        return Stream.of("street_number", "address_1", "address_2", "suburb", "state")
                .map(row::get)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Of "rec-12-org" and "rec-12-dup-0" the 12. */
    private static String person(CSVRecord row) {
        return row.get("rec_id").split("-")[1];
    }
}
