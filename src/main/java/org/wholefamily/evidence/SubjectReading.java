package org.wholefamily.evidence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;

/** Reads whose a row is. What an agency wrote carelessly of somebody is taken as it is; whoever looks for them knows that. */
final class SubjectReading {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int OLDEST = 120;

    private final Extract extract;
    private final ColumnMap columns;
    private final LocalDate today;

    SubjectReading(Extract extract, ColumnMap columns, LocalDate today) {
        this.extract = extract;
        this.columns = columns;
        this.today = today;
    }

    Subject read(Row row, Cells cells) {
        String surname = columns.column("surname");
        if (cells.name(surname) == null) {
            cells.refuse(surname, "is missing");
        }
        return new Subject(
                forename(row, cells),
                cells.name(surname),
                birthday(cells),
                postcode(row, cells),
                cells.words(columns.column("address"), 200),
                number(row));
    }

    /** Many systems ask for one, and get a dash or a question mark. */
    private String forename(Row row, Cells cells) {
        String column = columns.column("forename");
        String text = row.text(column);
        return text == null || text.codePoints().noneMatch(Character::isLetterOrDigit) ? null : cells.name(column);
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

    /** What a system wrote where it knew none, such as UNKNOWN or 000000, would be one person's for all who have it. */
    private String number(Row row) {
        String text = text(row);
        return isNumber(text) ? text : null;
    }

    private String text(Row row) {
        String text = row.text(columns.column("number"));
        return text == null ? "" : BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private boolean isNumber(String text) {
        return extract.numbers().stream().anyMatch(number -> number.isLike(text));
    }

    /** Whether something stands in the place of the number that is none, and is not taken. */
    boolean saysNoNumber(Row row) {
        return row.text(columns.column("number")) != null && !isNumber(text(row));
    }
}
