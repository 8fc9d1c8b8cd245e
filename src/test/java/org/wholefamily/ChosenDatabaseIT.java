package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.RunningProduct;

/** The tests that run beside this one are on the database that the build has chosen indeed. */
@RunningProduct
@Tag("postgres")
class ChosenDatabaseIT {

    @Autowired
    private DataSource database;

    @Test
    void every_migration_runs_on_it() throws Exception {
        List<String> versions =
                JdbcClient.create(database).sql("""
                        select "version" from "flyway_schema_history" where "success" and "type" = 'SQL'
                        """).query(String.class).list();

        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(Databases.onPostgres() ? "PostgreSQL" : "H2");
        }
        assertThat(versions).contains("1", "2", "10", "20", "30", "40", "42", "43");
    }
}
