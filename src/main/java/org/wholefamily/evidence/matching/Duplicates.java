package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds who is known more than once: groups of rows that surely are one person, and pairs about which a person is asked.
 * Two with the same name and birthday and nothing else in common are asked about, never joined.
 */
public final class Duplicates {

    private static final Comparator<Match> SUREST_FIRST = Comparator.comparingDouble(Match::bits)
            .reversed()
            .thenComparingInt(Match::row)
            .thenComparingInt(Match::person);

    private final Roll people;
    private final Weights weights;
    private final int among;
    private final Scorer scorer;
    private final Grounds grounds;
    private final Comparison comparison;
    private final Groups groups;
    private final Drops drops = new Drops();
    private final List<Match> linked;
    private final List<Match> asked;

    /**
     * @param looked of whom it is asked whether they are known more than once
     * @param among how many are known in all
     */
    Duplicates(Roll people, IntPredicate looked, int among, Weights weights) {
        this.people = people;
        this.weights = weights;
        this.among = among;
        this.scorer = Scorer.ofPeople(weights, people.words(), among);
        this.grounds = new Grounds(scorer);
        this.comparison = new Comparison(people, people);
        this.groups = new Groups(people.size());
        List<Match> found = found(looked);
        found.sort(SUREST_FIRST);
        this.linked =
                found.stream().filter(match -> match.answer() == Answer.LINKED).toList();
        linked.forEach(this::unite);
        this.asked = found.stream()
                .filter(match -> groups.of(match.row()) != groups.of(match.person()))
                .toList();
    }

    private List<Match> found(IntPredicate looked) {
        Known known = Known.all(people);
        Matcher matcher =
                new Matcher(new Search(people, known, true, new Blocks(people), scorer, scorer, drops), known, scorer);
        List<Match> found = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            if (looked.test(row)) {
                matcher.match(row).stream()
                        .filter(match -> match.row() < match.person() || !looked.test(match.person()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Unless somebody of the one group is clearly not somebody of the other. */
    private void unite(Match match) {
        if (groups.of(match.row()) == groups.of(match.person())) {
            return;
        }
        for (int one : groups.members(match.row())) {
            for (int other : groups.members(match.person())) {
                int pattern = comparison.pattern(one, other);
                if (grounds.areClearlyTwo(pattern, people, other)) {
                    return;
                }
            }
        }
        groups.unite(match.row(), match.person());
    }

    /** All rows that are one person with the row, which is one of them. */
    public int[] group(int row) {
        return groups.members(row);
    }

    /** Pairs that surely are one, the surest first. */
    public List<Match> linked() {
        return linked;
    }

    /** Pairs about which a person is asked, the surest first. */
    public List<Match> asked() {
        return asked;
    }

    /** Why two may be one person, field by field; all bits together are the match's. */
    public List<Reason> reasons(Match match) {
        return Reasons.of(match, weights, Odds.log(weights.twice() / among));
    }

    public Drops drops() {
        return drops;
    }
}
