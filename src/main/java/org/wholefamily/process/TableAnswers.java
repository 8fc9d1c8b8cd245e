package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the product does with the answers of a decision.
 *
 * @param decision the id, in which {@code ${scheme}} stands for the scheme
 * @param rows how many rows may answer
 * @param columns what is read, column by column
 * @param reading reads a whole row, as the product will
 */
public record TableAnswers(String decision, Rows rows, List<Answer<?>> columns, Consumer<Map<String, Object>> reading) {

    private static final String SCHEME = "${scheme}";

    /** How many rows may answer at once. */
    public enum Rows {
        /** Just one, whatever is asked. */
        ONE,
        ONE_OR_NONE,
        ANY,
        /** As many as there are, but no two that say the same. */
        ANY_APART
    }

    public TableAnswers(String decision, Rows rows, Answer<?>... columns) {
        this(decision, rows, List.of(columns), row -> {});
    }

    /** The same, where the columns of a row have to fit each other. */
    public TableAnswers readBy(Consumer<Map<String, Object>> whole) {
        return new TableAnswers(decision, rows, columns, whole);
    }

    /** Whether a decision is the one that is read so. */
    public boolean isOf(String id) {
        return Pattern.matches("\\Q" + decision.replace(SCHEME, "\\E[a-z]+-\\d{4}\\Q") + "\\E", id);
    }

    /** How a column is read; null when nothing reads it. */
    public Answer<?> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> columns.stream().filter(Answer::forAnyOther).findFirst())
                .orElse(null);
    }

    /**
     * Reads a row as the product will.
     *
     * @throws AnswerRefused when it cannot
     */
    public void read(Map<String, Object> row) {
        columns.stream().filter(column -> !column.forAnyOther()).forEach(column -> column.in(row));
        row.forEach((name, value) -> {
            Answer<?> column = column(name);
            if (column != null) {
                column.of(name, value);
            }
        });
        reading.accept(row);
    }
}
