package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.JsonTree;
import org.wholefamily.file.Row;
import org.wholefamily.problem.Refusal;

/** The same referral as one tree: the columns in camelCase, the people as a list. */
final class JsonReferral {

    private static final Set<String> OF_REFERRAL =
            Set.of("referral", "received_on", "council", "scheme", "agency", "referred_by");
    private static final Set<String> OF_PERSON = ReferralRules.COLUMNS.stream()
            .filter(column -> !OF_REFERRAL.contains(column))
            .collect(Collectors.toSet());
    private static final Map<String, String> COLUMN_BY_FIELD =
            ReferralRules.COLUMNS.stream().collect(Collectors.toMap(JsonTree::name, column -> column));

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private JsonReferral() {}

    /**
     * One row a person; a person without a number has that of their place.
     *
     * @throws FieldsRefused with every field that has another shape
     */
    static List<Row> rows(Map<String, Object> referral) {
        JsonReferral reading = new JsonReferral();
        List<Row> rows = reading.read(referral);
        if (!reading.reasons.isEmpty()) {
            throw new FieldsRefused(reading.reasons);
        }
        return rows;
    }

    private List<Row> read(Map<String, Object> referral) {
        Map<String, String> head = new HashMap<>();
        referral.forEach((field, value) -> {
            if (!field.equals("people")) {
                cell(head, field, OF_REFERRAL, value, field);
            }
        });
        List<Row> rows = new ArrayList<>();
        if (!(referral.get("people") instanceof List<?> people) || people.isEmpty()) {
            refuse("people", "needs at least one person");
            return rows;
        }
        for (Object person : people) {
            rows.add(row(head, person, rows.size()));
        }
        return rows;
    }

    private Row row(Map<String, String> head, Object person, int index) {
        String at = "people[" + index + "]";
        Map<String, String> cells = new HashMap<>(head);
        cells.put("person", String.valueOf(index + 1));
        if (person instanceof Map<?, ?> fields) {
            fields.forEach((field, value) -> cell(cells, String.valueOf(field), OF_PERSON, value, at + "." + field));
        } else {
            refuse(at, "is not a person");
        }
        return new Row(index, cells);
    }

    /** Whether a column is of the referral as a whole, and not of one person. */
    static boolean isOfReferral(String column) {
        return OF_REFERRAL.contains(column);
    }

    /** Where a fault of a row stands in the tree. */
    static String field(CellRefused fault) {
        String name = JsonTree.name(fault.column());
        return OF_REFERRAL.contains(fault.column())
                ? name
                : "people[" + fault.row().line() + "]." + name;
    }

    private void cell(Map<String, String> cells, String field, Set<String> allowed, Object value, String at) {
        String column = COLUMN_BY_FIELD.get(field);
        if (column == null || !allowed.contains(column)) {
            refuse(at, "is not known here");
        } else {
            cells.put(column, text(column, value, at));
        }
    }

    /** A yes or no may be a truth value, and a number a number; all else is written as text. */
    private String text(String column, Object value, String at) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Boolean answer && column.equals("agrees")) {
            return answer ? "yes" : "no";
        }
        if (value instanceof Integer && column.equals("person")) {
            return value.toString();
        }
        refuse(at, "is a single value, given as text");
        return null;
    }

    private void refuse(String field, String reason) {
        reasons.putIfAbsent(Refusal.told(field), reason);
    }
}
