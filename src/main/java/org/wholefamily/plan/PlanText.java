package org.wholefamily.plan;

import static org.wholefamily.family.PlainDays.day;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholefamily.family.CaseWords.Words;

/** Says a plan and what became of it in plain words, a line for every goal and action. */
final class PlanText {

    private static final Map<String, String> RESULTS = Map.of(
            "helped", "it helped",
            "no-change", "no change",
            "made-worse", "it made things worse",
            "too-early", "too early to say");

    private PlanText() {}

    /** What is to be agreed. */
    static String draft(List<PlanGoal> goals, List<AgreedAction> actions, Words words) {
        return "Goals\n" + goals(goals, words) + "\n\nActions\n"
                + list(actions.stream().map(action -> line(action, words)).toList());
    }

    /** What the family wants to reach. */
    static String goals(List<PlanGoal> goals, Words words) {
        return list(goals.stream().map(goal -> line(goal, words)).toList());
    }

    /** What became of every action, in the words of its agency. */
    static String outcomes(List<PlanAction> actions, Words words) {
        return actions.isEmpty()
                ? "No action was agreed."
                : actions.stream().map(action -> outcome(action, words)).collect(Collectors.joining("\n"));
    }

    /** One action in a list to choose from. */
    static String option(AgreedAction action, Words words) {
        return "%s: %s, by %s".formatted(words.agency(action.agency()), action.text(), day(action.dueOn()));
    }

    private static String list(List<String> lines) {
        return lines.isEmpty()
                ? "none"
                : lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
    }

    private static String line(PlanGoal goal, Words words) {
        String said = goal.familyWords() == null ? "" : " – “" + goal.familyWords() + "”";
        return words.need(goal.need()) + ": " + goal.goal() + said;
    }

    private static String line(AgreedAction action, Words words) {
        String owner = action.owner() == null ? "" : " (" + action.owner() + ")";
        String cost = action.cost() == null ? "" : ", £" + action.cost().toPlainString();
        return "%s: %s – %s%s, by %s%s"
                .formatted(
                        words.need(action.need()),
                        action.text(),
                        words.agency(action.agency()),
                        owner,
                        day(action.dueOn()),
                        cost);
    }

    private static String outcome(PlanAction action, Words words) {
        PlanAction.Ending ending = action.ending();
        StringBuilder text = new StringBuilder("• ")
                .append(line(action.agreed(), words))
                .append(" – ")
                .append(action.state().words());
        if (ending != null) {
            text.append(" on ").append(day(ending.on()));
            text.append(ending.result() == null ? "" : ", " + RESULTS.getOrDefault(ending.result(), ending.result()));
            text.append(ending.whatHappened() == null ? "" : "\n  " + ending.whatHappened());
        }
        return text.toString();
    }
}
