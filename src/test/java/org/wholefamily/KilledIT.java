package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.OwnProcess;
import org.wholefamily.running.SomeReferrals;

/** A product that is killed in the middle of its work has done each thing whole or not at all. */
class KilledIT {

    private static final int ENOUGH_TO_BE_IN_THE_MIDDLE = 40;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> screened = new ConcurrentLinkedQueue<>();

    @Test
    void a_kill_in_the_middle_of_an_import_leaves_no_half_case_and_loses_nothing() throws IOException {
        try (OwnProcess product = OwnProcess.start(folder)) {
            Caseworkers people = new Caseworkers(product.port());
            CompletableFuture<Void> importing = untilItDies(() -> send(people));
            CompletableFuture<Void> screening = untilItDies(() -> screen(people));
            await("the work is in its middle")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> tasks(people) > ENOUGH_TO_BE_IN_THE_MIDDLE && screened.size() > 1);
            product.kill();
            CompletableFuture.allOf(importing, screening).join();
        }

        JdbcClient records = records();
        long kept = count(records, "select count(*) from referral where referral like 'R%'");
        assertThat(kept).isBetween(1L, SomeReferrals.COUNT - 1L);
        everyReferralIsWhole(records);
        everyAnswerThatWasTakenIsKept(records);

        try (OwnProcess product = OwnProcess.start(folder)) {
            JsonPath again = send(new Caseworkers(product.port()));
            assertThat(again.getInt("refused")).isZero();
            assertThat(again.getLong("unchanged")).isEqualTo(kept);
            assertThat(again.getLong("accepted")).isEqualTo(SomeReferrals.COUNT - kept);
        }
        everyReferralIsWhole(records());
    }

    private static CompletableFuture<Void> untilItDies(Runnable work) {
        return CompletableFuture.runAsync(work).exceptionally(died -> null);
    }

    private static JsonPath send(Caseworkers people) {
        try {
            return people.as("demo-data-officers")
                    .contentType("text/csv")
                    .body(SomeReferrals.file())
                    .post("/api/referrals/imports")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void screen(Caseworkers people) {
        for (int number = 1; ; number++) {
            String family = people.refer("KILL-" + number);
            people.complete(people.task(family, "screenReferral"), Map.of());
            screened.add(family);
        }
    }

    private static int tasks(Caseworkers people) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/task/count")
                .jsonPath()
                .getInt("count");
    }

    private JdbcClient records() {
        return JdbcClient.create(new DriverManagerDataSource(OwnProcess.database(folder), "wholefamily", ""));
    }

    private static void everyReferralIsWhole(JdbcClient records) throws IOException {
        assertThat(strings(
                        records,
                        "select reference from family_case where reference not in"
                                + " (select case_reference from referral)"))
                .as("cases without a referral")
                .isEmpty();
        assertThat(
                        strings(
                                records,
                                "select c.reference from family_case c where not exists (select 1 from act_ru_task t"
                                        + " join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = c.reference)"))
                .as("cases without a task")
                .isEmpty();
        assertThat(strings(
                        records,
                        "select business_key_ from act_ru_execution where business_key_ is not null"
                                + " and business_key_ not in (select reference from family_case)"))
                .as("processes without a case")
                .isEmpty();
        assertThat(count(records, "select count(*) from chain_entry where kind = 'referral-received'"))
                .as("one first event a case")
                .isEqualTo(count(records, "select count(*) from family_case"));
        assertThat(count(records, "select count(*) from membership"))
                .as("people are members")
                .isEqualTo(count(records, "select count(*) from referral_person"));
        Map<String, Long> sent = SomeReferrals.people();
        records.sql("select referral, count(*) from referral_person where referral like 'R%' group by referral")
                .query(row -> {
                    assertThat(row.getLong(2)).as(row.getString(1)).isEqualTo(sent.get(row.getString(1)));
                });
    }

    private void everyAnswerThatWasTakenIsKept(JdbcClient records) {
        List<String> unscreened = strings(
                records,
                "select e.business_key_ from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where t.task_def_key_ = 'userTask_screenReferral'");
        List<String> answered =
                strings(records, "select case_reference from submission where form = 'referral-screening'");
        assertThat(answered).containsAll(screened).doesNotContainAnyElementsOf(unscreened);
    }

    private static List<String> strings(JdbcClient records, String query) {
        return records.sql(query).query(String.class).list();
    }

    private static long count(JdbcClient records, String query) {
        return records.sql(query).query(Long.class).single();
    }
}
