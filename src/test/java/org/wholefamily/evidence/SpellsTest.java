package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.BENEFITS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.Databases;
import org.wholefamily.Records;

class SpellsTest {

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports imports = new Imports(records);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the number tells, whoever married    | AB123456C Marsh 2001-05-12 | AB123456C Hill 2001-05-12  | one
            with a letter behind it or without   | AB123456C Marsh 2001-05-12 | AB123456 Marsh 2001-05-12  | one
            another number is somebody else      | AB123456C Marsh 2001-05-12 | AB999999C Marsh 2001-05-12 | two
            without one the name and birthday do | AB123456C Marsh 2001-05-12 | ? Marsh 2001-05-12         | one
            however the name is written          | ? O'Brién 2001-05-12       | ? OBRIEN 2001-05-12        | one
            another birthday is somebody else    | ? Marsh 2001-05-12         | AB123456C Marsh 2001-05-13 | two
            what is no number tells nothing      | NONE Marsh 2001-05-12      | NONE Hill 2001-05-12       | two
            nor does a name without a birthday   | ? Marsh ?                  | ? Marsh ?                  | two
            """)
    void rows_are_about_one_spell_when_they_are_about_one_person(String why, String one, String other, String spells) {
        send("2014-06-30", row("X-1", one));
        send("2014-09-30", row("Y-1", other));

        assertThat(now()).as(why).isEqualTo(spells.equals("one") ? List.of("Y-1") : List.of("X-1", "Y-1"));
    }

    @Test
    void a_row_without_a_number_is_of_nobody_where_two_have_its_name_and_birthday() {
        send(
                "2014-09-30",
                row("X-1", "AB123456C Marsh 2001-05-12"),
                row("X-2", "AB999999C Marsh 2001-05-12"),
                row("X-3", "? Marsh 2001-05-12"));

        assertThat(now()).containsExactly("X-1", "X-2", "X-3");
    }

    @Test
    void a_file_that_comes_late_tells_of_an_earlier_state() {
        send("2014-09-30", row("X-1", "AB123456C Marsh 2001-05-12"));
        send("2014-06-30", row("W-1", "AB123456C Marsh 2001-05-12"));

        assertThat(now()).containsExactly("X-1");
    }

    @Test
    void a_row_that_is_about_no_spell_any_more_has_none_behind_it() {
        send("2014-06-30", row("X-1", "? Marsh ?"));
        long second = send("2014-07-31", row("X-1", "? Marsh 2001-05-12"));
        send("2014-09-30", row("Y-1", "? Marsh 2001-05-12"));
        assertThat(now()).containsExactly("Y-1");

        records.get(TakingBack.class).takeBack(second, "anna");

        assertThat(now()).containsExactly("X-1", "Y-1");
    }

    private static String row(String id, String person) {
        String[] cells = Arrays.stream(person.split(" "))
                .map(cell -> cell.equals("?") ? "" : cell)
                .toArray(String[]::new);
        return ExtractText.row(
                BENEFITS, "row_id", id, "nino", cells[0], "surname", cells[1], "date_of_birth", cells[2]);
    }

    private long send(String to, String... rows) {
        byte[] text = ExtractText.file(BENEFITS, rows).getBytes(StandardCharsets.UTF_8);
        return imports.run(imports.send(BENEFITS, LocalDate.parse(to), new ByteArrayInputStream(text)));
    }

    private List<String> now() {
        return imports.strings("select row_id from evidence_row where succeeded_by is null order by row_id");
    }
}
