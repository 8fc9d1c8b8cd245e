package org.wholefamily.running;

import java.nio.file.Path;

/** Where councils keep models of their own while the tests of this process run; other processes have other folders. */
public final class OwnModels {

    static final Path FOLDER =
            Path.of("target", "councils", String.valueOf(ProcessHandle.current().pid()));

    private OwnModels() {}

    public static Path of(String council) {
        return FOLDER.resolve(council);
    }
}
