package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;

/** Makes phrases of a sentence's chunks, mends what the chunker cuts too small, and says what noun phrases stand for. */
final class Phraser {

    /** Adjectives that with a form of "be" and an infinitive make one verb phrase: "is due to open". */
    private static final Set<String> READY = Vocabulary.words(
            "set due ready likely unlikely poised keen willing able expected scheduled slated eager prepared about supposed going bound free");

    /** Words that the chunker takes for the beginning of a clause and that here are prepositions. */
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "for", "with", "of", "in", "from", "by", "at", "against", "between", "like");

    private static final Set<String> AUXILIARIES = Set.of("has", "is");

    private Phraser() {}

    /** The phrases of a sentence in their order, noun phrases with their own actors, systems and whether they are things. */
    static List<Phrase> phrases(List<Token> tokens) {
        List<Phrase> phrases = new ArrayList<>();
        for (Phrase phrase : merged(Gerunds.parted(Possessors.joined(chunks(tokens))).stream()
                .map(Phraser::verbless)
                .toList())) {
            // "Exports to 49 bodies": a "to" that nothing of a verb follows.
            boolean lone =
                    phrase.verb() && phrase.tokens.size() == 1 && phrase.word().equals("to");
            Phrase numbered = new Phrase(lone ? Phrase.Sort.PREPOSITION : phrase.sort, phrases.size(), phrase.tokens);
            if (numbered.noun()) {
                describe(numbered);
            }
            phrases.add(numbered);
        }
        for (int i = 0; i + 1 < phrases.size(); i++) {
            if (phrases.get(i).head().is("part")
                    && phrases.get(i).tokens.size() > 1
                    && phrases.get(i + 1).word().equals("of")) {
                // "A large part of its oil".
                phrases.get(i).thing = false;
            }
        }
        return phrases;
    }

    /** The chunker has verb phrases of an adverb or "when" alone. */
    private static Phrase verbless(Phrase phrase) {
        if (!phrase.verb()
                || phrase.tokens.stream()
                        .anyMatch(
                                t -> t.verb() || t.tag().equals("MD") || t.tag().equals("TO"))) {
            return phrase;
        }
        boolean clause = phrase.tokens.get(0).tag().startsWith("W");
        return new Phrase(clause ? Phrase.Sort.CLAUSE : Phrase.Sort.OTHER, 0, phrase.tokens);
    }

    private static List<Phrase> chunks(List<Token> tokens) {
        List<Phrase> phrases = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        Phrase.Sort sort = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.text().equals("\"") || token.is("'")) {
                continue;
            }
            Phrase.Sort own =
                    made(tokens, i) ? Phrase.Sort.NOUN : sort(token, i + 1 < tokens.size() ? tokens.get(i + 1) : null);
            boolean begins = own != sort
                    || sort == Phrase.Sort.MARK
                    || sort == Phrase.Sort.CONJUNCTION
                    || token.chunk().startsWith("B-")
                            && !token.tag().equals("POS")
                            && !joined(tokens, i)
                            && !made(tokens, i)
                    || sort == Phrase.Sort.NOUN && Receivers.parted(tokens, i, open);
            if (begins && !open.isEmpty()) {
                phrases.add(new Phrase(sort, 0, List.copyOf(open)));
                open.clear();
            }
            open.add(token);
            sort = own;
        }
        if (!open.isEmpty()) {
            phrases.add(new Phrase(sort, 0, List.copyOf(open)));
        }
        return phrases;
    }

    /** Whether a token is the hyphen or the participle of "Brazilian-made", which goes with the noun after it. */
    private static boolean made(List<Token> tokens, int i) {
        int hyphen = tokens.get(i).is("-") ? i : i - 1;
        return hyphen > 0
                && hyphen + 1 < tokens.size()
                && tokens.get(hyphen).is("-")
                && tokens.get(hyphen - 1).mention() != null
                && MADE.contains(tokens.get(hyphen + 1).lower());
    }

    private static final Set<String> MADE = Vocabulary.words(
            "made built designed developed supplied produced manufactured led backed based flagged owned"
                    + " style origin funded donated sponsored trained operated headquartered listed");

    /** Whether a noun phrase goes on here though the chunker began a new one: after a possessive ending or a hyphen. */
    private static boolean joined(List<Token> tokens, int i) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        return before.tag().equals("POS") || before.is("'s") || before.is("-") || before.is("/") || made(tokens, i - 1);
    }

    private static Phrase.Sort sort(Token token, @org.jspecify.annotations.Nullable Token next) {
        if (token.is("for") && token.tag().equals("IN") && next != null && next.number()) {
            // "Signed for 20 jets": no part of what is counted.
            return Phrase.Sort.PREPOSITION;
        }
        String chunk = token.chunk();
        if (token.is("worth") || token.is("involving") || token.is("featuring")) {
            return Phrase.Sort.PREPOSITION;
        }
        if (token.mention() != null || token.tag().equals("POS") || token.is("'s")) {
            return Phrase.Sort.NOUN;
        }
        if (token.tag().equals("VBZ") && (AUXILIARIES.contains(token.lower()) || chunk.equals("I-NP"))) {
            return Phrase.Sort.VERB;
        }
        if ((token.is("-") || token.is("/")) && next != null && !next.tag().equals(",")) {
            return chunk.endsWith("NP") || next.mention() != null ? Phrase.Sort.NOUN : Phrase.Sort.MARK;
        }
        if (!Character.isLetterOrDigit(token.text().charAt(0))
                && !"$€£%".contains(token.text().substring(0, 1))) {
            return Phrase.Sort.MARK;
        }
        if (token.tag().equals("CC") && !chunk.endsWith("NP")) {
            return Phrase.Sort.CONJUNCTION;
        }
        if (token.tag().equals("CC") && token.is("but")) {
            return Phrase.Sort.CONJUNCTION;
        }
        if (chunk.endsWith("NP")) {
            return Phrase.Sort.NOUN;
        }
        if (chunk.endsWith("VP")) {
            return Phrase.Sort.VERB;
        }
        if (chunk.endsWith("PP")) {
            return Phrase.Sort.PREPOSITION;
        }
        if (chunk.endsWith("SBAR")) {
            return token.tag().equals("IN") && PREPOSITIONS.contains(token.lower())
                    ? Phrase.Sort.PREPOSITION
                    : Phrase.Sort.CLAUSE;
        }
        if (token.tag().equals("TO") || token.tag().equals("IN")) {
            return Phrase.Sort.PREPOSITION;
        }
        return token.number() || token.noun() ? Phrase.Sort.NOUN : token.verb() ? Phrase.Sort.VERB : Phrase.Sort.OTHER;
    }

    private static List<Phrase> merged(List<Phrase> phrases) {
        List<Phrase> out = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            Phrase last = out.isEmpty() ? null : out.get(out.size() - 1);
            Phrase beforeLast = out.size() < 2 ? null : out.get(out.size() - 2);
            if (phrase.verb() && last != null && beforeLast != null && Floating.floated(beforeLast, last, phrase)) {
                out.remove(out.size() - 1);
                out.set(out.size() - 1, join(beforeLast, phrase));
            } else if (Floating.adverbial(out, phrase)) {
                out.subList(out.size() - 2, out.size()).clear();
                out.set(out.size() - 1, join(out.get(out.size() - 1), phrase));
            } else if (last != null
                    && beforeLast != null
                    && phrase.noun()
                    && beforeLast.noun()
                    && (last.word().equals(",") && Lists.demonyms(beforeLast, phrase)
                            || last.word().equals("and") && Lists.fields(beforeLast, phrase))) {
                out.remove(out.size() - 1);
                out.set(out.size() - 1, join(join(beforeLast, last), phrase));
            } else if (last != null && phrase.noun() && last.noun() && glued(last, phrase)) {
                out.set(out.size() - 1, join(last, phrase));
            } else if (phrase.verb()
                    && last != null
                    && beforeLast != null
                    && beforeLast.verb()
                    && bridge(last, phrase)) {
                out.remove(out.size() - 1);
                out.set(out.size() - 1, join(join(beforeLast, last), phrase));
            } else if (phrase.verb() && last != null && last.verb() && !finite(phrase)) {
                out.set(out.size() - 1, join(last, phrase));
            } else {
                out.add(phrase);
            }
        }
        return out;
    }

    private static boolean glued(Phrase last, Phrase phrase) {
        Token end = last.tokens.get(last.tokens.size() - 1);
        Token first = phrase.tokens.get(0);
        return first.is("'s")
                || last.tokens.size() == 1
                        && end.is("both")
                        && !phrase.head().tag().startsWith("PRP")
                || first.tag().equals("POS")
                || end.is("'s")
                || end.tag().equals("POS")
                || first.is("-")
                || end.is("-")
                || end.mention() != null
                        && end.mention().demonym()
                        && !first.tag().equals("DT")
                        && !first.tag().startsWith("PRP")
                || end.mention() == null
                        && Vocabulary.REPRESENTATIVES.contains(end.lemma())
                        && !end.tag().equals("NNS")
                        && first.mention() != null
                        && first.mention().actor() != null
                        && !first.mention().country()
                || end.mention() != null
                        && end.mention().country()
                        && first.mention() == null
                        && first.tag().startsWith("NNP")
                || last.tokens.get(0).number()
                        && first.mention() != null
                        && first.mention().system() != null
                        && !end.tag().equals("NNS");
    }

    /** Adverbs, "not" or an adjective like "set" between the parts of one verb phrase. */
    private static boolean bridge(Phrase between, Phrase verb) {
        if (between.sort != Phrase.Sort.OTHER || between.tokens.size() > 3) {
            return false;
        }
        boolean infinitive = verb.tokens.get(0).tag().equals("TO");
        for (Token token : between.tokens) {
            if (!token.tag().startsWith("RB") && !(infinitive && READY.contains(token.lower()))) {
                return false;
            }
        }
        return !finite(verb);
    }

    private static boolean finite(Phrase verb) {
        String tag = verb.tokens.get(0).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    private static Phrase join(Phrase a, Phrase b) {
        List<Token> tokens = new ArrayList<>(a.tokens);
        tokens.addAll(b.tokens);
        return new Phrase(a.sort, 0, tokens);
    }

    private static void describe(Phrase phrase) {
        List<Token> tokens = phrase.tokens;
        Token head = phrase.head();
        Mention headName = head.mention();
        int at = tokens.indexOf(head);
        boolean representative = headName == null
                && (Vocabulary.REPRESENTATIVES.contains(head.lemma()) || Designated.holder(tokens, at));
        phrase.thing =
                headName != null ? headName.system() != null : equipment(phrase, head, at) && !representative(phrase);
        boolean meant = headName != null && headName.actor() != null;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Mention mention = tokens.get(i).mention();
            if (mention == null) {
                // What stands before a list of names is said of them, not one of them.
                meant = meant && (i > at || listed(tokens.get(i)));
                continue;
            }
            if (mention.system() != null) {
                phrase.systems.add(0, mention);
                continue;
            }
            Actor actor = mention.actor();
            if (actor == null
                    || i > 0
                            && (tokens.get(i).is("american") || tokens.get(i).is("americans"))
                            && CONTINENTS.contains(tokens.get(i - 1).lower())) {
                continue;
            }
            Party party = new Party(actor, tokens.get(i).text(), "NAMED");
            if (actor.kind().equals(ActorKind.ALLIANCE) && i < at && ONES.contains(head.lemma())) {
                // "A NATO country" is one of them, and not the alliance.
                continue;
            }
            boolean own = i >= at || meant || representative && !thingBetween(tokens, i, at);
            List<Party> list = own && !phrase.thing ? phrase.actors : phrase.before;
            if (list.stream().noneMatch(party::same)) {
                list.add(0, party);
            }
            meant = meant && i > 0;
        }
        if (phrase.actors.size() > 1 && representative) {
            companyGoesBeforeHome(phrase);
        }
        if (headName != null && headName.actor() != null) {
            phrase.actors.removeIf(p -> !p.actor().id().equals(headName.actor().id())
                    && p.actor().kind().equals(ActorKind.COUNTRY)
                    && phrase.head().mention() != null
                    && p.actor().id().equals(headName.actor().country()));
        }
    }

    /** "The frigate Helge Ingstad": equipment with a name of its own. */
    private static boolean ship(List<Token> tokens, int at) {
        if (tokens.get(at).is("dock") || tokens.get(at).is("docks")) {
            // "A landing platform dock".
            return tokens.stream().anyMatch(t -> t.is("landing"));
        }
        int i = at;
        while (i > 0 && tokens.get(i).tag().equals("NNP") && tokens.get(i).mention() == null) {
            i--;
        }
        return i < at
                && i > 0
                && at - i < 4
                && Vocabulary.EQUIPMENT.contains(tokens.get(i).lemma());
    }

    /** Who is one of an alliance. */
    private static final Set<String> ONES = Set.of("country", "nation", "state");

    /** "Latin American" names no state. */
    private static final Set<String> CONTINENTS = Set.of("latin", "south", "central", "north");

    private static boolean equipment(Phrase phrase, Token head, int at) {
        return Vocabulary.EQUIPMENT.contains(head.lemma())
                || ship(phrase.tokens, at)
                || head.lemma().equals("car") && (phrase.has("armoured") || phrase.has("armored"))
                || head.lemma().equals("device")
                        && phrase.tokens.stream().anyMatch(t -> t.lower().endsWith("vision"))
                || head.lemma().startsWith("defen") && (phrase.has("air") || phrase.has("missile"));
    }

    /** Carriers are airlines, unless it is told what they carry. */
    private static boolean representative(Phrase phrase) {
        return phrase.head().is("carriers") && phrase.tokens.stream().noneMatch(t -> CARRIED.contains(t.lower()))
                || phrase.head().is("troops");
    }

    private static final Set<String> CARRIED =
            Set.of("personnel", "troop", "aircraft", "mortar", "weapons", "armoured", "armored", "helicopter");

    private static boolean listed(Token token) {
        return token.tag().equals("CC")
                || token.is(",")
                || token.is("-")
                || token.is("/")
                || token.is("the")
                || token.is("&")
                || token.is("both");
    }

    /** "Turkish drone maker": what the maker makes is no obstacle; a system between is. */
    private static boolean thingBetween(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Mention mention = tokens.get(i).mention();
            if (mention != null && mention.system() != null) {
                return true;
            }
        }
        return false;
    }

    /** Of "Turkish Baykar officials" the company is meant. */
    private static void companyGoesBeforeHome(Phrase phrase) {
        List<Party> named = List.copyOf(phrase.actors);
        phrase.actors.removeIf(p -> p.country()
                && named.stream()
                        .anyMatch(o ->
                                !o.country() && p.actor().id().equals(o.actor().country())));
    }
}
