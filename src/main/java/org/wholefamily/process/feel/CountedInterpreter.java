package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL whose every step and every value is counted; what would grow at one stroke is weighed before. */
final class CountedInterpreter extends FeelInterpreter {

    CountedInterpreter(ValueMapper values) {
        super(values);
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        FeelWork work = FeelWork.current();
        work.count(1);
        Val value = weighed(expression, context);
        work.count(Sizes.of(value));
        return value;
    }

    private Val weighed(Exp expression, EvalContext context) {
        if (expression instanceof IterationContext range) {
            return range(range, context);
        }
        if (expression instanceof For loop && loop.iterators().size() > 1) {
            return loop(loop.iterators(), context, (lists, in) -> super.eval(new For(lists, loop.exp()), in));
        }
        if (expression instanceof SomeItem loop && loop.iterators().size() > 1) {
            return loop(
                    loop.iterators(), context, (lists, in) -> super.eval(new SomeItem(lists, loop.condition()), in));
        }
        if (expression instanceof EveryItem loop && loop.iterators().size() > 1) {
            return loop(
                    loop.iterators(), context, (lists, in) -> super.eval(new EveryItem(lists, loop.condition()), in));
        }
        return super.eval(expression, context);
    }

    /** All numbers of a range are made before the first is used. */
    private Val range(IterationContext range, EvalContext context) {
        Val from = eval(range.start(), context);
        Val to = eval(range.end(), context);
        if (!(from instanceof ValNumber first) || !(to instanceof ValNumber last)) {
            return super.eval(range, context);
        }
        double length = Math.abs(first.value().doubleValue() - last.value().doubleValue());
        if (length >= Limits.RANGE) {
            throw new TooMuch("a loop runs over more than " + Limits.RANGE + " numbers");
        }
        return super.eval(new IterationContext(new ConstNumber(first.value()), new ConstNumber(last.value())), context);
    }

    private interface Loop {
        Val over(List<Tuple2<String, Exp>> lists, EvalContext context);
    }

    /** All combinations of several lists are made before the first is used. */
    private Val loop(List<Tuple2<String, Exp>> iterators, EvalContext context, Loop loop) {
        java.util.List<Tuple2<String, Exp>> known = new ArrayList<>();
        EvalContext in = context;
        long rounds = 1;
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext(); ) {
            Tuple2<String, Exp> iterator = each.next();
            Val value = eval(iterator._2(), context);
            if (!(value instanceof ValList list)) {
                return loop.over(iterators, context);
            }
            rounds *= list.itemsAsSeq().size();
            FeelWork.current().count(rounds * iterators.size());
            String name = "list " + known.size() + " of a loop";
            in = in.add(new Tuple2<>(name, value));
            known.add(new Tuple2<>(iterator._1(), Ref.apply(name)));
        }
        return loop.over(CollectionConverters.asScala(known).toList(), in);
    }
}
