package org.wholefamily.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Lists of codes as forms and tables leave them in a process. */
public final class Lists {

    private Lists() {}

    /** The codes of a list, which a form leaves as JSON and a decision as a list; empty for null. */
    public static List<String> of(Object variable) {
        if (variable instanceof SpinJsonNode json) {
            return json.isNull()
                    ? List.of()
                    : json.elements().stream().map(SpinJsonNode::stringValue).toList();
        }
        List<String> codes = new ArrayList<>();
        if (variable instanceof Iterable<?> several) {
            several.forEach(code -> codes.add(code.toString()));
        } else if (variable != null) {
            codes.add(variable.toString());
        }
        return codes;
    }

    /** The codes as the JSON list that forms and models read. */
    public static Object json(List<?> list) {
        return Spin.JSON(list);
    }
}
