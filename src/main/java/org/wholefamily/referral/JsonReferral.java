package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.problem.Refusal;

/** The same referral as one tree: the columns in camelCase, the people as a list. */
final class JsonReferral {

    private static final Set<String> OF_REFERRAL =
            Set.of("referral", "received_on", "council", "scheme", "agency", "referred_by");
    private static final Map<String, String> COLUMN_BY_FIELD =
            ReferralRules.COLUMNS.stream().collect(Collectors.toMap(JsonReferral::camel, column -> column));

    private JsonReferral() {}

    /** One row a person; a person without a number has that of their place. */
    static List<Row> rows(Map<String, Object> referral) {
        Map<String, String> head = new HashMap<>();
        referral.forEach((field, value) -> {
            if (!field.equals("people")) {
                String column = column(field, OF_REFERRAL, field);
                head.put(column, text(column, value, field));
            }
        });
        if (!(referral.get("people") instanceof List<?> people) || people.isEmpty()) {
            throw refused("people", "is a list of at least one person");
        }
        List<Row> rows = new ArrayList<>();
        for (Object person : people) {
            rows.add(row(head, person, rows.size()));
        }
        return rows;
    }

    private static Row row(Map<String, String> head, Object person, int index) {
        String at = "people[" + index + "]";
        if (!(person instanceof Map<?, ?> fields)) {
            throw refused(at, "is not a person");
        }
        Map<String, String> cells = new HashMap<>(head);
        cells.put("person", String.valueOf(index + 1));
        Set<String> ofPerson = ReferralRules.COLUMNS.stream()
                .filter(column -> !OF_REFERRAL.contains(column))
                .collect(Collectors.toSet());
        fields.forEach((field, value) -> {
            String place = at + "." + field;
            String column = column(String.valueOf(field), ofPerson, place);
            cells.put(column, text(column, value, place));
        });
        return new Row(index, cells);
    }

    /** Whether a column is of the referral as a whole, and not of one person. */
    static boolean isOfReferral(String column) {
        return OF_REFERRAL.contains(column);
    }

    /** Where a column of a row stands in the tree. */
    static String field(long index, String column) {
        return OF_REFERRAL.contains(column) ? camel(column) : "people[" + index + "]." + camel(column);
    }

    private static String column(String field, Set<String> allowed, String at) {
        String column = COLUMN_BY_FIELD.get(field);
        if (column == null || !allowed.contains(column)) {
            throw refused(at, "is not known here");
        }
        return column;
    }

    /** A yes or no may be a truth value, and a number a number; all else is written as text. */
    private static String text(String column, Object value, String at) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Boolean answer && column.equals("agrees")) {
            return answer ? "yes" : "no";
        }
        if (value instanceof Integer && column.equals("person")) {
            return value.toString();
        }
        throw refused(at, "is a single value, given as text");
    }

    static String camel(String column) {
        StringBuilder field = new StringBuilder();
        for (String word : column.split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    private static Problem refused(String field, String reason) {
        String told = Refusal.told(field);
        return new Problem(HttpStatus.BAD_REQUEST, "referral-refused", told + " " + reason, Map.of("field", told));
    }
}
