package org.wholefamily.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words what came of an agency's part. */
final class PartText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private PartText() {}

    static String of(AssessmentPart part, List<String> needsKnown) {
        return agency(part.agency()) + ": "
                + switch (part.state()) {
                    case ASKED -> "asked on " + day(part.askedOn()) + ", no answer yet.";
                    case CHASED -> "asked on " + day(part.askedOn()) + ", asked again on " + day(part.chasedOn()) + ".";
                    case ANSWERED -> answer(part.answer(), needsKnown);
                    case MISSING -> "asked on " + day(part.askedOn()) + ", never answered.";
                    case NOT_SHARED -> "there is no basis for sharing with them.";
                };
    }

    private static String answer(PartAnswer answer, List<String> needsKnown) {
        if (!answer.known()) {
            return "does not know the family.";
        }
        List<String> lines = new ArrayList<>();
        lines.add("knows the family" + involvement(answer.involvedNow()) + ".");
        add(lines, "Needs: ", Need.labels(needsKnown));
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

    private static String day(LocalDate date) {
        return date.format(DAY);
    }

    private static String agency(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
