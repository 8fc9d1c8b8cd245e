package org.wholefamily.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholefamily.file.Cells;
import org.wholefamily.text.PlainText;

/** How an agency writes days or codes, where it does so in a way of its own. */
interface Written {

    Pattern DAY = Pattern.compile("(?:dd|mm|yyyy)(?:[ ./-](?:dd|mm|yyyy)){2}");
    Pattern CODES = Pattern.compile("[^;=]+=[^;=]+(?:;[^;=]+=[^;=]+)*");

    /** The cell as it is written everywhere else; what cannot be read stays, and is refused where it is used. */
    String read(String cell);

    /** What the cell {@code written} says: {@code dd/mm/yyyy}, or codes such as {@code FIX=fixed;PERM=permanent}. */
    static Optional<Written> of(Cells cells, boolean day) {
        String text = cells.words("written", 1000);
        if (text == null) {
            return Optional.empty();
        }
        if (day) {
            boolean once = text.contains("dd") && text.contains("mm") && text.contains("yyyy");
            return DAY.matcher(text).matches() && once
                    ? Optional.of(days(text))
                    : cells.refuse("written", "is a day such as dd/mm/yyyy");
        }
        return CODES.matcher(text).matches()
                ? Optional.of(codes(text))
                : cells.refuse("written", "is a list such as theirs=ours;other=ours");
    }

    private static Written days(String text) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                        text.replace("mm", "MM").replace("yyyy", "uuuu"))
                .withResolverStyle(ResolverStyle.STRICT);
        return cell -> {
            try {
                return LocalDate.parse(PlainText.taken(cell), format).toString();
            } catch (DateTimeParseException asItIs) {
                return cell;
            }
        };
    }

    private static Written codes(String text) {
        Map<String, String> ours = Arrays.stream(text.split(";"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (one, other) -> one));
        return cell -> ours.getOrDefault(PlainText.taken(cell), cell);
    }
}
