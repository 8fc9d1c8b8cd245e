package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a council's own models may read as a variable although the record keeps it and no shared model reads it. The cases of
 * a council without models of its own carry none of it.
 */
public final class FromRecord {

    private static final Map<String, Set<String>> AT_START = Map.of(
            "outcome-review", Set.of("needs"),
            "outcome-claim", Set.of("result", "assessedOn", "leadAssignedOn", "planAgreedOn"),
            "closure", Set.of("needs", "result", "assessedOn", "planAgreedOn"));

    private static final Map<String, Set<String>> AFTER = Map.of(
            "weighEligibility", Set.of("route", "criteriaMet", "reasons"),
            "recordAssessment", Set.of("assessedOn"),
            "appointLead", Set.of("leadAssignedOn"),
            "agreePlan", Set.of("planAgreedOn"),
            "closeCase", Set.of("closedOn"));

    private final ModelsInForce models;
    private final ObjectProvider<CaseFacts> facts;

    FromRecord(ModelsInForce models, ObjectProvider<CaseFacts> facts) {
        this.models = models;
        this.facts = facts;
    }

    /** What a process finds when it starts. */
    public static Set<String> atStart(String process) {
        return AT_START.getOrDefault(process, Set.of());
    }

    /** What a process finds once a bean has done its work. */
    public static Set<String> after(String bean) {
        return AFTER.getOrDefault(bean, Set.of());
    }

    /** All of it. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        List.of(AT_START, AFTER).forEach(places -> places.values().forEach(names::addAll));
        return names;
    }

    /** Gives a process that starts what it was not handed. */
    void start(DelegateExecution process, Set<String> names) {
        if (reads(process)) {
            names.stream()
                    .filter(name -> process.getVariable(name) == null)
                    .forEach(name -> process.setVariable(name, known(process, name)));
        }
    }

    /** Gives a process what its work has just established. */
    void worked(DelegateExecution process, Set<String> names) {
        if (reads(process)) {
            names.forEach(name -> process.setVariable(name, known(process, name)));
        }
    }

    private boolean reads(DelegateExecution process) {
        return models.hasOwn(process.getTenantId());
    }

    private Object known(DelegateExecution process, String name) {
        Object known = facts.getObject().of(CaseVariables.CASE_REFERENCE.require(process), name);
        return known instanceof List<?> list ? Lists.json(list) : known;
    }
}
