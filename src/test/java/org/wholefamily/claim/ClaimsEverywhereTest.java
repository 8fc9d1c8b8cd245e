package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;
import org.wholefamily.claim.ClaimsEverywhere.Before;
import org.wholefamily.family.Cases;
import org.wholefamily.family.KnownPeople;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;

class ClaimsEverywhereTest {

    private static final LocalDate DAY = LocalDate.parse("2013-06-03");

    private final JdbcClient jdbc = Tables.of(
            "V1__councils_and_families.sql",
            "V30__outcomes_and_claims.sql",
            "V40__hidden_addresses.sql",
            "V42__claims_of_families.sql",
            "V44__added_needs_and_moves.sql",
            "V67__claims_move_once.sql");
    private final Cases cases = new Cases(jdbc);
    private final People people = new People(jdbc, cases, event -> {});
    private final ClaimsEverywhere everywhere = new ClaimsEverywhere(jdbc, new KnownPeople(jdbc));
    private final Claims claims = new Claims(jdbc);

    @BeforeEach
    void two_councils() {
        council("northshire", "NS");
        council("southtown", "ST");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Lea, Marsh, 2001-05-12, A123, -, YES",
                "Lee, Marsh, 2001-05-12, A123, -, PERHAPS",
                "Ann, Hill, 1980-01-01, -, AB123456C, PERHAPS",
                "LEA, marsh, 2001-05-12, -, -, YES",
                "Léa, Marsh, 2001-05-12, -, AB123456C, YES",
                "Lea, Marsh, 2001-05-12, B999, -, PERHAPS",
                "Lea, Marsh, 2001-05-13, -, -, NO",
                "Lea, Marsh, -, -, -, NO",
                "Leo, Marsh, 2001-05-12, B999, CD123456E, NO"
            })
    void who_is_the_same_person_is_told_by_name_and_birthday_and_never_by_a_number_alone(
            String forename, String surname, LocalDate born, String upn, String nino, Before before) {
        String there = open("southtown", "tf-2012", person("Lea", "Marsh", "2001-05-12", "A123", "AB123456C"));
        claim(there, "tf-2012", ClaimState.SUBMITTED);

        String here = open(
                "northshire", "tf-2012", person(forename, surname, born == null ? null : born.toString(), upn, nino));

        assertThat(everywhere.claimedBefore(here)).isEqualTo(before);
        assertThat(everywhere.claimedBefore(there))
                .as("its own claim is not one before")
                .isEqualTo(Before.NO);
    }

    @Test
    void a_claim_that_came_to_nothing_and_one_under_another_scheme_are_none() {
        String refused = open("southtown", "tf-2012", lea());
        claim(refused, "tf-2012", ClaimState.REFUSED);
        String other = open("southtown", "tf-2015", lea());
        claim(other, "tf-2015", ClaimState.PAID);

        assertThat(everywhere.claimedBefore(open("northshire", "tf-2012", lea())))
                .isEqualTo(Before.NO);
        assertThat(everywhere.claimedBefore(open("northshire", "tf-2015", lea())))
                .isEqualTo(Before.YES);
    }

    @Test
    void a_family_that_came_from_another_council_is_known_by_where_it_lived_and_cannot_be_claimed_again() {
        String there = open("southtown", "tf-2012", lea());
        claim(there, "tf-2012", ClaimState.PAID);
        String here = open("northshire", "tf-2012", person("Nobody", "Known", null, null, null));
        cases.cameFrom(here, there);

        assertThat(everywhere.claimedBefore(here)).isEqualTo(Before.YES);
        assertThat(cases.lineOf(here)).first().isEqualTo(cases.familyOf(there));
        assertThat(List.copyOf(cases.lineOf(here))).hasSize(2);
        assertThat(claimed(here)).isTrue();
    }

    private boolean claimed(String reference) {
        try {
            claim(reference, "tf-2012", ClaimState.PREPARED);
            return false;
        } catch (ClaimedBefore e) {
            return true;
        }
    }

    private void claim(String reference, String scheme, ClaimState state) {
        Set<String> line = cases.lineOf(reference);
        claims.add(
                new Claim(
                        reference + scheme,
                        line.iterator().next(),
                        reference,
                        scheme,
                        "result",
                        DAY,
                        List.of(),
                        new Claim.Kept(state, 0, ClaimHands.NONE),
                        null,
                        null),
                line);
    }

    private String open(String council, String scheme, Person person) {
        String reference = cases.open(council, council.substring(0, 1), scheme, "education", DAY);
        people.add(reference, person, DAY);
        return reference;
    }

    private static Person lea() {
        return person("Lea", "Marsh", "2001-05-12", "A123", null);
    }

    private static Person person(String forename, String surname, String born, String upn, String nino) {
        LocalDate birth = born == null ? null : LocalDate.parse(born);
        return new Person(null, "child", forename, surname, birth, "F", null, null, upn, nino);
    }

    private void council(String code, String prefix) {
        jdbc.sql("""
                insert into council (code, name, reference_prefix, set_up_at)
                values (:code, :code, :prefix, current_timestamp)
                """).param("code", code).param("prefix", prefix).update();
    }
}
