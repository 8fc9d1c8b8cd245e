package org.wholefamily.evidence.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholefamily.evidence.matching.Answer;
import org.wholefamily.evidence.matching.Linkage;
import org.wholefamily.evidence.matching.Match;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Weights;

/** One look at some rows, whose they are. */
final class Look {

    /** Somebody who is known twice has what is surest. */
    private static final Comparator<Match> BEST =
            Comparator.comparing(Match::answer).thenComparing(Match::bits, Comparator.reverseOrder());

    private final List<OpenRow> rows;
    private final CouncilPeople people;
    private final Linkage linkage;
    private final Map<Integer, Match> linked = new HashMap<>();

    Look(List<OpenRow> rows, CouncilPeople people, Weights weights) {
        this.rows = rows;
        this.people = people;
        Roll roll = people.roll().beside();
        rows.forEach(row -> roll.add(row.asPerson()));
        this.linkage = Matching.link(roll, people.known(), weights);
        linkage.matches().stream()
                .filter(match -> match.answer() != Answer.ASKED)
                .forEach(match ->
                        linked.merge(match.row(), match, (one, other) -> BEST.compare(one, other) <= 0 ? one : other));
    }

    /** A row and a person, and how far they agree. */
    record Found(OpenRow row, String person, Match match) {}

    /** What a person is asked once: whether rows that seem to be about somebody are about a person. */
    record Asked(String person, List<Found> rows) {

        /** About some of the rows. */
        Asked of(Set<Long> numbers) {
            return new Asked(
                    person,
                    rows.stream()
                            .filter(found -> numbers.contains(found.row().number()))
                            .toList());
        }
    }

    List<OpenRow> rows() {
        return rows;
    }

    List<Found> linked() {
        return linked.values().stream().map(this::found).toList();
    }

    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        linkage.questions().forEach(question -> {
            List<Found> open = question.matches().stream()
                    .filter(match -> !linked.containsKey(match.row()))
                    .map(this::found)
                    .toList();
            if (!open.isEmpty()) {
                asked.add(new Asked(people.roll().id(question.person()), open));
            }
        });
        return asked;
    }

    private Found found(Match match) {
        return new Found(rows.get(match.row()), people.roll().id(match.person()), match);
    }

    /** The keys of what is known since of those whose rows these are. */
    Set<Long> taught() {
        return linkage.taught();
    }
}
