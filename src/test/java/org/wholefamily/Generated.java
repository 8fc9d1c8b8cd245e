package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a committed file to what the build makes of the code; {@code -Dgenerated.write=true} writes it anew. */
public final class Generated {

    private Generated() {}

    /** Fails when the file differs, and says how to write it. */
    public static void check(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("generated.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, wanted);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is not what the code says; \"mvn test -Dtest=%s -Dgenerated.write=true\" writes it anew",
                        file, "ReadmeTest,MessageTableTest,ElementTemplatesTest,DesignersPageTest")
                .isEqualTo(wanted);
    }
}
