package org.wholefamily;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Empty databases for tests, of both kinds that the product runs on. */
public final class Databases {

    private Databases() {}

    public static DataSource h2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A database of its own on one PostgreSQL that all tests share. */
    public static DataSource postgres() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(Server.ONE.getPostgresDatabase()).execute("create database " + name);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(Server.ONE.getDatabase("postgres", name));
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static final class Server {

        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
