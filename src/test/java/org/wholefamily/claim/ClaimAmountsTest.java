package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/** The real tables of 2012, asked as a claim asks them. */
class ClaimAmountsTest {

    private static final BigDecimal CEILING = new BigDecimal("4000");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Decisions decisions = mock();
    private final ClaimTables tables = new ClaimTables(decisions, mock(RulesInForce.class));

    @ParameterizedTest
    @CsvSource({
        "2012-04-01, crime-education, 700.00",
        "2013-03-31, crime-education-and-progress-to-work, 800.00",
        "2013-03-31, continuous-employment, 800.00",
        "2013-04-01, crime-education, 1400.00",
        "2014-03-31, crime-education-and-progress-to-work, 1600.00",
        "2014-03-31, continuous-employment, 1600.00",
        "2014-04-01, crime-education, 2100.00",
        "2015-03-31, crime-education-and-progress-to-work, 2400.00",
        "2015-03-31, continuous-employment, 2400.00"
    })
    void the_year_of_attachment_sets_the_sum_and_with_the_attachment_it_is_never_above_4000(
            LocalDate attachedOn, String result, BigDecimal sum) {
        realTables();

        Claim claim = claim(attachedOn, result);

        assertThat(claim.total()).isEqualTo(sum);
        BigDecimal attachment = new BigDecimal(
                ask("funding-tf-2012", Map.of("payment", "attachment", "attachedOn", attachedOn.toString()))
                        .get(0)
                        .get("amount")
                        .toString());
        assertThat(claim.total().add(attachment)).isLessThanOrEqualTo(CEILING);
    }

    @Test
    void a_family_attached_outside_the_programme_has_no_amount_to_claim() {
        realTables();

        assertThat(claim(LocalDate.parse("2015-04-01"), "crime-education").complete())
                .isFalse();
        assertThat(claim(LocalDate.parse("2012-03-31"), "continuous-employment").complete())
                .isFalse();
    }

    @Test
    void no_result_brings_no_payment() {
        realTables();

        assertThat(claim(LocalDate.parse("2013-05-01"), "none").lines()).isEmpty();
    }

    private Claim claim(LocalDate attachedOn, String result) {
        CaseFile file = new CaseFile("NS-000012", "northshire", "tf-2012", "outcome-claim", attachedOn, null, null);
        return new Claim("id", "family", "NS-000012", "tf-2012", result, attachedOn, tables.lines(file, result));
    }

    private void realTables() {
        when(decisions.ask(any(), any(), any(), any()))
                .thenAnswer(call -> ask(call.getArgument(0), call.getArgument(3)));
    }

    private List<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        InputStream table = getClass().getResourceAsStream("/models/dmn/" + decision + ".dmn");
        return engine.evaluateDecisionTable(engine.parseDecision(decision, table), inputs)
                .getResultList();
    }
}
