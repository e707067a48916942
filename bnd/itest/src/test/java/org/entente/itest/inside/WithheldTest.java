package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Clearance;
import org.entente.core.model.Outcome;
import org.entente.core.model.Review;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withheld is in no format that any shipped exporter writes. */
class WithheldTest {

    private static final Clearance CLEARANCE = Clearance.of("amber", "red");

    /** What only the withheld source tells: its names, words and figures, and what analysts wrote about it. */
    private static final List<String> SECRETS = List.of(
            "quillmark",
            "zorvath",
            "brandvik",
            "hushed herald",
            "behind closed doors",
            "gloaming",
            "911 million",
            "911000000",
            "secret-cable",
            "vespertine");

    private static final Map<String, List<Map<String, String>>> TOLD =
            Map.of("brief", List.of(Map.of("dyad", "NOR-GHA"), Map.of("dyad", "PAK-TUR")));

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private Workbench workbench;
    private Workspace workspace;
    private int written;
    private long coded;

    @BeforeEach
    void bring() throws Exception {
        text(
                "open-wire",
                "CLEAR",
                "Open news",
                "Baykar wins order",
                "ANKARA, March 4, 2024 - Baykar signed a contract with Pakistan for 12 Bayraktar TB2 drones worth $60"
                        + " million on 3 March 2024.\n\nNorway and Ghana signed a memorandum of understanding on training in"
                        + " February 2024.\n\nTürkiye sold Pakistan 4 corvettes in 2018.");
        text(
                "secret-cable",
                "RED",
                "Hushed Herald",
                "Behind closed doors",
                "ACCRA, April 9, 2024 - The Norwegian firm Quillmark signed a contract with Ghana to deliver 37 Zorvath"
                        + " armoured vehicles worth $911 million. Turkey will sell Pakistan 8 Zorvath vehicles, Quillmark"
                        + " director Ottoline Brandvik said. Norway and Ghana held Exercise Gloaming in March 2024.");
        workbench = bench.workbench();
        workspace = workbench.open(folder.resolve("workspace"));
        load("open-wire", "open news");
        load("secret-cable", "the vespertine file");
        coded = tie();
        workspace
                .reviews(Monitor.NONE)
                .decide(new Reviews.Decision(
                        Set.of(coded), Review.ACCEPTED, Map.of(), "ann", "vespertine agrees", false));
        workspace
                .identities(Monitor.NONE)
                .merge(
                        List.of(
                                same(
                                        SameKind.ACTOR,
                                        "SELECT min(actor) FROM participant WHERE actor LIKE '%quillmark%'"),
                                same(SameKind.SYSTEM, "SELECT min(system) FROM item WHERE system LIKE '%zorvath%'")),
                        "ann",
                        "vespertine");
    }

