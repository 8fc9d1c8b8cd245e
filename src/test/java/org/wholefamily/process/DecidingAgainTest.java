package org.wholefamily.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.wholefamily.process.DecidingAgain.Answered;
import org.wholefamily.process.DecidingAgain.Asked;

class DecidingAgainTest {

    private static final String TABLE = "outcome-sf-2022";

    private final CaseEngine engine = new CaseEngine("2023-10-02T09:00");
    private DecidingAgain again;

    @BeforeEach
    void a_table_that_changes_after_some_cases_were_attached() throws Exception {
        String first = new ClassPathResource("models/dmn/outcome-sf-2022.dmn").getContentAsString(UTF_8);
        engine.deploy("shared", null, Map.of("dmn/outcome-sf-2022.dmn", first));
        engine.inEngine(() -> pin("NS-000001"));
        engine.deploy(
                "shared",
                null,
                Map.of("dmn/outcome-sf-2022.dmn", first.replace("\"successful-outcome\"", "\"another-outcome\"")));
        engine.inEngine(() -> pin("NS-000002"));
        again = engine.again();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void each_case_is_decided_by_the_version_that_it_has_pinned_in_the_order_in_which_it_was_asked() {
        List<Answered> told = new ArrayList<>();

        again.all(
                IntStream.range(0, 5_000)
                        .mapToObj(n -> new Asked("NS-00000" + (1 + n % 2), TABLE, reached()))
                        .iterator(),
                told::add);

        assertThat(told).hasSize(5_000);
        assertThat(told.get(4_998).answers())
                .extracting(row -> row.get("result"))
                .containsExactly("successful-outcome");
        assertThat(told.get(4_999).answers())
                .extracting(row -> row.get("result"))
                .containsExactly("another-outcome");
        assertThat(told.get(4_998).version()).startsWith(TABLE + ":1:");
        assertThat(told.get(4_999).version()).startsWith(TABLE + ":2:");
        assertThat(told).allSatisfy(one -> assertThat(one.failure()).isNull());
        assertThat(engine.engine
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void a_case_that_has_pinned_nothing_is_not_decided_and_the_others_are() {
        List<Answered> told = new ArrayList<>();

        again.all(
                List.of(
                                new Asked("NS-000009", TABLE, reached()),
                                new Asked("NS-000001", "outcome-xx-2030", reached()),
                                new Asked("NS-000001", TABLE, new HashMap<>()))
                        .iterator(),
                told::add);

        assertThat(told.get(0).failure()).isEqualTo("the case has pinned no such rules");
        assertThat(told.get(1).failure()).isEqualTo("the case has pinned no such rules");
        assertThat(told.get(2).answers())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("result", null));
    }

    private Void pin(String caseReference) {
        engine.models.pin(caseReference, CaseEngine.COUNCIL);
        return null;
    }

    private static Map<String, Object> reached() {
        return Map.of("needsInScope", 2, "needsMet", 2, "sustainedSixMonths", true);
    }
}
