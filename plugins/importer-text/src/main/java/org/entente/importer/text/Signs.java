package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.ActorKind;
import org.entente.core.model.TieType;

/** Signs in a clause that several flags ask for. */
final class Signs {

    private Signs() {}

    /** "The first member to buy": told of a member's act, not of its membership. */
    static boolean first(Candidate c) {
        return c.trigger.noun()
                && c.verb != null
                && c.clauses.grammar.after(c.verb.phrase).stream()
                        .anyMatch(f -> f.slot().equals("inf"));
    }

    /** Whether a phrase is a sum of money. */
    static boolean money(Phrase phrase) {
        return phrase.tokens.stream()
                        .anyMatch(t -> FlagWords.MONEY.contains(t.lemma()) || FlagWords.MONEY.contains(t.lower()))
                && phrase.tokens.stream().anyMatch(Token::number);
    }

    /** "Japan's Gen Nakatani": a name after that of the state. */
    static boolean person(Phrase phrase) {
        List<Token> tokens = phrase.tokens;
        int n = tokens.size();
        if (Designated.holder(tokens, tokens.indexOf(phrase.head()))) {
            return true;
        }
        return !phrase.thing
                && !phrase.before.isEmpty()
                && n > 3
                && tokens.get(n - 1).tag().equals("NNP")
                && tokens.get(n - 2).tag().equals("NNP")
                && tokens.get(n - 1).mention() == null;
    }

    /** "Let Chile build": a verb of making right behind whom it is left to. */
    static boolean following(Candidate c, Set<String> lemmas) {
        int next = c.trigger.index + 2;
        Verb verb = next < c.clauses.phrases.size() ? c.clauses.grammar.verb(c.clauses.phrases.get(next)) : null;
        return verb != null && lemmas.contains(verb.lemma());
    }

    /** Whether the sentence, or the text throughout, is about defence or strategic industry. */
    static boolean field(Candidate c) {
        return c.clauses.defence || here(c);
    }

    /** Whether the sentence itself is. */
    static boolean here(Candidate c) {
        return c.clauses.any(Vocabulary.FIELD)
                || c.clauses.tokens.stream()
                        .map(Token::mention)
                        .anyMatch(m -> m != null && (m.actor() == null || m.is(ActorKind.GOVERNMENT)))
                || c.type.equals(TieType.COOPERATION)
                        && c.parts.stream().filter(p -> p.party().company()).count() > 1;
    }

    static boolean joint(Candidate c) {
        int from = Math.max(0, c.trigger.index - 1);
        int to = Math.min(c.clauses.phrases.size() - 1, c.trigger.index + 3);
        for (int i = from; i <= to; i++) {
            for (Token token : c.clauses.phrases.get(i).tokens) {
                if (FlagWords.JOINT.contains(token.lower())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a force takes part in an exercise that somebody else must hold. */
    static boolean participates(Candidate c) {
        return c.type.equals(TieType.EXERCISE)
                && c.verb != null
                && Set.of("take", "participate", "join", "attend").contains(c.verb.lemma());
    }
}
