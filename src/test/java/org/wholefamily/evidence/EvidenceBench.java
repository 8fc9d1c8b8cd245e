package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;

/** How many rows a second are stored, whose they are left out, beside plain batches of the same rows. */
class EvidenceBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int BATCH = 1000;
    private static final int FILE_PART = 500;

    private final DataSource database = Databases.recordsOnPostgres();

    @Test
    void rows_of_an_extract() throws IOException, SQLException {
        try (Records records = Records.on(database, "2014-10-01")) {
            long begun = System.nanoTime();
            long number = sent(records);
            double kept = (System.nanoTime() - begun) / 1e9;
            double stored = stored(records, number);
            assertThat(records.count("evidence_row")).isEqualTo(ROWS);
            double again = stored(records, sent(records));
            double plain = plain();
            System.out.printf(
                    "%,d rows: kept in %.0f s, stored in %.0f s, %,.0f a second; the same again %,.0f a second; plain batches"
                            + " %,.0f a second; %.2f of it; heap at most %d MB%n",
                    ROWS,
                    kept,
                    stored,
                    ROWS / stored,
                    ROWS / again,
                    ROWS / plain,
                    plain / stored,
                    Runtime.getRuntime().maxMemory() / 1024 / 1024);
        }
    }

    private static long sent(Records records) throws IOException {
        return records.get(Importing.class)
                .take(
                        "northshire",
                        Extract.SCHOOL_ABSENCE,
                        null,
                        LocalDate.of(2014, 9, 30),
                        "bench",
                        new SequenceInputStream(parts()));
    }

    /** In seconds. */
    private static double stored(Records records, long number) {
        ImportWork work = records.get(ImportWork.class);
        long begun = System.nanoTime();
        while (work.store(number)) {
            System.out.printf("a part is stored after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.gc();
        System.out.printf(
                "%d MB of heap are in use%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        return seconds;
    }

    /** The file as it would arrive, made while it is read. */
    private static Enumeration<InputStream> parts() {
        Iterator<InputStream> parts = Stream.concat(
                        Stream.of(ExtractText.header(Extract.SCHOOL_ABSENCE)),
                        IntStream.range(0, (ROWS + FILE_PART - 1) / FILE_PART).mapToObj(EvidenceBench::part))
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
    }

    private static String part(int part) {
        return IntStream.range(part * FILE_PART, Math.min(ROWS, (part + 1) * FILE_PART))
                .mapToObj(row -> ExtractText.row(
                        Extract.SCHOOL_ABSENCE, "row_id", "B-" + row, "surname", "Marsh" + row % 50_000))
                .collect(Collectors.joining());
    }

    /** The same columns, keys and indexes, of what is stored already. */
    private double plain() throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("create table plain_row (like evidence_row including all)");
        Object[] row = jdbc.queryForObject(
                "select council, extract, forename, surname, birthday, postcode, address, number, content, import"
                        + " from evidence_row fetch first row only",
                (one, place) -> IntStream.rangeClosed(1, 10)
                        .mapToObj(column -> value(one, column))
                        .toArray());
        long begun = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into plain_row (council, extract, forename, surname, birthday, postcode, address, number,"
                                + " content, import, state, row_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int next = 0; next < ROWS; next++) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.setObject(11, row[9]);
                insert.setString(12, "B-" + next);
                insert.addBatch();
                if (next % BATCH == BATCH - 1 || next == ROWS - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Object value(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
