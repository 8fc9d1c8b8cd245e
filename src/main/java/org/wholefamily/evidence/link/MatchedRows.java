package org.wholefamily.evidence.link;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.EvidenceImport;
import org.wholefamily.evidence.EvidenceImports;
import org.wholefamily.evidence.LookAgain;
import org.wholefamily.evidence.RowMatching;
import org.wholefamily.evidence.link.RowLooks.Part;

/** Finds whose rows are, some thousand at a time: those of an import, and those of a council that wait for another look. */
@Service
class MatchedRows implements RowMatching {

    private static final Duration PART = Duration.ofSeconds(20);

    private static final int AT_A_TIME = 25_000;

    private final EvidenceImports imports;
    private final MatchingDuties duties;
    private final Learning learning;
    private final OpenRows open;
    private final RowLooks looks;
    private final ApplicationEventPublisher listeners;

    MatchedRows(
            EvidenceImports imports,
            MatchingDuties duties,
            Learning learning,
            OpenRows open,
            RowLooks looks,
            ApplicationEventPublisher listeners) {
        this.imports = imports;
        this.duties = duties;
        this.learning = learning;
        this.open = open;
        this.looks = looks;
        this.listeners = listeners;
    }

    @Override
    public boolean match(long number) {
        EvidenceImport one = imports.find(number).orElseThrow();
        if (duties.of(one.council(), one.extract()).isEmpty()) {
            return false;
        }
        if (one.matchedTo() == 0) {
            learning.more(one.council(), number);
        }
        long until = System.nanoTime() + PART.toNanos();
        Part part = looks.begin(one.council());
        long after = one.matchedTo();
        List<OpenRow> rows = open.of(one, after, AT_A_TIME);
        while (!rows.isEmpty()) {
            if (part.look(rows, number)) {
                after = rows.get(rows.size() - 1).number();
            }
            if (System.nanoTime() > until) {
                return true;
            }
            rows = open.of(one, after, AT_A_TIME);
        }
        boolean more = again(part, one.council(), until);
        if (!more) {
            listeners.publishEvent(new LookAgain(one.council()));
        }
        return more;
    }

    /** Looks once more at rows of a council of which more is known now. */
    void again(String council) {
        boolean more = true;
        while (more) {
            more = again(looks.begin(council), council, System.nanoTime() + PART.toNanos());
        }
    }

    /** The same at some of them. */
    void again(String council, Set<Long> rows) {
        Part part = looks.begin(council);
        List<OpenRow> waiting = open.these(rows);
        while (!waiting.isEmpty()) {
            part.again(waiting);
            waiting = open.these(rows);
        }
        part.count();
    }

    private boolean again(Part part, String council, long until) {
        List<OpenRow> rows = open.again(council, AT_A_TIME);
        while (!rows.isEmpty() && System.nanoTime() < until) {
            part.again(rows);
            rows = open.again(council, AT_A_TIME);
        }
        part.count();
        return !rows.isEmpty();
    }
}
