package org.entente.exporter.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.core.api.Run;

/** Writes a graph as GraphML with typed keys. */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;
    private final Run run;

    private GraphMl(XMLStreamWriter xml, Run run) {
        this.xml = xml;
        this.run = run;
    }

    static void write(Contents contents, OutputStream out, Run run) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new GraphMl(xml, run).write(contents);
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause
                    ? cause
                    : new IOException("The graph could not be written: " + e.getMessage(), e);
        }
    }

    private void write(Contents contents) throws XMLStreamException {
        SortedMap<String, String> nodeKeys = types(contents.nodes().values());
        SortedMap<String, String> edgeKeys = types(contents.edges().values());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys("node", nodeKeys);
        keys("edge", edgeKeys);
        xml.writeCharacters("\n");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "network");
        xml.writeAttribute("edgedefault", contents.directed() ? "directed" : "undirected");
        for (Map.Entry<String, Map<String, Object>> node : contents.nodes().entrySet()) {
            run.check();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("node");
            xml.writeAttribute("id", clean(node.getKey()));
            data("node", node.getValue(), nodeKeys);
            xml.writeEndElement();
        }
        for (Map.Entry<Contents.Ends, Map<String, Object>> edge :
                contents.edges().entrySet()) {
            run.check();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("edge");
            xml.writeAttribute("source", clean(edge.getKey().from()));
            xml.writeAttribute("target", clean(edge.getKey().to()));
            data("edge", edge.getValue(), edgeKeys);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** The type of each attribute; one that is whole here and broken there is a number, one that is both text and number a text. */
    private static SortedMap<String, String> types(Collection<Map<String, Object>> all) {
        SortedMap<String, String> types = new TreeMap<>();
        for (Map<String, Object> attributes : all) {
            attributes.forEach((name, value) -> types.merge(name, type(value), GraphMl::wider));
        }
        return types;
    }

    private static String type(Object value) {
        if (value instanceof Long) {
            return "long";
        } else if (value instanceof Double) {
            return "double";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }

    private static String wider(String a, String b) {
        if (a.equals(b)) {
            return a;
        }
        boolean numbers = (a + b).equals("longdouble") || (a + b).equals("doublelong");
        return numbers ? "double" : "string";
    }

    private void keys(String of, SortedMap<String, String> types) throws XMLStreamException {
        for (Map.Entry<String, String> key : types.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", id(of, key.getKey()));
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", clean(key.getKey()));
            xml.writeAttribute("attr.type", key.getValue());
        }
    }

    private void data(String of, Map<String, Object> attributes, SortedMap<String, String> types)
            throws XMLStreamException {
        for (String name : types.keySet()) {
            Object value = attributes.get(name);
            if (value != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", id(of, name));
                xml.writeCharacters(clean(value.toString()));
                xml.writeEndElement();
            }
        }
    }

    private static String id(String of, String name) {
        return clean(of + "." + name);
    }

    /** A text without the characters that XML cannot hold, whether escaped or not. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
