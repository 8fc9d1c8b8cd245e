package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.Exp;

/**
 * How often a loop goes round.
 *
 * @param known what names stand for within the loop
 */
record Rounds(double count, Map<String, Foreseen> known) {

    static Rounds of(List<Tuple2<String, Exp>> iterators, Map<String, Foreseen> known) {
        double count = 1;
        Map<String, Foreseen> within = new HashMap<>(known);
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext(); ) {
            Tuple2<String, Exp> iterator = each.next();
            Foreseen list = Foreseen.of(iterator._2(), known);
            count *= Math.max(1, list.length());
            within.put(iterator._1(), new Foreseen(1, list.item()));
        }
        return new Rounds(count, within);
    }

    /** What the entries of a context are; each can read those before it. */
    static java.util.List<Foreseen> entries(ConstContext context, Map<String, Foreseen> known) {
        java.util.List<Foreseen> entries = new ArrayList<>();
        Map<String, Foreseen> within = new HashMap<>(known);
        for (Iterator<Tuple2<String, Exp>> each = context.entries().iterator(); each.hasNext(); ) {
            Tuple2<String, Exp> entry = each.next();
            Foreseen value = Foreseen.of(entry._2(), within);
            entries.add(value);
            within.put(entry._1(), value);
        }
        return entries;
    }
}
