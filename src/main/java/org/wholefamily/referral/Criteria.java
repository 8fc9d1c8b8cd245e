package org.wholefamily.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/**
 * By which criteria of its scheme a family joins: its results are measured against these and no others. Schemes that
 * measure otherwise have no table of facts by criterion.
 */
@Component
class Criteria {

    private static final String IN_SCOPE = "InScope";

    private final Decisions decisions;
    private final RulesInForce rules;

    Criteria(Decisions decisions, RulesInForce rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    /** For each criterion that the scheme's outcome asks for, whether the facts meet it; by the outcome's own names. */
    Map<String, Boolean> inScope(String scheme, String council, String caseReference, Function<String, Object> fact) {
        String table = "eligibility-" + scheme + "-facts";
        String outcome = "outcome-" + scheme;
        Map<String, Boolean> scopes = new HashMap<>();
        if (rules.exists(table, council) && rules.exists(outcome, council)) {
            Set<String> met = met(table, council, caseReference, fact);
            rules.inputs(outcome, council, caseReference).stream()
                    .filter(name -> name.endsWith(IN_SCOPE))
                    .forEach(name ->
                            scopes.put(name, met.contains(name.substring(0, name.length() - IN_SCOPE.length()))));
        }
        return scopes;
    }

    private Set<String> met(String table, String council, String caseReference, Function<String, Object> fact) {
        Map<String, Object> facts = new HashMap<>();
        rules.inputs(table, council, caseReference).forEach(name -> facts.put(name, fact.apply(name)));
        return decisions.ask(table, council, caseReference, facts).stream()
                .map(row -> (String) row.get("metCriterion"))
                .collect(Collectors.toSet());
    }
}
