package org.wholefamily.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Small files of councils' own beside their models: {@code <councils-dir>/<council>/<file>}. */
@Component
public class OwnFolders {

    private static final long LARGEST = 8_000;

    private final Path folder;

    public OwnFolders(@Value("${wholefamily.councils-dir:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /**
     * Empty when the council has no such file.
     *
     * @param council a code of a council, never what somebody sent
     * @throws UncheckedIOException when it is there and cannot be read, or is larger than such a file is
     */
    public Optional<byte[]> read(String council, String file) {
        Path own = folder == null ? null : folder.resolve(council).resolve(file);
        if (own == null || Files.notExists(own, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS) || Files.size(own) > LARGEST) {
                throw new IOException("It is no plain file of at most " + LARGEST + " bytes");
            }
            return Optional.of(Files.readAllBytes(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
