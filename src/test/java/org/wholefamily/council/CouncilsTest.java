package org.wholefamily.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.council.Council.Agency;
import org.wholefamily.council.Council.Scheme;
import org.wholefamily.council.Council.Term;
import org.wholefamily.family.Cases;
import org.wholefamily.problem.Problem;

class CouncilsTest {

    private final Records records = Records.on(database(), "2013-10-01");
    private final Councils councils = records.get(Councils.class);
    private final SettingUp settingUp = records.get(SettingUp.class);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void the_councils_whose_files_the_setting_names_are_there_from_the_start() {
        Council northshire = councils.find("northshire").orElseThrow();

        assertThat(northshire.name()).isEqualTo("Northshire");
        assertThat(northshire.agencies()).hasSize(8);
        assertThat(northshire.schemes())
                .contains(new Scheme("tf-2012", 300, LocalDate.parse("2012-04-01"), LocalDate.parse("2015-05-31")));
        assertThat(northshire.terms())
                .hasSize(6)
                .startsWith(new Term("2012-autumn", LocalDate.parse("2012-09-03"), LocalDate.parse("2012-12-21")));
        assertThat(northshire.limits()).containsEntry("caseload", 12L);
        assertThat(councils.find("southtown")).map(Council::referencePrefix).hasValue("ST");
        assertThat(councils.find("atlantis")).isEmpty();
    }

    @Test
    void a_council_that_is_set_up_again_has_the_new_partners_schemes_terms_and_limits_only() {
        Council again = new Council(
                "southtown",
                "Southtown Borough",
                "ST",
                List.of(new Agency("health", "Health visitors")),
                List.of(new Scheme("tf-2015", 50, LocalDate.parse("2015-04-01"), LocalDate.parse("2021-03-31"))),
                List.of(),
                Map.of("caseload", 9L));

        settingUp.setUp(again);

        assertThat(councils.find("southtown")).hasValue(again);
    }

    @Test
    void an_agency_is_added_by_its_line_and_keeps_its_name_when_it_is_no_partner_any_more() {
        Agencies agencies = records.get(Agencies.class);
        settingUp.setUp(southtown("ST", new Agency("probation", "Southtown Probation")));

        assertThat(councils.agencies("southtown")).containsExactly(new Agency("probation", "Southtown Probation"));
        assertThat(agencies.of(List.of("southtown"))).containsExactly("probation");
        assertThat(agencies.of(List.of())).contains("probation", "housing");
        assertThat(agencies.name("southtown", "police")).isEqualTo("Southtown Police");
        assertThat(agencies.name("southtown", "another-council")).isEqualTo("Another council");

        settingUp.setUp(southtown("ST", new Agency("police", "Southtown Police")));

        assertThat(councils.agencies("southtown")).containsExactly(new Agency("police", "Southtown Police"));
        assertThat(agencies.ever("southtown"))
                .containsEntry("probation", "Southtown Probation")
                .containsEntry("police", "Southtown Police");
    }

    @Test
    void a_council_is_read_once_and_again_when_another_node_has_set_it_up() {
        Council before = councils.find("southtown").orElseThrow();
        assertThat(councils.find("southtown").orElseThrow()).isSameAs(before);
        Council again =
                new Council("southtown", "Southtown Borough", "ST", before.agencies(), List.of(), List.of(), Map.of());

        settingUp.setUp(again);

        assertThat(councils.find("southtown")).hasValue(again);
    }

    @Test
    void two_councils_never_share_a_prefix() {
        Council eastham = new Council("eastham", "Eastham", "NS", List.of(), List.of(), List.of(), Map.of());

        assertThatThrownBy(() -> settingUp.setUp(eastham)).satisfies(CouncilsTest::refusesThePrefix);
        assertThat(councils.find("eastham")).isEmpty();
    }

    @Test
    void a_prefix_stays_once_a_case_carries_it() {
        records.get(Cases.class).open("southtown", "ST", "tf-2012", "police", LocalDate.parse("2013-09-30"));

        assertThatThrownBy(() -> settingUp.setUp(southtown("SO"))).satisfies(CouncilsTest::refusesThePrefix);
        assertThat(councils.find("southtown")).map(Council::referencePrefix).hasValue("ST");

        settingUp.setUp(southtown("ST"));
        assertThat(councils.find("southtown")).map(Council::name).hasValue("Southtown Borough");
    }

    @Test
    void a_prefix_that_no_case_carries_can_be_mended() {
        records.get(Cases.class).open("northshire", "NS", "tf-2012", "police", LocalDate.parse("2013-09-30"));

        settingUp.setUp(southtown("SO"));

        assertThat(councils.find("southtown")).map(Council::referencePrefix).hasValue("SO");
    }

    @Test
    void a_file_that_changes_such_a_prefix_stops_the_start_and_says_why() throws Exception {
        records.get(Cases.class).open("southtown", "ST", "tf-2012", "police", LocalDate.parse("2013-09-30"));
        ObjectMapper json = records.get(ObjectMapper.class);
        Resource file = new ByteArrayResource(json.writeValueAsBytes(southtown("SO")), "southtown.json");
        CouncilFiles files = new CouncilFiles(settingUp, json, new Resource[] {file});

        assertThatThrownBy(files::afterSingletonsInstantiated)
                .hasMessageContainingAll("southtown.json", "referencePrefix", "another prefix already");
    }

    private static Council southtown(String prefix, Agency... agencies) {
        return new Council("southtown", "Southtown Borough", prefix, List.of(agencies), List.of(), List.of(), Map.of());
    }

    private static void refusesThePrefix(Throwable refusal) {
        Problem problem = (Problem) refusal;
        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem.getBody().getProperties()).containsEntry("field", "referencePrefix");
    }
}
