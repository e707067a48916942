package org.entente.importer.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.model.Actor;
import org.entente.core.model.Observation;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** What was read out of one text, or out of a stretch of one that is too long to be about one thing. */
final class Extraction {

    /** A figure with the sentence that tells it. */
    record Figure(Observation observation, Clauses clauses) {}

    /** What is said of a capability, with the sentences that say it. */
    record Ability(Capabilities.Told told, List<Clauses> clauses) {}

    /** How far, in characters, figures of one time stand apart. */
    private static final int NEAR = 300;

    /** How many sentences are read as one text: about 500 KB. So that heap and time grow no faster than the text. */
    static final int STRETCH = 4000;

    final List<Candidate> ties;
    final List<Figure> figures;
    final List<Ability> abilities;
    final List<Mention> systems;

    /** The sentences, as offsets, that were cut in two for their length. */
    final List<int[]> cut;

    /** The sentences, as offsets, of which the end was not read. */
    final List<int[]> shortened;

    private Extraction(
            List<Candidate> ties,
            List<Figure> figures,
            List<Ability> abilities,
            List<Mention> systems,
            List<int[]> cut,
            List<int[]> shortened) {
        this.ties = ties;
        this.figures = figures;
        this.abilities = abilities;
        this.systems = systems;
        this.cut = cut;
        this.shortened = shortened;
    }

    /** Reads a text with plain marks from cleaning to merging, and gives what was read of each stretch when it was read. */
    static void each(
            String plain,
            List<Clean.Block> blocks,
            Names names,
            Naming naming,
            Tools tools,
            @Nullable LocalDate published,
            Run run,
            Consumer<Extraction> then)
            throws IOException {
        run.check();
        Models.Tools models = tools.models().tools();
        List<Sentences.Sentence> sentences = Sentences.of(plain, blocks, new Tagger(models)::ends);
        List<List<Mention>> mentions = naming.find(plain, sentences, run);
        for (int from = 0; from < sentences.size(); from += STRETCH) {
            int to = Math.min(from + STRETCH, sentences.size());
            run.progress(from, sentences.size(), "sentences");
            then.accept(of(
                    plain,
                    sentences.subList(from, to),
                    mentions.subList(from, to),
                    names,
                    tools,
                    new Tagger(models),
                    published,
                    run));
        }
    }

