package org.wholefamily.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the tables around the plan are read; what is suggested goes into the form of the draft. */
@Component
class PlanTables implements TableReader {

    static final String REVIEW_INTERVAL = "review-interval";

    static final Answer<String> NEED =
            Answer.text("need", 40).from(AnswerList.offered(PlanProcess.DRAFT_FORM, "actions.need"));
    static final Answer<String> ACTION = Answer.text("action", 200);
    static final Answer<String> AGENCY = Answer.text("agency", 40).from(AnswerList.agencies());
    /** At most ten years on. */
    static final Answer<Integer> WEEKS = Answer.whole(PlanProcess.WEEKS.name(), 0, 520);

    @Override
    public List<TableAnswers> tables() {
        return List.of(
                new TableAnswers(REVIEW_INTERVAL, Rows.ONE, WEEKS),
                new TableAnswers("action-suggestion", Rows.ANY, NEED, ACTION, AGENCY, WEEKS));
    }
}
