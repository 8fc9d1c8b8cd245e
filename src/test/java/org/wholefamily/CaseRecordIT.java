package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.chain.Verification;
import org.wholefamily.chain.Verified;
import org.wholefamily.family.CaseRecord;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;
import org.wholefamily.process.Held.Fate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** What the rooms say that they hold of a case is all there is of it, and can be forgotten. */
@RunningProduct
class CaseRecordIT {

    /** How columns are called that name a case. */
    private static final Set<String> NAMES =
            Set.of("case_reference", "referral_case", "joined_case", "to_case", "pending", "chain", "subject");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private List<CaseHolding> rooms;

    @Autowired
    private CaseRecord record;

    @Autowired
    private Verification chains;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void each_table_that_names_a_case_is_held_by_one_room() throws SQLException {
        Map<String, Set<String>> holders = new TreeMap<>();
        rooms.forEach(room -> room.held()
                .forEach(held -> holders.computeIfAbsent(held.table(), t -> new TreeSet<>())
                        .add(room.getClass().getName())));

        Set<String> tables = referring("family_case");
        columns().forEach((table, columns) -> {
            if (columns.stream().anyMatch(NAMES::contains)) {
                tables.add(table);
            }
        });

        assertThat(holders.keySet()).isEqualTo(tables);
        assertThat(holders)
                .allSatisfy((table, room) -> assertThat(room).as(table).hasSize(1));
    }

    @Test
    void what_names_a_case_points_to_it_unless_it_outlives_it() throws SQLException {
        Set<String> outliving = rooms.stream()
                .flatMap(room -> room.held().stream())
                .filter(held -> held.fate() == Fate.OUTLIVES)
                .map(Held::table)
                .collect(Collectors.toSet());
        Set<String> free = new TreeSet<>();
        Set<String> pointing = referring("family_case");
        columns().forEach((table, columns) -> {
            if (columns.contains("case_reference") && !pointing.contains(table)) {
                free.add(table);
            }
        });

        assertThat(outliving).containsExactlyInAnyOrder("read_log", "chain_head", "chain_entry");
        assertThat(free).containsExactly("read_log");
    }

    @Test
    void a_case_at_work_is_not_forgotten_and_a_closed_one_is_with_its_family() {
        String family = people.refer("RECORD-1");
        String person = jdbc.sql("select m.person_id from membership m join family_case c on c.family_id = m.family_id"
                        + " where c.reference = ? fetch first row only")
                .param(family)
                .query(String.class)
                .single();
        people.as("demo-caseworkers").get("/api/families/{case}", family).then().statusCode(200);
        waits.workTo(family, "checkSustained");
        assertThatThrownBy(() -> record.forget(family)).isInstanceOf(IllegalStateException.class);
        do {
            people.tasksOf(family).stream().limit(1).forEach(task -> people.complete(task, Map.of()));
        } while (waits.endNext(family) || !people.tasksOf(family).isEmpty());
        int others = count("family_case");
        assertThat(record.of(family))
                .containsKeys(
                        "referral", "referral_person", "eligibility", "submission", "answer", "sharing", "case_scope")
                .containsKeys(
                        "pinned_models",
                        "assessment",
                        "assessment_part",
                        "case_need",
                        "lead_offer",
                        "plan",
                        "plan_action")
                .containsKeys(
                        "plan_review_agency", "employment_step", "outcome_reason", "outcome_answer", "decided_input")
                .containsKeys("claim", "claim_line", "closure", "family_case", "read_log", "chain_entry");
        long entries = chains.verify("northshire", List.of()).entries();

        record.forget(family);

        assertThat(record.of(family)).containsOnlyKeys("read_log", "chain_head", "chain_entry");
        assertThat(holding(family)).containsExactlyInAnyOrder("read_log", "chain_head", "chain_entry");
        assertThat(holding(person)).isEmpty();
        assertThat(count("family_case")).isEqualTo(others - 1);
        assertThat(chains.verify("northshire", List.of()))
                .returns(true, Verified::holds)
                .returns(entries + 1, Verified::entries);
    }

    @Test
    void who_is_in_another_case_stays_and_the_other_case_loses_no_more_than_the_name() {
        String kept = people.refer("RECORD-2");
        String again = people.refer("RECORD-3");
        people.complete(people.task(again, "screenReferral"), Map.of());
        people.complete(people.task(again, "confirmMatch"), people.changes("matchedCase", kept));
        people.tasksOf(again).forEach(task -> people.complete(task, Map.of()));
        List<Map<String, Object>> before = record.of(kept).get("referral_person");
        assertThat(jdbc.sql("select count(*) from referral where joined_case = ?")
                        .param(kept)
                        .query(Integer.class)
                        .single())
                .isPositive();

        record.forget(again);

        assertThat(holding(again)).containsExactlyInAnyOrder("read_log", "chain_head", "chain_entry");
        assertThat(record.of(kept).get("referral_person")).isEqualTo(before);
        people.as("demo-caseworkers").get("/api/families/{case}", kept).then().statusCode(200);
    }

    /** The tables in which a text is this one. */
    private List<String> holding(String text) {
        List<String> holding = new ArrayList<>();
        texts().forEach((table, columns) -> {
            String anywhere =
                    columns.stream().map(column -> column + " = :text").collect(Collectors.joining(" or "));
            if (jdbc.sql("select count(*) from " + table + " where " + anywhere)
                            .param("text", text)
                            .query(Integer.class)
                            .single()
                    > 0) {
                holding.add(table);
            }
        });
        return holding;
    }

    private Map<String, List<String>> columns() {
        return columns("");
    }

    private Map<String, List<String>> texts() {
        return columns(" and lower(c.data_type) like 'char%'");
    }

    private Map<String, List<String>> columns(String which) {
        Map<String, List<String>> columns = new TreeMap<>();
        jdbc.sql("""
                select lower(c.table_name) as tab, lower(c.column_name) as col from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                  and lower(c.table_name) not like 'act%' and lower(c.table_name) not like 'flyway%'
                """ + which).query(row -> {
            columns.computeIfAbsent(row.getString("tab"), t -> new ArrayList<>())
                    .add(row.getString("col"));
        });
        return columns;
    }

    /** A table and all that have rows which point to its rows, over others too. */
    private Set<String> referring(String first) throws SQLException {
        Set<String> found = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(first));
        try (Connection connection = database.getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            while (!next.isEmpty()) {
                String table = next.pop();
                if (found.add(table)) {
                    String written = upper ? table.toUpperCase(Locale.ROOT) : table;
                    try (ResultSet keys = connection.getMetaData().getExportedKeys(null, null, written)) {
                        while (keys.next()) {
                            next.add(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return found;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
