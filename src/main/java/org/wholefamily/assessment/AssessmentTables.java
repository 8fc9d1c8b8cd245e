package org.wholefamily.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the table of the agencies concerned is read: each row that fits names one. */
@Component
class AssessmentTables implements TableReader {

    private static final Answer<String> AGENCY = Answer.text("agency", 40).from(AnswerList.agencies());

    @Override
    public List<TableAnswers> tables() {
        return List.of(new TableAnswers("agency-involvement", Rows.ANY, AGENCY));
    }
}
