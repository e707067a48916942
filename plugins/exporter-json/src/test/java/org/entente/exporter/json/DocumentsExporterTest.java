package org.entente.exporter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Capability;
import org.entente.core.model.Coverage;
import org.entente.core.model.DateKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Measure;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Stance;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Subject;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.ExporterContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestOutput;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsExporterTest implements ExporterContract<DocumentsExporter.Parameters> {

    private static final String TEXT = "\uD83D\uDEE1 Türkiye sold 48 KAAN fighters to Indonesia.";

    @Override
    public Class<DocumentsExporter.Parameters> parametersType() {
        return DocumentsExporter.Parameters.class;
    }

    @Override
    public DocumentsExporter exporter() {
        return new DocumentsExporter();
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                List.of(Actor.country("TUR", "Türkiye"), Actor.country("IDN", "Indonesia")),
                List.of(Tie.of(TieType.TRANSFER)
                        .with("TUR", Role.SUPPLIER)
                        .with("IDN", Role.RECIPIENT)
                        .build()),
                List.of());
        try (Ledger.Snapshot snapshot = workspace.snapshot();
                Transaction transaction = workspace.ledger().begin()) {
            Path bytes = snapshot.original(workspace.digest()).orElseThrow();
            Source register = Source.of(workspace.digest(), "register")
                    .with(null, Genre.REGISTER, null, false, "en", Coverage.UNKNOWN);
            transaction.source(register, bytes);
            transaction.commit("test", "Called it a register.", "");
        }
        document(workspace.ledger(), "sale", TEXT, true);
        document(workspace.ledger(), "nothing", "Nothing of the kind.", false);
    }

    private static void document(Ledger ledger, String name, String text, boolean told) throws IOException {
        Path bytes = Files.createTempFile("document", ".txt");
        Files.writeString(bytes, text, StandardCharsets.UTF_8);
        String digest = digest(text);
        try (Transaction transaction = ledger.begin()) {
            transaction.source(Source.of(digest, name), bytes);
            transaction.telling(Set.of(digest));
            transaction.system(new DefenceSystem("rafale", "Rafale", List.of(), SystemCategory.FIGHTER, List.of()));
            if (told) {
                transaction.system(
                        new DefenceSystem("kaan", "KAAN", List.of("TF-X"), SystemCategory.FIGHTER, List.of()));
                long evidence = transaction.reserve(4);
                Locator span = new Locator.Span(2, text.codePointCount(0, text.length()));
                transaction.evidence(evidence, Evidence.of(digest, span, text.substring(3), "importer.text 1"));
                transaction.tie(evidence + 1, tie(), evidence);
                transaction.observation(
                        evidence + 2,
                        Observation.of(Measure.DEFENCE_EXPORTS, "TUR", Edtf.year(2024), new BigDecimal("7.1E9"), "USD"),
                        evidence);
                transaction.capability(
                        evidence + 3,
                        new Capability("IDN", Stance.NEEDS, "FIGHTER", Modality.ASSERTED, new Edtf("2025-07-28")),
                        evidence);
            }
            transaction.commit("test", "Added a document.", "");
        } finally {
            Files.delete(bytes);
        }
    }

    private static Tie tie() {
        return Tie.of(TieType.TRANSFER)
                .with(new Participant("TUR", Role.SUPPLIER, null, "Ankara"))
                .with("IDN", Role.RECIPIENT)
                .instrument(Instrument.CONTRACT)
                .status(Stage.SIGNED)
                .item(Item.of("kaan", "KAAN", Quantity.of(48)))
                .amount(Amount.of(new BigDecimal("10000000000"), "USD", Basis.CONTRACT))
                .date(DateKind.REPORTED, new Edtf("2025-08-01"))
                .date(DateKind.SIGNED, new Edtf("2025-07~"))
                .confidence(0.75)
                .build();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> lines(Path folder, boolean registers) throws IOException {
        TestOutput output = new TestOutput();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                exporter()
                        .write(
                                new Subject(snapshot, List.of()),
                                new DocumentsExporter.Parameters(registers),
                                output,
                                TestRun.plain());
            }
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : output.text("").split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void aLineIsADocumentAndRegistersAreLeftOut(@TempDir Path folder) throws IOException {
        assertThat(lines(folder, false))
                .extracting(line -> line.get("id").asText())
                .containsExactly("sale", "nothing");
    }

    @Test
    void pagesWhosePlacesAreParagraphsAreDocuments(@TempDir Path folder) throws IOException {
        // A workspace without the sample's register has its evidence in rows all the same.
        TestOutput output = new TestOutput();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            workspace.add(List.of(Actor.country("TUR", "Türkiye")), List.of(), List.of());
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                exporter()
                        .write(
                                new Subject(snapshot, List.of()),
                                new DocumentsExporter.Parameters(false),
                                output,
                                TestRun.plain());
            }
        }
        assertThat(output.text("")).contains("\"id\":\"register\"");
    }

    @Test
    void registersComeWhenAsked(@TempDir Path folder) throws IOException {
        assertThat(lines(folder, true))
                .extracting(line -> line.get("id").asText())
                .contains("register");
    }

    @Test
    void aTieIsWrittenInTheFormOfTheGuidelines(@TempDir Path folder) throws IOException {
        JsonNode tie = lines(folder, false).get(0).get("ties").get(0);
        assertThat(tie.get("type").asText()).isEqualTo("TRANSFER");
        assertThat(tie.get("parties").toString())
                .isEqualTo("[{\"actor\":\"TUR\",\"role\":\"SUPPLIER\"},{\"actor\":\"IDN\",\"role\":\"RECIPIENT\"}]");
        assertThat(tie.get("stage").asText()).isEqualTo("SIGNED");
        assertThat(tie.get("instrument").asText()).isEqualTo("CONTRACT");
        assertThat(tie.get("commitment").asText()).isEqualTo("FIRM");
        assertThat(tie.get("systems").get(0).asText()).isEqualTo("kaan");
        assertThat(tie.get("quantity").toString()).isEqualTo("48");
        assertThat(tie.get("value").toString()).isEqualTo("{\"amount\":10000000000,\"currency\":\"USD\"}");
        assertThat(tie.get("date").asText()).isEqualTo("2025-07");
        assertThat(tie.get("confidence").asDouble()).isEqualTo(0.75);
    }

    @Test
    void systemsAreListedThatADocumentNamesInNoTie(@TempDir Path folder) throws IOException {
        assertThat(lines(folder, false))
                .extracting(line -> line.get("systems").findValuesAsText("id"))
                .containsExactly(List.of("kaan", "rafale"), List.of("rafale"));
    }

    @Test
    void spansCountCodePointsAndHoldTheQuotation(@TempDir Path folder) throws IOException {
        JsonNode evidence = lines(folder, false).get(0).get("ties").get(0).get("evidence");
        int start = TEXT.offsetByCodePoints(0, evidence.get("start").asInt());
        int end = TEXT.offsetByCodePoints(0, evidence.get("end").asInt());
        assertThat(TEXT.substring(start, end)).isEqualTo(evidence.get("text").asText());
    }

    @Test
    void anActorHasTheNamesOfTheTextFirst(@TempDir Path folder) throws IOException {
        JsonNode actors = lines(folder, false).get(0).get("actors");
        assertThat(actors.get(1).get("id").asText()).isEqualTo("TUR");
        assertThat(actors.get(1).get("names").toString()).isEqualTo("[\"Ankara\",\"Türkiye\"]");
        assertThat(actors.get(1).has("country")).isFalse();
    }

    @Test
    void anObservationIsWrittenOutInFull(@TempDir Path folder) throws IOException {
        JsonNode observation = lines(folder, false).get(0).get("observations").get(0);
        assertThat(observation.get("value").toString()).isEqualTo("7100000000");
        assertThat(observation.get("period").asText()).isEqualTo("2024");
    }

    @Test
    void aCapabilityIsWrittenWithItsEvidence(@TempDir Path folder) throws IOException {
        JsonNode capability = lines(folder, false).get(0).get("capabilities").get(0);
        assertThat(capability.get("actor").asText()).isEqualTo("IDN");
        assertThat(capability.get("stance").asText()).isEqualTo("NEEDS");
        assertThat(capability.get("class").asText()).isEqualTo("FIGHTER");
        assertThat(capability.get("modality").asText()).isEqualTo("ASSERTED");
        assertThat(capability.get("asOf").asText()).isEqualTo("2025-07-28");
        assertThat(capability.get("evidence").get("start").asInt()).isEqualTo(2);
        assertThat(lines(folder, false).get(1).get("capabilities")).isEmpty();
    }
}
