package org.wholefamily.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/** What a scheme's own tables say of a family that joins: what its result is measured against, and when. */
@Component
class Criteria {

    private final Decisions decisions;
    private final RulesInForce rules;

    Criteria(Decisions decisions, RulesInForce rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    /** What the result will be measured against, by the names that the scheme's outcome asks for. */
    Map<String, Object> scope(String scheme, String council, String caseReference, Function<String, Object> fact) {
        return one("eligibility-" + scheme + "-scope", council, caseReference, fact);
    }

    /** Whether the case is closed before its result is measured. */
    boolean measuredAfterClosure(String scheme, String council, String caseReference, Function<String, Object> fact) {
        return (Boolean)
                one("course-" + scheme, council, caseReference, fact).get(CaseVariables.MEASURED_AFTER_CLOSURE.name());
    }

    private Map<String, Object> one(
            String decision, String council, String caseReference, Function<String, Object> fact) {
        Map<String, Object> facts = new HashMap<>();
        rules.inputs(decision, council, caseReference).forEach(name -> facts.put(name, fact.apply(name)));
        List<Map<String, Object>> rows = decisions.ask(decision, council, caseReference, facts);
        if (rows.size() != 1) {
            throw new IllegalStateException("The table " + decision + " gives " + rows.size() + " answers");
        }
        return rows.get(0);
    }
}
