package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.HashMap;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL's own functions, each weighed by what it is given before it begins, and no others. */
final class CountedFunctions implements FunctionProvider {

    private final java.util.Map<String, List<ValFunction>> functions = new HashMap<>();
    private final Map<String, List<ValFunction>> own;

    CountedFunctions(FeelEngineClock clock, ValueMapper values) {
        own = new BuiltinFunctions(clock, values).functions();
        for (Iterator<Tuple2<String, List<ValFunction>>> each = own.iterator(); each.hasNext(); ) {
            Tuple2<String, List<ValFunction>> named = each.next();
            java.util.List<ValFunction> counted = new ArrayList<>();
            named._2().foreach(function -> counted.add(counted(named._1(), function)));
            functions.put(named._1(), CollectionConverters.asScala(counted).toList());
        }
    }

    private static ValFunction counted(String name, ValFunction function) {
        PatternFunction byPattern = PatternFunction.NAMED.get(name);
        return new ValFunction(
                function.params(),
                given -> {
                    java.util.List<Val> arguments = CollectionConverters.asJava(given);
                    FeelWork.current().count(FunctionCosts.steps(name, arguments));
                    return byPattern == null ? function.invoke().apply(given) : byPattern.of(arguments);
                },
                function.hasVarArgs());
    }

    @Override
    public List<ValFunction> getFunctions(String name) {
        return functions.getOrDefault(name, List.<ValFunction>newBuilder().result());
    }

    @Override
    public Iterable<String> functionNames() {
        return own.keys();
    }
}