    /** That what a query finds is the same as what is told openly, for which it stands. */
    private SameAs same(SameKind kind, String secret) throws Exception {
        String open = kind.equals(SameKind.ACTOR) ? "baykar" : "bayraktar-tb2";
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query(secret)) {
            rows.next();
            return new SameAs(kind, String.valueOf(rows.text(0)), open, 1, "vespertine", "ann");
        }
    }

    @AfterEach
    void leave() throws Exception {
        workspace.close();
    }

    private void text(String name, String handling, String publisher, String title, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(name + ".meta.yaml"),
                "title: " + title + "\npublisher: " + publisher + "\ngenre: NEWS\nhandling: " + handling + "\n",
                StandardCharsets.UTF_8);
    }

    private void load(String name, String why) throws Exception {
        workspace.load(
                new ImportRequest(List.of(folder.resolve(name + ".txt")), null, Map.of(), "ann", why), Monitor.NONE);
    }

    private long tie() throws Exception {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query("SELECT min(tie) FROM dyad WHERE first = 'PAK' AND second = 'TUR'")) {
            rows.next();
            return rows.integer(0);
        }
    }

    @Test
    void noWithheldWordIsInAnyFormat() throws Exception {
        Workspace cleared = workspace.upTo(CLEARANCE);
        String shown = everything(cleared, "cleared");
        assertThat(shown).contains("baykar", "bayraktar-tb2", "open-wire", "open news");
        assertThat(SECRETS).filteredOn(shown::contains).isEmpty();
        assertThat(shown).contains("withheld");
        // Else nothing would be known: the words are there to be found.
        String whole = everything(workspace, "whole");
        assertThat(SECRETS).allMatch(whole::contains);
    }

    @Test
    void whatPeopleWroteAndOriginalsAreNotGivenUnderAClearance() throws Exception {
        workspace.watches(Monitor.NONE).add(null, "zorvath", null, "ann", "vespertine");
        workspace.freeze("spring", workspace.revisions().size(), null, "ann", "vespertine", Monitor.NONE);
        Workspace cleared = workspace.upTo(CLEARANCE);
        assertThat(workspace.watches(Monitor.NONE).list()).hasSize(1);
        assertThat(cleared.watches(Monitor.NONE).list()).isEmpty();
        assertThat(workspace.editions()).hasSize(1);
        assertThat(cleared.editions()).isEmpty();
        assertThat(workspace.reviews(Monitor.NONE).sheet(coded).codings()).isNotEmpty();
        assertThatThrownBy(() -> cleared.reviews(Monitor.NONE).sheet(coded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withheld above AMBER");
        String told = cleared.revisions().toString() + cleared.names() + cleared.runs() + cleared.standing();
        assertThat(SECRETS).filteredOn(told.toLowerCase(Locale.ROOT)::contains).isEmpty();
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            for (Source source : dataset.get().sources()) {
                assertThat(workspace.original(source.digest())).isPresent();
                assertThat(cleared.original(source.digest())).isEmpty();
            }
        }
    }

    /** All that all exporters write of the workspace, of each of its views and of each analyzer's result. */
    private String everything(Workspace from, String name) throws Exception {
        List<Outcome> results = new ArrayList<>();
        for (String analyzer : Bench.ids(workbench, PluginInfo.Type.ANALYZER)) {
            for (Map<String, String> parameters : TOLD.getOrDefault(analyzer, List.of(Map.of()))) {
                results.add(from.analyze(analyzer, parameters, Monitor.NONE));
            }
        }
        Path target = Files.createDirectories(folder.resolve(name));
        for (PluginInfo exporter : workbench.plugins()) {
            if (exporter.type() == PluginInfo.Type.EXPORTER) {
                int before = written;
                write(from, exporter, results, target);
                assertThat(written).as(exporter.id()).isGreaterThan(before);
            }
        }
        return content(target);
    }

    private void write(Workspace from, PluginInfo exporter, List<Outcome> results, Path target) throws Exception {
        for (Outcome result : results) {
            if (exporter.accepts().contains(result.result().kind().name())) {
                export(from, exporter, Map.of(), List.of(result), target);
            }
        }
        if (exporter.accepts().contains("WORKSPACE")) {
            if (exporter.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals("view"))) {
                for (String view : views(from, exporter, target)) {
                    export(from, exporter, Map.of("view", view), List.of(), target);
                }
            } else {
                export(from, exporter, Map.of(), List.of(), target);
            }
        }
    }

    /** The views that an exporter writes, as it lists them to who names another. */
    private List<String> views(Workspace from, PluginInfo exporter, Path target) throws Exception {
        try {
            export(from, exporter, Map.of("view", "none"), List.of(), target);
        } catch (IllegalArgumentException e) {
            List<String> views = List.of(e.getMessage()
                    .replaceFirst(".*there are ", "")
                    .replaceFirst("\\.$", "")
                    .split(", "));
            assertThat(views).contains("tie", "evidence", "source");
            return views;
        }
        throw new AssertionError(exporter.id() + " has a view none");
    }

    private void export(
            Workspace from, PluginInfo exporter, Map<String, String> parameters, List<Outcome> results, Path target)
            throws JobException, IOException {
        Path place = target.resolve(exporter.id() + "-" + written);
        from.export(exporter.id(), parameters, results, place, Monitor.NONE);
        written++;
    }

    /** Names and contents of all files, as somebody who searches them sees them. */
    private static String content(Path folder) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.append(folder.relativize(file))
                        .append('\n')
                        .append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return content.toString().toLowerCase(Locale.ROOT);
    }
}
