package org.wholefamily.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/**
 * A file that an agency sent, and what became of its rows so far.
 *
 * @param number in the order in which the files of an extract were there as a whole
 * @param file what its rows are read from, until they are
 * @param coversFrom the first day for which a person without a row had nothing; null for all the time before
 * @param coversTo the last such day
 * @param columnsAs the file that said which column is what
 * @param takenBackAt null while it stands
 * @param rowsSent how many rows the file has; those read so far are {@code refused}, {@code unchanged} or stored
 * @param corrected how many of the stored ones were there before and said something else
 * @param noNumbers how many said something in the place of the person's number that is none
 * @param matchedTo up to which of its rows, by their number, it was looked whose they are
 * @param workedMs milliseconds of storing
 * @param faults how often a fault of ours interrupted it since something of it was done
 * @param reason why it failed; null when it did not
 */
public record EvidenceImport(
        long number,
        String council,
        Extract extract,
        long file,
        State state,
        LocalDate coversFrom,
        LocalDate coversTo,
        String columnsAs,
        Instant sentAt,
        String sentBy,
        Instant takenBackAt,
        String takenBackBy,
        int rowsSent,
        int rowsRead,
        int refused,
        int unchanged,
        int corrected,
        int noNumbers,
        int linked,
        int asked,
        long matchedTo,
        long workedMs,
        int faults,
        String reason) {

    /** How far it is, and whether what it says stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        TAKEN_BACK;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is still stored or matched. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** What is said of one that was taken back: nothing of it stands, and who did so, and when, stays known. */
    Problem takenBack() {
        return new Problem(
                HttpStatus.GONE,
                "import-taken-back",
                "This import was taken back by " + takenBackBy,
                Map.of("takenBackBy", takenBackBy, "takenBackAt", takenBackAt.toString()));
    }

    int stored() {
        return rowsRead - refused - unchanged;
    }
}
