package org.wholefamily.evidence.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wholefamily.council.OwnFolders;
import org.wholefamily.evidence.Extract;
import org.wholefamily.file.Cells;
import org.wholefamily.file.RowFile;

/**
 * By which duty rows of an extract are matched with people, as the council says in a file of its own, else as everybody's
 * does. Matching begins with a referral and rests on a duty, never on consent: an extract without one is not matched.
 */
@Component
class MatchingDuties {

    private static final String FILE = "evidence/duties.csv";
    private static final Set<String> HEADER = Set.of("extract", "duty", "source");
    private static final int MOST_ROWS = 100;

    private final OwnFolders folders;

    MatchingDuties(OwnFolders folders) {
        this.folders = folders;
    }

    /** The duty in words; empty where there is none. */
    Optional<String> of(String council, Extract extract) {
        Map<String, String> duties = new HashMap<>();
        byte[] file = folders.read(council, FILE).orElseGet(MatchingDuties::shared);
        try {
            RowFile.of(() -> new ByteArrayInputStream(file), HEADER, MOST_ROWS).eachRow(row -> {
                Cells cells = new Cells(row);
                duties.put(cells.required("extract", 40), cells.required("duty", 300));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(duties.get(extract.stem()));
    }

    private static byte[] shared() {
        try {
            return new ClassPathResource(FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
