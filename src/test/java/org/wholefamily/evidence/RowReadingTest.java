package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.wholefamily.council.Council;
import org.wholefamily.council.Council.Term;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Row;
import org.wholefamily.file.RowFile;

class RowReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 10, 1);
    private static final Council NORTHSHIRE = new Council(
            "northshire",
            "Northshire",
            "NS",
            List.of(),
            List.of(),
            List.of(
                    new Term("2013-spring", LocalDate.of(2013, 1, 7), LocalDate.of(2013, 3, 28)),
                    new Term("2014-spring", LocalDate.of(2014, 1, 6), LocalDate.of(2014, 4, 4))),
            Map.of());

    @ParameterizedTest
    @EnumSource
    void a_good_row_of_each_extract_is_read(Extract extract) throws IOException {
        EvidenceRow read = read(extract, shared(extract), ExtractText.file(extract, ExtractText.row(extract)));

        assertThat(read.rowId()).isEqualTo("X-1");
        assertThat(read.subject().surname()).isEqualTo("Marsh");
        assertThat(read.subject().birthday()).isEqualTo("2001-05-12");
        assertThat(read.content())
                .contains(extract.fields().stream().map(Field::name).toArray(String[]::new));
        assertThat(read.spell() == null).isEqualTo(extract.spellOf().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            school-absence              | unauthorised_absences | -5         | is not a whole number from 0 to 400
            school-absence              | unauthorised_absences | 119        | is, with authorised_absences, more than sessions_possible
            school-absence              | sessions_possible     |            | is missing
            school-absence              | term                  | 2014-spring| is a term that has not begun
            school-absence              | term                  | Michaelmas | is no term of this council
            school-exclusions           | excluded_on           | 2013-10-02 | lies in the future
            school-exclusions           | excluded_on           | 1813-10-02 | lies before 1900
            school-exclusions           | excluded_on           | 30/02/2013 | is not a day of the calendar; give it as yyyy-mm-dd
            school-exclusions           | kind                  | perm       | is not one of fixed, permanent
            police-antisocial-behaviour | incident_on           |            | is missing
            police-antisocial-behaviour | kind                  |            | is missing
            youth-offences              | proven_on             | 2013-03-03 | lies before offence_on
            housing-actions             | action                | =cmd()     | looks like a formula; it does not begin with =
            benefits                    | ended_on              | 2012-03-03 | lies before started_on
            benefits                    | benefit               |            | is missing
            employment                  | ended_on              | 2012-03-03 | lies before started_on
            employment                  | started_on            | 2014-03-03 | lies in the future
            employment                  | row_id                |            | is missing
            employment                  | surname               |            | is missing
            employment                  | surname               | 4711       | does not begin with a letter
            employment                  | date_of_birth         | 2013-10-02 | lies in the future
            employment                  | date_of_birth         | 1890-10-02 | is more than 120 years ago
            """)
    void a_bad_cell_is_refused_with_its_column_and_never_said_again(
            String name, String column, String value, String reason) {
        Extract extract = Extract.named(name).orElseThrow();
        String cell = value == null ? "" : value;

        assertThatThrownBy(() -> read(
                        extract, shared(extract), ExtractText.file(extract, ExtractText.row(extract, column, cell))))
                .isInstanceOfSatisfying(CellRefused.class, refused -> {
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused.row().line()).isEqualTo(2);
                    assertThat(refused).hasMessage(reason);
                });
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatThrownBy(() -> read(
                        Extract.BENEFITS,
                        shared(Extract.BENEFITS),
                        ExtractText.file(Extract.BENEFITS, "X-1,Leah,Marsh\n")))
                .isInstanceOf(CellRefused.class)
                .hasMessageContaining("a comma or a quotation mark may be missing");
    }

    @Test
    void what_an_agency_wrote_carelessly_of_somebody_is_kept_as_it_is() throws IOException {
        String file = ExtractText.file(
                Extract.BENEFITS,
                ExtractText.row(Extract.BENEFITS, "postcode", "ns4", "nino", "ab 12 34 56 c", "date_of_birth", ""));
        String noNumber = ExtractText.file(
                Extract.BENEFITS, ExtractText.row(Extract.BENEFITS, "nino", "unknown", "date_of_birth", ""));

        EvidenceRow read = read(Extract.BENEFITS, shared(Extract.BENEFITS), file);

        for (String none : List.of("-", "?", ".", "...")) {
            String nobody = ExtractText.file(Extract.BENEFITS, ExtractText.row(Extract.BENEFITS, "forename", none));
            assertThat(read(Extract.BENEFITS, shared(Extract.BENEFITS), nobody)
                            .subject()
                            .forename())
                    .isNull();
        }
        assertThat(read.subject().postcode()).isEqualTo("ns4");
        assertThat(read.subject().number()).isEqualTo("AB123456C");
        assertThat(read.subject().birthday()).isNull();
        assertThat(read.spell()).isEqualTo(new Spell("AB123456\njsa\n2012-03-04", null));
        assertThat(read(Extract.BENEFITS, shared(Extract.BENEFITS), noNumber).spell())
                .as("it could be anybody's")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            benefits         | nino | AB123456C       | AB123456C
            benefits         | nino | ab-12-34-56 c.  | AB123456C
            benefits         | nino | AB123456        | AB123456
            benefits         | nino | AB123456Z       | AB123456Z
            benefits         | nino | UNKNOWN         |
            benefits         | nino | n/a             |
            benefits         | nino | TBC             |
            benefits         | nino | 000000          |
            benefits         | nino | AA000000A       |
            benefits         | nino | A123456789012   |
            benefits         | nino | =cmd()          |
            benefits         | nino | aßaßaßaßaßaßaßaßaßaß |
            school-exclusions| upn  | a123456789012   | A123456789012
            school-exclusions| upn  | A12345678901X   | A12345678901X
            school-exclusions| upn  | A000000000000   |
            school-exclusions| upn  | AB123456C       |
            """)
    void a_number_has_the_shape_of_its_kind_or_is_taken_as_missing(
            String name, String column, String written, String number) throws IOException {
        Extract extract = Extract.named(name).orElseThrow();

        EvidenceRow read =
                read(extract, shared(extract), ExtractText.file(extract, ExtractText.row(extract, column, written)));

        assertThat(read.subject().number()).isEqualTo(number);
    }

    @Test
    void a_council_leaves_a_column_out_that_is_called_as_ours_of_the_council_is() throws IOException {
        String own = "column,field,written\nId,rowId,\nName,surname,\nDay,excludedOn,\nType,kind,\nCouncil,%s,\n";
        String file = "id,name,day,type,council\nX-1,Marsh,2013-03-04,fixed,Beacon ward\n";

        assertThat(read(Extract.SCHOOL_EXCLUSIONS, own.formatted(""), file).rowId())
                .isEqualTo("X-1");
        assertThat(read(Extract.SCHOOL_EXCLUSIONS, own.formatted("address"), file)
                        .subject()
                        .address())
                .isEqualTo("Beacon ward");
        assertThatThrownBy(() -> read(Extract.SCHOOL_EXCLUSIONS, own.formatted("council"), file))
                .isInstanceOf(CellRefused.class)
                .hasMessage("is not the council for which the file was sent");
    }

    @Test
    void whose_rows_a_file_has_may_stand_under_another_name_and_as_a_code() throws IOException {
        String own = "column,field,written\nId,rowId,\nName,surname,\nDay,excludedOn,\nType,kind,\n"
                + "LA,council,E99=northshire;E98=southtown\n";
        String file = "id,name,day,type,la\nX-1,Marsh,2013-03-04,fixed,%s\n";

        assertThat(read(Extract.SCHOOL_EXCLUSIONS, own, file.formatted("E99")).rowId())
                .isEqualTo("X-1");
        assertThatThrownBy(() -> read(Extract.SCHOOL_EXCLUSIONS, own, file.formatted("E98")))
                .isInstanceOfSatisfying(
                        CellRefused.class,
                        refused -> assertThat(refused.column()).isEqualTo("la"));
    }

    @Test
    void a_council_says_which_column_is_what_and_how_days_and_codes_are_written() throws IOException {
        String own = """
                column,field,written
                Key,rowId,
                First name,forename,
                Last name,surname,
                Born,birthday,dd/mm/yyyy
                School,,
                Day,excludedOn,dd.mm.yyyy
                Type,kind,FIX=fixed;PERM=permanent
                """;
        String file =
                "key,first name,last name,born,school,day,type\nX-1,Leah,Marsh,12/05/2001,Beacon,04.03.2013,PERM\n";

        EvidenceRow read = read(Extract.SCHOOL_EXCLUSIONS, own, file);

        assertThat(read.subject().birthday()).isEqualTo("2001-05-12");
        assertThat(read.content()).isEqualTo("{\"excludedOn\":\"2013-03-04\",\"kind\":\"permanent\",\"days\":null}");
        assertThatThrownBy(() -> read(Extract.SCHOOL_EXCLUSIONS, own, file.replace("04.03", "30.02")))
                .isInstanceOfSatisfying(
                        CellRefused.class,
                        refused -> assertThat(refused.column()).isEqualTo("day"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Key,shoeSize,              | field   | is no field of this extract
            Key,surname,               | field   | has two columns
            Born,birthday,             | column  | is there twice
            Day,excludedOn,soon        | written | is a day such as dd/mm/yyyy
            Type,kind,FIX              | written | is a list such as theirs=ours;other=ours
            Type,days,                 | field   | has no column for excludedOn, kind
            """)
    void a_file_of_columns_that_says_something_else_is_refused(String line, String column, String reason) {
        String text = "column,field,written\nId,rowId,\nBorn,birthday,\nLast,surname,\n" + line + "\n";

        assertThatThrownBy(() -> ColumnMap.of(Extract.SCHOOL_EXCLUSIONS, text))
                .isInstanceOfSatisfying(CellRefused.class, refused -> {
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused).hasMessage(reason);
                });
    }

    private static String shared(Extract extract) throws IOException {
        return new ClassPathResource("evidence/" + extract.stem() + ".csv").getContentAsString(StandardCharsets.UTF_8);
    }

    private static EvidenceRow read(Extract extract, String columnsAs, String text) throws IOException {
        ColumnMap columns = ColumnMap.of(extract, columnsAs);
        List<Row> rows = new ArrayList<>();
        RowFile.of(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        columns.columns(),
                        columns.optional(),
                        10)
                .eachRow(rows::add);
        return new RowReading(extract, columns, NORTHSHIRE, TODAY).read(rows.get(0));
    }
}
