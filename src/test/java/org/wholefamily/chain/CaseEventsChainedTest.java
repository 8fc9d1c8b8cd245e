package org.wholefamily.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;

class CaseEventsChainedTest {

    private static final int EVENTS = 2_500;

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    DataSource database() {
        return Databases.h2();
    }

    @Test
    void what_happened_before_there_were_chains_is_chained_in_its_order() {
        flyway().target("59").load().migrate();
        councils();
        cases("NS-000001", "NS-000002", "NS-000003");
        event("NS-000002", "ada", "first");
        event("NS-000001", null, "referral-received");
        event("NS-000002", "omar", "second");
        for (int i = 0; i < EVENTS; i++) {
            event("NS-000003", "ada", "event-" + i);
        }

        flyway().load().migrate();

        Chains chains = new Chains(jdbc);
        assertThat(chains.entries("NS-000001"))
                .extracting(Entry::kind, Entry::actor, Entry::detail)
                .containsExactly(tuple("referral-received", null, "{\"é\":1}"));
        assertThat(chains.entries("NS-000001").get(0).at()).isEqualTo("2013-10-01T09:00:00.123457Z");
        assertThat(chains.entries("NS-000002")).extracting(Entry::kind).containsExactly("first", "second");
        assertThat(chains.entries("NS-000003")).hasSize(EVENTS);
        assertThat(verify()).returns(true, Verified::holds).returns(EVENTS + 3L, Verified::entries);
    }

    @Test
    void a_case_in_which_nothing_happened_yet_has_a_chain_to_go_on() {
        flyway().target("59").load().migrate();
        councils();
        cases("NS-000001", "NS-000002", "NS-000003");

        flyway().load().migrate();

        assertThat(verify()).returns(true, Verified::holds).returns(0L, Verified::entries);
        new Chains(jdbc)
                .append(
                        "NS-000001",
                        () -> {
                            throw new IllegalStateException("It has one");
                        },
                        new Entry(Instant.EPOCH, null, "first", "{}"));
        assertThat(verify()).returns(true, Verified::holds).returns(1L, Verified::entries);
    }

    private Verified verify() {
        return new Verification(database).verify("c", List.of("NS-000001", "NS-000002", "NS-000003"));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).javaMigrations(new CaseEventsChained());
    }

    private void councils() {
        jdbc.sql("insert into council (code, name, reference_prefix, set_up_at) values ('c', 'C', 'NS', now())")
                .update();
    }

    private void cases(String... references) {
        jdbc.sql("insert into family (id, council) values ('f', 'c')").update();
        for (String reference : references) {
            jdbc.sql("""
                    insert into family_case
                      (reference, family_id, council, scheme, step, referring_agency, received_on, restricted)
                    values (:reference, 'f', 'c', 'tf-2012', 'referral', 'education', current_date, false)
                    """).param("reference", reference).update();
        }
    }

    private void event(String reference, String actor, String kind) {
        jdbc.sql("""
                insert into case_event (case_reference, happened_at, actor, kind, detail)
                values (:reference, timestamp with time zone '2013-10-01 10:00:00.123457+01:00', :actor, :kind, '{"é":1}')
                """)
                .param("reference", reference)
                .param("actor", actor)
                .param("kind", kind)
                .update();
    }
}
