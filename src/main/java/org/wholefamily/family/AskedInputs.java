package org.wholefamily.family;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.wholefamily.process.RulesInForce;

/** Keeps what a scheme's table is asked with, at the moment when it has answered; works inside the engine's commands. */
@Service
public class AskedInputs {

    private final DecidedInputs inputs;
    private final InputSources sources;
    private final RulesInForce rules;

    public AskedInputs(DecidedInputs inputs, InputSources sources, RulesInForce rules) {
        this.inputs = inputs;
        this.sources = sources;
        this.rules = rules;
    }

    /**
     * Keeps the inputs of an answer.
     *
     * @param question with the scheme it is the id of the table
     * @param number of the answer among those of the case to the same question
     * @param value what the table was asked with, by name; null for what is not known
     */
    public void keep(
            String caseReference,
            String council,
            String scheme,
            String question,
            int number,
            Function<String, Object> value) {
        Map<String, Object> asked = new HashMap<>();
        rules.inputs(question + "-" + scheme, council, caseReference)
                .forEach(name -> asked.put(name, value.apply(name)));
        inputs.keep(caseReference, question, number, sources.of(caseReference, asked));
    }
}
