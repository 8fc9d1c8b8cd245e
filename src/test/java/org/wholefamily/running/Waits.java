package org.wholefamily.running;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Lets the time of one case pass without moving the clock of all others: fires what the case waits for. */
public final class Waits {

    private static final List<String> LISTENERS = List.of("timer-task-listener");

    private final ManagementService management;
    private final Caseworkers people;

    public Waits(ManagementService management, Caseworkers people) {
        this.management = management;
        this.people = people;
    }

    /** Ends the wait at an element; fails when the case does not wait there. */
    public void end(String caseReference, String element) {
        Job job = jobsOf(caseReference).stream()
                .filter(waiting -> element.equals(definition(waiting, "activityId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caseReference + " does not wait at " + element));
        management.executeJob(job.getId());
    }

    /** Does what waits in the background, or ends the next wait for a day; false when the case waits for nothing. */
    public boolean endNext(String caseReference) {
        List<Job> jobs = jobsOf(caseReference).stream()
                .filter(job -> !LISTENERS.contains(definition(job, "jobType")))
                .toList();
        jobs.forEach(job -> management.executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    /** Does what waits in the background, and what follows on it, until nothing does. */
    public void endAll(String businessKey) {
        boolean more = true;
        while (more) {
            more = endNext(businessKey);
        }
    }

    /** Answers tasks in the order in which they come, and ends waits where there are none, until one of the step is open. */
    public void workTo(String caseReference, String step) {
        for (int round = 0; round < 80; round++) {
            List<Caseworkers.OpenTask> open = people.tasksOf(caseReference);
            if (open.stream().anyMatch(task -> task.step().equals(step))) {
                return;
            }
            if (!open.isEmpty()) {
                people.complete(open.get(0), Map.of());
            } else if (!endNext(caseReference)) {
                break;
            }
        }
        throw new AssertionError(caseReference + " never came to " + step);
    }

    private List<Job> jobsOf(String caseReference) {
        List<String> processes = people.as(Caseworkers.OPERATOR)
                .queryParam("businessKey", caseReference)
                .get("/engine-rest/process-instance")
                .jsonPath()
                .getList("id");
        return processes.stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process).list().stream())
                .toList();
    }

    private String definition(Job job, String property) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return Map.of("activityId", definition.getActivityId(), "jobType", definition.getJobType())
                .get(property);
    }
}
