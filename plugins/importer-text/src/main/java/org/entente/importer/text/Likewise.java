package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads who did the same as was told of somebody else: "followed by Chile", "Chile followed suit", "as did Chile". */
final class Likewise {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:likewise";

    private static final Set<TieType> SIDED =
            Set.of(TieType.TRANSFER, TieType.SUPPORT, TieType.TRAINING, TieType.RESTRICTION, TieType.MEMBERSHIP);

    private static final Set<String> DOES = Set.of("do", "have", "be");

    private static final Set<String> SAME = Set.of("same", "suit", "so", "likewise", "too", "similarly");

    private Likewise() {}

    /** The ties of others that are like one told in the sentence or, where there is none, like the last told before it. */
    static List<Candidate> read(Clauses clauses, List<Candidate> found, @Nullable Candidate earlier) {
        List<Candidate> like = new ArrayList<>();
        for (Party other : fronted(clauses)) {
            for (Candidate candidate : found) {
                List<Candidate.Part> own = candidate.parts.stream()
                        .filter(p -> first(clauses, p.party()))
                        .toList();
                if (own.size() == 1
                        && candidate.verb == clauses.grammar.verbs().iterator().next()
                        && candidate.parts.size() == 2
                        && !candidate.principals().contains(other.principal())) {
                    like.add(like(candidate, own.get(0), other));
                }
            }
        }
        for (Verb verb : clauses.grammar.verbs()) {
            List<Party> others = others(verb, clauses);
            if (others.isEmpty()) {
                continue;
            }
            Candidate model = earlier;
            for (Candidate candidate : found) {
                model = candidate.trigger.index < verb.phrase.index ? candidate : model;
            }
            Role role = model == null || !SIDED.contains(model.type) ? null : doer(model);
            if (model == null || role == null) {
                continue;
            }
            // "Chile supplied most of it, followed by Peru": who is followed is who the sentence is about.
            Candidate same = model;
            List<Candidate.Part> own = verb.lemma().equals("follow") && verb.passive && model.clauses == clauses
                    ? model.parts.stream()
                            .filter(p -> first(same.clauses, p.party()))
                            .toList()
                    : List.of();
            for (Party other : others) {
                if (!model.principals().contains(other.principal())) {
                    like.add(own.size() == 1 ? like(model, own.get(0), other) : like(model, role, other));
                }
            }
        }
        return like;
    }

    /** Of "Like Peru and Chile, Norway joined" the two: who did what the subject did. */
    private static List<Party> fronted(Clauses clauses) {
        List<Phrase> phrases = clauses.phrases;
        if (phrases.size() < 5
                || !phrases.get(0).word().equals("like")
                || !phrases.get(1).noun()) {
            return List.of();
        }
        List<Phrase> listed = clauses.grammar.chain(1, false);
        int end = listed.get(listed.size() - 1).index + 1;
        boolean closed = end + 1 < phrases.size()
                && phrases.get(end).word().equals(",")
                && phrases.get(end + 1).noun()
                && phrases.get(end + 1).actors.size() == 1;
        // The subject itself may stand last in what looks like one list.
        List<Phrase> others = closed ? listed : listed.size() > 1 ? listed.subList(0, listed.size() - 1) : List.of();
        return others.stream()
                .flatMap(p -> p.actors.stream())
                .filter(Party::country)
                .toList();
    }

    /** Whether a party is the one that the first verb tells of. */
    private static boolean first(Clauses clauses, Party party) {
        for (Verb verb : clauses.grammar.verbs()) {
            List<Phrase> subject = clauses.grammar.subject(verb.phrase);
            return !subject.isEmpty()
                    && subject.get(subject.size() - 1).actors.stream().anyMatch(party::same);
        }
        return false;
    }

    private static Candidate like(Candidate model, Candidate.Part own, Party other) {
        List<Candidate.Part> parts = new ArrayList<>(model.parts);
        parts.replaceAll(p -> p == own ? new Candidate.Part(other, p.role()) : p);
        Candidate like = model.with(parts);
        like.rules.add(RULE);
        return like;
    }

    private static Candidate like(Candidate model, Role role, Party other) {
        List<Candidate.Part> parts = new ArrayList<>();
        model.parts.stream().filter(p -> !p.role().equals(role)).forEach(parts::add);
        parts.add(new Candidate.Part(other, role));
        Candidate like = model.with(parts);
        like.rules.add(RULE);
        like.quantity = null;
        like.value = null;
        like.date = null;
        return like;
    }

    /** Whose act it was: who fills the role of the verb's subject. */
    private static @Nullable Role doer(Candidate model) {
        Role role = model.frame.roles().get("subj");
        return role != null && model.has(role) && model.parts.size() == 2 ? role : null;
    }

    /** Who did the same by this verb; none where it does not say so. */
    private static List<Party> others(Verb verb, Clauses clauses) {
        List<Grammar.Filled> after = clauses.grammar.after(verb.phrase);
        if (verb.lemma().equals("follow") && verb.passive) {
            return after.stream()
                    .filter(f -> f.slot().equals("by"))
                    .flatMap(f -> f.phrases().stream())
                    .flatMap(p -> p.actors.stream())
                    .filter(Party::country)
                    .toList();
        }
        if (verb.lemma().equals("join")
                && !verb.passive
                && verb.phrase.tokens.get(0).tag().equals("VBG")) {
            // "Spain chose it, joining Poland and Latvia".
            return after.stream()
                    .filter(f -> f.slot().startsWith("obj") || f.slot().equals("among"))
                    .flatMap(f -> f.phrases().stream())
                    .flatMap(p -> p.actors.stream())
                    .filter(Party::country)
                    .toList();
        }
        int next = verb.phrase.index + 1;
        Phrase behind = next < clauses.phrases.size() ? clauses.phrases.get(next) : null;
        Phrase before = verb.phrase.index > 0 ? clauses.phrases.get(verb.phrase.index - 1) : null;
        boolean does = DOES.contains(verb.lemma()) || verb.lemma().equals("follow");
        if (!does || behind == null) {
            return List.of();
        }
        if (before != null && (before.word().equals("as") || before.word().equals("so")) && behind.noun()) {
            return clauses.grammar.chain(next, false).stream()
                    .flatMap(p -> p.actors.stream())
                    .filter(Party::country)
                    .toList();
        }
        boolean same = behind.tokens.size() <= 2
                && SAME.contains(behind.tokens.get(behind.tokens.size() - 1).lower());
        return same
                ? clauses.grammar.subject(verb.phrase).stream()
                        .flatMap(p -> p.actors.stream())
                        .filter(Party::country)
                        .toList()
                : List.of();
    }
}
