package org.wholefamily.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.calendar.WorkingDays;

/** Reads the decision table {@code deadline}: how long a step may take, in which unit, and who is told when it takes longer. */
@Service
public class Deadlines {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final Decisions decisions;
    private final WorkingDays workingDays;

    Deadlines(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    /**
     * The deadline of a step that starts at a moment.
     *
     * @param step the word of the task or wait, such as {@code screenReferral}
     * @param urgency of the case; null when not known
     * @throws IllegalStateException when the table has no row for the step
     */
    public Deadline of(String step, String urgency, String council, String caseReference, Instant start) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", step);
        inputs.put("urgency", urgency);
        List<Map<String, Object>> rows = decisions.ask("deadline", council, caseReference, inputs);
        if (rows.isEmpty()) {
            throw new IllegalStateException("The table deadline has no row for the step " + step);
        }
        Map<String, Object> row = rows.get(0);
        String unit = (String) row.get("unit");
        return new Deadline(
                after(start, row.get("remind"), unit),
                after(start, row.get("due"), unit),
                after(start, row.get("escalate"), unit),
                (String) row.get("escalateTo"));
    }

    private Instant after(Instant start, Object amount, String unit) {
        int n = ((Number) amount).intValue();
        ZonedDateTime from = start.atZone(BusinessClock.ZONE);
        LocalDate day = from.toLocalDate();
        return switch (unit) {
            case "hours" -> from.plusHours(n).toInstant();
            case "working days" -> close(workingDays.plus(day, n));
            case "days" -> close(day.plusDays(n));
            case "weeks" -> close(day.plusWeeks(n));
            case "months" -> close(day.plusMonths(n));
            default -> throw new IllegalStateException("The table deadline does not know the unit " + unit);
        };
    }

    /** The moment at which a day's work ends in England. */
    static Instant close(LocalDate day) {
        return day.atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant();
    }
}
