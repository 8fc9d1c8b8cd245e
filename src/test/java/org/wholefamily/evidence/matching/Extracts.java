package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A borough in files: who was referred, what the agencies' extracts of two years hold, and who is who. */
public final class Extracts {

    private static final List<String> FILES = List.of(
            "school-absence",
            "school-exclusions",
            "police-antisocial-behaviour",
            "youth-offences",
            "housing-actions",
            "benefits",
            "employment");

    private final Path source;
    private final Map<String, String> known = new HashMap<>();

    private Extracts(Path source) {
        this.source = source;
    }

    /** Whether the folder holds a borough. */
    public static boolean are(Path folder) {
        return Files.exists(folder.resolve("referrals.csv"));
    }

    public static Folder converted(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        Extracts extracts = new Extracts(source);
        extracts.people(target);
        extracts.rows(target);
        return Folder.read(target);
    }

    private void people(Path target) throws IOException {
        for (CSVRecord row : Folder.records(source.resolve("truth/referral-people.csv"))) {
            known.put(row.get("person"), row.get("referral") + "/" + row.get("person_no"));
        }
        try (FolderWriter people = FolderWriter.rows(target, "right")) {
            for (CSVRecord row : Folder.records(source.resolve("referrals.csv"))) {
                people.row(
                        person(row, row.get("referral") + "/" + row.get("person")),
                        row.get("sex"),
                        row.get("referral"));
            }
        }
    }

    private void rows(Path target) throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (CSVRecord row : Folder.records(source.resolve("truth/extract-people.csv"))) {
            truth.put(row.get("row_id"), row.get("person"));
        }
        try (FolderWriter rows = FolderWriter.rows(target, "left");
                FolderWriter pairs = FolderWriter.truth(target)) {
            for (String year : List.of("", "year-later/")) {
                for (String file : FILES) {
                    Path extract = source.resolve(year + file + ".csv");
                    for (CSVRecord row : Files.exists(extract) ? Folder.records(extract) : List.<CSVRecord>of()) {
                        String id = row.get("row_id");
                        rows.row(person(row, id));
                        if (known.containsKey(truth.get(id))) {
                            pairs.pair(id, known.get(truth.get(id)));
                        }
                    }
                }
            }
        }
    }

    private static PersonRow person(CSVRecord row, String id) {
        return new PersonRow(
                id,
                row.get("forename"),
                row.get("surname"),
                row.get("date_of_birth"),
                row.get("postcode"),
                row.get("address_line"),
                number(row));
    }

    private static String number(CSVRecord row) {
        String upn = row.isMapped("upn") ? row.get("upn") : "";
        return upn.isEmpty() && row.isMapped("nino") ? row.get("nino") : upn;
    }
}
