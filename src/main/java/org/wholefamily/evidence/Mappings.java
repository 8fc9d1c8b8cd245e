package org.wholefamily.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wholefamily.council.OwnFolders;
import org.wholefamily.file.CellRefused;
import org.wholefamily.problem.Problem;

/** Which columns the files of an extract have: as the council says in a file of its own, else as everybody's do. */
@Component
class Mappings {

    private final OwnFolders folders;

    Mappings(OwnFolders folders) {
        this.folders = folders;
    }

    /** The file that is in force at this moment. */
    String of(String council, Extract extract) {
        return own(council, extract).orElseGet(() -> shared(extract));
    }

    /** @throws Problem with the place in the file that says which columns there are */
    ColumnMap read(Extract extract, String text) {
        try {
            return ColumnMap.of(extract, text);
        } catch (CellRefused refused) {
            throw refused(
                    extract, "line " + refused.row().line() + ", " + refused.column() + " " + refused.getMessage());
        } catch (Problem refused) {
            throw refused(extract, String.valueOf(refused.getBody().getDetail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem refused(Extract extract, String why) {
        return new Problem(
                HttpStatus.CONFLICT,
                "columns-refused",
                "The council's file " + file(extract) + " cannot be used: " + why);
    }

    private Optional<String> own(String council, Extract extract) {
        try {
            return folders.read(council, file(extract)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (UncheckedIOException unread) {
            throw refused(extract, "it is no plain file of at most 8,000 bytes");
        }
    }

    private static String shared(Extract extract) {
        try {
            return new ClassPathResource(file(extract)).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Extract extract) {
        return "evidence/" + extract.stem() + ".csv";
    }
}
