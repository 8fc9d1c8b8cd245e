package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.process.Shown;

/** Puts what the features really know before those who get a form. */
class AudienceCheckTest {

    private static final List<Shown> SHOWN = KnownToForms.all();
    private static final Allowed ALLOWED =
            new Allowed(work -> true, bean -> false, Set.of(), Set.of(), SHOWN, List.of());
    private static final ReadSet SHARED = ReadSet.of(SharedSet.FILES, ALLOWED.personal()::contains);

    @Test
    void each_key_is_told_by_one_feature_alone() {
        assertThat(SHOWN).extracting(Shown::key).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void the_shared_forms_show_everybody_what_they_may_see() {
        assertThat(faults(SHARED, SHARED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plan-action, partsSummary, userTask_carryOutAction",
        "plan-action, concernText, userTask_carryOutAction",
        "assessment-agency-part, planSummary, userTask_contributePart",
        "assessment-agency-part, leadOptions, userTask_contributePart",
        "claim-submission, partsSummary, userTask_submitClaim",
        "safeguarding-response, partsSummary, userTask_respondToConcern",
        "referral-received, leadOptions, startEvent_referralReceived"
    })
    void a_councils_form_shows_nobody_what_they_may_not_see(String form, String key, String element) {
        assertThat(faults(with(form, key)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains(form, key, element));
    }

    @ParameterizedTest
    @CsvSource({
        "plan-action, familySummary",
        "closure-step-up, knownSummary",
        "claim-reply, evidenceSummary",
        "claim-reply, familySummary",
        "assessment-family, partsSummary",
        "referral-received, agencyOptions"
    })
    void it_shows_everybody_else_what_there_is(String form, String key) {
        assertThat(faults(with(form, key))).isEmpty();
    }

    @Test
    void a_councils_process_gives_a_form_to_nobody_who_may_not_see_it() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String closure = new String(SHARED.content("bpmn/closure.bpmn"), StandardCharsets.UTF_8);
        files.put(
                "bpmn/closure.bpmn",
                closure.replace("camunda:candidateGroups=\"managers\"", "camunda:candidateGroups=\"managers,finance\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(faults(new ModelSet("northshire", files)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.element()).isEqualTo("userTask_approveClosure"));
    }

    private static List<ModelFault> faults(ModelSet own) {
        ReadSet read = ReadSet.of(own, ALLOWED.personal()::contains);
        return faults(read, read.over(SHARED));
    }

    private static List<ModelFault> faults(ReadSet own, ReadSet all) {
        Faults faults = new Faults();
        new AudienceCheck(own, all, ALLOWED, faults).check();
        return faults.list();
    }

    /** A council's own copy of a form that shows one thing more. */
    private static ModelSet with(String form, String key) {
        String file = "forms/" + form + ".form";
        String content = new String(SHARED.content(file), StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"id\": \"more\", \"type\": \"text\", \"text\": \"{{" + key + "}}\"},");
        return new ModelSet(
                "northshire", new TreeMap<>(java.util.Map.of(file, content.getBytes(StandardCharsets.UTF_8))));
    }
}
