package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammesTest {

    private static final String ON = "2013-07-31";
    private static final Pattern INPUT = Pattern.compile("<inputData [^>]*name=\"(\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"tf-2012", "tf-2015", "sf-2022"})
    void all_that_the_tables_ask_for_is_told_or_asked(String scheme) throws IOException {
        assertThat(Programmes.facts(scheme))
                .extracting(Rule::name)
                .containsExactlyInAnyOrderElementsOf(inputs("eligibility-" + scheme));
        assertThat(Programmes.measures(scheme))
                .extracting(Rule::name)
                .containsExactlyInAnyOrderElementsOf(inputs("outcome-" + scheme));
    }

    @Test
    void of_a_scheme_that_is_not_known_nothing_is_told() {
        assertThat(Programmes.facts("tf-2030")).isEmpty();
        assertThat(Programmes.measures("tf-2030")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "crime, offence 2013-01-01 2013-02-01, an offence",
        "crime, police order 2013-01-01, an order",
        "education, absence 2013-spring 11 100, more than a tenth",
        "education, exclusion permanent 2013-01-10, sent away for good",
        "worklessness, benefit jsa 2012-01-01, a benefit"
    })
    void a_problem_of_2015_that_an_extract_shows_is_there(String problem, String row, String because) {
        assertThat(new AFamily()
                        .under("tf-2015")
                        .with("leah", "1997-09-05")
                        .of("leah", row)
                        .with("ann", "1975-01-01")
                        .of("ann", row)
                        .value(problem, ON))
                .as(because)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crime", "education", "worklessness", "childNeedsHelp", "domesticAbuse", "health"})
    void that_a_problem_of_2015_is_not_there_no_extract_can_say(String problem) {
        assertThat(new AFamily().under("tf-2015").with("ann", "1975-01-01").value(problem, ON))
                .isEqualTo(List.of("professional"));
    }

    @ParameterizedTest
    @CsvSource({"1997-08-01, true, sixteen tomorrow", "1997-07-31, false, sixteen today", ", false, nobody knows"})
    void a_child_under_sixteen_is_dependent(String born, boolean dependent, String because) {
        assertThat(new AFamily().under("sf-2022").with("leah", born).value("dependentChild", ON))
                .as(because)
                .isEqualTo(dependent ? true : List.of("professional"));
    }

    private static List<String> inputs(String table) throws IOException {
        return INPUT.matcher(Files.readString(Path.of("dmn", table + ".dmn")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
