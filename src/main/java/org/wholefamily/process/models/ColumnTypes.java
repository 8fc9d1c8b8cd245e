package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholefamily.process.models.Fact.Kind;

/** Whether the types of a table's columns are those that the engine knows, and let what is asked through as it is. */
final class ColumnTypes {

    private static final Set<String> KNOWN = Set.of("string", "boolean", "integer", "long", "double", "number");
    private static final Map<String, Kind> KINDS = Map.of(
            "string", Kind.TEXT,
            "boolean", Kind.FLAG,
            "integer", Kind.NUMBER,
            "long", Kind.NUMBER,
            "double", Kind.NUMBER,
            "number", Kind.NUMBER);

    private ColumnTypes() {}

    static void check(String file, DecisionFile own, Facts facts, Faults faults) {
        for (Sheet sheet : Sheet.of(own.decisions())) {
            sheet.inputs().forEach(column -> {
                String reason = known(column);
                if (reason == null && DecisionFile.isName(column.asks())) {
                    reason = fits(column, facts.asked(column.asks()));
                }
                tell(file, sheet, column, reason, faults);
            });
            sheet.outputs().forEach(column -> tell(file, sheet, column, known(column), faults));
        }
    }

    private static void tell(String file, Sheet sheet, Sheet.Column column, String reason, Faults faults) {
        if (reason != null) {
            faults.add(new ModelFault(file, column.id(), reason)
                    .at(sheet.question(), null, column.label())
                    .with(column.type(), String.join(", ", new TreeSet<>(KNOWN)) + ", or no type"));
        }
    }

    private static String known(Sheet.Column column) {
        return column.type().isEmpty() || KNOWN.contains(column.type().toLowerCase(Locale.ROOT))
                ? null
                : "the type " + column.type() + " is not taken: the engine does not make it of what it is asked with";
    }

    /** The engine turns what it is asked with into the type, and then no cell fits it. */
    private static String fits(Sheet.Column column, Fact fact) {
        Kind type = KINDS.get(column.type().toLowerCase(Locale.ROOT));
        if (type == null || fact == null || fact.kind() == null) {
            return null;
        }
        if (fact.kind() != type && !(fact.kind() == Kind.DAY && type == Kind.TEXT)) {
            return column.asks() + " is " + words(fact.kind()) + ", and not of the type " + column.type();
        }
        boolean parts = fact.kind() == Kind.NUMBER && fact.step().compareTo(BigDecimal.ONE) < 0;
        return parts && column.type().toLowerCase(Locale.ROOT).matches("integer|long")
                ? column.asks() + " can be a part of a number: what is allowed is the type double"
                : null;
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case NUMBER -> "a number";
            case FLAG -> "yes or no";
            case TEXT -> "a text";
            case DAY -> "a day";
            case LIST -> "a list";
        };
    }
}
