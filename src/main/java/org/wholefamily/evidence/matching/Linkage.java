package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Links rows to those who are known. What sure links tell of a person, such as a number or an earlier address, helps to
 * find whose the remaining rows are; what weak links tell makes no more than weak ones.
 */
public final class Linkage {

    private static final int ROUNDS = 4;
    private static final int CHUNK = 2_048;

    private final Roll rows;
    private final Known known;
    private final Scorer ofRows;
    private final Scorer ofPeople;
    private final Drops drops = new Drops();
    private final List<List<Match>> found;
    private final Set<Long> taught = new HashSet<>();

    Linkage(Roll rows, Known known, Weights weights) {
        this.rows = rows;
        this.known = known;
        this.ofRows = Scorer.ofRows(weights, rows.words(), known.among());
        this.ofPeople = Scorer.ofPeople(weights, rows.words(), known.among());
        this.found = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            found.add(List.of());
        }
        drops.addRelatives(known.unrelated());
        int[] open = IntStream.range(0, rows.size()).toArray();
        for (int round = 0; round < ROUNDS && open.length > 0 && known.size() > 0; round++) {
            look(open, new Blocks(known.roll()));
            open = concerned(open, learn(open));
        }
    }

    /** In the order of the rows; several of one row where somebody seems to be known more than once. */
    public List<Match> matches() {
        return found.stream().flatMap(List::stream).toList();
    }

    /** What a person is asked, in the order of the rows. */
    public List<Question> questions() {
        return Questions.of(matches(), rows, ofPeople);
    }

    /** The keys under which somebody was not known before one of the rows was linked. */
    public Set<Long> taught() {
        return taught;
    }

    public Drops drops() {
        return drops;
    }

    private void look(int[] open, Blocks blocks) {
        ConcurrentLinkedQueue<Matcher> matchers = new ConcurrentLinkedQueue<>();
        IntStream.range(0, (open.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            Matcher matcher = matchers.poll();
            if (matcher == null) {
                matcher = new Matcher(new Search(rows, known, false, blocks, ofRows, ofPeople, drops), known, ofPeople);
            }
            for (int i = chunk * CHUNK; i < Math.min(open.length, (chunk + 1) * CHUNK); i++) {
                found.set(open[i], matcher.match(open[i]));
            }
            matchers.add(matcher);
        });
    }

    /** What was learnt of those who are known. */
    private Blocks learn(int[] open) {
        Roll learnt = rows.beside();
        for (int row : open) {
            for (Match match : found.get(row)) {
                if (match.answer() != Answer.ASKED && learn(match)) {
                    learnt.add(rows, row);
                }
            }
        }
        return new Blocks(learnt);
    }

    private boolean learn(Match match) {
        Set<Long> before = known.keys(match.person());
        boolean learnt = known.learn(match.person(), rows, match.row(), match.answer() == Answer.WEAK);
        if (learnt) {
            Arrays.stream(BlockingRule.keys(rows, match.row()))
                    .filter(key -> !before.contains(key))
                    .forEach(taught::add);
        }
        return learnt;
    }

    private int[] concerned(int[] open, Blocks learnt) {
        return Arrays.stream(open)
                .filter(row -> found.get(row).stream().noneMatch(match -> match.answer() == Answer.LINKED))
                .filter(row -> learnt.concern(rows, row))
                .toArray();
    }
}
