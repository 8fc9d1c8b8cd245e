package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembersToldTest {

    private static final Pattern SHOWS = Pattern.compile("implements FormKnowledge|package org\\.wholefamily\\.page;");
    private static final Pattern READS = Pattern.compile("\\b(People|KnownPeople) \\w+[,;)]");

    @Test
    void what_forms_and_pages_show_of_people_comes_from_the_one_place_that_cuts_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .filteredOn(file -> holds(file, SHOWS))
                    .hasSizeGreaterThan(25)
                    .noneMatch(file -> holds(file, READS));
        }
    }

    private static boolean holds(Path file, Pattern words) {
        try {
            return words.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
