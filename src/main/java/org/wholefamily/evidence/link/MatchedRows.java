package org.wholefamily.evidence.link;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.EvidenceImport;
import org.wholefamily.evidence.EvidenceImports;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.LookAgain;
import org.wholefamily.evidence.RowMatching;
import org.wholefamily.evidence.link.Look.Asked;
import org.wholefamily.evidence.link.Look.Found;
import org.wholefamily.evidence.matching.Weights;

/**
 * Finds whose rows are, some thousand at a time: first it keeps what they have in common with people, then it reads who is
 * known, so that of a row and a person who come at the same time one finds the other; then it looks, and keeps what it found
 * of the rows that are still the same.
 */
@Service
class MatchedRows implements RowMatching {

    private static final Duration PART = Duration.ofSeconds(20);

    private static final int AT_A_TIME = 25_000;

    private final EvidenceImports imports;
    private final HeldExtracts extracts;
    private final MatchingDuties duties;
    private final Learning learning;
    private final LearntWeights learnt;
    private final AlikePeople alike;
    private final OpenRows open;
    private final RowLinks links;
    private final Questions questions;
    private final Apart apart;
    private final ApplicationEventPublisher listeners;

    MatchedRows(
            EvidenceImports imports,
            HeldExtracts extracts,
            MatchingDuties duties,
            Learning learning,
            LearntWeights learnt,
            AlikePeople alike,
            OpenRows open,
            RowLinks links,
            Questions questions,
            Apart apart,
            ApplicationEventPublisher listeners) {
        this.imports = imports;
        this.extracts = extracts;
        this.duties = duties;
        this.learning = learning;
        this.learnt = learnt;
        this.alike = alike;
        this.open = open;
        this.links = links;
        this.questions = questions;
        this.apart = apart;
        this.listeners = listeners;
    }

    @Override
    public boolean match(long number) {
        EvidenceImport one = imports.find(number).orElseThrow();
        if (duties.of(one.council(), one.extract()).isEmpty()) {
            return false;
        }
        if (one.matchedTo() == 0) {
            learn(one.council(), number);
        }
        long until = System.nanoTime() + PART.toNanos();
        Part part = new Part(one.council());
        long after = one.matchedTo();
        List<OpenRow> rows = open.of(one, after, AT_A_TIME);
        while (!rows.isEmpty()) {
            after = rows.get(rows.size() - 1).number();
            part.look(rows, number);
            if (System.nanoTime() > until) {
                return true;
            }
            rows = open.of(one, after, AT_A_TIME);
        }
        boolean more = part.again(until);
        if (!more) {
            listeners.publishEvent(new LookAgain(one.council()));
        }
        return more;
    }

    /** Looks once more at rows of a council of which more is known now. */
    void again(String council) {
        Part part = new Part(council);
        while (part.again(System.nanoTime() + PART.toNanos())) {
            continue;
        }
    }

    /** What is known of nobody's rows may be seen otherwise with new weights; what is linked stays linked. */
    private void learn(String council, long number) {
        learning.more(council)
                .filter(weights -> weights.version() > 1)
                .ifPresent(weights -> apart.run(() -> {
                    extracts.holdLinks(council);
                    open.lookAgain(council, number);
                }));
    }

    /** Some seconds of work on a council's rows, with the people and weights that were there at its beginning. */
    private final class Part {

        private final String council;
        private final Set<Long> imported = new TreeSet<>();
        private CouncilPeople people;
        private Weights weights;

        private Part(String council) {
            this.council = council;
        }

        private boolean again(long until) {
            List<OpenRow> rows = open.again(council, AT_A_TIME);
            while (!rows.isEmpty() && System.nanoTime() < until) {
                look(rows, 0);
                rows = open.again(council, AT_A_TIME);
            }
            imported.forEach(number -> apart.run(() -> imports.countLinks(number)));
            imported.clear();
            return !rows.isEmpty();
        }

        /** @param number of the import of which they are the next; 0 where they are of any */
        private void look(List<OpenRow> rows, long number) {
            apart.run(() -> {
                extracts.holdLinks(council);
                open.keep(council, rows);
            });
            if (weights == null) {
                weights = learnt.latest(council).orElseThrow();
            }
            if (people == null || people.isSome()) {
                people = apart.get(() -> alike.of(council, rows));
            }
            Look look = new Look(rows, people, weights);
            apart.run(() -> {
                keep(look);
                if (number != 0) {
                    imports.matched(number, rows.get(rows.size() - 1).number());
                }
            });
        }

        private void keep(Look look) {
            look.rows().stream()
                    .map(OpenRow::extract)
                    .distinct()
                    .sorted()
                    .map(stem -> Extract.named(stem).orElseThrow())
                    .forEach(extract -> extracts.hold(council, extract));
            extracts.holdLinks(council);
            Set<Long> still = links.stillOpen(look.rows());
            List<Found> linked = look.linked().stream()
                    .filter(found -> still.contains(found.row().number()))
                    .toList();
            List<Asked> asked = look.asked().stream()
                    .map(each -> new Asked(
                            each.person(),
                            each.rows().stream()
                                    .filter(found -> still.contains(found.row().number()))
                                    .toList()))
                    .filter(each -> !each.rows().isEmpty())
                    .toList();
            links.keep(still, linked, asked, weights.version());
            questions.ask(council, still, asked, weights, people.among());
            open.looked(look.rows());
            look.rows().forEach(row -> imported.add(row.imported()));
            open.lookAgain(council, look.taught());
        }
    }
}
