package org.wholefamily.process.feel;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.spin.plugin.impl.feel.integration.SpinValueMapper;

/** Every piece of FEEL is evaluated here, within its limits. */
public final class Feel {

    private static final ValueMapper VALUES =
            new QuickValues(new ValueMapper.CompositeValueMapper(CollectionConverters.asScala(
                            List.<CustomValueMapper>of(new KnownValues(), new JavaValueMapper(), new SpinValueMapper()))
                    .toList()));
    private static final CountedInterpreter INTERPRETER = new CountedInterpreter(VALUES);
    private static final CountedFunctions FUNCTIONS = new CountedFunctions(new EngineTime(), VALUES);

    private Feel() {}

    /** The value of an expression. */
    public static FeelAnswer value(ReadFeel expression, Facts facts) {
        return FeelWork.together(() -> evaluate(expression, facts, false, null));
    }

    /** Whether an input fits a cell: true, false, or null when it cannot be said. */
    public static FeelAnswer test(ReadFeel cell, Object input, Facts facts) {
        return FeelWork.together(() -> evaluate(cell, facts, true, input));
    }

    /** The functions that a text calls and FEEL does not have, in words: such a call is silently null. */
    public static List<String> unknownFunctions(ReadFeel read) {
        return FunctionCalls.unknown(read, FUNCTIONS);
    }

    private static FeelAnswer evaluate(ReadFeel read, Facts facts, boolean cell, Object input) {
        if (read.fault() != null) {
            return FeelAnswer.failed(read.fault());
        }
        EvaluationFailureCollector failures = new FewFaults();
        try {
            Val tested = cell ? VALUES.toVal(input) : null;
            if (cell) {
                FeelWork.current().count(Sizes.of(tested));
            }
            return answer(
                    INTERPRETER.eval(
                            read.tree(),
                            new EvalContext(VALUES, new GivenValues(facts, VALUES, tested), FUNCTIONS, failures)),
                    failures);
        } catch (TooMuch e) {
            return FeelAnswer.failed(e.getMessage());
        } catch (StackOverflowError e) {
            return FeelAnswer.failed("a value is too deep");
        } catch (Exception e) {
            return failed(e);
        }
    }

    /** Overflowing dates and the like; an interrupted evaluation is declared nowhere, and does end so. */
    private static FeelAnswer failed(Exception fault) {
        if (fault instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return FeelAnswer.failed("it fails with these values");
    }

    private static FeelAnswer answer(Val value, EvaluationFailureCollector failures) {
        List<FeelAnswer.Suppressed> suppressed = suppressed(failures);
        boolean asserted = false;
        for (FeelAnswer.Suppressed one : suppressed) {
            asserted |= one.kind().equals("ASSERT_FAILURE");
        }
        if (asserted || value instanceof ValError || value instanceof ValFatalError) {
            return new FeelAnswer(null, "it fails with these values", suppressed);
        }
        return new FeelAnswer(Plain.of(VALUES.unpackVal(value)), null, suppressed);
    }

    /** Mostly none. */
    private static List<FeelAnswer.Suppressed> suppressed(EvaluationFailureCollector failures) {
        if (failures.failures().isEmpty()) {
            return List.of();
        }
        List<FeelAnswer.Suppressed> suppressed = new ArrayList<>();
        for (Iterator<EvaluationFailure> each = failures.failures().iterator(); each.hasNext(); ) {
            EvaluationFailure one = each.next();
            suppressed.add(new FeelAnswer.Suppressed(one.failureType().toString(), one.failureMessage()));
        }
        return suppressed;
    }
}
