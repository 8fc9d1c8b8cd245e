package org.wholefamily.evidence.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wholefamily.evidence.Apart;
import org.wholefamily.evidence.EvidenceImports;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.link.Look.Asked;
import org.wholefamily.evidence.link.Look.Found;
import org.wholefamily.evidence.matching.Weights;

/**
 * Looks at rows: first it keeps what they have in common with people, then it reads who is known, so that of a row and a
 * person who come at the same time one finds the other; then it looks, and keeps what it found of the rows that are still the
 * same. A look that may not have seen what became known meanwhile is not kept.
 */
@Component
class RowLooks {

    private final EvidenceImports imports;
    private final HeldExtracts extracts;
    private final MatchingDuties duties;
    private final LearntWeights learnt;
    private final AlikePeople alike;
    private final SharedKeys shared;
    private final WaitingRows waiting;
    private final RowLinks links;
    private final Questions questions;
    private final Apart apart;

    RowLooks(
            EvidenceImports imports,
            HeldExtracts extracts,
            MatchingDuties duties,
            LearntWeights learnt,
            AlikePeople alike,
            SharedKeys shared,
            WaitingRows waiting,
            RowLinks links,
            Questions questions,
            Apart apart) {
        this.imports = imports;
        this.extracts = extracts;
        this.duties = duties;
        this.learnt = learnt;
        this.alike = alike;
        this.shared = shared;
        this.waiting = waiting;
        this.links = links;
        this.questions = questions;
        this.apart = apart;
    }

    Part begin(String council) {
        return new Part(council);
    }

    /** Some seconds of work on a council's rows, with the people who were known at its beginning as long as that is all. */
    final class Part {

        private final String council;
        private final Set<Long> imported = new TreeSet<>();
        private CouncilPeople people;
        private long seenAt;
        private Weights weights;

        private Part(String council) {
            this.council = council;
        }

        /** Looks once more; rows of an extract that may not be matched are left alone. */
        void again(List<OpenRow> rows) {
            List<OpenRow> may =
                    rows.stream().filter(row -> mayBeMatched(row.extract())).toList();
            if (may.size() < rows.size()) {
                apart.run(() -> waiting.looked(
                        rows.stream().filter(row -> !may.contains(row)).toList()));
            }
            if (!may.isEmpty()) {
                look(may, 0);
            }
        }

        private boolean mayBeMatched(String extract) {
            return duties.of(council, Extract.named(extract).orElseThrow()).isPresent();
        }

        /**
         * @param number of the import of which they are the next; 0 where they are of any
         * @return whether what was found is kept
         */
        boolean look(List<OpenRow> rows, long number) {
            long turn = apart.get(() -> {
                long now = extracts.holdLinks(council);
                shared.keep(council, rows);
                return now;
            });
            if (weights == null) {
                weights = learnt.latest(council).orElseThrow();
            }
            if (people == null || people.isSome() || turn != seenAt) {
                people = apart.get(() -> alike.of(council, rows));
                seenAt = turn;
            }
            Look look = new Look(rows, people, weights);
            boolean kept = apart.get(() -> keep(look, number));
            if (!kept) {
                people = null;
            }
            return kept;
        }

        private boolean keep(Look look, long number) {
            look.rows().stream()
                    .map(OpenRow::extract)
                    .distinct()
                    .sorted()
                    .map(stem -> Extract.named(stem).orElseThrow())
                    .forEach(extract -> extracts.hold(council, extract));
            if (extracts.holdLinks(council) != seenAt) {
                return false;
            }
            Set<Long> still = links.stillOpen(look.rows());
            List<Found> linked = look.linked().stream()
                    .filter(found -> still.contains(found.row().number()))
                    .toList();
            List<Asked> asked = look.asked().stream()
                    .map(each -> each.of(still))
                    .filter(each -> !each.rows().isEmpty())
                    .toList();
            links.keep(still, linked, asked, weights.version());
            questions.ask(council, still, asked, weights, people.among());
            waiting.looked(look.rows());
            look.rows().forEach(row -> imported.add(row.imported()));
            waiting.add(council, look.taught());
            if (number != 0) {
                imports.matched(number, look.rows().get(look.rows().size() - 1).number());
            }
            return true;
        }

        /** Tells the imports of the rows how many are linked and asked now. */
        void count() {
            imported.forEach(number -> apart.run(() -> imports.countLinks(number)));
            imported.clear();
        }
    }
}
