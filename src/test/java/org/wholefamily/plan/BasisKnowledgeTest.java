package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.council.Council.Agency;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class BasisKnowledgeTest {

    private static final String CASE = "NS-000001";

    private final Councils councils = mock();
    private final Sharings sharings = mock();
    private final CaseAnswers answers = mock();
    private final Map<String, Object> variables = new HashMap<>();
    private final BasisKnowledge knowledge =
            new BasisKnowledge(councils, sharings, new DraftKnowledge(answers, Clocks.at("2013-10-01")));

    @BeforeEach
    void health_and_housing_are_planned_and_only_housing_is_shared_with() {
        when(councils.agencies("northshire"))
                .thenReturn(List.of(
                        new Agency("health", "Family Health"),
                        new Agency("housing", "Homes"),
                        new Agency("police", "Police")));
        when(sharings.sharedWith(CASE, "plan")).thenReturn(Set.of("housing"));
        when(answers.on(CASE, "plan-draft"))
                .thenReturn(Map.of("actions", List.of(Map.of("agency", "housing"), Map.of("agency", "health"))));
        variables.put("suggestedActions", List.of(row("police"), row("housing")));
    }

    @Test
    void whoever_drafts_sees_at_once_which_suggestions_cannot_begin() {
        assertThat(known("agenciesWithoutBasis", "plan-draft", null))
                .asString()
                .startsWith("Police: nothing may be shared");
        assertThat(known("planAgencyOptions", "plan-draft", null))
                .isEqualTo(List.of(
                        Map.of("label", "Family Health – no basis for sharing", "value", "health"),
                        Map.of("label", "Homes", "value", "housing"),
                        Map.of("label", "Police – no basis for sharing", "value", "police")));
    }

    @Test
    void so_does_whoever_agrees_the_draft_with_the_family() {
        assertThat(known("agenciesWithoutBasis", "plan-agreement", null))
                .asString()
                .startsWith("Family Health: nothing may be shared");

        when(sharings.sharedWith(CASE, "plan")).thenReturn(Set.of("housing", "health"));
        assertThat(known("agenciesWithoutBasis", "plan-agreement", null)).isNull();
    }

    @Test
    void a_draft_that_the_family_wants_changed_is_looked_at_as_it_was_written() {
        variables.put("familyAgrees", false);

        assertThat(known("agenciesWithoutBasis", "plan-draft", null)).asString().startsWith("Family Health:");
    }

    @Test
    void an_agency_is_not_told_with_whom_else_something_is_shared() {
        assertThat(known("planAgencyOptions", "plan-draft", "health")).isNull();
        assertThat(known("agenciesWithoutBasis", "plan-draft", "health")).isNull();
    }

    private static Map<String, Object> row(String agency) {
        return Map.of("need", "work", "action", "Meet", "agency", agency, "weeks", 2);
    }

    private Object known(String key, String form, String agency) {
        return Told.by(
                knowledge, key, new FormRequest(form, CASE, "northshire", "lead", "draftPlan", agency, variables::get));
    }
}
