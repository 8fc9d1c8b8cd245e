package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoroughTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_find_their_people_in_a_borough(long seed) throws Exception {
        Judgement judgement = Borough.folder(seed, 600, folder).judged();
        Judgement.Figures all = judgement.all();
        assertThat(all.rows()).isGreaterThan(2_500);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(all.asked()).isLessThanOrEqualTo(0.01);
        assertThat(all.othersLinked()).isLessThanOrEqualTo(0.01);
        assertThat(judgement.questions()).isLessThan(40);
    }
}
