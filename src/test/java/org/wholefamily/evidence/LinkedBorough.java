package org.wholefamily.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Records;
import org.wholefamily.family.Cases;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;

/** The referrals and extracts of a folder in the records, each row linked to whom it is really about, or as it was found. */
final class LinkedBorough {

    private static final LocalDate FIRST_EXTRACTS = LocalDate.of(2013, 7, 31);
    private static final LocalDate LATER_EXTRACTS = LocalDate.of(2014, 9, 30);

    private final Records records;
    private final Path folder;
    private final Map<String, String> cases = new LinkedHashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, Boolean> linked = new HashMap<>();

    /** @param found whether the rows stay linked as the product found them */
    LinkedBorough(Records records, Path folder, boolean found) throws IOException {
        this.records = records;
        this.folder = folder;
        refer();
        send("", null, FIRST_EXTRACTS, found);
        send("year-later/", FIRST_EXTRACTS.plusDays(1), LATER_EXTRACTS, found);
        if (!found) {
            link(whoIsWho());
        }
    }

    /** Whether each row that is about a member of the family is linked, to whomever. */
    boolean isLinked(String referral) throws IOException {
        if (linked.isEmpty()) {
            readLinked();
        }
        return linked.get(referral);
    }

    private void readLinked() throws IOException {
        Map<String, Set<String>> referrals = new HashMap<>();
        for (CSVRecord row : rows("truth/referral-people.csv")) {
            referrals.computeIfAbsent(row.get("person"), any -> new HashSet<>()).add(row.get("referral"));
            linked.put(row.get("referral"), true);
        }
        Set<String> found = records.get(JdbcClient.class)
                .sql("select r.row_id from evidence_row r join evidence_link l on l.row_number = r.id"
                        + " where l.status = 'linked'")
                .query(String.class)
                .set();
        for (CSVRecord row : rows("truth/extract-people.csv")) {
            if (!found.contains(row.get("row_id"))) {
                referrals.getOrDefault(row.get("person"), Set.of()).forEach(referral -> linked.put(referral, false));
            }
        }
    }

    /** The case of a referral. */
    String caseOf(String referral) {
        return cases.get(referral);
    }

    void attach(String referral, LocalDate on) {
        records.get(Cases.class).attach(caseOf(referral), on);
    }

    List<CSVRecord> rows(String file) throws IOException {
        CSVFormat shape = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve(file)), shape)) {
            return parser.getRecords();
        }
    }

    private void refer() throws IOException {
        for (CSVRecord row : rows("referrals.csv")) {
            LocalDate on = LocalDate.parse(row.get("received_on"));
            String reference = cases.computeIfAbsent(
                    row.get("referral"),
                    any -> records.get(Cases.class)
                            .open(row.get("council"), "NS", row.get("scheme"), row.get("agency"), on));
            String id = records.get(People.class).add(reference, person(row), on);
            people.put(row.get("referral") + "/" + row.get("person"), id);
        }
    }

    private static Person person(CSVRecord row) {
        String born = row.get("date_of_birth");
        return new Person(
                null,
                row.get("role"),
                row.get("forename"),
                row.get("surname"),
                born.isEmpty() ? null : LocalDate.parse(born),
                orNull(row.get("sex")),
                orNull(row.get("address_line")),
                orNull(row.get("postcode")),
                orNull(row.get("upn")),
                orNull(row.get("nino")));
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private void send(String year, LocalDate from, LocalDate to, boolean find) throws IOException {
        Imports imports = new Imports(records);
        for (Extract extract : Extract.values()) {
            Path file = folder.resolve(year + extract.stem() + ".csv");
            if (Files.exists(file)) {
                long number = records.get(Importing.class)
                        .take("northshire", extract, from, to, "anna", Files.newInputStream(file));
                if (find) {
                    imports.run(number);
                } else {
                    imports.store(number);
                }
            }
        }
        records.get(JdbcClient.class)
                .sql("update evidence_import set state = 'done'")
                .update();
    }

    /** Who in a referral each person of the truth is; who was referred twice is one from now on. */
    private Map<String, String> whoIsWho() throws IOException {
        Map<String, String> known = new HashMap<>();
        for (CSVRecord row : rows("truth/referral-people.csv")) {
            String id = people.get(row.get("referral") + "/" + row.get("person_no"));
            String same = known.putIfAbsent(row.get("person"), id);
            if (same != null) {
                records.get(JdbcClient.class)
                        .sql("update person set same_as = :same where id = :id")
                        .param("same", same)
                        .param("id", id)
                        .update();
            }
        }
        return known;
    }

    private void link(Map<String, String> known) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(records.get(DataSource.class));
        List.of("evidence_question_row", "evidence_answer", "evidence_question", "evidence_link")
                .forEach(table -> jdbc.update("delete from " + table));
        Map<String, Long> numbers = new HashMap<>();
        jdbc.query("select row_id, id from evidence_row", row -> {
            numbers.put(row.getString(1), row.getLong(2));
        });
        List<Object[]> links = new ArrayList<>();
        for (CSVRecord row : rows("truth/extract-people.csv")) {
            if (known.containsKey(row.get("person"))) {
                links.add(new Object[] {numbers.get(row.get("row_id")), known.get(row.get("person"))});
            }
        }
        jdbc.batchUpdate("insert into evidence_link (row_number, status, person) values (?, 'linked', ?)", links);
    }
}
