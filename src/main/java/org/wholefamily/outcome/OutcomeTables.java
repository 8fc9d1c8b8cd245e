package org.wholefamily.outcome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;
import org.wholefamily.process.TableReader;

/** How the tables of results are read; a result that no payment knows could never be claimed. */
@Component
class OutcomeTables implements TableReader {

    private static final Answer<String> RESULT = Answer.text(OutcomeProcess.RESULT.name(), 60)
            .from(AnswerList.knownTo("payments-${scheme}", OutcomeProcess.RESULT.name(), Outcome.NO_RESULT))
            .orNothing();
    private static final Answer<List<String>> REASONS = Answer.texts(OutcomeProcess.REASONS.name(), 4_000);

    @Override
    public List<TableAnswers> tables() {
        return List.of(new TableAnswers("outcome-${scheme}", Rows.ONE, RESULT, REASONS));
    }
}
