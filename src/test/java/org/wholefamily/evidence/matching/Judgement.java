package org.wholefamily.evidence.matching;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was linked and asked, judged by the truth: over all, and by age and sex of those whom the rows are about. */
public final class Judgement {

    /** Shares, each 0 to 1. */
    public record Figures(
            int rows, double recall, double precision, double asked, double recallWithAsked, double othersLinked) {}

    private static final class Counts {
        private int rows;
        private int others;
        private int pairs;
        private int right;
        private int wrong;
        private int asked;
        private int rightAsked;
        private int othersLinked;

        private Figures figures() {
            return new Figures(
                    rows,
                    share(right, pairs),
                    share(right, right + wrong),
                    share(asked, rows),
                    share(right + rightAsked, pairs),
                    others == 0 ? 0 : share(othersLinked, others));
        }

        private static double share(int part, int all) {
            return all == 0 ? 1 : part / (double) all;
        }
    }

    private final Folder folder;
    private final Map<Integer, Set<Integer>> linked = new TreeMap<>();
    private final Map<Integer, Set<Integer>> asked = new TreeMap<>();
    private int questions;

    Judgement(Folder folder) {
        this.folder = folder;
    }

    void linked(int row, int person) {
        linked.computeIfAbsent(row, any -> new HashSet<>()).add(person);
    }

    void asked(int row, int person) {
        asked.computeIfAbsent(row, any -> new HashSet<>()).add(person);
    }

    void questions(int count) {
        questions = count;
    }

    /** How many times a person is asked, each pair of people once. */
    public int questions() {
        return questions;
    }

    public Figures all() {
        Counts all = new Counts();
        for (int row = 0; row < folder.rows().size(); row++) {
            count(all, row);
        }
        return all.figures();
    }

    /** By group, such as "sex F" or "aged 20 to 29". */
    public Map<String, Figures> byGroup() {
        Map<String, Counts> counts = new TreeMap<>();
        for (int row = 0; row < folder.rows().size(); row++) {
            for (int person : folder.truth(row)) {
                for (String group : folder.groups(person)) {
                    count(counts.computeIfAbsent(group, any -> new Counts()), row);
                }
            }
        }
        Map<String, Figures> figures = new TreeMap<>();
        counts.forEach((group, of) -> figures.put(group, of.figures()));
        return figures;
    }

    private void count(Counts counts, int row) {
        Set<Integer> truth = folder.truth(row);
        Set<Integer> links = linked.getOrDefault(row, Set.of());
        Set<Integer> doubts = asked.getOrDefault(row, Set.of());
        if (truth.isEmpty()) {
            counts.others++;
            counts.othersLinked += links.isEmpty() ? 0 : 1;
            return;
        }
        counts.rows++;
        counts.pairs += truth.size();
        counts.right += (int) links.stream().filter(truth::contains).count();
        counts.wrong +=
                (int) links.stream().filter(person -> !truth.contains(person)).count();
        counts.asked += doubts.isEmpty() ? 0 : 1;
        counts.rightAsked += (int) doubts.stream()
                .filter(person -> truth.contains(person) && !links.contains(person))
                .count();
    }
}
