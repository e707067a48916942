package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.ImportReport.MatchReport;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Different;
import org.entente.core.model.Plural;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Severity;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Transaction;

/** Asks the matchers, each by itself, which ties an import has told again; none of them can cost the import anything. */
final class Matching {

    /** So many pairs are named in a revision. */
    private static final int LISTED = 5;

    private static final String DOING = "the search for ties that are told again";

    private final Engine engine;
    private final Ledger ledger;
    private final Monitor monitor;

    Matching(Engine engine, Ledger ledger, Monitor monitor) {
        this.engine = engine;
        this.ledger = ledger;
        this.monitor = monitor;
    }

    /** @param fresh the digests of the sources that were imported */
    List<MatchReport> run(Set<String> fresh) {
        List<MatchReport> reports = new ArrayList<>();
        Registry registry = engine.registry();
        List<Plug<Matcher<?>>> plugs;
        try {
            plugs = fresh.isEmpty() ? List.of() : registry.seekAll(Type.MATCHER, Matcher.class, monitor);
        } catch (JobException e) {
            return List.of(failed("matchers", e));
        }
        for (String id : plugs.stream().map(Plug::id).toList()) {
            try {
                reports.add(registry.steadily(() -> match(id, fresh)));
            } catch (JobException | IOException | IllegalArgumentException e) {
                // Whatever it is, the import stands: it was committed before.
                reports.add(failed(id, e));
            }
        }
        return reports;
    }

    private static MatchReport failed(String id, Exception why) {
        String sentence = why.getMessage() == null ? why.toString() : why.getMessage();
        String end = sentence.endsWith(".") ? "" : ".";
        return new MatchReport(
                id,
                Revision.NONE,
                0,
                List.of(new Problem(
                        "match.failed", Severity.DOUBT, sentence + end + " What was imported stands.", null)));
    }

    private MatchReport match(String id, Set<String> fresh) throws JobException, IOException {
        Registry registry = engine.registry();
        Plug<Matcher<?>> plug = registry.seek(Type.MATCHER, Matcher.class, id, monitor);
        Record parameters = registry.bind(plug, Map.of());
        List<SameAs> proposed;
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            NameIndex names = registry.vocabulary(monitor).names();
            Job<List<SameAs>> job = new Job<>(plug, names, engine.clock(), monitor, snapshot::close);
            proposed = job.run(engine.runs(), DOING, run -> {
                Matcher<?> matcher = plug.take();
                try {
                    return checked(match(matcher, snapshot, fresh, parameters, run), run.reader());
                } finally {
                    plug.release(matcher);
                }
            });
        }
        return keep(plug, proposed);
    }

    // The record was made of the class that the plugin itself names as its parameters.
    @SuppressWarnings("unchecked")
    private static <P extends Record> List<SameAs> match(
            Matcher<P> matcher, Dataset data, Set<String> fresh, Record parameters, Run run) throws IOException {
        return matcher.match(data, fresh, (P) parameters, run);
    }

    /** Within the job, so that what a matcher may not propose is told as a fault of that matcher. */
    private static List<SameAs> checked(List<SameAs> proposed, String author) {
        for (SameAs same : proposed) {
            boolean story = same.kind().equals(SameKind.STORY);
            if (!story && !same.kind().equals(SameKind.TIE) || !same.author().equals(author)) {
                throw new IllegalStateException(
                        "it proposes more than ties and stories, or in another's name: " + same);
            }
            if (!story) {
                Long.parseLong(same.first());
                Long.parseLong(same.second());
            }
        }
        return List.copyOf(proposed);
    }

    private MatchReport keep(Plug<?> plug, List<SameAs> proposed) throws IOException {
        if (proposed.isEmpty()) {
            return new MatchReport(plug.id(), Revision.NONE, 0, List.of());
        }
        try (Transaction transaction = ledger.begin()) {
            // Read while no one else can write: two imports at once may have found the same.
            Sameness standing = standing();
            List<SameAs> fresh = new ArrayList<>();
            for (SameAs same : proposed) {
                // What a person has told apart stays so, also by way of others.
                if (standing.refusal(same).isEmpty() && standing.join(same)) {
                    fresh.add(same);
                }
            }
            if (fresh.isEmpty()) {
                return new MatchReport(plug.id(), Revision.NONE, 0, List.of());
            }
            long id = transaction.reserve(fresh.size());
            for (SameAs same : fresh) {
                transaction.same(id++, same);
            }
            List<SameAs> ties = fresh.stream()
                    .filter(same -> same.kind().equals(SameKind.TIE))
                    .toList();
            return new MatchReport(
                    plug.id(),
                    transaction.commit(
                            RevisionKind.MATCH,
                            plug.reader(),
                            what(
                                    ties,
                                    fresh.size() - ties.size(),
                                    ledger.revision().number() + 1),
                            ""),
                    ties.size(),
                    List.of());
        }
    }

    /** What was joined and how it is taken back; the writer is alone, so the number of the revision is known. */
    private static String what(List<SameAs> ties, int stories, long revision) {
        List<String> joined = new ArrayList<>();
        if (!ties.isEmpty()) {
            joined.add("took " + Plural.of(ties.size(), "pair") + " of ties for the same ("
                    + ties.stream()
                            .limit(LISTED)
                            .map(same -> same.first() + " and " + same.second())
                            .collect(Collectors.joining(", "))
                    + (ties.size() > LISTED ? " …" : "") + ")");
        }
        if (stories > 0) {
            joined.add("found " + Plural.of(stories, "pair") + " of sources that tell one story");
        }
        String all = String.join(", ", joined);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + "; entente undo " + revision
                + " takes that back.";
    }

    /** What stands about ties and stories. */
    private Sameness standing() throws IOException {
        List<SameAs> same = new ArrayList<>();
        List<Different> apart = new ArrayList<>();
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number());
                Rows said = now.query("SELECT first, second, kind FROM same_as WHERE kind IN ('TIE', 'STORY')");
                Rows told = now.query("SELECT first, second FROM different WHERE kind = 'TIE'")) {
            while (said.next()) {
                same.add(new SameAs(
                        new SameKind(String.valueOf(said.text(2))),
                        String.valueOf(said.text(0)),
                        String.valueOf(said.text(1)),
                        1,
                        "",
                        "said"));
            }
            while (told.next()) {
                apart.add(new Different(
                        SameKind.TIE, String.valueOf(told.text(0)), String.valueOf(told.text(1)), "", "told"));
            }
        }
        return new Sameness(same, apart);
    }
}
