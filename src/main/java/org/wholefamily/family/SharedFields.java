package org.wholefamily.family;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What of a person an agency is told besides the name, by the purposes for which something may be shared with it. */
final class SharedFields {

    private static final String FILE = "/family/shared-fields.csv";
    private static final String EVERY_AGENCY = "*";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> rows;

    private SharedFields(List<Row> rows) {
        this.rows = rows;
    }

    /** A group of columns of a person that go together. */
    enum Field {
        DATE_OF_BIRTH("dateOfBirth"),
        SEX("sex"),
        ADDRESS("addressLine", "postcode"),
        UPN("upn"),
        NINO("nino");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        List<String> names() {
            return names;
        }
    }

    record Row(String agency, String purpose, Set<Field> fields, String why) {

        boolean covers(String asking, Collection<String> purposes) {
            return (agency.equals(EVERY_AGENCY) || agency.equals(asking)) && purposes.contains(purpose);
        }
    }

    static SharedFields load() {
        try (Reader file =
                new InputStreamReader(SharedFields.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return new SharedFields(
                    FORMAT.parse(file).stream().map(SharedFields::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An agency that has no row of its own gets what every agency gets; without a purpose nobody gets anything.
     *
     * @param purposes of each agency of one person, who gets what they get together
     */
    Set<Field> of(Map<String, Set<String>> purposes) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        purposes.forEach((agency, its) ->
                rows.stream().filter(row -> row.covers(agency, its)).forEach(row -> fields.addAll(row.fields())));
        return fields;
    }

    private static Row row(CSVRecord line) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Stream.of(line.get("fields").split(" "))
                .map(field -> Field.valueOf(field.toUpperCase(Locale.ROOT)))
                .forEach(fields::add);
        return new Row(line.get("agency"), line.get("purpose"), fields, line.get("why"));
    }
}
