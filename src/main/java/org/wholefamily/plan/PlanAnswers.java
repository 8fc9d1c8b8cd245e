package org.wholefamily.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholefamily.process.FormRefused;

/** Reads what people wrote on the forms of a plan: goals, actions and changes, row by row. */
final class PlanAnswers {

    private static final String ACTIONS = "actions";
    private static final String CHANGES = "changes";

    private final Map<String, Object> answers;

    PlanAnswers(Map<String, Object> answers) {
        this.answers = answers;
    }

    List<PlanGoal> goals() {
        return rows("goals").stream()
                .map(row -> new PlanGoal(text(row, "need"), text(row, "goal"), text(row, "familyWords")))
                .toList();
    }

    List<AgreedAction> actions() {
        return actions(ACTIONS);
    }

    PlanReview.Changes changes() {
        Set<String> stopped = rows(CHANGES).stream()
                .filter(row -> "stop".equals(text(row, "change")))
                .map(row -> text(row, "actionId"))
                .collect(Collectors.toSet());
        List<PlanReview.Move> moved = rows(CHANGES).stream()
                .filter(row -> "new-date".equals(text(row, "change")))
                .map(row -> new PlanReview.Move(text(row, "actionId"), newDay(row)))
                .toList();
        return new PlanReview.Changes(stopped, moved, actions("newActions"));
    }

    String text(String key) {
        return text(answers, key);
    }

    private List<AgreedAction> actions(String list) {
        return rows(list).stream()
                .map(row -> new AgreedAction(
                        text(row, "need"),
                        text(row, "action"),
                        text(row, "agency"),
                        text(row, "owner"),
                        LocalDate.parse(text(row, "dueOn")),
                        pounds(list, row)))
                .toList();
    }

    private static LocalDate newDay(Map<String, Object> row) {
        String day = text(row, "newDueOn");
        if (day == null) {
            throw new FormRefused(CHANGES, "give the new date of every action that moves");
        }
        return LocalDate.parse(day);
    }

    private static BigDecimal pounds(String list, Map<String, Object> row) {
        String amount = text(row, "cost");
        try {
            return amount == null ? null : new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new FormRefused(list, "give the cost in pounds and pence, such as 120.50");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String list) {
        Object rows = answers.get(list);
        return rows == null ? List.of() : (List<Map<String, Object>>) rows;
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
