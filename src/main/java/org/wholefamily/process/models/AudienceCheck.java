package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Shown;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.models.ReadSet.ReadForm;

/** Whether what a form shows may be seen by everybody who gets the form. */
final class AudienceCheck {

    private final ReadSet own;
    private final ReadSet all;
    private final List<Shown> shown;
    private final Faults faults;

    /** @param all the council's own set over the shared one */
    AudienceCheck(ReadSet own, ReadSet all, Allowed allowed, Faults faults) {
        this.own = own;
        this.all = all;
        this.shown = allowed.shown();
        this.faults = faults;
    }

    /** A form of the council's own, wherever it is used; a process of its own, whichever form it uses. */
    void check() {
        all.processes().forEach((id, model) -> {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                forms(task.getCamundaFormRef()).forEach(form -> checked(form, id, task.getId(), seenBy(task)));
            }
            for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                forms(start.getCamundaFormRef())
                        .forEach(form -> checked(form, id, start.getId(), Set.of(Audience.ANYBODY)));
            }
        });
    }

    private Set<String> forms(String ref) {
        return Refs.found(ref, all.forms()).keySet();
    }

    /** What a form reads beside its own questions. */
    private Set<String> told(String id) {
        ReadForm form = all.forms().get(id);
        Set<String> told = new TreeSet<>(form.reads());
        form.questions().values().stream()
                .filter(question -> !question.shown())
                .map(AskedQuestion::key)
                .forEach(told::remove);
        return told;
    }

    private static Set<Audience> seenBy(UserTask task) {
        Set<Audience> seen = new TreeSet<>();
        for (Audience audience : Audience.values()) {
            if (audience.fits(TaskWords.groups(task), TaskWords.step(task))) {
                seen.add(audience);
            }
        }
        return seen;
    }

    private void checked(String form, String process, String element, Set<Audience> seen) {
        Set<String> told = told(form);
        String file = own.forms().containsKey(form)
                ? "forms/" + form + ".form"
                : own.processes().containsKey(process) ? "bpmn/" + process + ".bpmn" : null;
        if (file != null) {
            shown.stream()
                    .filter(each ->
                            told.contains(each.key()) && each.otherwise() == null && !seen.contains(each.audience()))
                    .forEach(each -> faults.add(
                            file,
                            own.forms().containsKey(form) ? each.key() : element,
                            "the form " + form + " shows " + each.key() + " at " + element
                                    + ", and not everybody who gets it may see that"));
        }
    }
}
