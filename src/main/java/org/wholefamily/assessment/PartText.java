package org.wholefamily.assessment;

import java.util.ArrayList;
import java.util.List;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.PlainDays;

/** Says in plain words what came of an agency's part. */
final class PartText {

    private PartText() {}

    static String of(AssessmentPart part, List<String> needsKnown, Words words) {
        return words.agency(part.agency()) + ": "
                + switch (part.state()) {
                    case ASKED -> "asked on " + PlainDays.day(part.askedOn()) + ", no answer yet.";
                    case CHASED ->
                        "asked on " + PlainDays.day(part.askedOn()) + ", asked again on "
                                + PlainDays.day(part.chasedOn()) + ".";
                    case ANSWERED -> answer(part.answer(), words.needs(needsKnown));
                    case MISSING -> "asked on " + PlainDays.day(part.askedOn()) + ", never answered.";
                    case NOT_SHARED -> "there is no basis for sharing with them.";
                };
    }

    private static String answer(PartAnswer answer, String needsKnown) {
        if (!answer.known()) {
            return "does not know the family.";
        }
        List<String> lines = new ArrayList<>();
        lines.add("knows the family" + involvement(answer.involvedNow()) + ".");
        add(lines, "Needs: ", needsKnown);
        add(lines, "", answer.summary());
        add(lines, "Worker: ", answer.worker());
        return String.join("\n", lines);
    }

    private static String involvement(Boolean involvedNow) {
        return involvedNow == null ? "" : involvedNow ? ", works with them now" : ", does not work with them now";
    }

    private static void add(List<String> lines, String before, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(before + text);
        }
    }
}
