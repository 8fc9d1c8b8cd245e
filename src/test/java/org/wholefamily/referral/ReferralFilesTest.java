package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.wholefamily.referral.ReferralText.HEADER;
import static org.wholefamily.referral.ReferralText.child;
import static org.wholefamily.referral.ReferralText.row;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.referral.ReferralFiles.Result;
import org.wholefamily.referral.ReferralFiles.RowResult;

class ReferralFilesTest {

    private final Records records = Records.on(database(), "2013-10-01");
    private final ReferralFiles files = records.get(ReferralFiles.class);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_borough_of_referrals_is_taken_and_sent_again_changes_nothing() throws IOException {
        String file = ReferralText.resource("northshire.csv");

        Result first = take(file);
        Result again = take(file);

        assertThat(List.of(first.accepted(), first.refused(), first.unchanged()))
                .containsExactly(300, 0, 0);
        assertThat(first.rows()).hasSize(1184).extracting(RowResult::status).containsOnly("accepted");
        assertThat(List.of(again.accepted(), again.refused(), again.unchanged()))
                .containsExactly(0, 0, 300);
        assertThat(again.rows()).extracting(RowResult::caseReference).isEqualTo(references(first));
        assertThat(records.count("family_case")).isEqualTo(300);
        assertThat(records.count("person")).isEqualTo(1184);
        assertThat(records.count("referral_person")).isEqualTo(1184);
        verify(records.processes(), times(300)).start(eq("family-intervention"), any(), anyMap());
    }

    @Test
    void ten_bad_referrals_are_refused_at_the_right_columns() throws IOException {
        Result result = take(ReferralText.resource("bad-rows.csv"));

        assertThat(result.refused()).isEqualTo(10);
        assertThat(result.rows()).extracting(RowResult::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(result.rows())
                .extracting(RowResult::column)
                .containsExactly(
                        "date_of_birth",
                        "surname",
                        "council",
                        "date_of_birth",
                        "scheme",
                        "forename",
                        "surname",
                        "agency",
                        "received_on",
                        "sex");
        assertThat(result.rows()).extracting(RowResult::reason).doesNotContainNull();
        assertThat(records.count("family_case")).isZero();
    }

    @Test
    void a_family_of_fifty_is_taken_and_of_more_refused() throws IOException {
        assertThat(take(HEADER + people("R1", 50)).accepted()).isEqualTo(1);

        Result result = take(HEADER + people("R2", 51));

        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.rows()).hasSize(51).extracting(RowResult::column).containsOnly("person");
        assertThat(result.rows().get(50).reason()).contains("more than the 50 people");
        assertThat(result.rows().get(49).reason()).isSameAs(result.rows().get(1).reason());
        assertThat(result.rows().get(49).referral())
                .isSameAs(result.rows().get(1).referral());
        assertThat(records.count("family_case")).isEqualTo(1);
    }

    private static String people(String referral, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(person -> row("referral", referral, "person", String.valueOf(person)))
                .collect(Collectors.joining());
    }

    @Test
    void a_family_is_taken_or_refused_whole_and_the_others_are_taken() throws IOException {
        Result result = take(HEADER + row() + child("sex", "Q") + row("referral", "R2"));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.rows()).extracting(RowResult::status).containsExactly("refused", "refused", "accepted");
        assertThat(result.rows().get(0).reason()).contains("line 3");
        assertThat(result.rows().get(1).column()).isEqualTo("sex");
        assertThat(records.count("person")).isEqualTo(1);
    }

    @Test
    void the_rows_of_a_family_may_stand_apart_and_their_order_says_nothing() throws IOException {
        Result result = take(HEADER + row() + row("referral", "R2") + child());
        Result again = take(HEADER + child() + row());

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rows()).extracting(RowResult::line).containsExactly(2L, 3L, 4L);
        assertThat(result.rows().get(2).caseReference())
                .isEqualTo(result.rows().get(0).caseReference());
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_content_is_refused_at_the_key() throws IOException {
        take(HEADER + row());

        Result result = take(HEADER + row("surname", "Watts"));

        assertThat(result.rows())
                .containsExactly(new RowResult(
                        2,
                        "R1",
                        "refused",
                        null,
                        "referral",
                        result.rows().get(0).reason()));
        assertThat(records.count("family_case")).isEqualTo(1);
    }

    @Test
    void two_councils_may_use_the_same_key() throws IOException {
        Result result = ownedBy(HEADER + row() + row("council", "southtown"), "northshire", "southtown");

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rows().get(0).caseReference()).startsWith("NS-");
        assertThat(result.rows().get(1).caseReference()).startsWith("ST-");
    }

    @Test
    void nobody_refers_a_family_to_a_council_that_they_do_not_belong_to() throws IOException {
        Result own = take(HEADER + row("council", "southtown"));
        Result none = take(HEADER + row("council", "atlantis"));

        assertThat(own.rows()).isEqualTo(none.rows());
        assertThat(own.rows().get(0).column()).isEqualTo("council");
    }

    @Test
    void a_fault_of_the_product_costs_one_referral_and_says_so_without_details() throws IOException {
        doThrow(new IllegalStateException("Paige Watson"))
                .doNothing()
                .when(records.processes())
                .start(any(), any(), anyMap());

        Result result = take(HEADER + row() + row("referral", "R2"));

        assertThat(result.rows()).extracting(RowResult::status).containsExactly("refused", "accepted");
        assertThat(result.rows().get(0).reason()).doesNotContain("Paige").contains("again");
        assertThat(records.count("family_case")).isEqualTo(1);
        assertThat(take(HEADER + row()).accepted()).isEqualTo(1);
    }

    @Test
    void the_same_referral_twice_at_the_same_moment_opens_one_case() throws Exception {
        List<Result> results = atTheSameMoment(() -> take(HEADER + row() + child()), 4);

        assertThat(results.stream().mapToInt(Result::accepted).sum()).isEqualTo(1);
        assertThat(results.stream().mapToInt(Result::unchanged).sum()).isEqualTo(3);
        assertThat(results.stream()
                        .flatMap(result -> references(result).stream())
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(records.count("family_case")).isEqualTo(1);
    }

    @Test
    void two_referrals_of_one_family_at_the_same_moment_are_both_taken() throws Exception {
        var number = new java.util.concurrent.atomic.AtomicInteger();

        List<Result> results = atTheSameMoment(() -> take(HEADER + row("referral", "R" + number.incrementAndGet())), 4);

        assertThat(results).extracting(Result::accepted).containsOnly(1);
        assertThat(records.count("family_case")).isEqualTo(4);
    }

    private Result take(String file) throws IOException {
        return ownedBy(file, "northshire");
    }

    private Result ownedBy(String file, String... councils) throws IOException {
        return files.take(ReferralText.stream(file), List.of(councils)::contains);
    }

    private static List<String> references(Result result) {
        return result.rows().stream().map(RowResult::caseReference).toList();
    }

    private static <T> List<T> atTheSameMoment(Callable<T> work, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
