package org.wholefamily.process.models;

import java.util.List;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableReader;

/** How the product reads its tables, as its features say; without starting it. */
final class TablesRead {

    private static final List<TableAnswers> ALL = Scanned.all(TableReader.class).stream()
            .flatMap(reader -> reader.tables().stream())
            .toList();

    private TablesRead() {}

    static List<TableAnswers> all() {
        return ALL;
    }
}
