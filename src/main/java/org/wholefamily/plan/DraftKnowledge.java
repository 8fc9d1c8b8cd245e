package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What stands in a draft before anybody writes: the actions that the table suggests, or the draft that the family wants changed. */
@Component
class DraftKnowledge implements FormKnowledge {

    private static final String ACTIONS = "actions";

    private final CaseAnswers answers;
    private final BusinessClock clock;

    DraftKnowledge(CaseAnswers answers, BusinessClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.to(Audience.COUNCIL, ACTIONS, this::actions));
    }

    private Object actions(FormRequest request) {
        return Boolean.FALSE.equals(request.variable().apply(PlanProcess.FAMILY_AGREES.name()))
                ? written(request)
                : suggested(request.variable().apply(PlanProcess.SUGGESTED_ACTIONS.name()));
    }

    private Object written(FormRequest request) {
        return answers.on(request.caseReference(), PlanProcess.DRAFT_FORM).get(ACTIONS);
    }

    /** The agencies of the actions in the draft: those that stand in it already, or that the table suggests. */
    Set<String> agencies(FormRequest request) {
        Object planned = request.formId().equals(PlanProcess.DRAFT_FORM) ? actions(request) : written(request);
        return rows(planned).stream()
                .map(row -> String.valueOf(row.get(PlanTables.AGENCY.name())))
                .collect(Collectors.toSet());
    }

    private List<Map<String, Object>> suggested(Object variable) {
        LocalDate today = clock.today();
        return rows(variable).stream()
                .map(row -> Map.<String, Object>of(
                        PlanTables.NEED.name(),
                        PlanTables.NEED.in(row),
                        PlanTables.ACTION.name(),
                        PlanTables.ACTION.in(row),
                        PlanTables.AGENCY.name(),
                        PlanTables.AGENCY.in(row),
                        "dueOn",
                        today.plusWeeks(PlanTables.WEEKS.in(row)).toString()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object variable) {
        if (variable instanceof SpinJsonNode json) {
            return json.mapTo(List.class);
        }
        return variable == null ? List.of() : (List<Map<String, Object>>) variable;
    }
}
