package org.wholefamily.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file under {@code src/test/resources}, each a case of a test. */
public final class TextFile {

    private TextFile() {}

    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
