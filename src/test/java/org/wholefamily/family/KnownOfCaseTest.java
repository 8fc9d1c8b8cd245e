package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownOfCaseTest {

    private static final LocalDate EARLY = LocalDate.parse("2013-10-01");
    private static final LocalDate LATE = LocalDate.parse("2014-03-03");

    private final KnownOfCase known = FactsOf.these(
            source(
                    "needs",
                    new Fact("needs", "work", EARLY, "assessment", "anna"),
                    new Fact("needs", "money", EARLY, "assessment", "anna")),
            source("needs", new Fact("needs", "work", LATE, "the school", "una")),
            source(
                    "result",
                    new Fact("result", "none", EARLY, "outcome-review", "mia"),
                    new Fact("result", "crime-education", LATE, "outcome-review", "mia")));

    @Test
    void what_is_known_has_its_day_its_source_and_who_says_so() {
        assertThat(known.all("NS-000012", "needs"))
                .extracting(Fact::value, Fact::on, Fact::source, Fact::by)
                .contains(tuple("money", EARLY, "assessment", "anna"), tuple("work", LATE, "the school", "una"));
        assertThat(known.names()).containsExactly("needs", "result");
    }

    @Test
    void a_need_counts_once_whoever_names_it() {
        assertThat(known.needs("NS-000012")).containsExactly("work", "money");
        assertThat(known.of("NS-000012", "needs")).isEqualTo(List.of("work", "money"));
    }

    @Test
    void what_was_established_last_holds() {
        assertThat(known.value("NS-000012", "result")).isEqualTo("crime-education");
        assertThat(known.latest("NS-000012", "result").orElseThrow().on()).isEqualTo(LATE);
        assertThat(known.value("NS-000012", "closedOn")).isNull();
    }

    private static FactSource source(String name, Fact... facts) {
        return new FactSource() {
            @Override
            public Set<String> names() {
                return Set.of(name);
            }

            @Override
            public List<Fact> of(String caseReference, String asked) {
                return List.of(facts);
            }
        };
    }
}
