package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final Roll left = Roll.empty();
    private final Roll right = left.beside();

    @ParameterizedTest
    @CsvSource({
        "Zoë, ZOE, EQUAL",
        "Rebecca, Rebeccca, NEAR",
        "Michelle, Michell-Ann, FAR",
        "Charlotte, Lottie, PART",
        "Samantha, Sam, PART",
        "Kate, Kathy, PART",
        "J, Jack, PART",
        "Jack, Emma, OTHER",
        "Jack, , MISSING"
    })
    void forenames(String one, String other, Level level) {
        assertThat(level(Field.FORENAME, row(one, "Vale", "", "", "", ""), row(other, "Vale", "", "", "", "")))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, OBRIEN, EQUAL",
        "Kelly, Klly, NEAR",
        "Kelly, Klly-Russell, PART",
        "Butler-Wood, Butler, PART",
        "Palmer, Okafor, OTHER"
    })
    void surnames(String one, String other, Level level) {
        assertThat(level(Field.SURNAME, row("Ada", one, "", "", "", ""), row("Ada", other, "", "", "", "")))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1997-03-11, 19970311, EQUAL",
        "1997-03-11, 11/03/1997, EQUAL",
        "1997-03-11, 1997-11-03, EXCHANGED",
        "1997-03-11, 1997-03-28, DAY",
        "1997-03-11, 1979-03-11, DIGIT",
        "1997-03-11, 1998-03-11, DIGIT",
        "1997-03-11, 1964-03-11, TWO_PARTS",
        "1997-03-11, 1964-05-12, OTHER",
        "1997-03-11, soon, MISSING"
    })
    void birthdays(String one, String other, Level level) {
        assertThat(level(Field.BIRTHDAY, row("Ada", "Vale", one, "", "", ""), row("Ada", "Vale", other, "", "", "")))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "98 Green Street, NS2 8TD, 98 green st, ns28td, EQUAL",
        "4 Rhiw Fôn, LL2 8TD, 4 rhiw fon, LL2 8TD, EQUAL",
        "98 Green Street, NS2 8TD, 98 Green Street, , ADDRESS",
        "98 Green Street, NS2 8TD, 98 Green Street, NS2 8TP, ADDRESS",
        "98 Green Street, NS2 8TD, 98 Gren Street, NS2 8TD, ALIKE",
        "98 Green Street, NS2 8TD, 98 Greenstreet, NS2 8TD, ALIKE",
        "98 Green Street, NS2 8TD, Flat 2 98 Green Street Northshire, NS2 8TD, ALIKE",
        "98 Green Street, NS2 8TD, 98 Green Street, NS17 3AA, ELSEWHERE",
        "98 Green Street, NS2 8TD, 96 Green Street, NS2 8TD, NEIGHBOUR",
        "98 Green Street, NS2 8TD, 98 Gren Street, NS17 3AA, LOOSE",
        "98 Green Street, NS2 8TD, 98 Green Lane, NS17 3AA, PARTLY",
        "98 Green Street, NS2 8TD, , NS2 8TD, POSTCODE",
        "98 Green Street, NS2 8TD, , NS2 8TP, LIKE_POSTCODE",
        "98 Green Street, NS2 8TD, 98 Castle Lane, NS17 3AA, OTHER",
        "98 Green Street, , 98 Castle Lane, NS17 3AA, OTHER",
        "98 Green Street, , , NS17 3AA, MISSING"
    })
    void places(String address, String postcode, String otherAddress, String otherPostcode, Level level) {
        assertThat(level(
                        Field.PLACE,
                        row("Ada", "Vale", "", postcode, address, ""),
                        row("Ada", "Vale", "", otherPostcode, otherAddress, "")))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "A123456789012, a 123456789012, EQUAL",
        "A123456789012, A123456798012, NEAR",
        "A123456789012, A999456789012, OTHER",
        "A123456789012, AB123456C, MISSING"
    })
    void numbers(String one, String other, Level level) {
        assertThat(level(Field.NUMBER, row("Ada", "Vale", "", "", "", one), row("Ada", "Vale", "", "", "", other)))
                .isEqualTo(level);
    }

    @Test
    void names_that_changed_places_are_compared_crosswise() {
        int pattern = pattern(row("Davies", "Hanah", "", "", "", ""), row("Hannah", "Davies", "", "", "", ""));
        assertThat(pattern & Field.SWAPPED).isNotZero();
        assertThat(Field.SURNAME.level(pattern)).isEqualTo(Level.EQUAL);
        assertThat(Field.FORENAME.level(pattern)).isEqualTo(Level.NEAR);
    }

    private Level level(Field field, PersonRow one, PersonRow other) {
        return field.level(pattern(one, other));
    }

    private int pattern(PersonRow one, PersonRow other) {
        left.add(one);
        right.add(other);
        return new Comparison(left, right).pattern(left.size() - 1, right.size() - 1);
    }

    private static PersonRow row(
            String forename, String surname, String birthday, String postcode, String address, String number) {
        return new PersonRow("1", forename, surname, birthday, postcode, address, number);
    }
}
