package org.wholefamily.family;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the table of a scheme's needs is read: each row is one. */
@Component
class NeedTables implements TableReader {

    static final String NEEDS = "needs";

    static final Answer<String> NEED = Answer.text("need", 40);
    static final Answer<String> LABEL = Answer.text("label", 100);
    static final Answer<String> HEADLINE = Answer.text("headline", 100).orNothing();

    @Override
    public List<TableAnswers> tables() {
        return List.of(new TableAnswers(NEEDS + "-${scheme}", Rows.ANY_APART, NEED, LABEL, HEADLINE));
    }
}
