package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.referral.ReferralText.HEADER;
import static org.wholefamily.referral.ReferralText.child;
import static org.wholefamily.referral.ReferralText.row;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.referral.ReferralFiles.RowResult;

class ReferralRulesTest {

    private static Records records;

    @BeforeAll
    static void open() {
        records = Records.on(Databases.records(), "2013-10-01");
    }

    @AfterAll
    static void close() {
        records.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        referral      | ""                   | missing
        referral      | 12345678901234567890123456789012345678901 | too long
        received_on   | ""                   | missing
        received_on   | yesterday            | no day
        received_on   | 2013-09-31           | no day of the calendar
        received_on   | 08/09/2013           | another way to write a day
        received_on   | 2013-10-02           | has not come yet
        council       | ""                   | missing
        council       | atlantis             | unknown
        scheme        | tf-1999              | unknown
        scheme        | ""                   | missing
        agency        | astrology            | unknown
        person        | 0                    | numbers begin at one
        person        | one                  | no number
        person        | -1                   | looks like a formula
        role          | mother               | unknown
        role          | ""                   | missing
        forename      | =1+1                 | a formula
        forename      | @SUM(A1)             | a formula
        forename      | +441632              | a formula
        forename      | 42                   | no letter in it
        surname       | ""                   | missing
        surname       | -2+3                 | a formula
        date_of_birth | 31/02/2001           | no day of the calendar
        date_of_birth | 2013-02-29           | no day of the calendar
        date_of_birth | 2013-09-09           | after the referral was received
        date_of_birth | 1890-01-01           | implausibly long ago
        address_line  | =HYPERLINK('x')      | a formula
        postcode      | somewhere            | too long for a postcode
        sex           | Q                    | unknown
        upn           | 98765                | no pupil number
        nino          | ABC                  | no National Insurance number
        agrees        | perhaps              | neither yes nor no
        concern       | =cmd                 | a formula
        concern       | "\u00A0=cmd"        | a formula behind a blank
        referred_by   | =HYPERLINK(1)        | a formula
        referred_by   | ""                   | missing
        """)
    void what_cannot_be_taken_is_refused_at_its_column(String column, String value, String because) throws IOException {
        RowResult refused = only(row(column, value));

        assertThat(refused.status()).as(because).isEqualTo("refused");
        assertThat(refused.column()).as(because).isEqualTo(column);
        if (!value.isEmpty()) {
            assertThat(refused.reason()).doesNotContain(value);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        date_of_birth | ""                             | may not be known
        date_of_birth | 2012-02-29                     | a leap day
        postcode      | ""                             | may not be known
        postcode      | ns119tw                        | however it is written
        forename      | Zoë-Mae                        | an accent and a hyphen
        surname       | O'Brien                        | an apostrophe
        surname       | 't Hooft                       | begins with an apostrophe
        address_line  | Flat 2 - rear of 17 Dock Street | a dash inside
        sex           | X                              | neither female nor male
        nino          | qq 12 34 56 c                  | however it is written
        agrees        | ""                             | may not be known
        concern       | ""                             | may be none
        concern       | -late twice a week             | a list
        concern       | +44 1632 960 001 (ring first)  | a number
        concern       | @school all week               | a place
        referred_by   | +44 1632 960 001               | a number
        referred_by   | @crosslane                     | a name on some page
        forename      | ""                             | a single name stands under surname
        nino          | "\u00A0QQ\u00A012 34 56 C\u202F" | no-break spaces
        postcode      | "\u00A0NS11\u00A09TW"        | no-break spaces
        date_of_birth | "1978-09-06\u00A0"            | no-break spaces
        """)
    void what_is_known_or_not_known_is_taken(String column, String value, String because) throws IOException {
        String key = "G" + Math.abs((column + value).hashCode());

        assertThat(only(row("referral", key, column, value))).as(because).satisfies(taken -> {
            assertThat(taken.reason()).isNull();
            assertThat(taken.status()).isEqualTo("accepted");
        });
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "tf-2012, 2012-03-31, refused, has not begun here",
        "tf-2012, 2012-04-01, accepted, its first day",
        "tf-2012, 2015-05-31, accepted, its last day",
        "tf-2012, 2015-06-01, refused, is over here",
        "tf-2015, 2015-03-31, refused, has not begun here",
        "tf-2015, 2015-05-31, accepted, both run in these two months",
    })
    void a_referral_comes_while_its_scheme_runs_however_late_it_is_sent(
            String scheme, String day, String status, String because) throws IOException {
        try (Records late = Records.on(Databases.records(), "2026-11-20")) {
            RowResult result = late.get(ReferralFiles.class)
                    .take(ReferralText.stream(HEADER + row("scheme", scheme, "received_on", day)), "northshire"::equals)
                    .rows()
                    .get(0);

            assertThat(result.status()).as(because).isEqualTo(status);
            if (status.equals("refused")) {
                assertThat(result.column()).isEqualTo("scheme");
                assertThat(result.reason()).containsPattern("(begins|ended) here on [0-9]{1,2} [A-Z][a-z]+ 201");
            }
        }
    }

    @Test
    void a_single_name_stands_under_surname() throws IOException {
        RowResult refused = only(row("surname", ""));

        assertThat(refused.column()).isEqualTo("surname");
        assertThat(refused.reason()).contains("single name");
    }

    @Test
    void a_child_is_not_older_than_its_mother_nor_nearly_as_old() throws IOException {
        for (String born : List.of("1970-01-01", "1978-09-06", "1985-01-01")) {
            List<RowResult> rows = take(row() + child("date_of_birth", born));

            assertThat(rows).extracting(RowResult::column).as(born).containsExactly("date_of_birth", "date_of_birth");
            assertThat(rows.get(1).reason()).contains("parent");
        }
    }

    @Test
    void the_rows_of_a_family_agree_about_the_referral() throws IOException {
        for (String[] other : List.of(
                new String[] {"received_on", "2013-09-07"},
                new String[] {"scheme", "tf-2015"},
                new String[] {"agency", "police"},
                new String[] {"referred_by", "Somebody else"})) {
            List<RowResult> rows = take(row() + child(other));

            assertThat(rows.get(1).column()).isEqualTo(other[0]);
            assertThat(rows).extracting(RowResult::status).containsOnly("refused");
        }
    }

    @Test
    void two_people_of_a_referral_never_have_the_same_number() throws IOException {
        assertThat(take(row() + child("person", "1")).get(1).column()).isEqualTo("person");
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_refused() throws IOException {
        for (String row : List.of("R1,2013-09-08,northshire\n", row().strip() + ",surplus\n")) {
            assertThat(only(row).status()).isEqualTo("refused");
            assertThat(only(row).reason()).contains("18 columns");
        }
    }

    private static RowResult only(String row) throws IOException {
        List<RowResult> rows = take(row);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<RowResult> take(String rows) throws IOException {
        return records.get(ReferralFiles.class)
                .take(ReferralText.stream(HEADER + rows), "northshire"::equals)
                .rows();
    }
}
