package org.wholefamily.process.models;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** Whether a scheme that a set brings is whole: every table and form that a case under it will need. */
final class SchemeCheck {

    private static final String ELIGIBILITY = "eligibility-${scheme}";

    private SchemeCheck() {}

    static void check(ReadSet own, Names names, Faults faults) {
        ReadSet all = names.all();
        Set<String> before =
                Refs.schemes(ELIGIBILITY, names.shared().decisions().keySet());
        Set<String> brought = Refs.schemes(ELIGIBILITY, own.decisions().keySet());
        brought.removeAll(before);
        for (String scheme : brought) {
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
        }
    }

    /** All that depends on the scheme: what processes refer to, and every table that each shared scheme has. */
    private static Set<String> refs(ReadSet all) {
        Set<String> refs = new TreeSet<>(Set.of("dmn/funding-${scheme}"));
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
