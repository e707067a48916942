package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;

/** Whom a pronoun means: "it", "they", "we", "its navy". */
final class Pronouns {

    private final Heard heard;

    Pronouns(Heard heard) {
        this.heard = heard;
    }

    void pronoun(Phrase phrase, List<Phrase> phrases) {
        String word = phrase.head().lower();
        if (word.equals("i") || word.equals("we")) {
            voice(phrases);
        }
        if (word.equals("i")) {
            phrase.actors.addAll(heard.voice == null ? List.of() : Discourse.renamed(ourselves()));
        } else if (word.equals("them")) {
            phrase.actors.addAll(Discourse.renamed(meant("they")));
        } else if (word.equals("he") || word.equals("she")) {
            Discourse.add(phrase, heard.person);
        } else if (word.equals("we") || word.equals("us")) {
            phrase.actors.addAll(Discourse.renamed(ourselves()));
        } else if (word.equals("it") || word.equals("they") || word.equals("both")) {
            // "Sanctioned Chile because it had bought tanks": Chile did.
            List<Party> blamed = word.equals("it") ? blamed(phrase, phrases) : List.of();
            phrase.actors.addAll(Discourse.renamed(blamed.isEmpty() ? meant(word) : blamed));
        }
    }

    /** "The two signed it", "between the two": a number that stands for those who act, not for goods that are handed over. */
    static boolean acting(Phrase phrase, List<Phrase> phrases) {
        int at = phrase.index;
        // Of a sentence that names a firm or body before, its two may be meant as well as the two states.
        boolean others =
                phrases.subList(0, at).stream().flatMap(p -> p.actors.stream()).anyMatch(p -> !p.country());
        if (phrase.tokens.size() != 2
                || !phrase.word().equals("the")
                || !phrase.head().number()
                || others) {
            return false;
        }
        if (at > 0 && phrases.get(at - 1).word().equals("between")) {
            return true;
        }
        Phrase next = at + 1 < phrases.size() ? phrases.get(at + 1) : null;
        return next != null
                && next.verb()
                && !GOODS_DO.contains(next.head().lemma())
                && next.tokens.stream().noneMatch(t -> PASSIVE.contains(t.lower()));
    }

    /** What ships and aircraft do as well. */
    private static final Set<String> GOODS_DO = Set.of("arrive", "sail", "replace", "fly");

    private static final Set<String> PASSIVE = Set.of("were", "was", "been", "being", "be", "are");

    /** Who speaks: "on behalf of the American people I …". */
    private void voice(List<Phrase> phrases) {
        for (int i = 1; i + 2 < phrases.size(); i++) {
            if (phrases.get(i).noun()
                    && phrases.get(i).head().is("behalf")
                    && phrases.get(i + 1).word().equals("of")) {
                Phrase whose = phrases.get(i + 2);
                List<Party> named = whose.actors.isEmpty() ? whose.before : whose.actors;
                named.stream()
                        .filter(Party::country)
                        .findFirst()
                        .ifPresent(p -> heard.voice = new Party(p.actor(), p.named(), "SPEAKER"));
            }
        }
    }

    /** Whom "we" means: for whom the one speaks who is quoted, else the state of which the text is. */
    private List<Party> ourselves() {
        Party protagonist =
                heard.voice != null ? heard.voice : heard.house == null ? heard.states.first() : heard.house;
        if (heard.speaker.size() == 1) {
            Actor actor = heard.speaker.get(0).actor();
            Actor state = actor.kind().equals(ActorKind.PERSON) && actor.country() != null
                    ? heard.states.actor(actor.country())
                    : actor;
            return state == null ? List.of() : List.of(new Party(state, state.title(), "ANAPHOR"));
        }
        return protagonist == null ? List.of() : List.of(protagonist);
    }

    /** Whom a pronoun means: the subject of the sentence so far, else that of the one before. */
    private List<Party> meant(String word) {
        if (word.equals("they") || word.equals("their") || word.equals("both")) {
            if (heard.local.size() > 1) {
                return heard.local;
            }
            if (heard.subject.size() > 1) {
                return heard.subject;
            }
            List<Party> pair = heard.age <= 1 ? heard.together.getOrDefault(2, List.of()) : List.of();
            return heard.local.isEmpty() && heard.subject.isEmpty() || word.equals("both")
                    ? heard.pair()
                    : heard.local.isEmpty() ? pair.isEmpty() ? heard.subject : pair : heard.local;
        }
        if (heard.local.isEmpty() && !heard.owner.isEmpty()) {
            return heard.owner;
        }
        boolean before = heard.local.size() != 1
                || heard.several && !heard.subject.isEmpty()
                || heard.fromPhrase && word.equals("it") && heard.subject.size() == 1;
        return before ? heard.subject : heard.local;
    }

