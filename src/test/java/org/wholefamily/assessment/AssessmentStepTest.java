package org.wholefamily.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.wholefamily.assessment.Steps.CASE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wholefamily.Northshire;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Told;

class AssessmentStepTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 10, 1);

    private final BusinessClock clock = Steps.on(TODAY);
    private final List<String> journal = new ArrayList<>();
    private final CaseJournal log = (event, actor) -> journal.add(event.kind() + " " + new TreeMap<>(event.detail()));
    private final AssessmentParts parts;
    private final Assessments assessments;
    private final CaseNeeds needs;
    private final KnownOfCase known;
    private final PartsOfAgencies partsOfAgencies;
    private final Map<String, Object> variables = new HashMap<>();

    AssessmentStepTest() {
        var database = Steps.database();
        parts = new AssessmentParts(database);
        assessments = new Assessments(database, parts);
        needs = new CaseNeeds(database);
        known = FactsOf.these(new AssessmentFacts(assessments, needs, mock()));
        partsOfAgencies = new PartsOfAgencies(parts, needs, log, clock);
    }

    @Test
    void the_agencies_are_asked_with_a_day_for_chasing_and_a_day_for_giving_up() throws Exception {
        variables.put("suggestedAgencies", List.of("police", "health"));

        ask("health", "education");

        assertThat(Lists.of(variables.get("agenciesToAsk"))).containsExactly("education", "health");
        assertThat(variables)
                .containsEntry("chaseOn", "2013-10-08T17:00+01:00")
                .containsEntry("giveUpOn", "2013-10-28T17:00Z");
        assertThat(parts.of(CASE))
                .extracting(part -> part.agency() + " " + part.state().code())
                .containsExactly("education asked", "health asked", "police not-shared");
        assertThat(journal).containsExactly("agencies-asked {agencies=[education, health]}");
    }

    @Test
    void an_agency_that_knows_the_family_is_kept_with_its_words_and_needs() throws Exception {
        ask("health");
        variables.putAll(Map.of(
                "agency",
                "health",
                "knownToUs",
                true,
                "involvedNow",
                true,
                "needsKnown",
                Lists.json(List.of("mental-health"))));

        new RecordPart(partsOfAgencies, (reference, form) -> Map.of("summary", "Seen monthly.", "worker", "Nurse Bell"))
                .execute(Steps.execution(variables));

        assertThat(parts.get(CASE, "health").answer())
                .isEqualTo(new PartAnswer(true, true, "Seen monthly.", "Nurse Bell"));
        assertThat(needs.namedBy(CASE, "health")).containsExactly("mental-health");
    }

    @Test
    void an_agency_that_does_not_know_the_family_leaves_nothing_behind() throws Exception {
        ask("police");
        variables.putAll(Map.of("agency", "police", "knownToUs", false, "needsKnown", Lists.json(List.of("housing"))));

        new RecordPart(partsOfAgencies, (reference, form) -> Map.of("summary", "of another agency"))
                .execute(Steps.execution(variables));

        assertThat(parts.get(CASE, "police").answer()).isEqualTo(PartAnswer.UNKNOWN_FAMILY);
        assertThat(needs.of(CASE)).isEmpty();
    }

    @Test
    void the_summary_says_who_answered_and_who_is_missing() throws Exception {
        variables.put("suggestedAgencies", List.of("housing"));
        ask("health", "police", "education");
        partsOfAgencies.answered(
                CASE, "health", new PartAnswer(true, true, "Seen monthly.", "Nurse Bell"), List.of("mental-health"));
        variables.putAll(Map.of("agency", "police", "chasedOn", "2013-10-09"));
        new RecordChase(partsOfAgencies).execute(Steps.execution(variables));
        new RecordMissingPart(partsOfAgencies).execute(Steps.execution(variables));
        variables.put("agency", "education");
        new RecordUnsharedPart(partsOfAgencies).execute(Steps.execution(variables));

        assertThat(known("partsSummary", null)).isEqualTo("""
                Schools and education welfare: there is no basis for sharing with them.

                Community health and mental health: knows the family, works with them now.
                Needs: Mental health
                Seen monthly.
                Worker: Nurse Bell

                Northshire Homes: there is no basis for sharing with them.

                Northshire Police: asked on 1 October 2013, never answered.""");
        assertThat(known("partsSummary", "police")).isNull();
        assertThat(journal)
                .contains("assessment-part-changed {agency=police, state=missing}")
                .noneMatch(line -> line.contains("Bell"));
    }

    @Test
    void the_needs_named_so_far_are_put_forward_and_those_agreed_are_kept() throws Exception {
        ask("health");
        partsOfAgencies.answered(CASE, "health", new PartAnswer(true, null, null, null), List.of("mental-health"));
        variables.put("needsSeen", List.of("work"));
        assertThat(known("agreedNeeds", null)).isEqualTo(List.of("mental-health", "work"));
        variables.putAll(Map.of(
                "agreedNeeds",
                Lists.json(List.of("work", "money")),
                "familyAgreesWithNeeds",
                true,
                "visitedOn",
                "2013-09-30"));

        new RecordAssessment(assessments, needs, known, mock(Cases.class), log, clock)
                .execute(Steps.execution(variables));

        assertThat(Lists.of(variables.get("needs"))).containsExactly("money", "work");
        assertThat(variables).containsEntry("seekingWork", true).doesNotContainKey("assessedOn");
        assertThat(known.value(CASE, "assessedOn")).isEqualTo("2013-10-01");
        assertThat(known.value(CASE, "visitedOn")).isEqualTo("2013-09-30");
        assertThat(known.all(CASE, "needsNamed"))
                .containsExactly(new Fact("needsNamed", "mental-health", TODAY, "health", null));
        assertThat(assessments.get(CASE).findings())
                .isEqualTo(new Assessment.Findings(TODAY, LocalDate.of(2013, 9, 30), true, null));
        assertThat(needs.namedBy(CASE, CaseNeeds.ASSESSMENT)).containsExactly("money", "work");
    }

    private void ask(String... sharing) throws Exception {
        Sharings sharings = mock(Sharings.class);
        when(sharings.agenciesFor(CASE, Sharings.ASSESSMENT)).thenReturn(Set.of(sharing));
        Deadlines deadlines = mock(Deadlines.class);
        when(deadlines.of(eq("contributePart"), any(), any(), eq(CASE), any()))
                .thenReturn(new Deadline(
                        Instant.parse("2013-10-08T16:00:00Z"),
                        Instant.parse("2013-10-15T16:00:00Z"),
                        Instant.parse("2013-10-28T17:00:00Z"),
                        "managers"));
        new AskAgencies(assessments, sharings, deadlines, log, clock).execute(Steps.execution(variables));
    }

    private Object known(String key, String agency) {
        return Told.by(
                new AssessmentKnowledge(parts, needs, known, Northshire.words()),
                key,
                new FormRequest(
                        "assessment-summary",
                        CASE,
                        "northshire",
                        "anna",
                        "completeAssessment",
                        agency,
                        variables::get));
    }
}
