package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;

/**
 * Whether facts and measures are those of the truth of a folder, where each row is linked to whom it is about; without a
 * folder, how long those of many families take.
 */
class MeasuresBench {

    private static final String FOLDER = System.getProperty("bench.folder", "");
    private static final LocalDate REFERRED = LocalDate.of(2013, 7, 31);
    private static final LocalDate ATTACHED = LocalDate.of(2013, 10, 1);
    private static final LocalDate RESULT = LocalDate.of(2014, 9, 30);
    private static final double NEARLY_ALL = 0.99;
    private static final int FAMILIES = Integer.getInteger("bench.families", 20_000);

    @Test
    void families_are_measured() throws IOException {
        if (FOLDER.isEmpty()) {
            manyFamilies();
        } else {
            measured(false);
            measured(true);
        }
    }

    private static void measured(boolean found) throws IOException {
        try (Records records = Records.on(Databases.recordsOnPostgres(), "2014-10-01")) {
            LinkedBorough borough = new LinkedBorough(records, Path.of(FOLDER), found);
            List<CSVRecord> facts = borough.rows("truth/family-facts.csv");
            List<CSVRecord> results = borough.rows("truth/family-results.csv");
            results.forEach(row -> borough.attach(row.get("referral"), ATTACHED));
            FamilyEvidence evidence = records.get(FamilyEvidence.class);
            compare("facts" + (found ? ", rows found" : ""), borough, facts, row -> evidence.facts(row, REFERRED));
            compare(
                    "measures" + (found ? ", rows found" : ""),
                    borough,
                    results,
                    row -> evidence.measures(row, RESULT));
        }
    }

    private static void manyFamilies() {
        try (Records records = Records.on(Databases.recordsOnPostgres(), "2014-10-01")) {
            ManyFamilies.fill(records.get(JdbcClient.class), FAMILIES);
            List<String> references = records.get(JdbcClient.class)
                    .sql("select reference from family_case order by reference")
                    .query(String.class)
                    .list();
            FamilyEvidence evidence = records.get(FamilyEvidence.class);
            time("one family", () -> evidence.measures(references.get(0), RESULT));
            time("measures of %,d families".formatted(FAMILIES), () -> evidence.measures(references, RESULT));
            time("facts of %,d families".formatted(FAMILIES), () -> evidence.facts(references, RESULT));
        }
    }

    private static void time(String what, Runnable work) {
        long begun = System.nanoTime();
        long cpu = cpu();
        work.run();
        System.out.printf(
                "%s: %.2f s, %.2f CPU seconds of this process%n",
                what, (System.nanoTime() - begun) / 1e9, (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private interface Telling {

        Map<String, List<EvidenceValue>> tell(List<String> references);
    }

    private static void compare(String what, LinkedBorough borough, List<CSVRecord> truth, Telling telling)
            throws IOException {
        List<CSVRecord> referred = new ArrayList<>();
        for (CSVRecord row : truth) {
            if (!row.get("referral").isEmpty() && borough.isLinked(row.get("referral"))) {
                referred.add(row);
            }
        }
        Map<String, List<EvidenceValue>> told = telling.tell(referred.stream()
                .map(row -> borough.caseOf(row.get("referral")))
                .toList());
        long right = referred.stream()
                .filter(row -> differences(row, told.get(borough.caseOf(row.get("referral")))) == 0)
                .count();
        System.out.printf("%s: %d of %d families as in the truth%n", what, right, referred.size());
        assertThat((double) right / referred.size()).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private static long differences(CSVRecord truth, List<EvidenceValue> told) {
        List<EvidenceValue> others = told.stream()
                .filter(value -> truth.isMapped(value.name()))
                .filter(value -> !same(truth.get(value.name()), value.value()))
                .toList();
        others.forEach(value -> System.out.printf(
                "%s %s: %s in the truth, %s told, missing %s, from rows %s%n",
                truth.get("family"),
                value.name(),
                truth.get(value.name()),
                value.value(),
                value.missing(),
                value.rows()));
        return others.size();
    }

    private static boolean same(String truth, Object told) {
        return told instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(truth)) == 0
                : told != null && truth.equalsIgnoreCase(told.toString());
    }
}