    /** "Its navy" is who is meant before; "its missiles" are theirs. */
    void possessive(Phrase phrase, List<Phrase> phrases) {
        String first = phrase.word();
        if (first.equals("our") && phrase.tokens.size() > 1 && phrase.before.isEmpty()) {
            (stands(phrase.head().lemma()) ? phrase.actors : phrase.before).addAll(Discourse.renamed(ourselves()));
            return;
        }
        if (first.equals("your") && heard.voice != null && phrase.tokens.size() > 1 && phrase.before.isEmpty()) {
            // Who speaks for a state to another says "your soldiers" of its.
            heard.focus().stream()
                    .filter(p -> !p.principal().equals(heard.voice.principal()))
                    .limit(heard.focus().size() == 2 ? 1 : 0)
                    .forEach((stands(phrase.head().lemma()) ? phrase.actors : phrase.before)::add);
            return;
        }
        if (!first.equals("its") && !first.equals("their") || phrase.tokens.size() < 2 || !phrase.before.isEmpty()) {
            return;
        }
        List<Party> controlled = blamed(phrase, phrases);
        if (controlled.isEmpty()) {
            controlled = helped(phrase, phrases);
        }
        List<Party> owners = controlled.isEmpty() ? meant(first) : controlled;
        if (owners.isEmpty() || first.equals("its") && owners.size() > 1) {
            return;
        }
        String lemma = phrase.head().lemma();
        if (DiscourseWords.OTHERS.contains(lemma) && !phrase.head().tag().equals("NNS")) {
            other(phrase, owners);
            return;
        }
        (stands(lemma) ? phrase.actors : phrase.before).addAll(Discourse.renamed(owners));
    }

    /** "Acme said its Peruvian branch had won": the firm did, by what it has there; what it puts into it is put there. */
    void daughter(Phrase phrase, boolean acts) {
        List<Party> firm = acts
                        && phrase.word().equals("its")
                        && DAUGHTERS.contains(phrase.head().lemma())
                        && phrase.actors.stream().allMatch(Party::country)
                ? meant("its").stream().filter(Party::company).toList()
                : List.of();
        if (firm.size() == 1) {
            phrase.before.clear();
            phrase.actors.clear();
            phrase.actors.addAll(Discourse.renamed(firm));
        }
    }

    /** "Sanctioned Chile over its purchase": whoever is blamed did it; nobody where nobody is blamed. */
    private static List<Party> blamed(Phrase phrase, List<Phrase> phrases) {
        int i = phrase.index;
        boolean why = i > 2 && WHY.contains(phrases.get(i - 1).word());
        Phrase whom = why ? phrases.get(i - 2) : phrase;
        Phrase verb = why ? phrases.get(i - 3) : phrase;
        boolean blames = verb.verb() && BLAMES.contains(verb.head().lemma())
                || verb.verb() && verb.tokens.stream().anyMatch(t -> BLAMES.contains(t.lemma()));
        return blames && whom.noun() && !whom.thing ? whom.actors : List.of();
    }

    /** What a firm has in another land. */
    private static final Set<String> DAUGHTERS = Set.of("subsidiary", "branch", "affiliate", "division");

    static final Set<String> WHY = Set.of("over", "for", "because", "after", "about");

    private static final Set<String> BLAMES = Vocabulary.words(
            "sanction punish penalise penalize criticise criticize condemn blame fine rebuke chide reprimand warn embargo blacklist"
                    + " thank praise congratulate commend reward pressure lambast attack slam target hit threaten ban exclude");

    /** "Backs Serbia in its bid": whose bid it is; nobody where nobody is helped in it. */
    private static List<Party> helped(Phrase phrase, List<Phrase> phrases) {
        int i = phrase.index;
        if (i < 3
                || !phrases.get(i - 1).word().equals("in")
                || !Clausal.OWNED.contains(phrase.head().lemma())
                || !phrases.get(i - 3).verb()) {
            return List.of();
        }
        List<Party> object = phrases.get(i - 2).actors;
        return object.size() == 1 ? object : List.of();
    }

    static boolean stands(String lemma) {
        return Vocabulary.REPRESENTATIVES.contains(lemma) && !DiscourseWords.OTHERS.contains(lemma);
    }

    /** "Its neighbour": of the two that were spoken of together the one that is not the owner. */
    private void other(Phrase phrase, List<Party> owners) {
        List<Party> pair = heard.together.getOrDefault(2, List.of());
        String owner = owners.get(0).principal();
        boolean one = pair.size() == 2
                && heard.age <= 2
                && owners.size() == 1
                && pair.stream().filter(p -> p.principal().equals(owner)).count() == 1;
        if (one) {
            pair.stream().filter(p -> !p.principal().equals(owner)).forEach(p -> Discourse.add(phrase, p));
        } else {
            phrase.before.addAll(Discourse.renamed(owners));
        }
    }

    /** "The army of Chile", "the government of the Chilean president": whose it is, is told behind it. */
    static boolean owned(Phrase phrase, List<Phrase> phrases) {
        int at = phrase.index + 2;
        return at < phrases.size()
                && phrases.get(at - 1).word().equals("of")
                && phrases.get(at).noun()
                && (phrases.get(at).actors.stream().anyMatch(p -> !p.alliance())
                        || phrases.get(at).before.stream().anyMatch(p -> !p.alliance()));
    }
}
