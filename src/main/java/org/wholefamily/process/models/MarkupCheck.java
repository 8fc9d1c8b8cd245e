package org.wholefamily.process.models;

import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lets into a file of a council only what the table of its kind names: the engine reads more than one namespace, and parts
 * of a model that nobody draws.
 */
final class MarkupCheck {

    private final Markup markup;
    private final String file;
    private final Faults faults;

    private MarkupCheck(Markup markup, String file, Faults faults) {
        this.markup = markup;
        this.file = file;
        this.faults = faults;
    }

    static void check(Markup markup, String file, ModelText text, Faults faults) {
        MarkupCheck check = new MarkupCheck(markup, file, faults);
        Element root = text.root();
        if (root.getLocalName().equals("definitions") && check.known(root) != null) {
            check.element(root, check.known(root));
        } else {
            check.refuse(root, "<" + root.getNodeName() + "> is not taken: a model begins with its definitions");
        }
    }

    private void element(Element element, String name) {
        ModelText.attributes(element).forEach(attribute -> attribute(element, name, attribute));
        words(element, name);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                child(name, inner);
            }
        }
    }

    private void child(String parent, Element element) {
        String name = known(element);
        if (name != null && markup.row(parent).children().containsKey(name)) {
            element(element, name);
        } else {
            refuse(
                    element,
                    "<" + element.getNodeName() + ">" + origin(element)
                            + " is not taken in a council's file, at least not" + " in <"
                            + element.getParentNode().getNodeName() + ">");
        }
    }

    private void attribute(Element element, String parent, Attr attribute) {
        String name = markup.name(attribute.getNamespaceURI(), attribute.getLocalName());
        Pattern allowed = name == null ? null : markup.attribute(parent, name);
        if (attribute.getLocalName().matches("language|expressionLanguage|scriptFormat")
                && (allowed == null || !allowed.matcher(attribute.getValue()).matches())) {
            refuse(element, "an expression is never in a language of its own, not in " + shown(attribute.getValue()));
        } else if (allowed == null) {
            refuse(
                    element,
                    (name == null ? attribute.getNodeName() : name) + origin(attribute) + " is not taken on <"
                            + element.getNodeName() + ">");
        } else if (!allowed.matcher(attribute.getValue()).matches()) {
            refuse(element, name + " is not taken as " + shown(attribute.getValue()));
        }
    }

    private void words(Element element, String name) {
        String words = ModelText.text(element).strip();
        Pattern allowed = markup.row(name).text();
        if (!words.isEmpty() && (allowed == null || !allowed.matcher(words).matches())) {
            refuse(element, "<" + element.getNodeName() + "> is not taken with the words " + shown(words));
        }
    }

    /** The name of an element in the table; null when no row is about it. */
    private String known(Element element) {
        String name = element.getNamespaceURI() == null
                ? null
                : markup.name(element.getNamespaceURI(), element.getLocalName());
        return name == null || markup.row(name) == null ? null : name;
    }

    /** A namespace that no table knows, because a prefix can hide it. */
    private String origin(Node node) {
        String namespace = node.getNamespaceURI();
        boolean known = namespace == null || markup.name(namespace, "") != null;
        return known || XMLConstants.XML_NS_URI.equals(namespace) ? "" : " of " + shown(namespace);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private void refuse(Element element, String reason) {
        faults.addUnsafe(file, ModelText.place(element), reason);
    }
}
