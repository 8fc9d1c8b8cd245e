package org.wholefamily.process.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.process.FormFault;

/** Finds the words by which people know a place of which the work behind a form said the path alone. */
final class Wording {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d{1,4})])?");

    private Wording() {}

    /** The fault with its label and row; without them where the form asks no such question. */
    static FormFault of(FormFault fault, Map<String, Field> fields) {
        if (fault.label() != null) {
            return fault;
        }
        Place place = Place.ROOT;
        Map<String, Field> here = fields;
        String label = "";
        for (String part : fault.path().split("\\.")) {
            Matcher step = STEP.matcher(part);
            Field field = step.matches() ? here.get(step.group(1)) : null;
            if (field == null) {
                label = "";
                break;
            }
            String index = step.group(2);
            place = index == null
                    ? place.of(field.key())
                    : place.of(field.key()).entry(field, Integer.parseInt(index));
            label = index == null ? field.label() : "";
            here = field.children();
        }
        return new FormFault(fault.path(), label, place.row(), fault.reason());
    }
}
