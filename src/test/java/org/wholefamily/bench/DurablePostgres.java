package org.wholefamily.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that has every commit on the disk before it answers, as in production. */
final class DurablePostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final String database;

    private DurablePostgres(EmbeddedPostgres server, String database) {
        this.server = server;
        this.database = database;
    }

    static DurablePostgres start() {
        try {
            return new DurablePostgres(
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("shared_buffers", "1GB")
                            .setServerConfig("max_wal_size", "8GB")
                            .setServerConfig("max_connections", "100")
                            .start(),
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another database on the same server. */
    DurablePostgres database(String name) {
        jdbc().execute("create database " + name);
        return new DurablePostgres(server, name);
    }

    String url() {
        return server.getJdbcUrl("postgres", database);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(server.getDatabase("postgres", database));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
