package org.wholefamily.process.pattern;

import java.util.BitSet;
import java.util.List;

/** A pattern as it was read. */
sealed interface Part {

    int WITHOUT_END = Integer.MAX_VALUE;

    /** One character of several; {@link Characters} says how they are told. */
    record One(BitSet characters) implements Part {}

    /** Nothing, such as the boundary of a word. */
    record Nothing() implements Part {}

    /** The beginning of the text. */
    record Beginning() implements Part {}

    record Sequence(List<Part> parts) implements Part {}

    record Either(List<Part> parts) implements Part {}

    /** @param most {@link #WITHOUT_END} when there is no limit */
    record Repeated(Part part, int least, int most) implements Part {}

    /** What is looked for ahead, and does not belong to what is found. */
    record Ahead(Part part) implements Part {}

    /** Whether it fits only from the beginning of the text on. */
    default boolean fromBeginning() {
        if (this instanceof Sequence sequence) {
            return sequence.parts().stream()
                    .filter(part -> !(part instanceof Nothing || part instanceof Ahead))
                    .findFirst()
                    .filter(Part::fromBeginning)
                    .isPresent();
        }
        if (this instanceof Either either) {
            return either.parts().stream().allMatch(Part::fromBeginning);
        }
        return this instanceof Repeated repeated && repeated.least() > 0
                ? repeated.part().fromBeginning()
                : this instanceof Beginning;
    }
}
