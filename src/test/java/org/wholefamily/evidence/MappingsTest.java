package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.council.OwnFolders;
import org.wholefamily.problem.Problem;

class MappingsTest {

    private static final String OWN = """
            column,field,written
            Id,rowId,
            Last name,surname,
            Day,excludedOn,dd/mm/yyyy
            Type,kind,
            """;

    @TempDir
    private Path folder;

    @Test
    void a_councils_own_file_takes_the_place_of_everybodys_for_that_council_and_extract() throws IOException {
        write(OWN);
        Mappings mappings = new Mappings(new OwnFolders(folder.toString()));

        assertThat(mappings.of("northshire", Extract.SCHOOL_EXCLUSIONS)).isEqualTo(OWN);
        assertThat(mappings.of("northshire", Extract.BENEFITS)).contains("nino,number");
        assertThat(mappings.of("southtown", Extract.SCHOOL_EXCLUSIONS)).contains("upn,number");
        assertThat(new Mappings(new OwnFolders("")).of("northshire", Extract.SCHOOL_EXCLUSIONS))
                .contains("upn,number");
    }

    @Test
    void a_file_that_cannot_be_used_is_told_with_the_place_of_the_fault() throws IOException {
        write(OWN + "Shoes,shoeSize,\n");
        Mappings mappings = new Mappings(new OwnFolders(folder.toString()));
        String text = mappings.of("northshire", Extract.SCHOOL_EXCLUSIONS);

        assertThatThrownBy(() -> mappings.read(Extract.SCHOOL_EXCLUSIONS, text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.getBody().getDetail())
                                .isEqualTo("The council's file evidence/school-exclusions.csv cannot be used:"
                                        + " line 6, field is no field of this extract"));

        write("x".repeat(9_000));
        assertThatThrownBy(() -> mappings.of("northshire", Extract.SCHOOL_EXCLUSIONS))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no plain file of at most 8,000 bytes");
    }

    private void write(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("northshire/evidence"));
        Files.writeString(own.resolve("school-exclusions.csv"), text);
    }
}
