package org.wholefamily.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Every endpoint of the engine's interface and of its web apps, with who may use it and why. */
final class EngineApiTable {

    private static final String FILE = "/security/engine-api.csv";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> rows;

    private EngineApiTable(List<Row> rows) {
        this.rows = rows;
    }

    /** An endpoint; its path is a template of JAX-RS, and its pattern has a group for each variable. */
    record Row(String method, String path, Who who, String why, Pattern pattern) {

        boolean matches(String verb, String address) {
            return method.equals(verb) && pattern.matcher(address).matches();
        }
    }

    static EngineApiTable load() {
        try (Reader file =
                new InputStreamReader(EngineApiTable.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return new EngineApiTable(FORMAT.parse(file).stream()
                    .map(EngineApiTable::row)
                    .sorted(Comparator.comparing(EngineApiTable::literalFirst))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The endpoint to which an address leads; empty for none, which nobody may use. */
    Optional<Row> row(String method, String address) {
        return rows.stream().filter(row -> row.matches(verb(method), address)).findFirst();
    }

    /** The method of the endpoint that answers a call. */
    static String verb(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    private static Row row(CSVRecord line) {
        String path = line.get("path");
        return new Row(line.get("method"), path, Who.of(line.get("who")), line.get("why"), pattern(path));
    }

    private static String literalFirst(Row row) {
        return VARIABLE.matcher(row.path()).replaceAll("\uffff");
    }

    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int at = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(path.substring(at, variable.start())));
            regex.append('(')
                    .append(
                            variable.group(2) == null
                                    ? "[^/]+"
                                    : variable.group(2).substring(1))
                    .append(')');
            at = variable.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(at))).toString(), Pattern.DOTALL);
    }
}
