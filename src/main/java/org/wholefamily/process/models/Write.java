package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A place of a process that sets a variable.
 *
 * @param by the element or attribute that sets it
 * @param name of the variable
 * @param from what the value is taken from, as it is written
 */
record Write(String by, String name, String from) {

    /** The variables that one element of a process sets, its children left aside. */
    static List<Write> of(Element element) {
        List<Write> writes = new ArrayList<>();
        if (ModelText.CAMUNDA.equals(element.getNamespaceURI())) {
            switch (element.getLocalName()) {
                case "in", "out" -> mapping(element, writes);
                case "inputParameter", "outputParameter" ->
                    writes.add(new Write(
                            element.getLocalName(),
                            element.getAttribute("name"),
                            ModelText.text(element).strip()));
                default -> {}
            }
        }
        for (Attr attribute : ModelText.attributes(element)) {
            if (ModelText.CAMUNDA.equals(attribute.getNamespaceURI())) {
                attribute(element, attribute, writes);
            }
        }
        return writes;
    }

    /** What is handed on under its own name makes nothing another value. */
    private static void mapping(Element element, List<Write> writes) {
        String source = element.getAttribute("source");
        String target = element.getAttribute("target");
        boolean handsOn = source.equals(target) && !element.hasAttribute("sourceExpression");
        if (element.hasAttribute("target") && !handsOn) {
            writes.add(new Write(element.getLocalName(), target, source + element.getAttribute("sourceExpression")));
        }
    }

    private static void attribute(Element element, Attr attribute, List<Write> writes) {
        String by = attribute.getLocalName();
        switch (by) {
            case "resultVariable" ->
                writes.add(
                        new Write(by, attribute.getValue(), element.getAttributeNS(ModelText.CAMUNDA, "decisionRef")));
            case "elementVariable" ->
                writes.add(
                        new Write(by, attribute.getValue(), element.getAttributeNS(ModelText.CAMUNDA, "collection")));
            case "errorCodeVariable", "errorMessageVariable" -> writes.add(new Write(by, attribute.getValue(), ""));
            default -> {}
        }
    }
}