    private static Extraction of(
            String plain,
            List<Sentences.Sentence> sentences,
            List<List<Mention>> mentions,
            Names names,
            Tools tools,
            Tagger tagger,
            @Nullable LocalDate published,
            Run run) {
        boolean defence = !sentences.isEmpty()
                && Domain.defence(
                        plain,
                        sentences.get(0).start(),
                        sentences.get(sentences.size() - 1).end());
        Discourse discourse =
                new Discourse(mentions, id -> names.actor(id).orElseGet(() -> Actor.country(id, id)), defence);
        Tagging tagging = new Tagging(plain, sentences, mentions, tools, tagger);
        FrameReader frames = new FrameReader(tools.book());
        RoleFilling filling = new RoleFilling(names);
        Association beside = new Association(tools.book(), names);
        Paragraphs paragraphs =
                new Paragraphs(sentences, mentions, id -> names.actor(id).orElse(null));
        List<Candidate> ties = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Map<Capabilities.Told, Ability> abilities = new LinkedHashMap<>();
        List<Mention> systems = new ArrayList<>();
        List<Candidate> open = new ArrayList<>();
        // Whether the sentence before told no tie.
        boolean silent = false;
        for (int i = 0; i < sentences.size(); i++) {
            if (i % 16 == 0) {
                run.check();
            }
            mentions.get(i).stream().filter(m -> m.system() != null).forEach(systems::add);
            Sentences.Sentence sentence = sentences.get(i);
            if (!tagging.passes(i)) {
                if (Prices.continues(ties, plain, sentence.start(), sentence.end())
                        || Sequel.continues(ties, plain, sentence.start(), sentence.end())) {
                    Clauses more = Clauses.of(sentence, tagging.tokens(i), discourse);
                    Details.carry(ties, more, plain);
                    Sequel.read(ties, List.of(), more, plain, published);
                }
                Observation figure = figures.isEmpty()
                                || sentence.start()
                                                - figures.get(figures.size() - 1)
                                                        .clauses()
                                                        .sentence
                                                        .end()
                                        > NEAR
                        ? null
                        : figures.get(figures.size() - 1).observation();
                if (Observations.continues(figure, plain, sentence.start(), sentence.end())) {
                    Clauses more = Clauses.of(sentence, tagging.tokens(i), discourse);
                    Observations.read(more, plain, discourse, published, figure)
                            .forEach(observation -> figures.add(new Figure(observation, more)));
                }
                discourse.pass(mentions.get(i), plain, sentence.start());
                silent = true;
                continue;
            }
            Clauses clauses = Clauses.of(sentence, tagging.tokens(i), discourse);
            List<Candidate> told =
                    read(clauses, plain, discourse, paragraphs, frames, beside, filling, published, ties, open);
            Provisos.under(told, ties);
            Prices.paid(ties, told);
            if (told.stream().allMatch(c -> c.value == null)) {
                Details.carry(ties, clauses, plain);
            }
            if (silent && Sequel.recalls(told)) {
                Sequel.recall(told, Clauses.open(sentences.get(i - 1), tagging.tokens(i - 1)), plain);
            }
            silent = told.isEmpty();
            Sequel.read(ties, told, clauses, plain, published);
            DealDates.read(told, ties, plain);
            ties.addAll(told);
            told.forEach(discourse.openSides()::told);
            Observation before = last(figures, clauses);
            SameTime time = SameTime.of(clauses, plain);
            int first = figures.size();
            for (Observation observation : Observations.read(clauses, plain, discourse, published, before)) {
                Observation timed = dated(time.taken(observation, before), clauses, figures);
                figures.add(new Figure(figures.size() == first ? timed : time.year(timed), clauses));
            }
            if (figures.size() > first) {
                figures.set(first, new Figure(time.month(figures.get(first).observation()), clauses));
            }
            for (Capabilities.Told said : tools.capabilities().read(clauses, discourse)) {
                abilities
                        .computeIfAbsent(said, s -> new Ability(s, new ArrayList<>()))
                        .clauses()
                        .add(clauses);
            }
            discourse.remember(clauses.phrases, SubjectParties.of(clauses, discourse));
        }
        // What one sentence tells in half may be told in full by another.
        Set<Object> known = new HashSet<>();
        ties.forEach(t -> {
            known.add(t.principals());
            known.add(List.of(t.type, t.principals()));
        });
        for (Candidate candidate : open) {
            if (filling.late(candidate, discourse, paragraphs)
                    && !rejects(candidate, plain)
                    && !(vague(candidate.type) && known.contains(candidate.principals()))
                    && known.add(List.of(candidate.type, candidate.principals()))) {
                ties.addAll(told(candidate, plain, discourse, published));
            }
        }
        ties.sort(Comparator.comparingInt(c -> c.clauses.sentence.start()));
        List<int[]> cut = sentences.stream()
                .filter(Sentences.Sentence::cut)
                .map(s -> new int[] {s.start(), s.end()})
                .toList();
        List<Candidate> merged = Merge.document(ties);
        News.headlines(merged, published);
        new Meant(names).fill(merged, systems);
        return new Extraction(merged, figures, List.copyOf(abilities.values()), systems, cut, tagger.shortened);
    }

