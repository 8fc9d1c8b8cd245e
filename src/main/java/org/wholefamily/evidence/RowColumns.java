package org.wholefamily.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of what a row says, now and before. */
final class RowColumns {

    static final String FIELDS =
            "forename, surname, birthday, postcode, address, number, content, spell_of_number, spell_of_name";

    private RowColumns() {}

    /** Those of the fields and of what follows on them; a database asks for the type of what is null. */
    static int[] types(int... more) {
        IntStream fields = IntStream.of(
                Types.VARCHAR,
                Types.VARCHAR,
                Types.DATE,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR);
        return IntStream.concat(fields, IntStream.of(more)).toArray();
    }

    static Object[] with(EvidenceRow row, Object... more) {
        Subject subject = row.subject();
        List<Object> values = new ArrayList<>();
        values.add(subject.forename());
        values.add(subject.surname());
        values.add(subject.birthday());
        values.add(subject.postcode());
        values.add(subject.address());
        values.add(subject.number());
        values.add(row.content());
        values.add(row.spell() == null ? null : row.spell().ofNumber());
        values.add(row.spell() == null ? null : row.spell().ofName());
        values.addAll(List.of(more));
        return values.toArray();
    }

    static EvidenceRow read(ResultSet row) throws SQLException {
        return new EvidenceRow(
                row.getString("row_id"),
                new Subject(
                        row.getString("forename"),
                        row.getString("surname"),
                        row.getObject("birthday", LocalDate.class),
                        row.getString("postcode"),
                        row.getString("address"),
                        row.getString("number")),
                row.getString("content"),
                spell(row.getString("spell_of_number"), row.getString("spell_of_name")));
    }

    private static Spell spell(String ofNumber, String ofName) {
        return ofNumber == null && ofName == null ? null : new Spell(ofNumber, ofName);
    }
}
