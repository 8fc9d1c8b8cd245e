package org.wholefamily.process.pattern;

import org.wholefamily.process.pattern.Part.Ahead;
import org.wholefamily.process.pattern.Part.Either;
import org.wholefamily.process.pattern.Part.One;
import org.wholefamily.process.pattern.Part.Repeated;
import org.wholefamily.process.pattern.Part.Sequence;

/** Makes the automaton of a pattern. */
final class AutomatonBuilder {

    /** Copies of what is repeated a fixed number of times; beyond, without end stands for it. */
    private static final int COPIES = 60;

    /** Copies of what may be repeated, or not. */
    private static final int CHOICES = 5;

    private final Automaton automaton = new Automaton();

    private AutomatonBuilder() {}

    /** How many ways lead to a place first, and from a place last, and how many through without a character. */
    private record Piece(int[] first, int[] last, int empty) {}

    /** @throws Unreadable when the pattern is too long */
    static Automaton of(Part pattern) {
        AutomatonBuilder builder = new AutomatonBuilder();
        builder.build(pattern);
        return builder.automaton;
    }

    private void build(Part pattern) {
        Piece whole = piece(pattern);
        int before = 0;
        if (!pattern.fromBeginning()) {
            before = automaton.addPlace(Characters.any());
            automaton.addWays(before, before, 1);
            automaton.addWays(0, before, 1);
        }
        int[] begin = new int[Automaton.MOST];
        begin[before] = 1;
        join(begin, whole.first());
    }

    private Piece piece(Part part) {
        if (part instanceof One one) {
            int[] here = new int[Automaton.MOST];
            here[automaton.addPlace(one.characters())] = 1;
            return new Piece(here, here, 0);
        }
        if (part instanceof Sequence sequence) {
            return sequence.parts().stream().map(this::piece).reduce(nothing(), this::then);
        }
        if (part instanceof Either either) {
            return either.parts().stream()
                    .map(this::piece)
                    .reduce((a, b) -> new Piece(
                            sum(a.first(), b.first(), 1), sum(a.last(), b.last(), 1), several(a.empty() + b.empty())))
                    .orElseThrow();
        }
        if (part instanceof Ahead ahead) {
            return new Piece(piece(ahead.part()).first(), new int[Automaton.MOST], 1);
        }
        return part instanceof Repeated repeated ? repeated(repeated) : nothing();
    }

    private Piece repeated(Repeated repeated) {
        boolean open = repeated.most() == Part.WITHOUT_END
                || repeated.most() - repeated.least() > CHOICES
                || repeated.least() > COPIES;
        int copies = Math.min(repeated.least(), COPIES);
        if (open) {
            Piece before = copies(repeated.part(), Math.max(0, copies - 1));
            return then(before, copies == 0 ? maybe(again(piece(repeated.part()))) : again(piece(repeated.part())));
        }
        Piece choices = nothing();
        for (int i = repeated.least(); i < repeated.most(); i++) {
            choices = maybe(then(piece(repeated.part()), choices));
        }
        return then(copies(repeated.part(), copies), choices);
    }

    private Piece copies(Part part, int count) {
        Piece all = nothing();
        for (int i = 0; i < count; i++) {
            all = then(all, piece(part));
        }
        return all;
    }

    private Piece again(Piece piece) {
        join(piece.last(), piece.first());
        return piece;
    }

    private static Piece maybe(Piece piece) {
        return new Piece(piece.first(), piece.last(), several(piece.empty() + 1));
    }

    private Piece then(Piece one, Piece other) {
        join(one.last(), other.first());
        return new Piece(
                sum(one.first(), other.first(), one.empty()),
                sum(other.last(), one.last(), other.empty()),
                several(one.empty() * other.empty()));
    }

    private static Piece nothing() {
        return new Piece(new int[Automaton.MOST], new int[Automaton.MOST], 1);
    }

    private void join(int[] last, int[] first) {
        for (int from = 0; from < last.length; from++) {
            for (int to = 0; last[from] > 0 && to < first.length; to++) {
                automaton.addWays(from, to, last[from] * first[to]);
            }
        }
    }

    private static int[] sum(int[] one, int[] other, int times) {
        int[] sum = new int[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = several(one[i] + other[i] * times);
        }
        return sum;
    }

    private static int several(int count) {
        return Math.min(2, count);
    }
}
