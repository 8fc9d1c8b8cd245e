package org.wholefamily.process.feel;

import camundajar.impl.scala.None$;
import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;

/** The values of a case as the engine asks for them, each turned into one of its own once. */
final class GivenValues implements VariableProvider {

    /** The engine asks what the input is called, and takes this name when it gets none. */
    private static final String INPUT = "cellInput";

    private static final String NAME_OF_INPUT = "inputVariableName";

    private final Facts facts;
    private final ValueMapper mapper;
    private final Option<Object> input;
    private final Map<String, Option<Object>> known = new HashMap<>(4);

    /** @param input of a cell; null for an expression */
    GivenValues(Facts facts, ValueMapper mapper, Val input) {
        this.facts = facts;
        this.mapper = mapper;
        this.input = input == null ? null : new Some<>(input);
    }

    @Override
    public Option<Object> getVariable(String name) {
        if (name.equals(NAME_OF_INPUT)) {
            return none();
        }
        if (input != null && name.equals(INPUT)) {
            return input;
        }
        Option<Object> value = known.get(name);
        if (value == null) {
            value = facts.knows(name) ? new Some<>(mapper.toVal(facts.value(name))) : none();
            known.put(name, value);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Option<Object> none() {
        return (Option<Object>) (Option<?>) None$.MODULE$;
    }

    @Override
    public Iterable<String> keys() {
        return CollectionConverters.asScala(facts.names());
    }
}
