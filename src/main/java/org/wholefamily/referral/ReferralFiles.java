package org.wholefamily.referral;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.wholefamily.file.Row;
import org.wholefamily.problem.DatabaseAway;
import org.wholefamily.problem.Problem;
import org.wholefamily.referral.ReferralIntake.Receipt;

/** Takes a file of referrals, one after the other, and says of every row what became of it. */
@Service
class ReferralFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralFiles.class);

    private final ReferralRules rules;
    private final ReferralIntake intake;
    private final int mostRows;

    ReferralFiles(ReferralRules rules, ReferralIntake intake, @Value("${wholefamily.imports.max-rows}") int mostRows) {
        this.rules = rules;
        this.intake = intake;
        this.mostRows = mostRows;
    }

    /** What became of a row: {@code accepted}, {@code refused} or {@code unchanged}. */
    record RowResult(long line, String referral, String status, String caseReference, String column, String reason) {}

    /** The counts are referrals; there is an entry for every row. */
    record Result(int accepted, int refused, int unchanged, List<RowResult> rows) {}

    /**
     * Takes every referral of a file that can be taken.
     *
     * @throws Problem when the file as a whole cannot be read; nothing was taken then
     * @throws DatabaseAway when the database no longer answers; what was taken before stays taken
     */
    Result take(InputStream file, Predicate<String> belongsTo) throws IOException {
        Tally tally = new Tally();
        ReferralImport.of(file, mostRows).eachReferral(rows -> take(rows, belongsTo, tally));
        return tally.result();
    }

    private void take(List<Row> rows, Predicate<String> belongsTo, Tally tally) {
        try {
            tally.taken(rows, intake.take(rules.read(rows, belongsTo), rows.get(0)));
        } catch (ReferralRefused refused) {
            tally.refused(rows, refused);
        } catch (RuntimeException fault) {
            if (DatabaseAway.causes(fault)) {
                throw new DatabaseAway(tally.takenSoFar(), fault);
            }
            // Neither the message nor its cause is logged: both may quote what the row says of a person.
            LOG.error(
                    "A referral could not be taken: {} at {}",
                    fault.getClass().getName(),
                    fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0]);
            tally.refused(
                    rows,
                    new ReferralRefused(
                            rows.get(0),
                            "referral",
                            "could not be taken through a fault of ours; send it again later"));
        }
    }

    private static final class Tally {

        private int accepted;
        private int refused;
        private int unchanged;
        private final List<RowResult> results = new ArrayList<>();
        private final Map<String, String> words = new HashMap<>();

        void taken(List<Row> rows, Receipt receipt) {
            if (receipt.unchanged()) {
                unchanged++;
            } else {
                accepted++;
            }
            String status = receipt.unchanged() ? "unchanged" : "accepted";
            String referral = rows.get(0).text("referral");
            rows.forEach(row ->
                    results.add(new RowResult(row.line(), referral, status, receipt.caseReference(), null, null)));
        }

        String takenSoFar() {
            return "The database does not answer; " + (accepted + unchanged)
                    + " referrals of the file are taken. Send the whole file again later: those come back unchanged";
        }

        /** A row that is not at fault itself is refused with its family, and says which row is. */
        void refused(List<Row> rows, ReferralRefused refusal) {
            refused++;
            String referral = rows.get(0).text("referral");
            String fault = once(refusal.column() + " " + refusal.getMessage());
            long line = refusal.row().line();
            String elsewhere = rows.size() > 1 ? "line " + line + ": " + fault : fault;
            rows.forEach(row -> results.add(new RowResult(
                    row.line(), referral, "refused", null, refusal.column(), row.line() == line ? fault : elsewhere)));
        }

        /** The same words for every row, for a file may have as many as there is room for. */
        private String once(String text) {
            return words.computeIfAbsent(text, Function.identity());
        }

        Result result() {
            results.sort(Comparator.comparingLong(RowResult::line));
            return new Result(accepted, refused, unchanged, results);
        }
    }
}
