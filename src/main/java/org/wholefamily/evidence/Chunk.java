package org.wholefamily.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wholefamily.evidence.Refusals.Refused;

/**
 * Some rows of a file, one behind the other.
 *
 * @param from how many rows were read before these
 * @param to how many are read then, refused ones too
 * @param lines where the rows stand
 * @param refused those that cannot be read
 * @param noNumbers how many of the rows say something in the place of a number that is none
 * @param rowId the column of the agency's own ids
 * @param ms milliseconds that it took to read them
 */
record Chunk(
        int from,
        int to,
        List<EvidenceRow> rows,
        List<Long> lines,
        List<Refused> refused,
        int noNumbers,
        String rowId,
        long ms) {

    /** All that are refused, in their order, with those at these places whose file says something else before. */
    List<Refused> refusedWith(List<Integer> twice) {
        Stream<Refused> said = twice.stream()
                .map(place -> new Refused(
                        lines.get(place), rowId, "is in this file before, where the row says something else"));
        return Stream.concat(refused.stream(), said)
                .sorted(Comparator.comparingLong(Refused::line))
                .toList();
    }

    static Chunk behind(int from, String rowId) {
        return new Chunk(from, from, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0, rowId, 0);
    }

    Chunk upTo(int read, int withoutNumber, long took) {
        return new Chunk(from, read, rows, lines, refused, withoutNumber, rowId, took);
    }
}
