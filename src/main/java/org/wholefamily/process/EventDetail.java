package org.wholefamily.process;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads off a record what happened, and what there is to say of it. */
final class EventDetail {

    private static final String CASE = "caseReference";
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private EventDetail() {}

    static String kind(Class<? extends CaseEvent> event) {
        return NEXT_WORD.matcher(event.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> of(CaseEvent event) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            Object value = value(event, part);
            if (value != null && !part.getName().equals(CASE)) {
                detail.put(part.getName(), plain(value));
            }
        }
        return detail;
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private static Object value(CaseEvent event, RecordComponent part) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event is a public record", e);
        }
    }
}
