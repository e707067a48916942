package org.entente.launcher.deploy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the files that declare components. */
final class Components {

    private Components() {}

    /**
     * Finds the classes of the components.
     *
     * @param entry the file's name
     * @throws Flaw if it is not well-formed
     */
    static List<String> implementations(String entry, byte[] xml) throws Flaw {
        return values(entry, xml, "implementation", "class");
    }

    /**
     * Finds the services that the components offer, by the names of their interfaces.
     *
     * @param entry the file's name
     * @throws Flaw if it is not well-formed
     */
    static List<String> services(String entry, byte[] xml) throws Flaw {
        return values(entry, xml, "provide", "interface");
    }

    private static List<String> values(String entry, byte[] xml, String element, String attribute) throws Flaw {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // What a plugin brings must not make the launcher read other files.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> types = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    String type = reader.getAttributeValue(null, attribute);
                    if (type != null) {
                        types.add(type.strip());
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new Flaw("has the file " + entry
                    + ", which declares components and is no well-formed XML; build it again with bnd");
        }
        return types;
    }
}
