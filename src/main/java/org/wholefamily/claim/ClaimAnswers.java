package org.wholefamily.claim;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the tables of payments and amounts are read. */
@Component
class ClaimAnswers implements TableReader {

    @Override
    public List<TableAnswers> tables() {
        return List.of(
                new TableAnswers(ClaimTables.PAYMENTS + "${scheme}", Rows.ANY_APART, ClaimTables.PAYMENT),
                new TableAnswers(ClaimTables.FUNDING + "${scheme}", Rows.ONE_OR_NONE, ClaimTables.AMOUNT));
    }
}
