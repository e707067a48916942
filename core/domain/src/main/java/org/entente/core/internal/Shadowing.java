package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.api.CancelledException;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Rerun;
import org.entente.core.api.Shadow;
import org.entente.core.api.Shadow.Comparison;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Ledger;
import org.entente.launch.Change;
import org.entente.launch.Deployment;

/** Runs the analyzers of a candidate beside those in use, and keeps nothing of it. */
record Shadowing(Engine engine, Ledger ledger, Duration limit, Monitor monitor) {

    Shadowing {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A run needs some time, not " + limit.toSeconds() + " s.");
        }
    }

    /** @throws JobException with the sentence why the candidate cannot be tried */
    Shadow run(Path jar, Deployment deployment) throws JobException, IOException {
        AtomicReference<Shadow> made = new AtomicReference<>();
        Optional<Change> refused =
                deployment.beside(jar, (bundle, name, version) -> made.set(shadow(bundle, name, version)));
        if (refused.isPresent()) {
            throw new JobException(refused.get().sentence());
        }
        Shadow shadow = made.get();
        if (shadow.comparisons().isEmpty()) {
            throw new JobException(String.join(" ", shadow.notes()));
        }
        return shadow;
    }

    private Shadow shadow(long bundle, String name, String version) throws IOException {
        Revision latest = ledger.revision();
        Clock clock = Clock.fixed(engine.clock().instant(), ZoneOffset.UTC);
        String title = name + " " + version;
        List<Plug<Analyzer<?>>> candidates = engine.registry().analyzers(bundle);
        List<Comparison> comparisons = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (candidates.isEmpty()) {
            notes.add(title + " offers no analyzer; only analyzers can be compared.");
        }
        for (Plug<Analyzer<?>> candidate : candidates) {
            if (!isInUse(candidate.id())) {
                notes.add(title + " offers the analyzer " + candidate.id()
                        + ", and none of that id is in use with which it could be compared.");
                continue;
            }
            List<Matter> matters = matters(candidate.id(), latest, clock);
            if (matters.isEmpty() && candidate.defaults() == null) {
                notes.add("No result of the analyzer " + candidate.id()
                        + " is kept, and it does not run without parameters; run it once, and try again.");
            } else if (matters.isEmpty()) {
                matters = List.of(Matter.usual(latest, clock));
            }
            for (Matter matter : matters) {
                Deadline deadline = new Deadline(monitor, limit);
                comparisons.add(compare(candidate, matter, deadline));
                if (deadline.passed()) {
                    notes.add("Nothing was run after that.");
                    return new Shadow(name, version, latest.number(), comparisons, notes);
                }
            }
        }
        LeftOut.of(candidates).ifPresent(left -> notes.add(title + " " + left));
        return new Shadow(name, version, latest.number(), comparisons, notes);
    }

    private boolean isInUse(String analyzer) {
        return engine.plugins().stream()
                .anyMatch(
                        plugin -> plugin.type() == Type.ANALYZER && plugin.id().equals(analyzer));
    }

    private List<Matter> matters(String analyzer, Revision latest, Clock clock) throws IOException {
        List<Matter> matters = new ArrayList<>();
        for (RunCard card : new Kept(ledger).standing().values()) {
            if (card.plugin().id().equals(analyzer)) {
                matters.add(Matter.of(card, ledger, latest, clock));
            }
        }
        return matters;
    }

    private Comparison compare(Plug<Analyzer<?>> candidate, Matter matter, Deadline deadline) {
        String before = "";
        String running = "in use";
        try {
            Plug<Analyzer<?>> current = new Analyses(engine, ledger, matter.view(), deadline).seek(candidate.id());
            before = current.version();
            running = before;
            Outcome was = matter.ask(current, engine, ledger, deadline);
            running = candidate.version();
            Outcome is = matter.ask(candidate, engine, ledger, deadline);
            return new Comparison(candidate.id(), before, matter.told(), new Rerun(was, is), "");
        } catch (JobException | IOException | IllegalArgumentException | OvertakenException e) {
            if (monitor.cancelled()) {
                throw new CancelledException("Cancelled; nothing was changed.");
            }
            return new Comparison(
                    candidate.id(), before, matter.told(), null, problem(candidate, running, deadline, e));
        }
    }

    private String problem(Plug<?> candidate, String version, Deadline deadline, Exception problem) {
        String who = candidate.named() + " " + version;
        if (deadline.passed()) {
            return who + " has not ended within " + limit.toSeconds() + " s.";
        }
        String message = String.valueOf(problem.getMessage());
        return message.startsWith(who) ? message : who + " could not be run: " + message;
    }
}
