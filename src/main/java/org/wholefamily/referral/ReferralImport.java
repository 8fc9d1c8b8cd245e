package org.wholefamily.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.wholefamily.file.Row;
import org.wholefamily.file.RowFile;
import org.wholefamily.problem.Problem;

/**
 * A referral file, checked as a whole before anything of it is taken. Its bytes are kept, its rows are not: it is read
 * once to count the rows of each referral and once more to hand them out, wherever in the file they stand.
 */
final class ReferralImport {

    private static final int PART = 256 * 1024;

    private final RowFile file;
    private final Map<String, Integer> rowsOfReferral = new HashMap<>();

    private ReferralImport(RowFile file) {
        this.file = file;
    }

    /**
     * @param mostRows how many rows the file may have
     * @throws Problem when the file as a whole cannot be read; nothing was taken then
     */
    static ReferralImport of(InputStream stream, int mostRows) throws IOException {
        List<byte[]> parts = parts(stream);
        ReferralImport referrals =
                new ReferralImport(RowFile.of(() -> together(parts), ReferralRules.COLUMNS, mostRows));
        if (referrals.count() == 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "empty-file", "The file has a header and no referral");
        }
        return referrals;
    }

    /** In one piece a file would take twice its memory while it is read. */
    private static List<byte[]> parts(InputStream stream) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (byte[] part = stream.readNBytes(PART); part.length > 0; part = stream.readNBytes(PART)) {
            parts.add(part);
        }
        return parts;
    }

    private static InputStream together(List<byte[]> parts) {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    private int count() {
        return file.eachRow(row -> {
            if (row.text("referral") != null) {
                rowsOfReferral.merge(key(row), 1, Integer::sum);
            }
        });
    }

    /** Hands out the rows of each referral together, as soon as the last of them is read. */
    void eachReferral(Consumer<List<Row>> taker) {
        Map<String, WaitingRows> begun = new HashMap<>();
        file.eachRow(row -> {
            WaitingRows rows = begun.computeIfAbsent(key(row), unknown -> new WaitingRows());
            rows.add(row);
            if (rows.size() == rowsOfReferral.getOrDefault(key(row), 1)) {
                begun.remove(key(row));
                taker.accept(rows.all());
            }
        });
    }

    /** A row without a key is a referral of its own. */
    private static String key(Row row) {
        return row.text("referral") == null ? "\n" + row.line() : row.text("council") + "\n" + row.text("referral");
    }
}
