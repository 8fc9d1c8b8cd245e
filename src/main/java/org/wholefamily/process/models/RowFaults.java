package org.wholefamily.process.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerRefused;
import org.wholefamily.process.TableAnswers;

/** Tries what the rows of a table answer: by type, by what the table declares, and by the code that reads it. */
final class RowFaults {

    private final String file;
    private final Sheet sheet;
    private final TableAnswers answers;
    private final KnownWords known;
    private final Faults faults;

    /**
     * @param answers how the product reads the decision; null when only processes do
     */
    RowFaults(String file, Sheet sheet, TableAnswers answers, KnownWords known, Faults faults) {
        this.file = file;
        this.sheet = sheet;
        this.answers = answers;
        this.known = known;
        this.faults = faults;
    }

    /** Tries every row whose cells can be worked out without knowing what is asked. */
    void check() {
        for (int row = 0; row < sheet.rows().size(); row++) {
            Map<String, Object> values = new HashMap<>();
            boolean whole = true;
            for (int column = 0; column < sheet.outputs().size(); column++) {
                whole &= cell(row, column, values);
            }
            if (whole && answers != null) {
                read(row, values, null);
            }
        }
    }

    /** Whether the cell is good by itself; its value is then among the values, unless it is worked out at work. */
    private boolean cell(int row, int at, Map<String, Object> values) {
        Sheet.Column column = sheet.outputs().get(at);
        String text = sheet.rows().get(row).outputs().get(at);
        if (text.isEmpty()) {
            values.put(column.asks(), null);
            return true;
        }
        if (!FeelText.variables(text).isEmpty()) {
            return false;
        }
        Object value;
        try {
            value = FeelText.value(text);
        } catch (RuntimeException e) {
            fault(row, at, text, "cannot be worked out", null, null);
            return false;
        }
        List<String> failures = FeelText.failures(text, Map.of());
        if (!failures.isEmpty()) {
            fault(row, at, text, "cannot be worked out: " + failures.get(0), null, null);
            return false;
        }
        if (!column.allowed().isEmpty() && value != null && !FeelText.fits(column.allowed(), value)) {
            fault(row, at, text, "is none of the values that the column declares", column.allowed(), null);
            return false;
        }
        try {
            values.put(column.asks(), ColumnType.typed(column.type(), value));
            return true;
        } catch (IllegalArgumentException e) {
            Answer<?> answer = answers == null ? null : answers.column(column.asks());
            String allowed = answer == null ? ColumnType.words(column.type()) : answer.allowed();
            fault(row, at, text, "is no " + column.type(), allowed, null);
            return false;
        }
    }

    /**
     * Reads a row as the product will.
     *
     * @param asked the inputs for which it answers so; null when it always does
     */
    boolean read(int row, Map<String, Object> values, Map<String, String> asked) {
        try {
            answers.read(values);
        } catch (AnswerRefused e) {
            fault(row, at(e.column()), text(row, e.column(), e.value()), "cannot be used", e.allowed(), asked);
            return false;
        } catch (RuntimeException e) {
            fault(row, -1, null, "cannot be used: " + ReadSet.rootMessage(e), null, asked);
            return false;
        }
        boolean all = true;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            all &= value.getValue() == null || listed(row, value.getKey(), value.getValue(), asked);
        }
        return all;
    }

    private boolean listed(int row, String column, Object value, Map<String, String> asked) {
        Answer<?> answer = answers.column(column);
        if (answer == null) {
            return true;
        }
        String type = known.type(answer.list(), sheet.decision(), column);
        if (!ColumnType.holds(type, value)) {
            fault(row, at(column), FeelWords.of(value), "is asked for as " + type, ColumnType.words(type), asked);
            return false;
        }
        Set<String> words = known.of(answer.list(), sheet.decision(), column);
        if (words == null || words.contains(String.valueOf(value))) {
            return true;
        }
        String allowed =
                "one of " + words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
        fault(row, at(column), FeelWords.of(value), "is not known", allowed, asked);
        return false;
    }

    private int at(String column) {
        for (int at = 0; at < sheet.outputs().size(); at++) {
            if (sheet.outputs().get(at).asks().equals(column)) {
                return at;
            }
        }
        return -1;
    }

    private String text(int row, String column, Object value) {
        int at = at(column);
        boolean written =
                row >= 0 && at >= 0 && !sheet.rows().get(row).outputs().get(at).isEmpty();
        return value == null && !written ? "" : value == null ? "null" : FeelWords.of(value);
    }

    private void fault(int row, int at, String value, String what, String allowed, Map<String, String> asked) {
        String element = row < 0
                ? sheet.id()
                : at < 0
                        ? sheet.rows().get(row).id()
                        : sheet.rows().get(row).cells().get(at);
        String reason = (row < 0 ? "" : "row " + (row + 1) + ": ")
                + (at < 0 ? "" : "\"" + sheet.outputs().get(at).label() + "\" ")
                + (value == null ? "" : value.isEmpty() ? "is empty, which " : value + " ")
                + what
                + (allowed == null ? "" : "; it takes " + allowed)
                + (asked == null ? "" : "; so it answers for " + asked);
        faults.add(new ModelFault(file, element == null ? sheet.id() : element, reason)
                .at(
                        sheet.question(),
                        row < 0 ? null : row + 1,
                        at < 0 ? null : sheet.outputs().get(at).label())
                .with(value, allowed)
                .when(asked));
    }
}
