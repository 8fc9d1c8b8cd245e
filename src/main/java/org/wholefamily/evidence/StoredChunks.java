package org.wholefamily.evidence;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.evidence.EvidenceImports.Advance;
import org.wholefamily.evidence.EvidenceRows.Stored;
import org.wholefamily.evidence.Refusals.Refused;

/** Stores some rows of an import and how far it came, together. */
@Service
class StoredChunks {

    private final EvidenceImports imports;
    private final EvidenceRows rows;
    private final Refusals refusals;
    private final StagedFiles files;

    StoredChunks(EvidenceImports imports, EvidenceRows rows, Refusals refusals, StagedFiles files) {
        this.imports = imports;
        this.rows = rows;
        this.refusals = refusals;
        this.files = files;
    }

    /** @return false when nothing is stored: the import has ended, or somebody else went on with it */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean store(long number, Chunk chunk) {
        long begun = System.nanoTime();
        EvidenceImport now = imports.hold(number);
        if (!now.running() || now.rowsRead() != chunk.from()) {
            return false;
        }
        Stored stored = rows.store(now, chunk.rows());
        List<Refused> refused = chunk.refusedWith(stored.twice());
        refusals.keep(number, now.refused(), refused);
        imports.advance(new Advance(
                number,
                chunk.to() - chunk.from(),
                refused.size(),
                stored.unchanged(),
                stored.corrected(),
                chunk.noNumbers(),
                chunk.ms() + (System.nanoTime() - begun) / 1_000_000));
        if (chunk.to() >= now.rowsSent()) {
            files.forget(now.file());
        }
        return true;
    }
}
