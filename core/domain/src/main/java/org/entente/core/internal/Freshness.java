package org.entente.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Filter;
import org.entente.core.api.JobException;
import org.entente.core.model.Difference;
import org.entente.core.model.History;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.RunCard;
import org.entente.core.model.Stored;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Ledger;

/**
 * Says of a kept result why a new run would not give the same.
 *
 * <p>Of data it is found out by a run on what is held now, on the day of the card: what an analyzer reads cannot be told from
 * outside, and a change that moves no figure makes no result stale.
 */
record Freshness(Engine engine, Ledger ledger, Analyses analyses) {

    /** The reasons, in sentences; empty where the result still holds. */
    List<String> why(Outcome kept) throws JobException, IOException {
        RunCard card = kept.card();
        Plug<Analyzer<?>> plug;
        try {
            plug = analyses.seek(card.plugin().id());
        } catch (IllegalArgumentException e) {
            return List.of("The analyzer " + card.plugin().id() + " is not installed any more.");
        }
        List<String> why = new ArrayList<>();
        parts(Map.of("analyzer", List.of(card.plugin())), List.of(plug.part(engine.digests())), why);
        List<RunCard.Part> now = new ArrayList<>(List.of(engine.core()));
        if (card.used().size() > 1) {
            now.addAll(engine.registry().vocabulary(analyses.monitor()).lexicons());
        }
        parts(Map.of("part", card.used()), now, why);
        if (why.isEmpty() && analyses.view().at() == null) {
            why.addAll(data(kept, plug));
        }
        return why;
    }

    /** What was used and is now another one. */
    private static void parts(Map<String, List<RunCard.Part>> used, List<RunCard.Part> now, List<String> why) {
        used.forEach((what, parts) -> {
            Map<String, RunCard.Part> current =
                    now.stream().collect(Collectors.toMap(RunCard.Part::id, Function.identity(), (a, b) -> a));
            for (RunCard.Part part : parts) {
                RunCard.Part other = current.remove(part.id());
                if (other == null) {
                    why.add("The " + what + " " + part.id() + " is not there any more.");
                } else if (!other.version().equals(part.version())) {
                    why.add("The " + what + " " + part.id() + " was " + part.version() + " and is " + other.version()
                            + " now.");
                } else if (!other.equals(part)) {
                    why.add("The " + what + " " + part.id() + " " + part.version() + " is another build now.");
                }
            }
            current.keySet().forEach(id -> why.add("The " + what + " " + id + " has come."));
        });
    }

    private List<String> data(Outcome kept, Plug<Analyzer<?>> plug) throws JobException, IOException {
        RunCard card = kept.card();
        History history = new History(ledger.revisions());
        List<Revision> since = history.revisions().stream()
                .filter(revision ->
                        revision.number() > card.revision() && !revision.kind().equals(RevisionKind.NAME))
                .toList();
        if (since.isEmpty() || history.state(history.latest().number()) == history.state(card.revision())) {
            return List.of();
        }
        Clock then = Clock.fixed(card.date().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Outcome again;
        try {
            again = analyses.run(plug, View.parameters(card), null, then);
        } catch (IllegalArgumentException | JobException e) {
            return List.of("It cannot be run any more: " + e.getMessage());
        }
        int moved = Difference.between(kept.result(), again.result()).moves().size();
        if (moved > 0) {
            return List.of(moved + (moved == 1 ? " figure" : " figures") + " moved since revision " + card.revision()
                    + ". "
                    + new Reasons(ledger, analyses.view())
                            .of(history.get(card.revision()), since, kept.result(), again.result()));
        }
        if (analyses.settled(plug, View.parameters(card))) {
            return List.of();
        }
        long told = changed(kept, card.revision());
        return told == 0
                ? List.of()
                : List.of(told + " of the ties and observations on which it rests were changed since revision "
                        + card.revision() + ", though no figure moved. "
                        + new Reasons(ledger, analyses.view())
                                .of(history.get(card.revision()), since, kept.result(), again.result()));
    }

    /** How many of the ties and observations on which a result rests are not what they were. */
    private long changed(Outcome kept, long revision) throws IOException {
        Set<Long> ties = new HashSet<>();
        Set<Long> observations = new HashSet<>();
        kept.result().supports().forEach(support -> {
            support.ties().forEach(ties::add);
            support.observations().forEach(observations::add);
        });
        try (Ledger.Snapshot then = analyses.view()
                        .at(new History(ledger.revisions()).get(revision))
                        .snapshot(ledger);
                Ledger.Snapshot now = analyses.view().snapshot(ledger)) {
            return changed(ties, then::ties, now::ties) + changed(observations, then::observations, now::observations);
        }
    }

    private interface Reading<T> {
        Stream<Stored<T>> read(Filter filter) throws IOException;
    }

    private static <T> long changed(Set<Long> ids, Reading<T> then, Reading<T> now) throws IOException {
        if (ids.isEmpty()) {
            return 0;
        }
        Map<Long, Object> held = told(ids, then);
        Map<Long, Object> holds = told(ids, now);
        return ids.stream()
                .filter(id -> !String.valueOf(held.get(id)).equals(String.valueOf(holds.get(id))))
                .count();
    }

    private static <T> Map<Long, Object> told(Set<Long> ids, Reading<T> reading) throws IOException {
        Map<Long, Object> told = new HashMap<>();
        try (Stream<Stored<T>> all = reading.read(Filter.ALL.ofIds(ids))) {
            all.forEach(one -> told.put(one.id(), List.of(one.value(), one.evidence())));
        }
        return told;
    }
}
