package org.entente.importer.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.spi.Selection;
import org.entente.core.spi.Text;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.jspecify.annotations.Nullable;

/** What became of a file of a test. */
record Reading(TestSink sink, Listener listener) {

    static final DocumentImporter.Parameters DEFAULTS = parameters(null, "", Genre.UNKNOWN, 500, Selection.ALL);

    static DocumentImporter.Parameters parameters(
            @Nullable LocalDate published, String publisher, Genre genre, int pages, Selection wanted) {
        return new DocumentImporter.Parameters(
                published,
                publisher,
                genre,
                pages,
                true,
                wanted.kinds(),
                wanted.types(),
                wanted.confidence(),
                wanted.lexicons());
    }

    static Reading of(Path folder, String name, byte[] bytes) throws IOException {
        return of(folder, name, bytes, Map.of(), DEFAULTS);
    }

    static Reading of(Path folder, String name, String text) throws IOException {
        return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(
            Path folder, String name, byte[] bytes, Map<String, String> about, DocumentImporter.Parameters parameters)
            throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Listener listener = new Listener();
        TestRun run = TestRun.plain();
        TestSink sink = new TestSink(run.names());
        new DocumentImporter(listener).read(TestInput.of(file, about), parameters, sink, run);
        return new Reading(sink, listener);
    }

    List<Text> texts() {
        return listener.texts();
    }

    /** The prose of the only article. */
    String prose() {
        if (texts().size() != 1) {
            throw new AssertionError(texts().size() + " articles: " + texts() + sink.problems());
        }
        return texts().get(0).content();
    }

    Source source() {
        return texts().get(0).source();
    }

    List<Evidence> evidence() {
        return List.copyOf(sink.evidence().values());
    }

    /** The only problem, for which the file was refused. */
    String refusal() {
        List<Problem> problems = sink.problems();
        if (problems.size() != 1 || !problems.get(0).severity().equals(Severity.REFUSED) || !texts().isEmpty()) {
            throw new AssertionError(problems + " " + texts());
        }
        return problems.get(0).message();
    }
}
