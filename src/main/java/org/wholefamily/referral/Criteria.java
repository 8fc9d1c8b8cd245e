package org.wholefamily.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/** What a scheme's own tables say of a family that joins: what its result is measured against, and when. */
@Component
public class Criteria {

    private final Decisions decisions;
    private final RulesInForce rules;
    private final CaseScopes scopes;
    private final AddedNeeds added;

    Criteria(Decisions decisions, RulesInForce rules, CaseScopes scopes, AddedNeeds added) {
        this.decisions = decisions;
        this.rules = rules;
        this.scopes = scopes;
        this.added = added;
    }

    /** The table that says which needs the scheme knows, and what each adds to what a result is measured against. */
    public static String neededBy(String scheme) {
        return "added-need-" + scheme;
    }

    /** Fixes what the result will be measured against, with what came up since the referral. */
    void fix(String scheme, String council, String caseReference, Function<String, Object> fact) {
        Map<String, Object> scope =
                new HashMap<>(one("eligibility-" + scheme + "-scope", council, caseReference, fact));
        added.of(caseReference).stream()
                .map(AddedNeeds.Added::need)
                .distinct()
                .forEach(need -> widening(scheme, council, caseReference, need)
                        .ifPresent(more -> more.forEach((name, value) -> scope.merge(name, value, Criteria::more))));
        scopes.keep(caseReference, scope);
    }

    /**
     * Lets the result of a case cover a need that came up; before the case is opened, that waits until it is.
     *
     * @param isNew whether the family was not known to have this need; what is counted counts it once
     * @return whether the scheme knows the need
     */
    public boolean cover(String scheme, String council, String caseReference, String need, boolean isNew) {
        Optional<Map<String, Object>> more = widening(scheme, council, caseReference, need);
        Map<String, Object> scope = scopes.of(caseReference);
        if (more.isPresent() && !scope.isEmpty()) {
            more.get().forEach((name, value) -> {
                if (isNew || !(value instanceof Number)) {
                    scope.merge(name, value, Criteria::more);
                }
            });
            scopes.keep(caseReference, scope);
        }
        return more.isPresent();
    }

    private Optional<Map<String, Object>> widening(String scheme, String council, String caseReference, String need) {
        return decisions.ask(neededBy(scheme), council, caseReference, Map.of("need", need)).stream()
                .findFirst();
    }

    /** A yes stays a yes; numbers add up. */
    private static Object more(Object before, Object added) {
        return before instanceof Number count && added instanceof Number one
                ? (Object) (count.intValue() + one.intValue())
                : Boolean.TRUE.equals(added) ? added : before;
    }

    /** Whether the case is closed before its result is measured. */
    boolean measuredAfterClosure(String scheme, String council, String caseReference, Function<String, Object> fact) {
        return ReferralTables.MEASURED_AFTER_CLOSURE.in(one("course-" + scheme, council, caseReference, fact));
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
