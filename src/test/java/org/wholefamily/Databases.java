package org.wholefamily;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases for tests, of both kinds that the product runs on; empty where nothing else is said. */
public final class Databases {

    private Databases() {}

    public static DataSource h2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A database in memory with the product's own tables, as its migrations make them. */
    public static DataSource records() {
        DataSource database = h2();
        new JdbcTemplate(database).batchUpdate(Migrated.STATEMENTS);
        return database;
    }

    /** A database of its own on one PostgreSQL that all tests share. */
    public static DataSource postgres() {
        return pooled(created("template1"));
    }

    /** The same with the product's own tables. */
    public static DataSource recordsOnPostgres() {
        return pooled(created(MigratedOnPostgres.TEMPLATE));
    }

    private static DataSource pooled(String name) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(Server.ONE.getDatabase("postgres", name));
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    /** Whether the build has chosen PostgreSQL for the products that its tests start. */
    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("wholefamily.test.database"));
    }

    /**
     * An empty database of the chosen kind that a product in another process can reach.
     *
     * @param database the same for the test
     */
    public record Reachable(DataSource database, String url, String user) {}

    public static Reachable reachable() {
        if (onPostgres()) {
            String url = Server.ONE.getJdbcUrl("postgres", created("template1"));
            return new Reachable(new DriverManagerDataSource(url, "postgres", ""), url, "postgres");
        }
        String name = "mem:" + UUID.randomUUID();
        DataSource memory = new DriverManagerDataSource("jdbc:h2:" + name + ";DB_CLOSE_DELAY=-1", "wholefamily", "");
        // Made here: from another process one can only reach what is there.
        new JdbcTemplate(memory).execute("select 1");
        return new Reachable(memory, "jdbc:h2:tcp://localhost:" + served() + "/" + name, "wholefamily");
    }

    /** The port at which other processes reach the databases in the memory of this one. */
    private static int served() {
        try {
            return org.h2.tools.Server.createTcpServer("-tcpPort", "0", "-tcpDaemon")
                    .start()
                    .getPort();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String created(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(Server.ONE.getPostgresDatabase()).execute("create database " + name + " template " + template);
        return name;
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** What the migrations made of a database, once for all tests. */
    private static final class Migrated {

        private static final String[] STATEMENTS = statements();

        /** H2 writes a view before a table that was changed after it, and does not look for that table once more. */
        private static boolean isView(String statement) {
            return statement.matches("(?s)CREATE (FORCE )?VIEW.*");
        }

        private static String[] statements() {
            DataSource once = h2();
            migrate(once);
            return new JdbcTemplate(once)
                    .queryForList("script", String.class).stream()
                            .filter(statement -> !statement.matches("(?s)(--|SET |CREATE USER ).*"))
                            .sorted(Comparator.comparing(Migrated::isView))
                            .toArray(String[]::new);
        }
    }

    private static final class MigratedOnPostgres {

        private static final String TEMPLATE = template();

        private static String template() {
            String name = created("template1");
            migrate(Server.ONE.getDatabase("postgres", name));
            return name;
        }
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
