package org.wholefamily.file;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholefamily.calendar.WrittenDay;
import org.wholefamily.text.PlainText;

/** Reads the cells of one row, each as what it stands for; what is not there is null, what is wrong is refused with its column. */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("^[=\uFF1D]");
    private static final Pattern READ_AS_FORMULA = Pattern.compile("^(?:[@\uFF20]|[-+\uFF0B\uFF0D](?!\\s))");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern NAME = Pattern.compile("^['\u2018\u2019]?\\p{L}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}");

    private final Row row;

    public Cells(Row row) {
        this.row = row;
    }

    public String required(String column, int longest) {
        return there(column, optional(column, longest));
    }

    public String requiredWords(String column, int longest) {
        return there(column, words(column, longest));
    }

    private String there(String column, String text) {
        return text == null ? refuse(column, "is missing") : text;
    }

    public String optional(String column, int longest) {
        String text = words(column, longest);
        return text != null && READ_AS_FORMULA.matcher(text).find()
                ? refuse(column, "looks like a formula; a value does not begin with = + - or @")
                : text;
    }

    /** What somebody says in words of their own, such as a list or a telephone number. */
    public String words(String column, int longest) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        if (FORMULA.matcher(text).find()) {
            return refuse(column, "looks like a formula; it does not begin with =");
        }
        Optional<String> fault = PlainText.fault(text, true);
        if (fault.isPresent()) {
            return refuse(column, fault.get());
        }
        return text.length() > longest ? refuse(column, "is longer than " + longest + " characters") : text;
    }

    public String name(String column) {
        String name = optional(column, 100);
        return name == null || NAME.matcher(name).find() ? name : refuse(column, "does not begin with a letter");
    }

    public LocalDate requiredDay(String column) {
        LocalDate day = optionalDay(column);
        return day == null ? refuse(column, "is missing") : day;
    }

    public LocalDate optionalDay(String column) {
        String text = row.text(column);
        return text == null
                ? null
                : WrittenDay.read(text)
                        .orElseGet(() -> refuse(column, "is not a day of the calendar; give it as yyyy-mm-dd"));
    }

    public String oneOfOrNone(String column, Set<String> values) {
        return row.text(column) == null ? null : oneOf(column, values);
    }

    public String oneOf(String column, Set<String> values) {
        String text = required(column, 40);
        return values.contains(text)
                ? text
                : refuse(
                        column,
                        "is not one of "
                                + String.join(", ", values.stream().sorted().toList()));
    }

    public String code(String column, String pattern, String example) {
        String text = optional(column, 20);
        if (text == null) {
            return null;
        }
        String compact = compact(text);
        return compact.matches(pattern) ? compact : refuse(column, "is not of the form " + example);
    }

    public String postcode(String column) {
        String text = optional(column, 10);
        if (text == null) {
            return null;
        }
        String compact = compact(text);
        return POSTCODE.matcher(compact).matches()
                ? compact.substring(0, compact.length() - 3) + " " + compact.substring(compact.length() - 3)
                : refuse(column, "is not a postcode");
    }

    private static String compact(String text) {
        return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public Boolean yesOrNo(String column) {
        String text = row.text(column);
        Map<String, Boolean> answers = Map.of("yes", true, "no", false);
        return text == null || answers.containsKey(text)
                ? answers.getOrDefault(text == null ? "" : text, null)
                : refuse(column, "is yes or no, or empty");
    }

    public int number(String column) {
        String text = required(column, 4);
        return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : refuse(column, "is a number from 1 to 999");
    }

    /** Pieces of something; none is 0. */
    public Integer countOrNone(String column, int most) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most
                ? Integer.valueOf(text)
                : refuse(column, "is not a whole number from 0 to " + most);
    }

    /** @throws CellRefused always; it is of any type, so that it stands where a value would */
    public <T> T refuse(String column, String reason) {
        throw new CellRefused(row, column, reason);
    }
}
