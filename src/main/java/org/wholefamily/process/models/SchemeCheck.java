package org.wholefamily.process.models;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** Whether a scheme is whole: every table and form that a case under it will need, and what its result is measured against. */
final class SchemeCheck {

    private static final String ELIGIBILITY = "eligibility-${scheme}";

    /** A scheme from before there was such a table has none. */
    private static final String NEEDS = "needs-${scheme}";

    /** What the product itself asks; everything else that depends on the scheme is named by a process. */
    private static final Set<String> ASKED = Set.of(
            "dmn/course-${scheme}", "dmn/added-need-${scheme}", "dmn/payments-${scheme}", "dmn/funding-${scheme}");

    private final ReadSet all;
    private final Faults faults;

    private SchemeCheck(ReadSet all, Faults faults) {
        this.all = all;
        this.faults = faults;
    }

    /** Every scheme of which a set has a table. */
    static void check(ReadSet own, ReadSet all, Faults faults) {
        SchemeCheck check = new SchemeCheck(all, faults);
        Set<String> schemes = new TreeSet<>();
        Stream.concat(Stream.of(ELIGIBILITY, NEEDS), refs(all).stream())
                .filter(ref -> !ref.startsWith("forms/"))
                .forEach(ref -> schemes.addAll(
                        Refs.schemes(ref.replace("dmn/", ""), own.decisions().keySet())));
        schemes.retainAll(Refs.schemes(ELIGIBILITY, all.decisions().keySet()));
        schemes.forEach(check::whole);
    }

    /** The decision in an eligibility file that says what the result is measured against; null when there is none. */
    static Decision scope(DecisionFile eligibility) {
        return eligibility.decisions().stream()
                .filter(decision -> decision.getId().equals(eligibility.id() + "-scope")
                        && decision.getExpression() instanceof DecisionTable)
                .findFirst()
                .orElse(null);
    }

    private void whole(String scheme) {
        String file = "dmn/eligibility-" + scheme + ".dmn";
        if (!scheme.matches("[a-z]+-\\d{4}")) {
            faults.add(file, scheme, "a scheme is called after its programme and year, such as tf-2012");
        }
        for (String ref : refs(all)) {
            boolean table = ref.startsWith("dmn/");
            Map<String, ?> models = table ? all.decisions() : all.forms();
            String wanted = ref.substring(ref.indexOf('/') + 1).replace("${scheme}", scheme);
            if (!models.containsKey(wanted)) {
                faults.add(
                        file,
                        scheme,
                        "the scheme also needs " + ref.substring(0, ref.indexOf('/') + 1) + wanted
                                + (table ? ".dmn" : ".form"));
            }
        }
        measuredAgainst(file, scheme);
        needs(scheme);
    }

    /** What forms offer for a need that comes up later must be measured by something. */
    private void needs(String scheme) {
        DecisionFile listed = all.decisions().get(NEEDS.replace("${scheme}", scheme));
        DecisionFile added = all.decisions().get("added-need-" + scheme);
        Set<String> known = added == null || added.top() == null ? null : added.words("need");
        if (listed != null && listed.top() != null && known != null && !known.contains(DecisionFile.ANY)) {
            without(listed.answered("need"), known)
                    .forEach(need -> faults.add(
                            "dmn/" + listed.id() + ".dmn",
                            listed.id(),
                            "added-need-" + scheme + " has no row for \"" + need
                                    + "\": what does it add to the result?"));
        }
    }

    private void measuredAgainst(String file, String scheme) {
        String id = "eligibility-" + scheme + "-scope";
        Decision scope = scope(all.decisions().get("eligibility-" + scheme));
        if (scope == null) {
            faults.add(file, id, "the scheme also needs the table " + id + ": what is its result measured against?");
            return;
        }
        if (DecisionFile.table(scope).getHitPolicy() != HitPolicy.UNIQUE) {
            faults.add(file, id, "must give one answer: the hit policy is UNIQUE");
        }
        widened(scheme, scope);
        DecisionFile outcome = all.decisions().get("outcome-" + scheme);
        if (outcome != null) {
            Set<String> asked = outcome.asked().stream()
                    .filter(name -> name.endsWith("InScope"))
                    .collect(Collectors.toSet());
            Set<String> given = names(scope);
            without(asked, given)
                    .forEach(name ->
                            faults.add(file, id, "does not say " + name + ", which outcome-" + scheme + " asks for"));
            without(given, asked)
                    .forEach(name ->
                            faults.add(file, id, "says " + name + ", which outcome-" + scheme + " does not ask for"));
        }
    }

    /** A need that comes up later adds to the very things that were fixed at the start. */
    private void widened(String scheme, Decision scope) {
        String id = "added-need-" + scheme;
        DecisionFile added = all.decisions().get(id);
        if (added == null) {
            return;
        }
        Set<String> fixed = names(scope);
        Set<String> more = names(added.top());
        String file = "dmn/" + id + ".dmn";
        without(fixed, more).forEach(name -> faults.add(file, id, "does not say what a need adds to " + name));
        without(more, fixed)
                .forEach(name ->
                        faults.add(file, id, "adds to " + name + ", against which this scheme measures no result"));
    }

    private static Set<String> names(Decision table) {
        return DecisionFile.table(table).getOutputs().stream()
                .map(Output::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    /** All that depends on the scheme: what processes refer to, and what the product asks. */
    private static Set<String> refs(ReadSet all) {
        Set<String> refs = new TreeSet<>(ASKED);
        all.processes().values().forEach(model -> {
            Stream<String> tables = model.getModelElementsByType(BusinessRuleTask.class).stream()
                    .map(BusinessRuleTask::getCamundaDecisionRef)
                    .filter(ref -> ref != null)
                    .map(ref -> "dmn/" + ref);
            Stream.concat(tables, Names.forms(model).map(ref -> "forms/" + ref))
                    .filter(ref -> ref.contains("${scheme}"))
                    .forEach(refs::add);
        });
        return refs;
    }
}
