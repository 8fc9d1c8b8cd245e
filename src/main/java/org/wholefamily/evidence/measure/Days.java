package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.List;

/** For which days something is told, as of a day. */
enum Days {
    THE_DAY,
    LAST_YEAR,
    LAST_HALF_YEAR,
    /** The last three terms that have ended. */
    LAST_TERMS,
    /** The six months before the family was attached. */
    BASELINE;

    static final int YEAR = 12;
    static final int HALF_YEAR = 6;

    /** Those that an extract has to cover; empty where there are none such. */
    List<Window> of(Family family, LocalDate on) {
        return switch (this) {
            case THE_DAY -> List.of(Window.day(on));
            case LAST_YEAR -> List.of(Window.months(YEAR, on));
            case LAST_HALF_YEAR -> List.of(Window.months(HALF_YEAR, on));
            case LAST_TERMS -> family.terms().lastThree(on).windows();
            case BASELINE ->
                family.attachedOn() == null
                        ? List.of()
                        : List.of(Window.months(HALF_YEAR, family.attachedOn().minusDays(1)));
        };
    }
}
