package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.evidence.matching.Borough;
import org.wholefamily.evidence.matching.Extracts;
import org.wholefamily.evidence.matching.Febrl;
import org.wholefamily.evidence.matching.Folder;
import org.wholefamily.evidence.matching.Judgement;

/**
 * How well rows find their people, with the same settings for all: in invented boroughs and public data, or in one
 * folder, which has left.csv, right.csv (without it, duplicates are within the left) and truth.csv, or is a borough in
 * its agencies' extracts.
 */
class MatchingBench {

    private static final String FOLDER = System.getProperty("bench.folder", "");
    private static final Path FEBRL = Path.of("src", "test", "resources", "febrl");

    @TempDir
    private Path target;

    private final Findings findings = new Findings(
            "matching",
            "rows about",
            "rows",
            "linked rightly, %",
            "links that are right, %",
            "asked, %",
            "linked rightly or asked, %",
            "rows about others linked, %",
            "questions");

    @Test
    void rows_find_their_people() throws Exception {
        if (FOLDER.isEmpty()) {
            for (long seed = 1; seed <= 3; seed++) {
                judge("an invented borough, " + seed, Borough.folder(seed, 600, target.resolve("small" + seed)));
            }
            judge("an invented borough of 6,000 families", Borough.folder(7, 6_000, target.resolve("large")));
            judge(
                    "FEBRL 4",
                    Febrl.linked(FEBRL.resolve("dataset4b.csv"), FEBRL.resolve("dataset4a.csv"), target.resolve("4")));
            judge("FEBRL 2", Febrl.within(FEBRL.resolve("dataset2.csv"), target.resolve("2")));
        } else {
            judge(Path.of(FOLDER).getFileName().toString(), folder(Path.of(FOLDER)));
        }
        findings.write();
    }

    private Folder folder(Path folder) throws IOException {
        return Extracts.are(folder) ? Extracts.converted(folder, target.resolve("converted")) : Folder.read(folder);
    }

    private void judge(String what, Folder folder) {
        Judgement judgement = folder.judged();
        add(what, judgement.all(), judgement.questions());
        judgement.byGroup().forEach((group, figures) -> add(what + ", " + group, figures, ""));
        assertThat(judgement.all().rows()).isPositive();
    }

    private void add(String what, Judgement.Figures figures, Object questions) {
        findings.add(
                what,
                figures.rows(),
                percent(figures.recall()),
                percent(figures.precision()),
                percent(figures.asked()),
                percent(figures.recallWithAsked()),
                percent(figures.othersLinked()),
                questions);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", share * 100);
    }
}
