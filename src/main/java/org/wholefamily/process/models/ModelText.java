package org.wholefamily.process.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model's file as it is written: every element, attribute and text of it, whether or not the engine knows them. */
final class ModelText {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;

    private ModelText(Document document) {
        this.document = document;
    }

    /** @throws IllegalArgumentException when this is no XML, or larger than a model that people draw */
    static ModelText of(byte[] content) {
        ModelSize.check(content);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ModelText(factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)));
        } catch (Exception e) {
            throw new IllegalArgumentException(ReadSet.rootMessage(e), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    void each(Consumer<Element> element) {
        each(document.getDocumentElement(), element);
    }

    private static void each(Element at, Consumer<Element> then) {
        then.accept(at);
        for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                each(element, then);
            }
        }
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    /** The text between an element's own tags, without that of its children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** Whether an element holds words that the engine never reads. */
    static boolean note(Element element) {
        return BPMN.equals(element.getNamespaceURI()) && "text".equals(element.getLocalName());
    }

    /** The id of an element, or of the nearest one around it that has one. */
    static String place(Element element) {
        for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
            if (!around.getAttribute("id").isEmpty()) {
                return around.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
