package org.wholefamily.running;

import java.util.List;
import java.util.Map;

/** Lets the time of one case pass in a product that runs elsewhere: the operator ends what the case waits for. */
public final class WaitsOverHttp {

    private static final String REMINDER = "timer-task-listener";

    private final Caseworkers people;

    public WaitsOverHttp(Caseworkers people) {
        this.people = people;
    }

    /** Does everybody's work on a family until nothing is left to do; tells how many steps there were. */
    public int toEnd(String family) {
        int steps = 0;
        for (int round = 0; round < 200; round++) {
            List<Caseworkers.OpenTask> open = people.tasksOf(family);
            if (!open.isEmpty()) {
                people.complete(open.get(0), Map.of());
                steps++;
            } else if (!endNext(family)) {
                return steps;
            }
        }
        throw new AssertionError(family + " never came to an end");
    }

    private boolean endNext(String family) {
        List<String> processes = people.as(Caseworkers.OPERATOR)
                .queryParam("businessKey", family)
                .get("/engine-rest/process-instance")
                .jsonPath()
                .getList("id");
        List<String> jobs = processes.stream()
                .flatMap(process -> jobsOf(process).stream())
                .filter(job -> !REMINDER.equals(type(job.get("jobDefinitionId"))))
                .map(job -> job.get("id"))
                .toList();
        jobs.forEach(job -> people.as(Caseworkers.OPERATOR).post("/engine-rest/job/{id}/execute", job));
        return !jobs.isEmpty();
    }

    private List<Map<String, String>> jobsOf(String process) {
        return people.as(Caseworkers.OPERATOR)
                .queryParam("processInstanceId", process)
                .get("/engine-rest/job")
                .jsonPath()
                .getList("");
    }

    private String type(String definition) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/job-definition/{id}", definition)
                .jsonPath()
                .getString("jobType");
    }
}
