package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.RunningProduct;

/** The tests of lifecycles, imports, conflicts and councils' rules that run beside this one are on PostgreSQL indeed. */
@RunningProduct
class PostgresIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_migration_runs() {
        List<String> versions = jdbc.sql("select version from flyway_schema_history where success and type = 'SQL'")
                .query(String.class)
                .list();

        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
        assertThat(versions).contains("1", "2", "10", "20", "30", "40", "42", "43");
    }
}
