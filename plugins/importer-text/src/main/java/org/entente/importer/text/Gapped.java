package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads the same act of others where the verb, or what is dealt in, is left out. */
final class Gapped {

    private Gapped() {}

    /** "Estonia will receive four boats and Latvia two": the same act, of others, with the verb left out. */
    static @Nullable Candidate of(Candidate candidate, Verb verb) {
        if (verb.passive) {
            return again(candidate, verb);
        }
        Candidate second = second(candidate, verb);
        if (second != null) {
            return second;
        }
        Role role = candidate.frame.roles().get("subj");
        if (candidate.type.equals(TieType.MEMBERSHIP)) {
            return joiner(candidate, verb);
        }
        if (role == null || candidate.things.isEmpty() || !candidate.has(role)) {
            return null;
        }
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = verb.phrase.index + 2; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            Phrase before = phrases.get(i - 1);
            if (phrase.verb()) {
                return null;
            }
            boolean listed = before.sort == Phrase.Sort.CONJUNCTION
                    || before.word().equals(",")
                    || before.word().equals(";");
            Token last = phrase.tokens.get(phrase.tokens.size() - 1);
            // "Egypt ordered two submarines; Spain, three."
            boolean comma = before.word().equals(";")
                    && i + 2 < phrases.size()
                    && phrases.get(i + 1).word().equals(",")
                    && phrases.get(i + 2).tokens.size() < 3
                    && phrases.get(i + 2).head().number();
            if (listed
                    && phrase.noun()
                    && phrase.actors.size() == 1
                    && (comma || last.number())
                    && phrase.tokens.size() < 5) {
                Party other = phrase.actors.get(0);
                List<Candidate.Part> parts = new ArrayList<>();
                candidate.parts.stream().filter(p -> !p.role().equals(role)).forEach(parts::add);
                parts.add(new Candidate.Part(other, role));
                Candidate gapped = candidate.with(parts);
                gapped.things.clear();
                gapped.things.add(comma ? phrases.get(i + 2) : phrase);
                candidate.principals().forEach(gapped.elsewhere::add);
                parts.forEach(p -> gapped.elsewhere.remove(p.party().principal()));
                candidate.elsewhere.add(other.principal());
                return gapped;
            }
        }
        return null;
    }

    /** "Chile joined in 2017 and Peru in 2019", "Peru two years later": the same step, of another. */
    private static @Nullable Candidate joiner(Candidate candidate, Verb verb) {
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = verb.phrase.index + 2; i + 1 < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                return null;
            }
            Phrase behind = phrases.get(i + 1);
            boolean dated = behind.sort == Phrase.Sort.PREPOSITION
                            && i + 2 < phrases.size()
                            && phrases.get(i + 2).tokens.stream().anyMatch(Token::number)
                    || behind.noun() && Clausal.TIMES.contains(behind.head().lemma());
            if (phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION
                    && dated
                    && phrase.noun()
                    && phrase.actors.size() == 1
                    && candidate.has(Role.BODY)
                    && !candidate.principals().contains(phrase.actors.get(0).principal())) {
                List<Candidate.Part> parts = new ArrayList<>();
                candidate.parts.stream()
                        .filter(p -> !p.role().equals(Role.MEMBER))
                        .forEach(parts::add);
                parts.add(new Candidate.Part(phrase.actors.get(0), Role.MEMBER));
                Candidate other = candidate.with(parts);
                // Each has its own date.
                candidate.own = new int[] {candidate.clauses.sentence.start(), phrase.start()};
                other.own = new int[] {phrase.start(), candidate.clauses.sentence.end()};
                return other;
            }
        }
        return null;
    }

    /** "Booked an order for ten from Peru and one for eight from Chile": the same act with another. */
    private static @Nullable Candidate second(Candidate candidate, Verb verb) {
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = verb.phrase.index + 3; i + 2 < phrases.size(); i++) {
            if (phrases.get(i).verb()) {
                return null;
            }
            boolean one = phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION
                    && phrases.get(i).noun()
                    && phrases.get(i).tokens.size() <= 2
                    && ONES.contains(phrases.get(i).head().lower());
            if (!one) {
                continue;
            }
            for (int j = i + 1; j + 1 < Math.min(phrases.size(), i + 6); j++) {
                Role role = phrases.get(j).sort == Phrase.Sort.PREPOSITION
                        ? candidate.frame.roles().get(phrases.get(j).word())
                        : null;
                List<Party> named = phrases.get(j + 1).actors;
                if (role != null
                        && named.size() == 1
                        && candidate.has(role)
                        && !candidate.principals().contains(named.get(0).principal())) {
                    List<Candidate.Part> parts = new ArrayList<>();
                    candidate.parts.stream().filter(p -> !p.role().equals(role)).forEach(parts::add);
                    parts.add(new Candidate.Part(named.get(0), role));
                    Candidate gapped = candidate.with(parts);
                    counted(gapped, phrases, i);
                    return gapped;
                }
            }
        }
        return null;
    }

    /** "One for eight": the number is that of the second. */
    private static void counted(Candidate gapped, List<Phrase> phrases, int one) {
        Phrase many = phrases.get(one + 2);
        if (phrases.get(one + 1).word().equals("for")
                && many.noun()
                && many.head().number()) {
            gapped.things.clear();
            gapped.things.add(many);
        }
    }

    private static final Set<String> ONES = Set.of("one", "another", "second", "third", "others", "two");

    /** "Contracted by Chile for two ships and by Peru for one": the same act, of another. */
    private static @Nullable Candidate again(Candidate candidate, Verb verb) {
        Role role = candidate.frame.roles().get("by");
        List<Phrase> phrases = candidate.clauses.phrases;
        if (role == null || candidate.things.isEmpty() || !candidate.has(role)) {
            return null;
        }
        for (int i = verb.phrase.index + 3; i + 3 < phrases.size(); i++) {
            boolean like = phrases.get(i).sort == Phrase.Sort.CONJUNCTION
                    && phrases.get(i + 1).word().equals("by")
                    && phrases.get(i + 2).actors.size() == 1
                    && phrases.get(i + 3).word().equals("for");
            if (phrases.get(i).verb()) {
                return null;
            }
            if (like && i + 4 < phrases.size() && phrases.get(i + 4).thing) {
                Party other = phrases.get(i + 2).actors.get(0);
                // The grammar takes both for a list: what is told of the other is told with its own number alone.
                candidate.parts.removeIf(p -> p.party().same(other));
                List<Candidate.Part> parts = new ArrayList<>();
                candidate.parts.stream().filter(p -> !p.role().equals(role)).forEach(parts::add);
                parts.add(new Candidate.Part(other, role));
                Candidate again = candidate.with(parts);
                again.things.clear();
                again.systems.clear();
                again.things.add(phrases.get(i + 4));
                again.systems.addAll(phrases.get(i + 4).systems);
                return again;
            }
        }
        return null;
    }
}
