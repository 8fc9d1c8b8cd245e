package org.wholefamily.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPlansTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://database/records, true",
        "jdbc:postgresql://database/records?options=-c%20jit=on, false",
        "jdbc:h2:file:./data/records, false"
    })
    void only_postgresql_is_told_how_to_plan_unless_somebody_else_says(String address, boolean told) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(address);

            new PostgresPlans().postProcessBeforeInitialization(pool, "dataSource");

            assertThat(pool.getDataSourceProperties().containsKey("options")).isEqualTo(told);
        }
    }
}
