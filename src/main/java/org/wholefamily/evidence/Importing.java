package org.wholefamily.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.file.RowFile;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseProcesses;

/** Takes files of agencies in: keeps them, and sees to it that they are read. */
@Service
class Importing {

    private static final Duration LOST = Duration.ofDays(1);

    private final EvidenceImports imports;
    private final StagedFiles files;
    private final Mappings mappings;
    private final CaseProcesses processes;
    private final TransactionTemplate together;
    private final BusinessClock clock;
    private final int mostRows;

    Importing(
            EvidenceImports imports,
            StagedFiles files,
            Mappings mappings,
            CaseProcesses processes,
            TransactionTemplate together,
            BusinessClock clock,
            @Value("${wholefamily.imports.extract-max-rows}") int mostRows) {
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
        forgetLost();
        long number = imports.begin(council, extract, from, to, columnsAs, by);
        boolean begun = false;
        try {
            files.keep(number, file);
            int rows = rows(number, columns);
            begin(council, number, rows);
            begun = true;
            return number;
        } finally {
            if (!begun) {
                forget(number);
            }
        }
    }

    private int rows(long number, ColumnMap columns) throws IOException {
        int rows = RowFile.of(() -> files.read(number), columns.columns(), columns.optional(), mostRows)
                .eachRow(row -> {});
        if (rows == 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "empty-file", "The file has a header and no row");
        }
        return rows;
    }

    private void begin(String council, long number, int rows) {
        together.executeWithoutResult(status -> {
            imports.arrived(number, rows);
            processes.start(
                    EvidenceProcess.KEY, String.valueOf(number), Map.of(EvidenceProcess.COUNCIL.name(), council));
        });
    }

    private void forgetLost() {
        imports.lost(clock.now().minus(LOST)).forEach(this::forget);
    }

    private void forget(long number) {
        together.executeWithoutResult(status -> {
            files.forget(number);
            imports.forget(number);
        });
    }
}
