package org.wholefamily.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.council.OwnFolders;
import org.wholefamily.evidence.Extract;

class MatchingDutiesTest {

    @TempDir
    private Path councils;

    @Test
    void each_extract_has_a_duty_in_everybodys_file() {
        MatchingDuties duties = new MatchingDuties(new OwnFolders(""));
        for (Extract extract : Extract.values()) {
            assertThat(duties.of("northshire", extract)).as(extract.stem()).isPresent();
        }
    }

    @Test
    void an_extract_that_a_councils_own_file_leaves_out_has_none() throws IOException {
        Path own = Files.createDirectories(councils.resolve("northshire/evidence"));
        Files.writeString(own.resolve("duties.csv"), "extract,duty,source\nbenefits,a gateway,the act\n");
        MatchingDuties duties = new MatchingDuties(new OwnFolders(councils.toString()));
        assertThat(duties.of("northshire", Extract.BENEFITS)).contains("a gateway");
        assertThat(duties.of("northshire", Extract.EMPLOYMENT)).isEmpty();
        assertThat(duties.of("southtown", Extract.EMPLOYMENT)).isPresent();
    }
}
