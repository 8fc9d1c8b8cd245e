package org.wholefamily.process.feel;

import camundajar.impl.fastparse.IndexedParserInput;
import camundajar.impl.fastparse.Parsed;
import camundajar.impl.fastparse.ParserInputSource;
import camundajar.impl.fastparse.ParsingRun;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.feel.impl.parser.FeelParser$;
import org.camunda.feel.syntaxtree.Exp;

/**
 * Parses FEEL, and counts while it does: the parser goes back wherever it finds no way on, and with brackets within
 * brackets that is without end. It takes no other input than a string, so that its rules are called where they are.
 */
final class TextParser {

    private static final MethodHandle EXPRESSION = rule("fullExpression");
    private static final MethodHandle CELL = rule("fullUnaryExpression");

    /** Looks at characters that a text may take; one of the shared tables takes at most 26 for each of its own. */
    private static final int LOOKS = 100_000;

    private static final int LOOKS_AT_ONE = 100;

    /** Characters of a text that needs no more of the stack than any thread has. */
    private static final int SHORT = 200;

    private static final long ROOMY = 64L << 20;

    private TextParser() {}

    /** @throws IllegalArgumentException with what is wrong */
    static Exp parse(String text, boolean cell) {
        CountedInput input = new CountedInput(text);
        try {
            return text.length() <= SHORT ? parsed(input, text, cell) : parsedWithRoom(input, text, cell);
        } finally {
            FeelWork.countReading(input.looks);
        }
    }

    /** A stack that overflows may leave a class half made for ever, so there is one that does not. */
    private static Exp parsedWithRoom(CountedInput input, String text, boolean cell) {
        CompletableFuture<Exp> result = new CompletableFuture<>();
        Runnable parsing = () -> {
            try {
                result.complete(parsed(input, text, cell));
            } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        };
        new Thread(null, parsing, "feel-parser", ROOMY).start();
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IllegalArgumentException fault ? fault : tooHard();
        }
    }

    private static Exp parsed(CountedInput input, String text, boolean cell) {
        var source = new ParserInputSource.fromParserInput<>(input, same -> same);
        Parsed<?> parsed = camundajar.impl.fastparse.package$.MODULE$.parse(
                source, run -> call(cell ? CELL : EXPRESSION, run), false, 0, null);
        if (parsed instanceof Parsed.Success<?> success) {
            return (Exp) success.value();
        }
        String shown = text.length() > SHORT ? text.substring(0, SHORT) + "..." : text;
        throw new IllegalArgumentException("failed to parse expression '" + shown + "': "
                + ((Parsed.Failure) parsed).trace(false).aggregateMsg());
    }

    @SuppressWarnings("unchecked")
    private static ParsingRun<Object> call(MethodHandle rule, ParsingRun<Object> run) {
        try {
            return (ParsingRun<Object>) rule.invoke(run);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle rule(String name) {
        try {
            return MethodHandles.privateLookupIn(FeelParser$.class, MethodHandles.lookup())
                    .findVirtual(FeelParser$.class, name, MethodType.methodType(ParsingRun.class, ParsingRun.class))
                    .bindTo(FeelParser$.MODULE$);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of the FEEL engine", e);
        }
    }

    private static IllegalArgumentException tooHard() {
        return new IllegalArgumentException(
                "it is too hard to read: write it with fewer brackets, or in several columns");
    }

    private static final class CountedInput extends IndexedParserInput {

        private final int most;
        private int looks;

        private CountedInput(String text) {
            super(text);
            most = LOOKS + LOOKS_AT_ONE * text.length();
        }

        @Override
        public char apply(int index) {
            look();
            return super.apply(index);
        }

        @Override
        public boolean isReachable(int index) {
            look();
            return super.isReachable(index);
        }

        private void look() {
            if (++looks > most) {
                throw tooHard();
            }
        }
    }
}
