package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.problem.StartRefused;

class CouncilFoldersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void two_councils() throws IOException {
        for (String council : List.of("northshire", "southtown")) {
            Files.createDirectories(folder.resolve(council).resolve("dmn"));
            Files.writeString(folder.resolve(council).resolve("dmn/deadline.dmn"), council);
        }
    }

    @Test
    void each_council_has_what_lies_in_its_folder() {
        CouncilFolders folders = new CouncilFolders(folder, Files::list);

        assertThat(folders.councils()).containsExactly("northshire", "southtown");
        assertThat(folders.of("southtown").files()).containsOnlyKeys("dmn/deadline.dmn");
        assertThat(folders.of("elsewhere").files()).isEmpty();
    }

    @Test
    void what_is_no_model_lies_beside_the_models() throws IOException {
        Files.createDirectories(folder.resolve("southtown/evidence"));
        Files.writeString(folder.resolve("southtown/evidence/benefits.csv"), "column,field,written");

        assertThat(new CouncilFolders(folder, Files::list).of("southtown").files())
                .containsOnlyKeys("dmn/deadline.dmn");
    }

    @Test
    void a_councils_folder_that_cannot_be_read_refuses_that_council_alone() {
        CouncilFolders folders = new CouncilFolders(folder, unreadable("northshire"));

        assertThat(folders.councils()).containsExactly("northshire", "southtown");
        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(() -> folders.of("northshire"))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new ModelFault("northshire", "northshire", "the folder cannot be read")));
        assertThat(folders.of("southtown").files()).hasSize(1);
    }

    @Test
    void a_part_that_cannot_be_read_is_named() {
        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(() -> new CouncilFolders(folder, unreadable("dmn")).of("northshire"))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new ModelFault("dmn", "dmn", "the folder cannot be read")));
    }

    @Test
    void a_folder_in_the_settings_that_is_not_there_stops_the_start() {
        CouncilFolders folders = new CouncilFolders(folder.resolve("nowhere"), Files::list);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(folders::councils)
                .withMessageContaining("nowhere");
    }

    @Test
    void a_folder_that_went_away_takes_no_rules_from_anybody() {
        CouncilFolders folders = new CouncilFolders(folder.resolve("nowhere"), Files::list);

        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(() -> folders.of("northshire"))
                .withMessageContaining("is not there");
    }

    @Test
    void without_a_folder_every_council_works_with_the_shared_set() {
        CouncilFolders folders = new CouncilFolders("");

        assertThat(folders.councils()).isEmpty();
        assertThat(folders.of("northshire").files()).isEmpty();
    }

    private static CouncilFolders.Listing unreadable(String name) {
        return path -> {
            if (path.endsWith(name)) {
                throw new AccessDeniedException(path.toString());
            }
            return Files.list(path);
        };
    }
}
