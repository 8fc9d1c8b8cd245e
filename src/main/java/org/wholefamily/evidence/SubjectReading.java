package org.wholefamily.evidence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;

/** Reads whose a row is. What an agency wrote carelessly of somebody is taken as it is; whoever looks for them knows that. */
final class SubjectReading {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final int OLDEST = 120;
    private static final int LONGEST_NUMBER = 20;

    private final ColumnMap columns;
    private final LocalDate today;

    SubjectReading(ColumnMap columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    Subject read(Row row, Cells cells) {
        String surname = columns.column("surname");
        if (cells.name(surname) == null) {
            cells.refuse(surname, "is missing");
        }
        return new Subject(
                cells.name(columns.column("forename")),
                cells.name(surname),
                birthday(cells),
                postcode(row, cells),
                cells.words(columns.column("address"), 200),
                number(cells));
    }

    private LocalDate birthday(Cells cells) {
        String column = columns.column("birthday");
        LocalDate day = cells.optionalDay(column);
        if (day != null && day.isAfter(today)) {
            cells.refuse(column, "lies in the future");
        }
        if (day != null && day.isBefore(today.minusYears(OLDEST))) {
            cells.refuse(column, "is more than " + OLDEST + " years ago");
        }
        return day;
    }

    /** An address that was written carelessly is still worth a look, and no reason to lose what the row says. */
    private String postcode(Row row, Cells cells) {
        String column = columns.column("postcode");
        try {
            return cells.postcode(column);
        } catch (CellRefused careless) {
            String text = cells.words(column, 40);
            return text.length() > 10 ? text.substring(0, 10) : text;
        }
    }

    /** A capital may be longer than its small letter. */
    private String number(Cells cells) {
        String column = columns.column("number");
        String text = cells.optional(column, LONGEST_NUMBER);
        String compact =
                text == null ? null : BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return compact != null && compact.length() > LONGEST_NUMBER
                ? cells.refuse(column, "is longer than " + LONGEST_NUMBER + " characters")
                : compact;
    }
}
