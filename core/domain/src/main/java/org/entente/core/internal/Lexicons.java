package org.entente.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/** Reads each lexicon once, and puts the names together anew when a lexicon has come or gone. */
final class Lexicons {

    private static final System.Logger LOGGER = System.getLogger(Lexicons.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Runs runs;
    private final Digests digests;
    // By the number of the service, so that nothing here holds a lexicon that is gone.
    private final Map<Long, List<Name>> learnt = new ConcurrentHashMap<>();
    // Never held where a plugin comes or goes: a slow lexicon must not keep others waiting.
    private final Object reading = new Object();
    private @Nullable Vocabulary known;

    Lexicons(Runs runs, Digests digests) {
        this.runs = runs;
        this.digests = digests;
    }

    /**
     * What lexicons know together; one that fails is left out, and the log names it.
     *
     * @throws JobException if the caller is interrupted
     * @throws OvertakenException if one of them leaves before it is read
     */
    Vocabulary read(List<Plug<Lexicon>> lexicons) throws JobException {
        List<Long> services = lexicons.stream().map(Plug::service).toList();
        synchronized (reading) {
            if (known == null || !known.services().equals(services)) {
                known = read(services, lexicons);
            }
            return known;
        }
    }

    private Vocabulary read(List<Long> services, List<Plug<Lexicon>> lexicons) throws JobException {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        List<RunCard.Part> parts = new ArrayList<>();
        for (Plug<Lexicon> plug : lexicons) {
            try {
                names.put(plug.id(), names(plug));
                parts.add(plug.part(digests));
            } catch (JobException | IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new JobException("Cancelled the reading of names; nothing was changed.", e);
                }
                if (!runs.stays(plug)) {
                    throw new OvertakenException();
                }
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "The names of the lexicon " + plug.id() + " are left out: " + e.getMessage());
            }
        }
        parts.sort(Comparator.comparing(RunCard.Part::id));
        return new Vocabulary(services, new NameIndex(names), parts);
    }

    private List<Name> names(Plug<Lexicon> plug) throws JobException, IOException {
        List<Name> names = learnt.get(plug.service());
        return names != null
                ? names
                : new Job<List<Name>>(plug, NameIndex.EMPTY, Clock.systemUTC(), new Deadline(LIMIT), () -> {})
                        .run(runs, "the reading of its names", run -> learn(plug));
    }

    private List<Name> learn(Plug<Lexicon> plug) {
        Lexicon lexicon = plug.take();
        try {
            return learn(plug, lexicon);
        } finally {
            plug.release(lexicon);
        }
    }

    /** Reads a lexicon on the caller's thread, and keeps what it gives. */
    List<Name> learn(Plug<?> plug, Lexicon lexicon) {
        try (var stream = lexicon.names()) {
            List<Name> names = stream.toList();
            learnt.put(plug.service(), names);
            if (plug.isGone()) {
                forget(plug);
            }
            return names;
        }
    }

    /** Lets go of what a plugin has given. */
    void forget(Plug<?> plug) {
        learnt.remove(plug.service());
    }

    /** Ends a job that nobody watches. */
    private static final class Deadline implements Monitor {
        private final long end;

        private Deadline(Duration limit) {
            end = System.nanoTime() + limit.toNanos();
        }

        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() - end > 0;
        }
    }
}
