package org.wholefamily.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wholefamily.Databases;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.OwnProcess;

/** The product is put on the database of an older one, with cases at every step: all of them go on to their ends. */
@Tag("postgres")
class UpgradeIT {

    private static final OldDatabase OLDER = OldDatabase.of("2026-11-27");

    @TempDir
    private static Path folder;

    private static List<OldCase> cases;
    private static final Map<String, String> OPEN = new HashMap<>();
    private static DataSource database;
    private static EverybodysWork work;
    private static Ends ends;

    @BeforeAll
    static void upgrade_and_do_all_work() throws Exception {
        cases = OldCase.read(OLDER.cases());
        var reachable = Databases.reachable();
        database = reachable.database();
        OLDER.restore(database);
        try (OwnProcess product = OwnProcess.begin(
                folder,
                "spring.datasource.url=" + reachable.url(),
                "spring.datasource.username=" + reachable.user(),
                "camunda.bpm.job-execution.enabled=false")) {
            product.awaitReady();
            work = new EverybodysWork(new Caseworkers(product.port()).inOtherYears());
            cases.forEach(one -> OPEN.put(one.reference(), work.open(one.reference())));
            work.throughTheYears(cases);
        }
        ends = new Ends(new SingleConnectionDataSource(database.getConnection(), true));
    }

    static List<OldCase> cases() {
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_that_was_open_goes_on_to_its_end(OldCase one) {
        assertThat(OPEN.get(one.reference())).as("open after the upgrade").isEqualTo(one.open());
        assertThat(work.failure(one.reference())).as("what stopped it").isNull();
        assertThat(ends.of(one.reference())).isEqualTo(one.ends());
    }

    @Test
    void nothing_failed_and_no_draft_is_left() {
        assertThat(count("act_ru_incident")).isZero();
        assertThat(count("act_ru_job where retries_ = 0")).isZero();
        assertThat(count("draft")).isZero();
    }

    private static long count(String rows) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }
}
