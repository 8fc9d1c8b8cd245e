package org.wholefamily.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.Cases;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.referral.Criteria;

/** A family with a plan in which no task is open: a council's own model waits there for a process of its own. */
class AddingNeedsTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final Cases cases = records.get(Cases.class);
    private final AddedNeeds needs = records.get(AddedNeeds.class);
    private final AddingNeeds adding = new AddingNeeds(
            needs,
            records.get(KnownOfCase.class),
            cases,
            records.get(Criteria.class),
            records.processes(),
            records.get(CaseJournal.class),
            records.get(BusinessClock.class));
    private final String family = cases.open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-05-06"));

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_comes_up_while_the_plan_waits_is_unseen_until_the_form_of_the_plan_shows_it() {
        cases.enterStep(family, "family-plan");

        adding.keep(family, "housing", "the landlord", "una");
        assertThat(unseen()).containsExactly("housing");

        needs.see(family);
        assertThat(unseen()).isEmpty();
    }

    @Test
    void what_comes_up_before_the_plan_stands_on_its_form_when_it_is_first_opened() {
        cases.enterStep(family, "assessment");

        adding.keep(family, "housing", "the landlord", "una");

        assertThat(unseen()).isEmpty();
    }

    private List<String> unseen() {
        return needs.open(family).stream()
                .filter(AddedNeeds.Added::unseen)
                .map(AddedNeeds.Added::need)
                .toList();
    }
}
