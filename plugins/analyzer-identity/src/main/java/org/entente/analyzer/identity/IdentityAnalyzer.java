package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Of one record so many suggestions are told: who has more namesakes is told apart by none of them. */
    private static final int OF_ONE = 3;

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
            int limit) {

        public Parameters {
            kinds = List.copyOf(kinds);
        }

        boolean wants(SameKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
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
        for (Suggesting suggesting : List.of(new Actors(), new Systems())) {
            if (parameters.wants(suggesting.kind())) {
                run.progress(suggesting.kind().equals(SameKind.ACTOR) ? 0 : 1, 3, "Comparing " + suggesting.kind());
                all.addAll(best(profiles(suggesting, data, decided, run, parameters, notes), parameters));
            }
        }
        if (parameters.wants(SameKind.TIE)) {
            run.progress(2, 3, "Comparing ties");
            all.addAll(best(ties(data, decided, run, parameters, notes), parameters));
        }
        all.sort(Comparator.comparingDouble(suggestion -> -suggestion.score()));
        Pages pages = new Pages(data, all);
        return new Composite("What may be the same", List.of(pages.suggestions(notes), pages.cards()));
    }

    private static List<Suggestion> profiles(
            Suggesting suggesting, Dataset data, Decided decided, Run run, Parameters parameters, List<String> notes)
            throws IOException {
        List<Profile> profiles = suggesting.read(new Profiles(data, run));
        Blocks<Profile> blocks = new Blocks<>();
        profiles.forEach(profile -> blocks.add(profile, profile.sorted(), profile.keys()));
        List<Suggestion> all = new ArrayList<>();
        blocks.compare(run, (one, other) -> {
            Card card = new Card();
            // What a lexicon has as two is two.
            if (!(one.known() && other.known())
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
        var ties = Ties.read(data, run);
        ties.forEach(tie -> blocks.add(tie, tie.sorted(), tie.keys()));
        List<Suggestion> all = new ArrayList<>();
        blocks.compare(run, (one, other) -> {
            Card card = new Card();
            if (Ties.compare(one, other, card)
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

    /** The likeliest, of one record a few only. */
    private static List<Suggestion> best(List<Suggestion> all, Parameters parameters) {
        List<Suggestion> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble((Suggestion suggestion) -> -suggestion.score())
                .thenComparing(Suggestion::first)
                .thenComparing(Suggestion::second));
        Map<String, Integer> told = new HashMap<>();
        List<Suggestion> best = new ArrayList<>();
        for (Suggestion suggestion : sorted) {
            if (best.size() < parameters.limit() && told.merge(suggestion.second(), 1, Integer::sum) <= OF_ONE) {
                best.add(suggestion);
            }
        }
        return best;
    }
}
