package org.wholefamily;

import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.wholefamily.bench.Statements;

/** A database in memory with the tables of one migration, for fast tests of what is kept. */
public final class Tables {

    private Tables() {}

    public static JdbcClient of(String... migrations) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (String migration : migrations) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(database);
        }
        return JdbcClient.create(Statements.counted(database));
    }
}
