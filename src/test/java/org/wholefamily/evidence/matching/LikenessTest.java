package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private final SplittableRandom random = new SplittableRandom(7);
    private final JaroWinklerSimilarity others = new JaroWinklerSimilarity();

    @Test
    void it_is_as_others_reckon_it() {
        for (int i = 0; i < 20_000; i++) {
            String one = word();
            String other = i % 2 == 0 ? word() : one.substring(0, one.length() / 2) + word();
            assertThat(likeness(one, other)).as(one + " " + other).isCloseTo(others.apply(one, other), within(1e-9));
        }
    }

    @Test
    void a_word_that_cannot_reach_a_likeness_does_not() {
        for (int i = 0; i < 20_000; i++) {
            byte[] both = (word() + " " + word()).getBytes(StandardCharsets.US_ASCII);
            int blank = new String(both, StandardCharsets.US_ASCII).indexOf(' ');
            if (!Likeness.mayReach(0.86, both, 0, blank, blank + 1, both.length)) {
                assertThat(Likeness.jaroWinkler(both, 0, blank, both, blank + 1, both.length))
                        .isLessThan(0.86);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "walker, waalker, true",
        "mason, msaon, true",
        "hill, hil, true",
        "hill, hall, true",
        "hill, hill, true",
        "hill, halls, false",
        "mason, nosam, false",
        "ab, ba, true"
    })
    void one_slip_is_a_letter_lost_added_changed_or_two_exchanged(String one, String other, boolean slip) {
        byte[] a = one.getBytes(StandardCharsets.US_ASCII);
        byte[] b = other.getBytes(StandardCharsets.US_ASCII);
        assertThat(Likeness.oneSlip(a, 0, a.length, b, 0, b.length)).isEqualTo(slip);
        assertThat(Likeness.oneSlip(b, 0, b.length, a, 0, a.length)).isEqualTo(slip);
    }

    private static double likeness(String one, String other) {
        byte[] a = one.getBytes(StandardCharsets.US_ASCII);
        byte[] b = other.getBytes(StandardCharsets.US_ASCII);
        return Likeness.jaroWinkler(a, 0, a.length, b, 0, b.length);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(6)));
        }
        return word.toString();
    }
}
