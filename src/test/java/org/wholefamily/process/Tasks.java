package org.wholefamily.process;

import org.camunda.bpm.model.bpmn.Bpmn;

/** Small processes for tests of what the product adds to every one. */
public final class Tasks {

    private Tasks() {}

    /** A process {@code visit} of one task. */
    public static String one(String task, String dueDate) {
        var process = Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask(task)
                .name("Do it")
                .camundaCandidateGroups("triage");
        return Bpmn.convertToString((dueDate == null ? process : process.camundaDueDate(dueDate))
                .endEvent()
                .done());
    }
}
