package org.wholefamily.referral;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.wholefamily.referral.ReferralIntake.Receipt;

/** Takes a file of referrals, one after the other, and says of every row what became of it. */
@Service
class ReferralFiles {

    private final ReferralRules rules;
    private final ReferralIntake intake;

    ReferralFiles(ReferralRules rules, ReferralIntake intake) {
        this.rules = rules;
        this.intake = intake;
    }

    /** What became of a row: {@code accepted}, {@code refused} or {@code unchanged}. */
    record RowResult(
            long line, String referral, String status, String caseReference, String column, String reason) {}

    /** The counts are referrals; there is an entry for every row. */
    record Result(int accepted, int refused, int unchanged, List<RowResult> rows) {}

    Result take(InputStream file, Predicate<String> belongsTo) {
        int[] counts = new int[3];
        List<RowResult> results = new ArrayList<>();
        ReferralImport.read(file).values().forEach(rows -> {
            try {
                Receipt receipt = intake.take(rules.read(rows, belongsTo), rows.get(0));
                counts[receipt.unchanged() ? 2 : 0]++;
                String status = receipt.unchanged() ? "unchanged" : "accepted";
                rows.forEach(row -> results.add(new RowResult(
                        row.line(), row.text("referral"), status, receipt.caseReference(), null, null)));
            } catch (ReferralRefused refused) {
                counts[1]++;
                rows.forEach(row -> results.add(refusal(row, refused)));
            }
        });
        results.sort(Comparator.comparingLong(RowResult::line));
        return new Result(counts[0], counts[1], counts[2], results);
    }

    /** A row that is not at fault itself is refused with its family, and says which row is. */
    private static RowResult refusal(Row row, ReferralRefused refused) {
        boolean itself = row.line() == refused.row().line();
        String reason = itself
                ? refused.column() + " " + refused.getMessage()
                : "line " + refused.row().line() + ": " + refused.column() + " " + refused.getMessage();
        return new RowResult(row.line(), row.text("referral"), "refused", null, refused.column(), reason);
    }
}
