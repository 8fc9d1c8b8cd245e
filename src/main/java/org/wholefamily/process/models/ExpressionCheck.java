package org.wholefamily.process.models;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Whether a process has no expressions but the few that cannot run code, wherever they stand. */
final class ExpressionCheck {

    private ExpressionCheck() {}

    static void check(String file, ModelText text, Faults faults) {
        text.each(element -> {
            if (!ModelText.note(element)) {
                check(file, element, ModelText.text(element), faults);
            }
            for (Attr attribute : ModelText.attributes(element)) {
                check(file, element, attribute.getValue(), faults);
            }
        });
    }

    private static void check(String file, Element element, String text, Faults faults) {
        String forbidden = Expressions.present(text) ? Expressions.firstForbidden(text) : null;
        if (forbidden != null) {
            faults.addUnsafe(
                    file,
                    ModelText.place(element),
                    "the expression " + forbidden + " is not taken: use a variable, one part of it, or one comparison");
        }
    }
}
