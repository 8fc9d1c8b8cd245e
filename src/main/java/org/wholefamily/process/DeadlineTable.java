package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the table {@code deadline} is read. */
@Component
class DeadlineTable implements TableReader {

    static final String ID = "deadline";

    private static final Answer<Integer> REMIND = amount("remind");
    private static final Answer<Integer> DUE = amount("due");
    private static final Answer<Integer> ESCALATE = amount("escalate");
    private static final Answer<String> UNIT =
            Answer.word("unit", Stream.of(TimeUnit.values()).map(TimeUnit::word).collect(Collectors.toSet()));
    private static final Answer<String> ESCALATE_TO =
            Answer.text("escalateTo", 64).from(AnswerList.groups());

    /** One row of the table. */
    record Term(int remind, int due, int escalate, TimeUnit unit, String escalateTo) {

        /** @throws AnswerRefused when the row is none that can be worked by */
        static Term of(Map<String, Object> row) {
            TimeUnit unit = TimeUnit.of(UNIT.in(row));
            return new Term(
                    within(REMIND, row, unit),
                    within(DUE, row, unit),
                    within(ESCALATE, row, unit),
                    unit,
                    ESCALATE_TO.in(row));
        }

        private static int within(Answer<Integer> column, Map<String, Object> row, TimeUnit unit) {
            int amount = column.in(row);
            if (amount > unit.most()) {
                throw new AnswerRefused(column.name(), amount, "at most %,d %s".formatted(unit.most(), unit.word()));
            }
            return amount;
        }
    }

    private static Answer<Integer> amount(String name) {
        return Answer.whole(name, 0, TimeUnit.HOURS.most());
    }

    @Override
    public List<TableAnswers> tables() {
        return List.of(
                new TableAnswers(ID, TableAnswers.Rows.ONE, REMIND, DUE, ESCALATE, UNIT, ESCALATE_TO).readBy(Term::of));
    }
}
