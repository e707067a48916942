package org.entente.exporter.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.entente.core.model.Actor;
import org.entente.core.model.Column;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Role;
import org.entente.core.model.RunCard;
import org.entente.core.model.Stage;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Subject;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.ExporterContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestOutput;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class GraphExporterTest implements ExporterContract<GraphExporter.Parameters> {

    private static final Table PLACES = Table.of(
                    "Places",
                    new Column("actor", Column.Type.ACTOR),
                    new Column("degree", Column.Type.INTEGER),
                    new Column("harmonic", Column.Type.NUMBER),
                    new Column("top_supplier", Column.Type.ACTOR))
            .row(Support.NONE, "TUR", 2L, 2.0, null)
            .row(Support.NONE, "PAK", 1L, 1.5, "TUR")
            .row(Support.NONE, "JPN", 0L, 0.0, null)
            .build();

    @Override
    public Class<GraphExporter.Parameters> parametersType() {
        return GraphExporter.Parameters.class;
    }

    @Override
    public GraphExporter exporter() {
        return new GraphExporter();
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                List.of(
                        Actor.country("TUR", "Türkiye <&\">\u0001"),
                        Actor.country("PAK", "Pakistan"),
                        Actor.country("IDN", "Indonesia")),
                List.of(
                        tie("PAK", Instrument.CONTRACT, "2018-07"),
                        tie("PAK", Instrument.MOU, "2023"),
                        tie("IDN", Instrument.MOU, "1999~")),
                List.of());
    }

    private static Tie tie(String recipient, Instrument instrument, String date) {
        return Tie.of(TieType.TRANSFER)
                .with("TUR", Role.SUPPLIER)
                .with(recipient, Role.RECIPIENT)
                .instrument(instrument)
                .status(Stage.SIGNED)
                .date(DateKind.SIGNED, new Edtf(date))
                .build();
    }

    private String write(Path folder, Map<String, String> card, Result... results) throws IOException {
        RunCard run =
                new RunCard(new RunCard.Part("network", "1", ""), "N", List.of(), card, 1, LocalDate.of(2026, 1, 1));
        TestOutput output = new TestOutput();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                List<Outcome> outcomes = List.of(results).stream()
                        .map(result -> new Outcome(run, result))
                        .toList();
                exporter().write(new Subject(snapshot, outcomes), parameters(), output, TestRun.plain());
            }
        }
        return output.text("");
    }

    /** The attributes of nodes by id and of edges by their ends, as an XML parser sees them. */
    private static Map<String, Map<String, String>> parsed(String xml) throws IOException {
        Document document = document(xml);
        Map<String, String> keys = new HashMap<>();
        elements(document, "key").forEach(key -> keys.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        Map<String, Map<String, String>> found = new HashMap<>();
        elements(document, "node").forEach(node -> found.put(node.getAttribute("id"), data(node, keys)));
        elements(document, "edge")
                .forEach(edge ->
                        found.put(edge.getAttribute("source") + "-" + edge.getAttribute("target"), data(edge, keys)));
        return found;
    }

    private static Document document(String xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Map<String, String> data(Element of, Map<String, String> keys) {
        Map<String, String> data = new HashMap<>();
        NodeList nodes = of.getElementsByTagName("data");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            data.put(keys.get(element.getAttribute("key")), element.getTextContent());
        }
        return data;
    }

    @Test
    void anEdgeKnowsItsTies(@TempDir Path folder) throws IOException {
        Map<String, String> edge = parsed(write(folder, Map.of())).get("PAK-TUR");
        assertThat(edge)
                .containsEntry("ties", "2")
                .containsEntry("types", "TRANSFER")
                .containsEntry("firm", "1")
                .containsEntry("soft", "1")
                .containsEntry("talk", "0")
                .containsEntry("first_date", "2018-07")
                .containsEntry("last_date", "2023");
    }

    @Test
    void aNameWithMarkupIsEscapedAndControlCharactersAreLeftOut(@TempDir Path folder) throws IOException {
        assertThat(parsed(write(folder, Map.of())).get("TUR"))
                .containsEntry("title", "Türkiye <&\">")
                .containsEntry("kind", "COUNTRY")
                .containsEntry("country", "TUR");
    }

    @Test
    void theColumnsOfAResultLieOnItsActors(@TempDir Path folder) throws IOException {
        Map<String, Map<String, String>> graph = parsed(write(folder, Map.of(), PLACES));
        assertThat(graph.get("PAK")).containsEntry("degree", "1").containsEntry("harmonic", "1.5");
        assertThat(graph.get("PAK")).containsEntry("top_supplier", "TUR");
        assertThat(graph.get("JPN")).containsEntry("degree", "0");
    }

    @Test
    void theDateOfTheAnalysisHoldsForTheEdges(@TempDir Path folder) throws IOException {
        Map<String, Map<String, String>> graph = parsed(write(folder, Map.of("at", "2010"), PLACES));
        assertThat(graph).containsKey("IDN-TUR").doesNotContainKey("PAK-TUR");
    }

    @Test
    void networkxReadsItWithAllAttributes(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("network.graphml");
        Files.createDirectories(folder);
        String xml = write(folder.resolve("w"), Map.of(), PLACES);
        Files.writeString(file, xml, StandardCharsets.UTF_8);
        String script = "import sys\n"
                + "try:\n    import networkx\nexcept ImportError:\n    sys.exit(77)\n"
                + "g = networkx.read_graphml(sys.argv[1])\n"
                + "print(g.nodes['PAK']['degree'] + 1, g.nodes['PAK']['harmonic'], g.edges['PAK', 'TUR']['ties'] + 1,"
                + " g.edges['PAK', 'TUR']['first_date'], g.number_of_nodes(), g.is_directed())\n";
        Process python = python(script, file);
        String said;
        try (InputStream out = python.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Assumptions.assumeTrue(python.exitValue() != 77, "networkx is not installed");
        assertThat(said).isEqualTo("2 1.5 3 2018-07 4 False");
    }

    private static Process python(String script, Path file) {
        try {
            return new ProcessBuilder("python3", "-c", script, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("python3 is not installed");
        }
    }
}
