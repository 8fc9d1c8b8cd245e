package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.bench.Findings;

/**
 * How well the rows of a borough's extracts find their people through the tables, one file after the other in several
 * orders, before and behind the referrals; {@code -Dbench.folder=} is a borough, without it one is invented.
 */
class LinksBench {

    private static final Path FOLDER = Path.of(System.getProperty("bench.folder", ""));

    private static final int INVENTED_FAMILIES = 600;
    private static final int INVENTED_FILES = 4;

    private final Findings findings = new Findings(
            "links",
            "files in the order",
            "rows about people referred",
            "linked rightly, %",
            "links that are right, %",
            "asked, %",
            "linked rightly or asked, %",
            "rows about others linked, %",
            "questions",
            "weights");

    @Test
    void rows_find_their_people() throws Exception {
        if (FOLDER.toString().isEmpty()) {
            inventedBorough();
        } else {
            boroughOfTheFolder();
        }
        findings.write();
    }

    private void inventedBorough() {
        try (Records records = Records.on(Databases.records(), "2014-10-01")) {
            Imports imports = new Imports(records);
            Town town = new Town(records, INVENTED_FAMILIES);
            town.extracts(INVENTED_FILES).forEach(file -> imports.run(Extract.SCHOOL_EXCLUSIONS, file));
            judge("an invented borough in " + INVENTED_FILES + " files", records, town.truth());
        }
    }

    private void boroughOfTheFolder() throws Exception {
        run("referrals first, then as they are named", true, new ArrayList<>(files()));
        List<String> backwards = new ArrayList<>(files());
        Collections.reverse(backwards);
        run("referrals first, then the other way round", true, backwards);
        for (int seed = 1; seed <= 3; seed++) {
            List<String> any = new ArrayList<>(files());
            Collections.shuffle(any, new Random(seed));
            run("by chance, " + seed, seed != 3, any);
        }
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("", "year-later/")) {
            for (Extract extract : Extract.values()) {
                String file = folder + extract.stem() + ".csv";
                if (Files.exists(FOLDER.resolve(file))) {
                    files.add(file);
                }
            }
        }
        Collections.sort(files);
        return files;
    }

    private void run(String order, boolean referralsFirst, List<String> files) throws Exception {
        try (Records records = Records.on(Databases.records(), "2014-10-01")) {
            Imports imports = new Imports(records);
            if (referralsFirst) {
                refer(records);
            }
            for (String file : files) {
                Extract extract =
                        Extract.named(file.replaceAll(".*/|\\.csv", "")).orElseThrow();
                imports.run(
                        imports.send(extract, LocalDate.of(2014, 9, 30), Files.newInputStream(FOLDER.resolve(file))));
            }
            if (!referralsFirst) {
                refer(records);
                records.get(org.wholefamily.evidence.link.NewPeople.class).find("northshire");
            }
            judge(order, records, truth(records));
        }
    }

    private static void refer(Records records) throws Exception {
        records.signIn("northshire", "data-officers");
        records.http()
                .perform(post("/api/referrals/imports")
                        .contentType("text/csv")
                        .content(Files.readAllBytes(FOLDER.resolve("referrals.csv"))))
                .andExpect(status().isOk());
    }

    /** Whom each row is about, by its id; empty where nobody referred the person. */
    private static Map<String, String> truth(Records records) throws IOException {
        Map<String, String> ids = new HashMap<>();
        records.get(JdbcClient.class)
                .sql("select referral, person, person_id from referral_person")
                .query(row -> {
                    ids.put(row.getString(1) + "/" + row.getInt(2), row.getString(3));
                });
        Map<String, String> known = new HashMap<>();
        for (CSVRecord row : rows("truth/referral-people.csv")) {
            known.put(row.get("person"), ids.get(row.get("referral") + "/" + row.get("person_no")));
        }
        Map<String, String> truth = new HashMap<>();
        for (CSVRecord row : rows("truth/extract-people.csv")) {
            truth.put(row.get("row_id"), known.getOrDefault(row.get("person"), ""));
        }
        return truth;
    }

    private void judge(String order, Records records, Map<String, String> truth) {
        Map<String, String> links = new HashMap<>();
        for (Extract extract : Extract.values()) {
            records.get(EvidenceLinks.class)
                    .each(
                            "northshire",
                            extract,
                            Set.of(),
                            link -> links.put(link.rowId(), link.person() == null ? link.status() : link.person()));
        }
        int rows = 0;
        int right = 0;
        int wrong = 0;
        int asked = 0;
        int others = 0;
        int othersLinked = 0;
        for (Map.Entry<String, String> row : truth.entrySet()) {
            String found = links.getOrDefault(row.getKey(), "unlinked");
            boolean linked = !found.equals("unlinked") && !found.equals("asked");
            if (row.getValue().isEmpty()) {
                others++;
                othersLinked += linked ? 1 : 0;
            } else {
                rows++;
                right += found.equals(row.getValue()) ? 1 : 0;
                wrong += linked && !found.equals(row.getValue()) ? 1 : 0;
                asked += found.equals("asked") ? 1 : 0;
            }
        }
        assertThat(rows).isPositive();
        findings.add(
                order,
                rows,
                percent(right, rows),
                percent(right, right + wrong),
                percent(asked, rows),
                percent(right + asked, rows),
                percent(othersLinked, others),
                records.count("evidence_question where settled = false"),
                records.count("matching_weights"));
    }

    private static String percent(int part, int all) {
        return "%.2f".formatted(100.0 * part / Math.max(1, all));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.DEFAULT)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(FOLDER.resolve(file)))) {
            return parser.getRecords();
        }
    }
}
