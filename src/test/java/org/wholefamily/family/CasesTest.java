package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.family.FamilyTables.DAY;

import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesTest {

    private final FamilyTables tables = new FamilyTables();
    private final Cases cases = tables.cases;
    private final People people = new People(tables.jdbc, cases, event -> {});

    @Test
    void a_case_has_a_reference_of_its_council_that_is_never_taken_twice() {
        String first = tables.open();
        String second = tables.open();

        assertThat(first).matches("NS-\\d{6}").isNotEqualTo(second);
        assertThat(cases.get(first))
                .isEqualTo(new CaseFile(first, "northshire", "tf-2012", "referral", null, null, null));
    }

    @Test
    void the_day_of_attachment_stays_once_it_was_set() {
        String reference = tables.open();

        cases.attach(reference, DAY.plusDays(3));
        cases.attach(reference, DAY.plusDays(9));

        assertThat(cases.get(reference).attachedOn()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void a_case_is_closed_once() {
        String reference = tables.open();
        cases.close(reference, "closed", DAY.plusDays(30));

        assertThatThrownBy(() -> cases.close(reference, "not-taken-on", DAY.plusDays(40)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cases.get(reference).step()).isEqualTo("closed");
        assertThat(cases.get(reference).closedOn()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void what_changes_an_unknown_case_is_refused() {
        assertThat(cases.find("NS-999999")).isEmpty();
        assertThatThrownBy(() -> cases.get("NS-999999")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> cases.enterStep("NS-999999", "plan")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> cases.close("NS-999999", "closed", DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_caseload_counts_the_open_cases_of_the_council() {
        String open = tables.open();
        String closed = tables.open();
        String elsewhere = cases.open("southshire", "SS", "tf-2012", "police", DAY);
        for (String reference : new String[] {open, closed, elsewhere}) {
            cases.appointLead(reference, "lena");
        }
        cases.close(closed, "closed", DAY);

        LedCases led = new LedCases(tables.jdbc);
        assertThat(led.count("northshire", "lena")).isEqualTo(1);
        assertThat(led.count("northshire", "leo")).isZero();
    }

    @Test
    void joined_families_are_one_and_each_person_keeps_the_id() {
        String known = tables.open();
        String again = tables.open();
        String mother = people.add(known, person("Ann", "parent"), DAY);
        String child = people.add(again, person("Ben", "child"), DAY);

        tables.joins.join(again, known, Set.of(), DAY.plusDays(1));

        assertThat(people.of(known)).extracting(Person::id).containsExactly(mother, child);
        assertThat(people.of(again)).extracting(Person::id).containsExactly(mother, child);
    }

    private static Person person(String forename, String role) {
        return new Person(null, role, forename, "Example", null, null, null, null, null, null);
    }
}
