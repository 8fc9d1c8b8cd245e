package org.wholefamily.plan;

import static org.wholefamily.council.Agencies.name;
import static org.wholefamily.family.PlainDays.day;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholefamily.assessment.Need;

/** Says a plan and what became of it in plain words, a line for every goal and action. */
final class PlanText {

    private static final Map<String, String> RESULTS = Map.of(
            "helped", "it helped",
            "no-change", "no change",
            "made-worse", "it made things worse",
            "too-early", "too early to say");

    private PlanText() {}

    /** What is to be agreed. */
    static String draft(List<PlanGoal> goals, List<AgreedAction> actions) {
        return sections(goals, actions.stream().map(PlanText::line).toList());
    }

    /** What the family wants to reach. */
    static String goals(List<PlanGoal> goals) {
        return list(goals.stream().map(PlanText::line).toList());
    }

    /** What became of every action, in the words of its agency. */
    static String outcomes(List<PlanAction> actions) {
        return actions.isEmpty()
                ? "No action was agreed."
                : actions.stream().map(PlanText::outcome).collect(Collectors.joining("\n"));
    }

    /** One action in a list to choose from. */
    static String option(AgreedAction action) {
        return "%s: %s, by %s".formatted(name(action.agency()), action.text(), day(action.dueOn()));
    }

    private static String sections(List<PlanGoal> goals, List<String> actions) {
        return "Goals\n" + goals(goals) + "\n\nActions\n" + list(actions);
    }

    private static String list(List<String> lines) {
        return lines.isEmpty()
                ? "none"
                : lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
    }

    private static String line(PlanGoal goal) {
        String words = goal.familyWords() == null ? "" : " – “" + goal.familyWords() + "”";
        return Need.label(goal.need()) + ": " + goal.goal() + words;
    }

    private static String line(AgreedAction action) {
        String owner = action.owner() == null ? "" : " (" + action.owner() + ")";
        String cost = action.cost() == null ? "" : ", £" + action.cost().toPlainString();
        return "%s: %s – %s%s, by %s%s"
                .formatted(
                        Need.label(action.need()),
                        action.text(),
                        name(action.agency()),
                        owner,
                        day(action.dueOn()),
                        cost);
    }

    private static String outcome(PlanAction action) {
        PlanAction.Ending ending = action.ending();
        StringBuilder text = new StringBuilder("• ")
                .append(line(action.agreed()))
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
