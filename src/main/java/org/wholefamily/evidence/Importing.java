package org.wholefamily.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.EvidenceImports.Arrived;
import org.wholefamily.file.RowFile;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseProcesses;

/** Takes files of agencies in: keeps them, and sees to it that they are read. */
@Service
class Importing {

    private static final Duration LOST = Duration.ofDays(1);

    private final HeldExtracts extracts;
    private final EvidenceImports imports;
    private final StagedFiles files;
    private final Mappings mappings;
    private final CaseProcesses processes;
    private final TransactionTemplate together;
    private final BusinessClock clock;
    private final int mostRows;

    Importing(
            HeldExtracts extracts,
            EvidenceImports imports,
            StagedFiles files,
            Mappings mappings,
            CaseProcesses processes,
            TransactionTemplate together,
            BusinessClock clock,
            @Value("${wholefamily.imports.extract-max-rows}") int mostRows) {
        this.extracts = extracts;
        this.imports = imports;
        this.files = files;
        this.mappings = mappings;
        this.processes = processes;
        this.together = together;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /**
     * Keeps a file whose rows can be told apart, and gives the number of its import; its rows are read later, on whichever
     * node.
     *
     * @param from null for all the time before
     * @throws Problem when the file as a whole cannot be read; nothing of it is kept then
     */
    long take(String council, Extract extract, LocalDate from, LocalDate to, String by, InputStream file)
            throws IOException {
        String columnsAs = mappings.of(council, extract);
        ColumnMap columns = mappings.read(extract, columnsAs);
        extracts.know(council, extract);
        long kept = files.begin();
        boolean begun = false;
        try {
            files.keep(kept, file);
            int rows = rows(kept, columns);
            long number = begin(new Arrived(council, extract, kept, from, to, columnsAs, by, rows));
            begun = true;
            return number;
        } finally {
            if (!begun) {
                files.forget(kept);
            }
        }
    }

    private int rows(long kept, ColumnMap columns) throws IOException {
        int rows = RowFile.of(() -> files.read(kept), columns.columns(), columns.optional(), mostRows)
                .eachRow(row -> {});
        if (rows == 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "empty-file", "The file has a header and no row");
        }
        return rows;
    }

    private long begin(Arrived file) {
        return together.execute(status -> {
            extracts.hold(file.council(), file.extract());
            long number = imports.begin(file);
            processes.start(
                    EvidenceProcess.KEY,
                    String.valueOf(number),
                    Map.of(EvidenceProcess.COUNCIL.name(), file.council()));
            return number;
        });
    }

    /** Files that never were there as a whole, because the node died that took them. */
    @Scheduled(cron = "0 50 4 * * *", zone = "Europe/London")
    void forgetLost() {
        files.lost(clock.now().minus(LOST)).forEach(files::forget);
    }
}
