package org.wholefamily.process.models;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads through a model piece by piece, so that none that is too deep or too large reaches what holds it as a whole. */
final class ModelSize {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ATTRIBUTES = 40;

    private ModelSize() {}

    /** @throws IllegalArgumentException with the reason, and with the line where there is one */
    static void check(byte[] content) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new IllegalArgumentException("a document type is not taken");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    elements++;
                    limit(reader, "elements in elements", depth, DEEPEST);
                    limit(reader, "elements", elements, MOST_ELEMENTS);
                    limit(reader, "attributes", reader.getAttributeCount(), MOST_ATTRIBUTES);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(ReadSet.rootMessage(e), e);
        }
    }

    private static void limit(XMLStreamReader reader, String what, int found, int most) {
        if (found > most) {
            throw new IllegalArgumentException("more than " + most + " " + what + " in line "
                    + reader.getLocation().getLineNumber());
        }
    }

    /** The one of the platform itself, whichever else lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
