package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.bench.Findings;
import org.wholefamily.evidence.link.NewPeople;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Borough;
import org.wholefamily.evidence.matching.InventedNames;
import org.wholefamily.evidence.matching.PersonRow;
import org.wholefamily.evidence.matching.Roll;

/** How long it takes on PostgreSQL until whose many rows are stands in the tables, and until a referral of five is looked at. */
class LinkingBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 500_000);
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int REFERRALS = 20;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Findings findings = new Findings(
            "linking", "what", "rows", "people", "linked", "asked", "seconds", "CPU seconds, the database left out");
    private final DataSource database = Databases.recordsOnPostgres();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final List<String> tenth = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final List<PersonRow> later = new ArrayList<>();
    private final List<Object[]> people = new ArrayList<>();
    private final List<Object[]> keys = new ArrayList<>();
    private final Roll one = Roll.empty();

    @Test
    void many_rows_find_their_people() {
        try (Records records = Records.on(database, "2014-10-01")) {
            new Borough(5, 1, InventedNames.many()).invent(PEOPLE / 4, this::know, (row, person) -> take(row));
            keep();
            jdbc.execute("analyze");
            linked(records, "a tenth of the rows, weights learnt", tenth);
            linked(records, "all rows, weights learnt anew", all);
            NewPeople looking = records.get(NewPeople.class);
            looking.find("northshire");
            double seconds = 0;
            double cpu = 0;
            for (int referral = 0; referral < REFERRALS; referral++) {
                later.subList(referral * 5, referral * 5 + 5).forEach(this::know);
                people.forEach(person -> person[0] = UUID.randomUUID().toString());
                keys.clear();
                people.forEach(person -> person[8] = false);
                keep();
                double begun = System.nanoTime() / 1e9;
                double begunCpu = SYSTEM.getProcessCpuTime() / 1e9;
                looking.find("northshire");
                // The first half warms up.
                if (referral >= REFERRALS / 2) {
                    seconds += System.nanoTime() / 1e9 - begun;
                    cpu += SYSTEM.getProcessCpuTime() / 1e9 - begunCpu;
                }
            }
            findings.add(
                    "one referral of five, on the average",
                    5,
                    PEOPLE,
                    "",
                    "",
                    "%.3f".formatted(seconds / (REFERRALS / 2)),
                    "%.3f".formatted(cpu / (REFERRALS / 2)));
            findings.write();
        }
    }

    private void know(PersonRow person) {
        people.add(new Object[] {
            person.id(),
            person.forename(),
            person.surname(),
            person.dateOfBirth() == null || person.dateOfBirth().isEmpty()
                    ? null
                    : LocalDate.parse(person.dateOfBirth()),
            person.address(),
            person.postcode(),
            person.number() == null || person.number().isEmpty() ? null : person.number(),
            "northshire",
            true
        });
        one.clear();
        one.add(person);
        for (long key : BlockingRule.keys(one, 0)) {
            keys.add(new Object[] {"northshire", key, person.id()});
        }
        if (people.size() == 10_000) {
            keep();
        }
    }

    private void keep() {
        jdbc.batchUpdate(
                "insert into person (id, forename, surname, date_of_birth, address_line, postcode, upn, council, keyed,"
                        + " surname_key, forename_key, restricted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', false)",
                people);
        jdbc.batchUpdate(
                "insert into person_key (council, key_of, person) values (?, ?, ?) on conflict do nothing", keys);
        people.clear();
        keys.clear();
    }

    private void take(PersonRow row) {
        int every = Math.max(1, 2 * PEOPLE / ROWS);
        if (row.id().hashCode() % every != 0 || all.size() >= ROWS) {
            return;
        }
        if (later.size() < REFERRALS * 5) {
            later.add(row);
        }
        String text = Town.row("L-" + all.size(), row);
        all.add(text);
        if (all.size() % 10 == 0) {
            tenth.add(text.replaceFirst("L-", "T-"));
        }
    }

    private void linked(Records records, String what, List<String> rows) {
        long number = new Imports(records)
                .send(Extract.SCHOOL_EXCLUSIONS, new SequenceInputStream(Collections.enumeration(parts(rows))));
        ImportWork work = records.get(ImportWork.class);
        while (work.store(number)) {
            continue;
        }
        double begun = System.nanoTime() / 1e9;
        double begunCpu = SYSTEM.getProcessCpuTime() / 1e9;
        while (work.match(number)) {
            continue;
        }
        double seconds = System.nanoTime() / 1e9 - begun;
        double cpu = SYSTEM.getProcessCpuTime() / 1e9 - begunCpu;
        EvidenceImport one = records.get(EvidenceImports.class).find(number).orElseThrow();
        assertThat(one.linked()).isPositive();
        findings.add(
                what, rows.size(), PEOPLE, one.linked(), one.asked(), "%.1f".formatted(seconds), "%.1f".formatted(cpu));
    }

    private static List<InputStream> parts(List<String> rows) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(stream(ExtractText.header(Extract.SCHOOL_EXCLUSIONS)));
        for (int from = 0; from < rows.size(); from += 1000) {
            parts.add(stream(String.join("", rows.subList(from, Math.min(rows.size(), from + 1000)))));
        }
        return parts;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
