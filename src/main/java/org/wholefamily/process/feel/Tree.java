package org.wholefamily.process.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Ref;

/** Walks what was read of an expression, without a stack of its own that could overflow. */
final class Tree {

    private record Place(Exp part, int depth) {}

    private Tree() {}

    /** How many parts stand in one another. */
    static int depth(Exp tree) {
        int deepest = 0;
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(tree, 1)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            deepest = Math.max(deepest, place.depth());
            parts(place.part()).forEach(part -> open.push(new Place(part, place.depth() + 1)));
        }
        return deepest;
    }

    /** The whole, and all parts of it. */
    static List<Exp> all(Exp tree) {
        List<Exp> all = new ArrayList<>();
        Deque<Exp> open = new ArrayDeque<>(List.of(tree));
        while (!open.isEmpty()) {
            Exp part = open.pop();
            all.add(part);
            parts(part).forEach(open::push);
        }
        return all;
    }

    /** The names that are read from outside. */
    static Set<String> names(Exp tree) {
        Set<String> names = new TreeSet<>();
        Set<String> local = new TreeSet<>(Set.of("item", "partial"));
        for (Exp part : all(tree)) {
            if (part instanceof Ref reference) {
                names.add(reference.names().head());
            }
            local.addAll(bound(part));
        }
        names.removeAll(local);
        return names;
    }

    /** What a part is made of. */
    static List<Exp> parts(Exp whole) {
        List<Exp> parts = new ArrayList<>();
        for (Iterator<Object> members = ((Product) whole).productIterator(); members.hasNext(); ) {
            addParts(members.next(), parts);
        }
        return parts;
    }

    private static void addParts(Object member, List<Exp> parts) {
        if (member instanceof Exp part) {
            parts.add(part);
        } else if (member instanceof Iterable<?> several) {
            for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
                addParts(each.next(), parts);
            }
        } else if (member instanceof Product composed) {
            for (Iterator<Object> members = composed.productIterator(); members.hasNext(); ) {
                addParts(members.next(), parts);
            }
        }
    }

    /** The names that a part gives to what it goes through, or to the entries of a context. */
    private static Set<String> bound(Exp part) {
        Set<String> bound = new TreeSet<>();
        for (Iterator<Object> members = ((Product) part).productIterator(); members.hasNext(); ) {
            if (members.next() instanceof Iterable<?> several) {
                for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
                    Object one = each.next();
                    if (one instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
                        bound.add(name);
                    } else if (one instanceof String parameter && !(part instanceof Ref)) {
                        bound.add(parameter);
                    }
                }
            }
        }
        return bound;
    }
}
