package org.wholefamily.evidence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.Records;
import org.wholefamily.evidence.matching.Borough;
import org.wholefamily.evidence.matching.InventedNames;
import org.wholefamily.evidence.matching.PersonRow;

/** Some hundred people whom a council knows, what an agency writes of them, and some more whom a test names. */
final class Town {

    private final JdbcTemplate jdbc;
    private final List<String> rows = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();

    Town(Records records, int families) {
        this.jdbc = new JdbcTemplate(records.get(javax.sql.DataSource.class));
        new Borough(11, 0.5, InventedNames.few()).invent(families, this::know, (row, person) -> {
            String id = "T-" + row.id();
            rows.add(row(id, row));
            truth.put(id, person);
        });
    }

    /** An extract about those who were invented. */
    String extract() {
        return ExtractText.file(Extract.SCHOOL_EXCLUSIONS, rows.toArray(String[]::new));
    }

    /** The same in parts, as they would come one after the other. */
    List<String> extracts(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> ExtractText.file(
                        Extract.SCHOOL_EXCLUSIONS,
                        IntStream.range(0, rows.size())
                                .filter(row -> row % parts == part)
                                .mapToObj(rows::get)
                                .toArray(String[]::new)))
                .toList();
    }

    /** Whom each row is about, by its id; empty where the council does not know the person. */
    Map<String, String> truth() {
        return truth;
    }

    /** Somebody whom the council knows, given as forename, surname, birthday, postcode, address and number, with | between. */
    String know(String id, String person) {
        know(person(id, person));
        return id;
    }

    private void know(PersonRow person) {
        jdbc.update(
                "insert into person (id, council, forename, surname, date_of_birth, address_line, postcode, upn,"
                        + " surname_key, forename_key, restricted) values (?, 'northshire', ?, ?, ?, ?, ?, ?, '', '', false)",
                person.id(),
                person.forename(),
                person.surname(),
                empty(person.dateOfBirth()) ? null : Date.valueOf(LocalDate.parse(person.dateOfBirth())),
                person.address(),
                person.postcode(),
                empty(person.number()) ? null : person.number());
    }

    /** A row of an exclusion about somebody given in the same way. */
    static String row(String rowId, String person) {
        return row(rowId, person(rowId, person));
    }

    static String row(String rowId, PersonRow person) {
        return ExtractText.row(
                Extract.SCHOOL_EXCLUSIONS,
                "row_id",
                rowId,
                "forename",
                person.forename(),
                "surname",
                person.surname(),
                "date_of_birth",
                person.dateOfBirth(),
                "postcode",
                person.postcode(),
                "address_line",
                person.address(),
                "upn",
                person.number());
    }

    private static PersonRow person(String id, String text) {
        String[] parts = text.split("\\|", -1);
        return new PersonRow(id, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    private static boolean empty(String text) {
        return text == null || text.isEmpty();
    }
}
