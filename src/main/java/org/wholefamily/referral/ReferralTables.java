package org.wholefamily.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the tables around the referral are read, by services, by the form of the screening and by the deadlines. */
@Component
class ReferralTables implements TableReader {

    static final Answer<Boolean> MEASURED_AFTER_CLOSURE = Answer.flag(CaseVariables.MEASURED_AFTER_CLOSURE.name());

    private static final Answer<String> URGENCY =
            Answer.text("urgency", 40).from(AnswerList.knownTo("deadline", "urgency"));
    private static final Answer<Integer> TASK_PRIORITY = Answer.whole(CaseVariables.TASK_PRIORITY.name(), 0, 1_000);
    private static final Answer<Boolean> ELIGIBLE =
            Answer.flag(ReferralProcess.ELIGIBLE.name()).orNothing();
    private static final Answer<String> ROUTE =
            Answer.text(ReferralProcess.ROUTE.name(), 40).orNothing();
    private static final Answer<Integer> CRITERIA_MET =
            Answer.whole(ReferralProcess.CRITERIA_MET.name(), 0, 1_000).orNothing();
    private static final Answer<List<String>> REASONS = Answer.texts(ReferralProcess.REASONS.name(), 4_000);

    private static final Answer<Object> MEASURED_AGAINST =
            Answer.yesOrCount().from(AnswerList.askedBy("outcome-${scheme}"));

    @Override
    public List<TableAnswers> tables() {
        return List.of(
                new TableAnswers("referral-priority", Rows.ONE, URGENCY, TASK_PRIORITY),
                new TableAnswers("eligibility-${scheme}", Rows.ONE, ELIGIBLE, ROUTE, CRITERIA_MET, REASONS),
                new TableAnswers("eligibility-${scheme}-scope", Rows.ONE, MEASURED_AGAINST.orNothing()),
                new TableAnswers(Criteria.neededBy("${scheme}"), Rows.ONE_OR_NONE, MEASURED_AGAINST),
                new TableAnswers("course-${scheme}", Rows.ONE, MEASURED_AFTER_CLOSURE));
    }
}
