package org.wholefamily.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the guidance says where everything is known, told without its tables.
 *
 * @param values by fact, what it may be
 */
record Guidance(String decision, String answer, Map<String, Values> values, Rule rule) {

    /**
     * What a fact may be.
     *
     * @param known values to try it with
     * @param open values that stand for all that it may turn out to be; they go as far as the answer can turn
     */
    record Values(List<Object> known, List<Object> open) {

        Values(Object... both) {
            this(List.of(both), List.of(both));
        }

        /** What is always told. */
        static Values told(Object... known) {
            return new Values(List.of(known), List.of());
        }
    }

    /** The answer to a family of which everything is known. */
    interface Rule {
        Object answer(Known known);
    }

    /** A family of which everything is known. */
    record Known(Map<String, Object> facts) {

        boolean is(String fact) {
            return (boolean) facts.get(fact);
        }

        double number(String fact) {
            return ((Number) facts.get(fact)).doubleValue();
        }

        boolean any(String... names) {
            return Stream.of(names).anyMatch(this::is);
        }

        long count(String... names) {
            return Stream.of(names).filter(this::is).count();
        }
    }

    private static final Values YES_NO = new Values(true, false);
    private static final Values BEFORE = new Values(List.of(0, 1, 3, 10), List.of(0, 1_000_000));
    private static final Values NOW = new Values(List.of(0, 1, 3, 10), List.of(0, 1000));
    private static final String[] PROBLEMS = {
        "crime", "education", "childNeedsHelp", "worklessness", "domesticAbuse", "health"
    };
    private static final String[] HEADLINES = {
        "educationNeeds",
        "earlyYearsNeeds",
        "healthNeeds",
        "substanceNeeds",
        "relationshipNeeds",
        "abuseNeeds",
        "crimeNeeds",
        "domesticAbuseNeeds",
        "housingNeeds",
        "financeNeeds"
    };

    Object of(Map<String, Object> facts) {
        return rule.answer(new Known(facts));
    }

    @Override
    public String toString() {
        return decision;
    }

    static Stream<Guidance> all() {
        return Stream.of(joins2012(), joins2015(), joins2022(), results2012(), results2015(), results2022());
    }

    private static Guidance joins2012() {
        Map<String, Values> values = answers("antisocialBehaviourAction", "permanentExclusion");
        values.putAll(answers("alternativeProvision", "notOnSchoolRoll", "outOfWorkBenefit", "localConcern"));
        values.put("youngOffenders", new Values(0, 1));
        values.put("fixedExclusions", new Values(2, 3));
        values.put("unauthorisedAbsencePercent", new Values(14.99, 15));
        return new Guidance("eligibility-tf-2012", "eligible", values, known -> {
            boolean crime = known.number("youngOffenders") >= 1 || known.is("antisocialBehaviourAction");
            boolean education = known.any("permanentExclusion", "alternativeProvision", "notOnSchoolRoll")
                    || known.number("fixedExclusions") >= 3
                    || known.number("unauthorisedAbsencePercent") >= 15;
            long met = Stream.of(crime, education, known.is("outOfWorkBenefit"))
                    .filter(criterion -> criterion)
                    .count();
            return met == 3 || met == 2 && known.is("localConcern");
        });
    }

    private static Guidance joins2015() {
        Map<String, Values> values = answers(PROBLEMS);
        values.putAll(answers("dependentChild", "expectantParent"));
        return new Guidance(
                "eligibility-tf-2015",
                "eligible",
                values,
                known -> known.any("dependentChild", "expectantParent") && known.count(PROBLEMS) >= 2);
    }

    private static Guidance joins2022() {
        Map<String, Values> values = answers("dependentChild", "expectantParent", "requireDistinctHeadlines");
        Stream.of(HEADLINES)
                .forEach(headline -> values.put(headline, new Values(List.of(0, 1, 2, 3), List.of(0, 1, 3))));
        return new Guidance("eligibility-sf-2022", "eligible", values, known -> {
            double needs = Stream.of(HEADLINES).mapToDouble(known::number).sum();
            long headlines =
                    Stream.of(HEADLINES).filter(each -> known.number(each) > 0).count();
            boolean enough = known.is("requireDistinctHeadlines") ? headlines >= 3 : needs >= 3;
            return known.any("dependentChild", "expectantParent") && enough;
        });
    }

    private static Guidance results2012() {
        Map<String, Values> values = answers("crimeInScope", "educationInScope", "workInScope", "educationMet");
        values.putAll(answers("newProblemOfSameKind", "progressToWork", "continuousEmployment"));
        Stream.of("antisocialBaseline", "offencesBaseline").forEach(number -> values.put(number, BEFORE));
        Stream.of("antisocialNow", "offencesNow").forEach(number -> values.put(number, NOW));
        return new Guidance("outcome-tf-2012", "result", values, Guidance::result2012);
    }

    private static String result2012(Known known) {
        if (known.is("newProblemOfSameKind")) {
            return "none";
        }
        if (known.is("workInScope") && known.is("continuousEmployment")) {
            return "continuous-employment";
        }
        boolean down = down(known, "antisocial", 60) && down(known, "offences", 33);
        boolean missed = known.is("crimeInScope") && !down || known.is("educationInScope") && !known.is("educationMet");
        if (missed || !known.any("crimeInScope", "educationInScope")) {
            return "none";
        }
        return known.is("workInScope") && known.is("progressToWork")
                ? "crime-education-and-progress-to-work"
                : "crime-education";
    }

    /** A case always tells which problems are in scope; they are fixed when it is opened. */
    private static Guidance results2015() {
        Map<String, Values> values = answers("continuousEmployment");
        Stream.of(PROBLEMS).forEach(problem -> {
            values.put(problem + "InScope", Values.told(true, false));
            values.put(problem + "Sustained", YES_NO);
        });
        return new Guidance("outcome-tf-2015", "result", values, known -> {
            List<String> inScope = Stream.of(PROBLEMS)
                    .filter(problem -> known.is(problem + "InScope"))
                    .toList();
            if (!inScope.isEmpty() && inScope.stream().allMatch(problem -> known.is(problem + "Sustained"))) {
                return "significant-sustained-progress";
            }
            return known.is("continuousEmployment") ? "continuous-employment" : "none";
        });
    }

    private static Guidance results2022() {
        Map<String, Values> values = answers("sustainedSixMonths");
        values.put("needsInScope", new Values(List.of(0, 1, 3, 4), List.of(0, 1, 1_000_000)));
        values.put("needsMet", new Values(List.of(0, 1, 3, 4, 5), List.of(0, 1000)));
        return new Guidance("outcome-sf-2022", "result", values, known -> {
            boolean met = known.number("needsInScope") > 0 && known.number("needsMet") >= known.number("needsInScope");
            return met && known.is("sustainedSixMonths") ? "successful-outcome" : "none";
        });
    }

    private static boolean down(Known known, String kind, int percent) {
        double before = known.number(kind + "Baseline");
        double now = known.number(kind + "Now");
        return before == 0 ? now == 0 : 100 * (before - now) >= percent * before;
    }

    private static Map<String, Values> answers(String... facts) {
        Map<String, Values> values = new LinkedHashMap<>();
        Stream.of(facts).forEach(fact -> values.put(fact, YES_NO));
        return values;
    }
}
