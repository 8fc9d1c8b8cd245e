package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.evidence.Extract;

class BirthdayTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "05-24, '', 05-24, one record",
                "05-24, a05-09 p05-09, 05-09, two agencies against it",
                "05-24, a05-09 a05-09 a05-09, 05-24, one agency wrote it wrong in all of its rows",
                "'', a05-09 a05-24 a05-24, 05-24, what an agency wrote most often",
                "05-24, a05-09 p05-24 b05-09, 05-24, the record counts where no day has most",
                "05-24 05-09, a05-09, 05-09, two records of the council's own",
                "05-24 05-09, '', 05-24, the first of them",
                "'', a05-24 p05-09, 05-09, the earlier where nothing else tells",
                "'', '', nobody, nobody wrote it"
            })
    void most_sources_tell(String records, String rows, String born, String because) {
        assertThat(Birthday.agreed(
                        days(records).map(BirthdayTest::day).toList(),
                        days(rows).map(BirthdayTest::row).toList()))
                .as(because)
                .isEqualTo(Optional.ofNullable(born).map(BirthdayTest::day));
    }

    private static Stream<String> days(String text) {
        return Arrays.stream(text.split(" ")).filter(day -> !day.isEmpty());
    }

    private static Row row(String text) {
        Extract extract = List.of(Extract.SCHOOL_ABSENCE, Extract.POLICE_ANTISOCIAL_BEHAVIOUR, Extract.BENEFITS)
                .get("apb".indexOf(text.charAt(0)));
        return new Row(1, extract, 1, LocalDate.EPOCH, day(text.substring(1)), null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2007-" + text);
    }
}
