package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Composite;
import org.entente.core.model.Result;
import org.entente.core.model.SameKind;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Suggests which actors, systems and ties are one, each with a card that says why; it merges nothing. */
@Component
@Plugin(id = "identity", title = "What may be the same", parameters = IdentityAnalyzer.Parameters.class)
public final class IdentityAnalyzer implements Analyzer<IdentityAnalyzer.Parameters> {

    /** Which of two stands for both: one that a lexicon knows, or that has a country, or of which more is told. */
    private static final Comparator<Profile> BEFORE = Comparator.comparing((Profile one) -> !one.known())
            .thenComparing(one -> one.country() == null)
            .thenComparing(one -> -one.deals().ties())
            .thenComparing(Profile::id);

    /** What is suggested. */
    public record Parameters(
            @Parameter(title = "Kinds", help = "ACTOR, SYSTEM or TIE; all if empty.")
            List<SameKind> kinds,

            @Parameter(
                    title = "Least score",
                    help = "From which score on two are suggested to be one.",
                    byDefault = "0.5",
                    min = 0,
                    max = 1)
            double least,

            @Parameter(title = "Limit", help = "How many of a kind at most.", byDefault = "200", min = 1)
            int limit,

            @Parameter(title = "First", help = "Only pairs of which this record is one, by its id; all if empty.")
            String first,

            @Parameter(title = "Second", help = "Only pairs of which this record is the other one; any if empty.")
            String second) {

        public Parameters {
            kinds = List.copyOf(kinds);
        }

        boolean wants(SameKind kind) {
            // Nothing but a tie goes by a number alone.
            return (kinds.isEmpty() || kinds.contains(kind))
                    && (!kind.equals(SameKind.TIE) || (first + second).matches("[0-9]*"));
        }

        /** Whether a record is to be compared at all, so that a pair that is named meets in no crowd. */
        boolean wants(String id) {
            return first.isEmpty() || second.isEmpty() || first.equals(id) || second.equals(id);
        }

        boolean wants(String one, String other) {
            return Stream.of(first, second).allMatch(id -> id.isEmpty() || id.equals(one) || id.equals(other));
        }
    }

    @Override
    public Shape describe(Parameters parameters) {
        return new Shape(Result.Kind.COMPOSITE, List.of());
    }

    @Override
    public Composite analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Decided decided = Decided.read(data);
        List<Suggestion> all = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Order order = Order.read(data, parameters.limit());
        for (Suggesting suggesting : List.of(new Actors(), new Systems())) {
            if (parameters.wants(suggesting.kind())) {
                run.progress(suggesting.kind().equals(SameKind.ACTOR) ? 0 : 1, 3, "Comparing " + suggesting.kind());
                all.addAll(order.best(profiles(suggesting, data, decided, run, parameters, notes), notes));
            }
        }
        if (parameters.wants(SameKind.TIE)) {
            run.progress(2, 3, "Comparing ties");
            all.addAll(order.best(ties(data, decided, run, parameters, notes), notes));
        }
        all.sort(order);
        Pages pages = new Pages(data, all);
        return new Composite("What may be the same", List.of(pages.suggestions(notes), pages.cards()));
    }

    private static List<Suggestion> profiles(
            Suggesting suggesting, Dataset data, Decided decided, Run run, Parameters parameters, List<String> notes)
            throws IOException {
        List<Profile> profiles = suggesting.read(new Profiles(data, run)).stream()
                .filter(profile -> parameters.wants(profile.id()))
                .toList();
        Blocks<Profile> blocks = new Blocks<>();
        profiles.forEach(profile -> blocks.add(profile, profile.sorted(), profile.keys()));
        List<Suggestion> all = new ArrayList<>();
        blocks.compare(run, (one, other) -> {
            Card card = new Card();
            // What a lexicon has as two is two.
            if (parameters.wants(one.id(), other.id())
                    && !(one.known() && other.known())
                    && decided.open(suggesting.kind(), one.id(), other.id())
                    && suggesting.compare(one, other, card)
                    && card.score() >= parameters.least()) {
                Profile first = BEFORE.compare(one, other) <= 0 ? one : other;
                Profile second = first == one ? other : one;
                Card turned = new Card();
                // Told from the one that would stand for both.
                suggesting.compare(first, second, turned);
                all.add(new Suggestion(
                        suggesting.kind(), first.id(), first.title(), second.id(), second.title(), turned));
            }
        });
        notes.add(compared(suggesting.kind(), profiles.size(), blocks.comparisons()));
        return all;
    }

    private static List<Suggestion> ties(
            Dataset data, Decided decided, Run run, Parameters parameters, List<String> notes) throws IOException {
        Blocks<Told> blocks = new Blocks<>();
        List<Told> ties = Ties.read(data, run).stream()
                .filter(tie -> parameters.wants(Long.toString(tie.id)))
                .toList();
        ties.forEach(tie -> blocks.add(tie, tie.sorted(), tie.keys()));
        List<Suggestion> all = new ArrayList<>();
        blocks.compare(run, (one, other) -> {
            Card card = new Card();
            if (parameters.wants(Long.toString(one.id), Long.toString(other.id))
                    && Ties.compare(one, other, card)
                    && card.score() >= parameters.least()
                    && decided.open(SameKind.TIE, Long.toString(one.id), Long.toString(other.id))) {
                all.add(new Suggestion(
                        SameKind.TIE,
                        Long.toString(one.id),
                        one.title(),
                        Long.toString(other.id),
                        other.title(),
                        card));
            }
        });
        notes.add(compared(SameKind.TIE, ties.size(), blocks.comparisons()));
        return all;
    }

    private static String compared(SameKind kind, int records, long comparisons) {
        return kind + ": " + records + " records, " + comparisons + " comparisons.";
    }
}
