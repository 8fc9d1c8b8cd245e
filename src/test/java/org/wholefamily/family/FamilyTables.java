package org.wholefamily.family;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Clocks;
import org.wholefamily.Tables;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRequest;

/** The family's tables in memory, with two councils and nobody signed in. */
final class FamilyTables {

    static final LocalDate DAY = LocalDate.parse("2013-06-03");

    final JdbcClient jdbc = Tables.of(
            "V1__councils_and_families.sql",
            "V2__referrals.sql",
            "V40__hidden_addresses.sql",
            "V44__added_needs_and_moves.sql",
            "V50__answers_for_the_engine.sql",
            "V52__hidden_cases.sql",
            "V54__names.sql",
            "V76__person_merges.sql");
    final BusinessClock clock = Clocks.at("2013-06-03");
    final CurrentUser current = mock();
    final Cases cases = new Cases(jdbc);
    final Sharings sharings = new Sharings(jdbc);
    final Access access =
            new Access(cases, new People(jdbc, cases, event -> {}), sharings, new Restrictions(jdbc), current);
    final FamilyJoins joins =
            new FamilyJoins(jdbc, cases, new KnownPeople(jdbc), new PersonMerges(jdbc, clock), event -> {});
    final Answers answers = new Answers(jdbc, clock, new ObjectMapper(), access, cases);

    FamilyTables() {
        council("northshire", "NS");
        council("southshire", "SS");
    }

    String open() {
        return cases.open("northshire", "NS", "tf-2012", "education", DAY);
    }

    /** Somebody opens the form of a task. */
    static FormRequest request(String reference, String form, String step, String agency) {
        return new FormRequest(form, reference, "northshire", "anna", step, agency, Map.<String, Object>of()::get);
    }

    private void council(String code, String prefix) {
        jdbc.sql("insert into council (code, name, reference_prefix, set_up_at) values (?, ?, ?, current_timestamp)")
                .params(code, code, prefix)
                .update();
    }
}
