package org.entente.launcher.deploy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the files that declare components. */
final class Components {

    private Components() {}

    /**
     * A component as it is declared.
     *
     * @param implementation the name of its class
     * @param services the names of the interfaces that it offers
     * @param properties those that have a single value
     */
    record Component(String implementation, List<String> services, Map<String, String> properties) {}

    /**
     * Finds the classes of the components.
     *
     * @param entry the file's name
     * @throws Flaw if it is not well-formed
     */
    static List<String> implementations(String entry, byte[] xml) throws Flaw {
        return components(entry, xml).stream()
                .map(Component::implementation)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    /**
     * Finds the services that the components offer, by the names of their interfaces.
     *
     * @param entry the file's name
     * @throws Flaw if it is not well-formed
     */
    static List<String> services(String entry, byte[] xml) throws Flaw {
        return components(entry, xml).stream()
                .flatMap(component -> component.services().stream())
                .toList();
    }

    /**
     * Finds the components.
     *
     * @param entry the file's name
     * @throws Flaw if it is not well-formed
     */
    static List<Component> components(String entry, byte[] xml) throws Flaw {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // What a plugin brings must not make the launcher read other files.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Component> found = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            String implementation = "";
            List<String> services = new ArrayList<>();
            Map<String, String> properties = new LinkedHashMap<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "implementation" -> implementation = value(reader, "class");
                        case "provide" -> services.add(value(reader, "interface"));
                        case "property" -> properties.put(value(reader, "name"), value(reader, "value"));
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && reader.getLocalName().equals("component")) {
                    services.removeIf(String::isEmpty);
                    found.add(new Component(implementation, List.copyOf(services), Map.copyOf(properties)));
                    implementation = "";
                    services.clear();
                    properties.clear();
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new Flaw("has the file " + entry
                    + ", which declares components and is no well-formed XML; build it again with bnd");
        }
        return found;
    }

    private static String value(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value.strip();
    }
}
