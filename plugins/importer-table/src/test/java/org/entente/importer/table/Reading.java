package org.entente.importer.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Actor;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Problem;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Assumptions;

/** What came of reading one file: the staged lines by column, and what was told besides. */
record Reading(TestSink sink, List<Map<String, String>> lines) {

    /** Reads a file by the importer itself. */
    static Reading of(Path file, TestRun run) throws IOException {
        return of(file, run, "");
    }

    static Reading of(Path file, TestRun run, String recipe) throws IOException {
        TestSink sink = new TestSink(run.names());
        new TableImporter().read(TestInput.of(file), new TableImporter.Parameters(recipe), sink, run);
        List<Map<String, String>> lines = new ArrayList<>();
        for (TestSink.Loaded loaded : sink.loaded()) {
            lines.addAll(table(loaded.table(), ','));
        }
        return new Reading(sink, lines);
    }

    /** Writes a file and reads it. */
    static Reading of(Path folder, String name, String text, Charset charset, TestRun run) throws IOException {
        return of(Files.writeString(folder.resolve(name), text, charset), run);
    }

    /** A line by its number, from 1. */
    Map<String, String> line(int number) {
        return lines.get(number - 1);
    }

    /** The lines that come from a row and are made by a rule. */
    List<Map<String, String>> lines(String rule, long row) {
        return lines.stream()
                .filter(line -> line.get("row").equals(Long.toString(row)))
                .filter(line -> line.get("rule").equals(rule))
                .toList();
    }

    List<String> codes() {
        return sink.problems().stream().map(Problem::code).toList();
    }

    Problem only() {
        if (sink.problems().size() != 1) {
            throw new AssertionError("Not one problem but " + sink.problems());
        }
        return sink.problems().get(0);
    }

    /** The actor with a code, among those that were told. */
    Optional<Actor> coded(CodeScheme scheme, String code) {
        return sink.actors().values().stream()
                .filter(actor -> actor.codes().stream()
                        .anyMatch(c -> c.scheme().equals(scheme) && c.code().equals(code)))
                .findFirst();
    }

    /** A delimited text by column. */
    static List<Map<String, String>> table(String text, char delimiter) {
        List<Map<String, String>> lines = new ArrayList<>();
        try (Records records = new Records(new StringReader(text), delimiter, "table")) {
            List<String> header = null;
            for (Records.Line line = records.next(); line != null; line = records.next()) {
                if (header == null) {
                    header = line.cells();
                    continue;
                }
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), line.cells().get(i));
                }
                lines.add(cells);
            }
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    /** A file of the material that lies beside the project, where it is there; else the test is skipped by its name. */
    static Path shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        Assumptions.abort("There is no ../shared/" + name);
        throw new AssertionError();
    }

    static List<Map<String, String>> sharedTable(String name) throws IOException {
        return table(Files.readString(shared(name), StandardCharsets.UTF_8), ',');
    }
}
