package org.wholefamily.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table as text that both databases read: days and moments as ISO writes them, bytes in base 64. */
final class Rows {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setNullString("\\N").get();

    private Rows() {}

    static void write(Connection database, String table, OutputStream out) throws SQLException, IOException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
            List<Column> columns = columns(rows.getMetaData());
            CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, UTF_8), FORMAT);
            printer.printRecord(columns.stream().map(Column::name));
            while (rows.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    texts.add(columns.get(i).kind().read(rows, i + 1));
                }
                printer.printRecord(texts);
            }
            printer.flush();
        }
    }

    /** Puts the rows in the place of those that the table has; columns are found in small and capital letters. */
    static void load(Connection database, String table, InputStream in) throws SQLException, IOException {
        List<CSVRecord> records =
                CSVParser.parse(new InputStreamReader(in, UTF_8), FORMAT).getRecords();
        List<String> names = names(database, table, records.get(0).toList());
        try (var statement = database.createStatement()) {
            statement.executeUpdate("delete from " + quoted(table));
            insert(database, table, names, records.subList(1, records.size()), kinds(database, table, names));
        }
        goOnCounting(database, table);
    }

    private static void insert(
            Connection database, String table, List<String> names, List<CSVRecord> records, List<Kind> kinds)
            throws SQLException {
        String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        String sql = "insert into " + quoted(table) + " (" + columns(names) + ") values (" + places + ")";
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            for (CSVRecord row : records) {
                for (int i = 0; i < names.size(); i++) {
                    insert.setObject(
                            i + 1, row.get(i) == null ? null : kinds.get(i).value(row.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The next row of a table that numbers its rows gets the next number. */
    private static void goOnCounting(Connection database, String table) throws SQLException {
        try (var columns = database.getMetaData().getColumns(null, null, table, null)) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    String column = quoted(columns.getString("COLUMN_NAME"));
                    try (var statement = database.createStatement();
                            var last = statement.executeQuery("select max(" + column + ") from " + quoted(table))) {
                        last.next();
                        long next = last.getLong(1) + 1;
                        statement.execute(
                                "alter table " + quoted(table) + " alter column " + column + " restart with " + next);
                    }
                }
            }
        }
    }

    private static List<Kind> kinds(Connection database, String table, List<String> names) throws SQLException {
        try (var statement = database.createStatement();
                var none = statement.executeQuery(
                        "select " + columns(names) + " from " + quoted(table) + " where 1 = 0")) {
            return columns(none.getMetaData()).stream().map(Column::kind).toList();
        }
    }

    /** The columns as the database writes them. */
    private static List<String> names(Connection database, String table, List<String> wanted) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (var columns = database.getMetaData().getColumns(null, null, table, null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                names.put(name.toLowerCase(Locale.ROOT), name);
            }
        }
        return wanted.stream().map(names::get).toList();
    }

    private static String columns(List<String> names) {
        return names.stream().map(Rows::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private record Column(String name, Kind kind) {}

    private static List<Column> columns(ResultSetMetaData about) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(
                    new Column(about.getColumnName(i).toLowerCase(Locale.ROOT), Kind.of(about.getColumnTypeName(i))));
        }
        return columns;
    }

    private enum Kind {
        BYTES,
        DAY,
        MOMENT,
        LOCAL_MOMENT,
        NUMBER,
        YES_OR_NO,
        TEXT;

        static Kind of(String type) {
            String name = type.toLowerCase(Locale.ROOT);
            if (name.contains("binary") || name.equals("bytea")) {
                return BYTES;
            } else if (name.equals("timestamptz") || name.endsWith("with time zone")) {
                return MOMENT;
            } else if (name.startsWith("timestamp")) {
                return LOCAL_MOMENT;
            } else if (name.equals("date")) {
                return DAY;
            } else if (name.startsWith("bool") || name.equals("bit")) {
                return YES_OR_NO;
            } else if (name.matches(
                    "(big|small|tiny)?int(eger)?[248]?|numeric|decimal|double precision|float8|(big)?serial")) {
                return NUMBER;
            } else if (name.contains("char") || name.equals("text") || name.endsWith("large object")) {
                return TEXT;
            }
            throw new IllegalArgumentException("No text is known for " + type);
        }

        String read(ResultSet row, int column) throws SQLException {
            Object value = row.getObject(column);
            if (value == null) {
                return null;
            }
            return switch (this) {
                case BYTES -> Base64.getEncoder().encodeToString(row.getBytes(column));
                case MOMENT ->
                    row.getObject(column, OffsetDateTime.class)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toString();
                case LOCAL_MOMENT -> row.getObject(column, LocalDateTime.class).toString();
                default -> row.getString(column);
            };
        }

        Object value(String text) {
            return switch (this) {
                case BYTES -> Base64.getDecoder().decode(text);
                case DAY -> LocalDate.parse(text);
                case MOMENT -> OffsetDateTime.parse(text);
                case LOCAL_MOMENT -> LocalDateTime.parse(text);
                case NUMBER -> new BigDecimal(text);
                case YES_OR_NO -> Boolean.valueOf(text);
                case TEXT -> text;
            };
        }
    }
}
