package org.entente.importer.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Names;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Text;
import org.entente.lexicon.defence.DefenceLexicon;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;

/** Reads short texts with the names of lexicon-defence, as published on the 5th of May 2025. */
final class Reading {

    private static final Names NAMES = TestRun.with(new DefenceLexicon()).names();
    private static final TextImporter IMPORTER = new TextImporter();

    private Reading() {}

    static TestSink of(String text) {
        return of(text, "2025-05-05");
    }

    static TestSink of(String text, String published) {
        Source source = Source.of("0".repeat(64), "text")
                .with(
                        null,
                        Genre.UNKNOWN,
                        published == null ? null : new Edtf(published),
                        false,
                        "en",
                        Coverage.UNKNOWN);
        TestSink sink = new TestSink(NAMES);
        try {
            IMPORTER.extract(new Text(source, text), sink, run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink;
    }

    /** The only tie of a text. */
    static Tie tie(String text) {
        List<Stored<Tie>> ties = of(text).ties();
        if (ties.size() != 1) {
            throw new AssertionError("Expected one tie: " + ties);
        }
        return ties.get(0).value();
    }

    /** A tie in a line: type, stage, modality, parties with the beginnings of their roles. */
    static String line(Tie tie) {
        return tie.type() + " " + tie.status().orElseThrow().stage() + " " + tie.modality() + " "
                + tie.participants().stream()
                        .map(p -> p.actor() + "/" + p.role().name().substring(0, 3))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(" "));
    }

    /** A new run with the names of lexicon-defence. */
    static TestRun run() {
        return TestRun.with(NAMES);
    }
}
