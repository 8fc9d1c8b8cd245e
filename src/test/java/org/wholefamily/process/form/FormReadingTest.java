package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    private final VisitEngine visits = VisitEngine.started();
    private String task;

    @BeforeEach
    void a_visit_is_to_be_recorded() {
        visits.engine.getIdentityService().setAuthentication("ann", List.of("caseworkers"), List.of("northshire"));
        visits.engine
                .getFormService()
                .submitStartForm(
                        visits.engine
                                .getRepositoryService()
                                .createProcessDefinitionQuery()
                                .singleResult()
                                .getId(),
                        Variables.fromMap(Map.of("kind", "school")));
        task = visits.engine.getTaskService().createTaskQuery().singleResult().getId();
    }

    @AfterEach
    void close() {
        visits.engine.close();
    }

    @Test
    void whoever_opens_a_form_is_noted_once() {
        visits.engine.getFormService().getTaskFormVariables(task);

        assertThat(visits.served).containsExactly("ann read visit-record on NS-000012");
    }

    @Test
    void of_a_restricted_record_only_what_is_open_to_all_is_served() {
        visits.barred = true;

        assertThat(visits.engine.getFormService().getTaskFormVariables(task))
                .containsKey("memberOptions")
                .doesNotContainKey("familySummary");
    }

    @Test
    void what_others_may_see_is_not_told_by_a_variable_of_that_name() {
        visits.barred = true;
        visits.engine.getTaskService().setVariable(task, "familySummary", "The MARKER family");

        assertThat(visits.engine.getFormService().getTaskFormVariables(task)).doesNotContainKey("familySummary");
    }
}
