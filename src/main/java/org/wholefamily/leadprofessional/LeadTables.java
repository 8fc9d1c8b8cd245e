package org.wholefamily.leadprofessional;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the table of leading agencies is read, which may leave it open. */
@Component
class LeadTables implements TableReader {

    private static final Answer<String> LEAD_AGENCY =
            Answer.text("leadAgency", 40).from(AnswerList.agencies()).orNothing();

    @Override
    public List<TableAnswers> tables() {
        return List.of(new TableAnswers("lead-professional-match", Rows.ONE_OR_NONE, LEAD_AGENCY));
    }
}
