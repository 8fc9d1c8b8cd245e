package org.wholefamily.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Councils;
import org.wholefamily.file.RowFile;
import org.wholefamily.problem.DatabaseAway;

/**
 * The work on an import, a part at a time. What is done stays done: each part has transactions of its own and goes on behind
 * what the last one kept, so that it does not matter which node does the next.
 */
@Service
class ImportWork {

    /** The engine takes work over from a node that has been silent for a minute. */
    private static final Duration PART = Duration.ofSeconds(20);

    private static final int MOST_FAULTS = 3;

    /** Some twenty minutes, with what the database waits and the engine does; to take a large import back may take some. */
    private static final int MOST_WAITS = 400;

    private final EvidenceImports imports;
    private final StagedFiles files;
    private final Mappings mappings;
    private final Councils councils;
    private final StoredChunks chunks;
    private final Spells spells;
    private final TakingBack takingBack;
    private final ObjectProvider<RowMatching> matching;
    private final BusinessClock clock;
    private final Apart apart;

    ImportWork(
            EvidenceImports imports,
            StagedFiles files,
            Mappings mappings,
            Councils councils,
            StoredChunks chunks,
            Spells spells,
            TakingBack takingBack,
            ObjectProvider<RowMatching> matching,
            BusinessClock clock,
            Apart apart) {
        this.imports = imports;
        this.files = files;
        this.mappings = mappings;
        this.councils = councils;
        this.chunks = chunks;
        this.spells = spells;
        this.takingBack = takingBack;
        this.matching = matching;
        this.clock = clock;
        this.apart = apart;
    }

    /** Whether rows are left; while an earlier file of the kind is stored, all of them are. */
    boolean store(long number) {
        return worked(number, () -> {
            EvidenceImport at = imports.find(number).orElseThrow();
            if (unread(at) && !imports.anEarlierIsStored(at)) {
                storePart(at);
                at = imports.find(number).orElseThrow();
            }
            if (unread(at)) {
                return true;
            }
            settle(at);
            return false;
        });
    }

    private static boolean unread(EvidenceImport at) {
        return at.running() && at.rowsRead() < at.rowsSent();
    }

    private void storePart(EvidenceImport at) {
        ColumnMap columns = mappings.read(at.extract(), at.columnsAs());
        RowReading reading = new RowReading(
                at.extract(), columns, councils.find(at.council()).orElseThrow(), clock.today());
        RowChunks parts = new RowChunks(at, reading, chunks, PART);
        try {
            RowFile.checked(() -> files.read(at.file()), columns.columns(), columns.optional(), Integer.MAX_VALUE)
                    .rowsWhile(parts::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(EvidenceImport at) {
        apart.run(() -> {
            if (imports.hold(at.number()).running()) {
                spells.settle(at);
            }
        });
    }

    /** Whether rows are left of which nobody has looked whose they are; with the last one the import is done. */
    boolean match(long number) {
        return worked(number, () -> {
            if (!imports.find(number).orElseThrow().running()) {
                return false;
            }
            RowMatching found = matching.getIfAvailable();
            boolean more = found != null && found.match(number);
            apart.run(() -> count(number, more));
            return more;
        });
    }

    private void count(long number, boolean more) {
        if (imports.hold(number).running()) {
            imports.countLinks(number);
            if (!more) {
                imports.done(number);
            }
        }
    }

    /**
     * A fault is tried again by the engine; one that stays ends the import, and nothing of it stands. That somebody else holds
     * the extract for longer than the database waits is none; if it stays so, the operator sees it as an incident, and the
     * import goes on from there.
     */
    private boolean worked(long number, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (TransientDataAccessException | ExtractHeld held) {
            return waits(number, held);
        } catch (RuntimeException fault) {
            if (DatabaseAway.causes(fault)) {
                throw fault;
            }
            int faults = apart.get(() -> {
                imports.fault(number);
                return imports.find(number).orElseThrow().faults();
            });
            if (faults < MOST_FAULTS) {
                throw fault;
            }
            apart.run(() -> takingBack.fail(number, "A fault of ours; send the file again later"));
            return false;
        }
    }

    private boolean waits(long number, RuntimeException held) {
        if (apart.get(() -> imports.waits(number)) > MOST_WAITS) {
            throw held;
        }
        return true;
    }
}
