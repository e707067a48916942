package org.entente.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Recognition;
import org.jspecify.annotations.Nullable;

/** Finds the importer that reads a file: that which is asked for, else the one that knows it best. */
final class Choosing {

    private final Engine engine;
    private final NameIndex names;
    private final @Nullable String id;
    private final Monitor monitor;

    /** An importer, and what it says of a file. */
    record Choice(Plug<Importer<?>> plug, Recognition recognition) {}

    /** @param id the importer that is asked for; null where any may read */
    Choosing(Engine engine, NameIndex names, @Nullable String id, Monitor monitor) {
        this.engine = engine;
        this.names = names;
        this.id = id;
        this.monitor = monitor;
    }

    /** The importer that is asked for. */
    Plug<Importer<?>> asked() throws JobException {
        return engine.registry().seek(Type.IMPORTER, Importer.class, String.valueOf(id), monitor);
    }

    /** Those that may read a file, the best first. */
    List<Choice> among(Candidate candidate) throws JobException, IOException {
        Head head = head(candidate);
        List<Plug<Importer<?>>> plugs =
                id == null ? engine.registry().seekAll(Type.IMPORTER, Importer.class, monitor) : List.of(asked());
        List<Choice> choices = new ArrayList<>();
        for (Plug<Importer<?>> plug : plugs) {
            Recognition recognition = recognition(plug, head);
            boolean forced = id != null && recognition.score() == 0;
            choices.add(new Choice(plug, forced ? new Recognition(1, "as asked") : recognition));
        }
        choices.sort(
                Comparator.comparingInt((Choice choice) -> -choice.recognition().score()));
        return choices;
    }

    // An importer that fails here is one that does not read the file: another one may.
    private Recognition recognition(Plug<Importer<?>> plug, Head head) throws JobException, IOException {
        try {
            return new Job<Recognition>(plug, names, engine.clock(), monitor, () -> {})
                    .run(engine.runs(), "looking at " + head.name(), run -> {
                        Importer<?> importer = plug.take();
                        try {
                            return importer.recognise(head);
                        } finally {
                            plug.release(importer);
                        }
                    });
        } catch (JobException e) {
            if (monitor.cancelled() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (!engine.runs().stays(plug)) {
                throw new OvertakenException();
            }
            return Recognition.no(e.getMessage());
        }
    }

    private static Head head(Candidate candidate) throws IOException {
        Path file = candidate.file();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Head.LIMIT);
            return new Head(candidate.name(), bytes, bytes.length == Files.size(file));
        }
    }
}