    /** The figure told last, or null where it is far. */
    private static @Nullable Observation last(List<Figure> figures, Clauses clauses) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        boolean near = last != null
                && clauses.sentence.start() - last.clauses().sentence.end() <= NEAR;
        return near ? last.observation() : null;
    }

    /** A figure with the time of the first of its sort in the sentence that told one last, where it has none of its own. */
    private static Observation dated(Observation observation, Clauses clauses, List<Figure> figures) {
        Observation dated = observation;
        Clauses told = null;
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure before = figures.get(i);
            boolean far = clauses.sentence.start() - before.clauses().sentence.end() > NEAR;
            if (far || told != null && before.clauses() != told) {
                break;
            }
            Observation with = Observations.dated(observation, before.observation());
            if (with != observation) {
                dated = with;
                told = before.clauses();
            }
        }
        return dated;
    }

    private static List<Candidate> read(
            Clauses clauses,
            String plain,
            Discourse discourse,
            Paragraphs paragraphs,
            FrameReader frames,
            Association beside,
            RoleFilling filling,
            @Nullable LocalDate published,
            List<Candidate> earlier,
            List<Candidate> open) {
        List<Candidate> found = new ArrayList<>();
        List<Candidate> left = new ArrayList<>();
        List<Candidate> read = frames.read(clauses, discourse, left);
        Overlaps.opposed(read);
        Overlaps.under(read);
        for (Candidate candidate : read) {
            boolean meant =
                    candidate.parts.stream().allMatch(p -> p.party().rule().equals("ANAPHOR"));
            if (candidate.frame.has("again") && meant && candidate.principals().size() < 2) {
                candidate.parts.clear();
                earlier.stream()
                        .filter(e -> e.type.equals(candidate.type))
                        .reduce((a, b) -> b)
                        .ifPresent(e -> candidate.parts.addAll(e.parts));
            }
            if (candidate.frame.has("further")) {
                further(candidate, earlier);
                continue;
            }
            filling.fill(candidate, discourse);
            candidate.dropHomes();
            if (!candidate.parts.isEmpty()) {
                discourse.openSides().pend(candidate);
            }
            if (rejects(candidate, plain)) {
                left.add(candidate);
                continue;
            }
            if (!Overlaps.repeats(candidate, found)) {
                found.addAll(told(candidate, plain, discourse, published));
            }
        }
        boolean domestic = left.stream().anyMatch(RoleFilling::domestic);
        for (Candidate candidate : beside.read(clauses, found)) {
            if (domestic && candidate.type.equals(TieType.TRANSFER)) {
                continue;
            }
            left.stream()
                    .filter(l -> l.trigger == candidate.trigger)
                    .forEach(l -> candidate.elsewhere.addAll(l.elsewhere));
            filling.fill(candidate, discourse);
            if (rejects(candidate, plain)) {
                left.add(candidate);
                continue;
            }
            found.addAll(told(candidate, plain, discourse, published));
        }
        for (Candidate candidate : List.copyOf(left)) {
            boolean told = found.stream().anyMatch(f -> f.type.equals(candidate.type));
            if (candidate.type.equals(TieType.MEMBERSHIP)) {
                if (!told
                        && (filling.beside(candidate, discourse) || filling.late(candidate, discourse, paragraphs))
                        && !rejects(candidate, plain)) {
                    left.remove(candidate);
                    found.addAll(told(candidate, plain, discourse, published));
                }
            } else if (!told
                    && filling.beside(candidate, discourse)
                    && found.stream().noneMatch(f -> f.principals().equals(candidate.principals()))
                    && !rejects(candidate, plain)) {
                left.remove(candidate);
                found.addAll(told(candidate, plain, discourse, published));
            }
        }
        Tranches.read(found, plain, c -> describe(c, plain, discourse, published));
        Candidate last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        found.addAll(Likewise.read(clauses, found, last));
        for (Candidate candidate : Roll.read(clauses, discourse, found)) {
            found.addAll(told(candidate, plain, discourse, published));
        }
        Stream.concat(Together.read(clauses, found).stream(), Contents.read(clauses, earlier, found).stream())
                .filter(c -> !rejects(c, plain))
                .forEach(c -> found.addAll(told(c, plain, discourse, published)));
        // Of a sentence that told something, what it left open is left so.
        left.removeIf(c -> found.stream().anyMatch(f -> f.type.equals(c.type)));
        open.addAll(left);
        return Merge.sentence(found);
    }

    /** Whether a candidate is no tie, by its sentence or by what stands before it. */
    private static boolean rejects(Candidate candidate, String plain) {
        return Rejection.rejects(candidate) || Groupings.loose(candidate) || Errands.uninvited(candidate, plain);
    }

    /** "Contingents from Japan and Qatar took part": in the exercise that was told of right before. */
    private static void further(Candidate candidate, List<Candidate> earlier) {
        Candidate last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (last != null
                && last.type.equals(candidate.type)
                && candidate.clauses.sentence.start() - last.clauses.sentence.end() < NEAR) {
            candidate.parts.forEach(p -> last.add(p.party(), p.role()));
        }
    }

    /** Whether a tie of this type may be another one of the same two, told by a wider word. */
    private static boolean vague(TieType type) {
        return type.equals(TieType.AGREEMENT) || type.equals(TieType.COOPERATION);
    }

    /** The ties that a candidate tells of, each described. */
    private static List<Candidate> told(
            Candidate candidate, String plain, Discourse discourse, @Nullable LocalDate published) {
        describe(candidate, plain, discourse, published);
        return ListedDeals.told(Merge.apart(candidate), plain, published);
    }

    /** Reads of a tie that is found how far it has come, in which form, how much, for how much, when, and by which name. */
    private static void describe(
            Candidate candidate, String plain, Discourse discourse, @Nullable LocalDate published) {
        Stages.read(candidate);
        Hypotheses.read(candidate, plain);
        Instruments.read(candidate);
        Details.read(candidate, plain, published);
        if (candidate.quantity != null && candidate.systems.isEmpty() && Counts.alone(candidate.things)) {
            Slots.counted(candidate, discourse);
        }
        Provisos.coming(candidate, plain, published);
        Titles.read(candidate, plain);
    }
}
