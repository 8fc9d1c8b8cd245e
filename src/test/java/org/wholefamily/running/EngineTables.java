package org.wholefamily.running;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the engine's tables hold, as text. */
public final class EngineTables {

    private static final List<String> BYTES = List.of("BINARY", "BLOB", "BYTEA");

    private final JdbcTemplate jdbc;

    public EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of each table, bytes read as text. */
    public Map<String, String> dump() {
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT!_%' escape '!'",
                String.class);
        Map<String, String> dump = new LinkedHashMap<>();
        tables.forEach(table -> dump.put(table, rows(table)));
        return dump;
    }

    private String rows(String table) {
        StringBuilder text = new StringBuilder();
        jdbc.query("select * from " + table, row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(value(row.getMetaData().getColumnTypeName(i), row, i))
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static String value(String type, ResultSet row, int column) throws SQLException {
        if (BYTES.stream().anyMatch(type.toUpperCase(Locale.ROOT)::contains)) {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
        return String.valueOf(row.getString(column));
    }
}
