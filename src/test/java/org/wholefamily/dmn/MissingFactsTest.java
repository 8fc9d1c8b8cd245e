package org.wholefamily.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fact that nobody knows is never silently a no. Whatever is left out, the answer stays open if and only if it depends
 * on what is left out, and then it names each fact that it depends on and no other.
 */
class MissingFactsTest {

    private static final int FAMILIES = 250;
    private static final int MOST_COMPLETIONS = 2_048;
    private static final Pattern NAMED = Pattern.compile("Not known yet: (\\w+)");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Random random = new Random(2012);

    @ParameterizedTest
    @MethodSource("org.wholefamily.dmn.Guidance#all")
    void a_family_of_which_all_is_known_is_decided_as_the_guidance_says(Guidance guidance) throws IOException {
        DmnDecision table = table(guidance);
        for (int i = 0; i < FAMILIES; i++) {
            Map<String, Object> facts = known(guidance);
            assertThat(ask(table, facts).get(guidance.answer())).as("%s", facts).isEqualTo(guidance.of(facts));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wholefamily.dmn.Guidance#all")
    void the_answer_stays_open_exactly_when_a_missing_fact_could_change_it(Guidance guidance) throws IOException {
        DmnDecision table = table(guidance);
        for (int i = 0; i < FAMILIES; i++) {
            Map<String, Object> facts = partlyKnown(guidance);
            Completions completions = new Completions(guidance, facts);
            Map<String, Object> said = ask(table, facts);
            assertThat(said.get(guidance.answer())).as("%s", facts).isEqualTo(completions.answer());
            if (completions.answer() == null) {
                assertThat(named(said)).as("%s", facts).isEqualTo(completions.decisive());
            }
        }
    }

    private Map<String, Object> known(Guidance guidance) {
        Map<String, Object> facts = new HashMap<>();
        guidance.values()
                .forEach((fact, values) -> facts.put(
                        fact, values.known().get(random.nextInt(values.known().size()))));
        return facts;
    }

    /** A family of which some facts, few or many, are not known. */
    private Map<String, Object> partlyKnown(Guidance guidance) {
        Map<String, Object> facts = known(guidance);
        double share = random.nextDouble();
        int completions = 1;
        List<String> names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            int values = guidance.values().get(name).open().size();
            if (random.nextDouble() < share && values > 0 && completions * values <= MOST_COMPLETIONS) {
                completions *= values;
                facts.put(name, null);
            }
        }
        return facts;
    }

    private static Set<String> named(Map<String, Object> said) {
        return ((List<?>) said.get("reasons"))
                .stream()
                        .map(reason -> NAMED.matcher(reason.toString()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
    }

    private Map<String, Object> ask(DmnDecision table, Map<String, Object> facts) {
        return engine.evaluateDecision(table, facts).getSingleResult().getEntryMap();
    }

    private DmnDecision table(Guidance guidance) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("dmn", guidance.decision() + ".dmn"))) {
            return engine.parseDecision(guidance.decision(), file);
        }
    }

    /** Every way in which what is not known could turn out. */
    private static final class Completions {

        private final Guidance guidance;
        private final List<String> missing;
        private final Map<String, Object> facts;
        private final Set<Object> answers = new HashSet<>();
        private final Set<String> decisive = new HashSet<>();

        Completions(Guidance guidance, Map<String, Object> known) {
            this.guidance = guidance;
            facts = new HashMap<>(known);
            missing = guidance.values().keySet().stream()
                    .filter(fact -> known.get(fact) == null)
                    .toList();
            complete(0);
        }

        private void complete(int at) {
            if (at < missing.size()) {
                for (Object value : guidance.values().get(missing.get(at)).open()) {
                    facts.put(missing.get(at), value);
                    complete(at + 1);
                }
                return;
            }
            Object answer = guidance.of(facts);
            answers.add(answer);
            for (String fact : missing) {
                if (!decisive.contains(fact) && turns(fact, answer)) {
                    decisive.add(fact);
                }
            }
        }

        private boolean turns(String fact, Object answer) {
            Object value = facts.get(fact);
            boolean turns = guidance.values().get(fact).open().stream().anyMatch(other -> {
                facts.put(fact, other);
                return !guidance.of(facts).equals(answer);
            });
            facts.put(fact, value);
            return turns;
        }

        Object answer() {
            return answers.size() == 1 ? answers.iterator().next() : null;
        }

        Set<String> decisive() {
            return decisive;
        }
    }
}
