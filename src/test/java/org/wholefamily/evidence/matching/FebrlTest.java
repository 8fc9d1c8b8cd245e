package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FebrlTest {

    private static final Path FILES = Path.of("src/test/resources/febrl");

    @TempDir
    private Path folder;

    @Test
    void one_file_is_linked_to_the_other_without_the_number() throws Exception {
        Judgement.Figures all = Febrl.linked(FILES.resolve("dataset4b.csv"), FILES.resolve("dataset4a.csv"), folder)
                .judged()
                .all();
        assertThat(all.rows()).isEqualTo(5_000);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.9998);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.985);
        assertThat(all.recallWithAsked()).isGreaterThanOrEqualTo(0.994);
        assertThat(all.asked()).isLessThanOrEqualTo(0.015);
    }

    @Test
    void duplicates_within_one_file_are_found() throws Exception {
        Judgement.Figures all =
                Febrl.within(FILES.resolve("dataset2.csv"), folder).judged().all();
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.985);
        assertThat(all.recallWithAsked()).isGreaterThanOrEqualTo(0.99);
    }
}
