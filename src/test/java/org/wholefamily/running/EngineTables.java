package org.wholefamily.running;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the engine's tables hold, and everything that the product's own hold, as text. */
public final class EngineTables {

    private static final List<String> BYTES = List.of("BINARY", "BLOB", "BYTEA");

    private final JdbcTemplate jdbc;

    public EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of each table of the engine, bytes read as text. */
    public Map<String, String> dump() {
        return dump("upper(table_name) like 'ACT!_%' escape '!'");
    }

    /** The same of each table of the product's own. */
    public Map<String, String> own() {
        return dump("upper(table_schema) = 'PUBLIC' and upper(table_name) not like 'ACT!_%' escape '!'");
    }

    private Map<String, String> dump(String which) {
        List<String> tables =
                jdbc.queryForList("select table_name from information_schema.tables where " + which, String.class);
        Map<String, String> dump = new LinkedHashMap<>();
        tables.forEach(table -> dump.put(table, rows(table)));
        return dump;
    }

    private String rows(String table) {
        StringBuilder text = new StringBuilder();
        jdbc.query("select * from \"" + table + "\"", row -> {
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
