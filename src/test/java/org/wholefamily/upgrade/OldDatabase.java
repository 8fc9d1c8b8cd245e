package org.wholefamily.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database and the shared models as a product of some day had them, kept in one file. */
record OldDatabase(Path file) {

    private static final Path KEPT = Path.of("src/test/resources/upgrade");
    private static final String RECORDS = "records/";
    private static final String MODELS = "models/";
    private static final String ANSWERS = "answers.json";
    private static final String CLOCK = "clock.txt";
    private static final String[] TABLES = {"TABLE", "BASE TABLE"};
    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /** That of the product of a day, such as {@code 2026-11-27}. */
    static OldDatabase of(String day) {
        return new OldDatabase(KEPT.resolve(day + ".zip"));
    }

    /** Its cases, and what became of them with the product of that day. */
    Path cases() {
        return file.resolveSibling(file.getFileName().toString().replace(".zip", ".csv"));
    }

    /** The usual answers to the forms of that day, as JSON. */
    String answers() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return text(zip, ANSWERS);
        }
    }

    /** Keeps all rows of all tables, the models and usual answers of this project, and what time it is. */
    void keep(DataSource database, Instant now) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Connection connection = database.getConnection();
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(9);
            for (String table : tables(connection)) {
                entry(
                        zip,
                        RECORDS + table.toLowerCase(Locale.ROOT) + ".csv",
                        out -> Rows.write(connection, table, out));
            }
            for (Path model : models()) {
                entry(zip, MODELS + model, out -> Files.copy(model, out));
            }
            entry(zip, ANSWERS, out -> Files.copy(Path.of("src/main/resources/demo/answers.json"), out));
            entry(zip, CLOCK, out -> out.write(now.toString().getBytes(UTF_8)));
        }
    }

    /** Makes the tables of the last migration that the kept database had had, and puts its rows there. */
    void restore(DataSource database) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                var zip = new ZipFile(file.toFile())) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            Flyway.configure()
                    .dataSource(database)
                    .target(lastMigration(zip))
                    .load()
                    .migrate();
            ENGINE.forEach(part -> new ResourceDatabasePopulator(
                            new ClassPathResource("org/camunda/bpm/engine/db/create/activiti."
                                    + (h2 ? "h2" : "postgres") + ".create." + part + ".sql"))
                    .execute(database));
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
                for (String table : tables(connection)) {
                    try (InputStream in = zip.getInputStream(records(zip, table))) {
                        Rows.load(connection, table, in);
                    }
                }
                statement.execute(h2 ? "set referential_integrity true" : "set session_replication_role = default");
            }
            connection.commit();
            turnBack(database, zip);
        }
    }

    /** Lays the shared models of that day into a folder. */
    void unpackModels(Path folder) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : entries(zip, MODELS)) {
                Path model = folder.resolve(entry.getName().substring(MODELS.length()));
                Files.createDirectories(model.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, model);
                }
            }
        }
    }

    /** The business goes on at the moment at which the database was kept. */
    private static void turnBack(DataSource database, ZipFile zip) throws IOException {
        Instant then = Instant.parse(text(zip, CLOCK));
        new JdbcTemplate(database)
                .update(
                        "update business_clock set offset_millis = ?",
                        Duration.between(Instant.now(), then).toMillis());
    }

    private static String lastMigration(ZipFile zip) throws IOException {
        return text(zip, RECORDS + "flyway_schema_history.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .filter(version -> version.matches("\\d+"))
                .map(Integer::valueOf)
                .max(Integer::compare)
                .orElseThrow()
                .toString();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip, String folder) {
        return Collections.list(zip.entries()).stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .toList();
    }

    private static ZipEntry records(ZipFile zip, String table) {
        return zip.getEntry(RECORDS + table.toLowerCase(Locale.ROOT) + ".csv");
    }

    private static List<Path> models() throws IOException {
        List<Path> models = new ArrayList<>();
        for (String folder : List.of("bpmn", "dmn", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.sorted().forEach(models::add);
            }
        }
        return models;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables.stream().sorted().toList();
    }

    private interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
