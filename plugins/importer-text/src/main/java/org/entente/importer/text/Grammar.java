package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a sentence: for each verb its subject, object and prepositional phrases, for each noun those that hang on it
 * and the verb that governs it. Heuristics over chunks, no parse.
 */
final class Grammar {

    /** A slot with the noun phrases that fill it: subj, obj, by, a preposition, or inf with the verb phrase. */
    record Filled(String slot, List<Phrase> phrases) {}

    private final List<Phrase> phrases;

    private final Map<Phrase, Verb> verbs = new LinkedHashMap<>();

    private final Map<Phrase, List<Filled>> right = new HashMap<>();

    private final Map<Phrase, List<Phrase>> subjects = new HashMap<>();
    private final Lists lists;
    private final Subjects before;

    Grammar(List<Phrase> phrases) {
        this.phrases = phrases;
        this.lists = new Lists(phrases, verbs);
        this.before = new Subjects(phrases, verbs, right, lists);
        for (Phrase phrase : phrases) {
            if (phrase.verb()) {
                verbs.put(phrase, new Verb(phrase, phrases));
            }
        }
        for (Phrase phrase : phrases) {
            if (phrase.verb() || phrase.noun()) {
                right.put(phrase, walk(phrase));
            }
        }
        for (Phrase phrase : verbs.keySet()) {
            subjects.put(phrase, before.subject(phrase, 0));
        }
        for (Phrase phrase : verbs.keySet()) {
            Filled governed = relativeSlot(phrase);
            if (governed != null) {
                List<Filled> filled = new ArrayList<>(right.get(phrase));
                filled.add(governed);
                right.put(phrase, filled);
            }
            List<Phrase> antecedent = relativeObject(phrase);
            if (!antecedent.isEmpty()) {
                List<Filled> filled = new ArrayList<>(right.get(phrase));
                filled.add(0, new Filled("obj", antecedent));
                right.put(phrase, filled);
            }
        }
    }

    /** Of "the pact that A and B signed" the pact: what a relative pronoun before the subject of a verb stands for. */
    private List<Phrase> relativeObject(Phrase verb) {
        List<Phrase> subject = subjects.getOrDefault(verb, List.of());
        Verb self = verbs.get(verb);
        if (subject.isEmpty()
                || self == null
                || self.passive
                || self.reduced
                || right.get(verb).stream().anyMatch(f -> f.slot().equals("obj") && !given(self, f))) {
            return List.of();
        }
        int i = subject.get(0).index - 1;
        if (i >= 0 && bare(phrases.get(i), subject.get(0))) {
            return List.of(before.leftmost(i).get(0));
        }
        if (i < 1 || !relative(phrases.get(i))) {
            return List.of();
        }
        int j = Lists.mark(phrases.get(i - 1), ",") ? i - 2 : i - 1;
        if (j >= 3
                && phrases.get(j).word().equals("of")
                && phrases.get(j - 1).head().number()) {
            // "180 tanks, 61 of which Acme will assemble"
            j = Lists.mark(phrases.get(j - 2), ",") ? j - 3 : j - 2;
        }
        Phrase antecedent = lists.at(j);
        if (antecedent == null || !antecedent.noun()) {
            return List.of();
        }
        Phrase head = before.leftmost(j).get(0);
        // "The keel of a vessel that the navy ordered": either may be meant.
        return head == antecedent ? List.of(head) : List.of(head, antecedent);
    }

    /** "The jets that Chile gave Peru": who gets them stands behind the verb, they before it. */
    private static boolean given(Verb verb, Filled filled) {
        return Clausal.GIVES.contains(verb.lemma())
                && filled.phrases().stream().allMatch(p -> !p.thing && !p.actors.isEmpty());
    }

    /** "The jets Chile bought", "the tugs we bought": a subject right behind what no pronoun takes up. */
    private static boolean bare(Phrase thing, Phrase subject) {
        Token head = subject.head();
        boolean actor = head.mention() != null && head.mention().actor() != null || SPEAKERS.contains(head.lower());
        boolean dealt = thing.thing || thing.noun() && ContactClauses.passes(thing.head());
        return actor && dealt && thing.actors.isEmpty() && !subject.thing;
    }

    private static final java.util.Set<String> SPEAKERS = java.util.Set.of("we", "they", "it");

    /** Of "Chile, to which Peru sold jets" to whom: what stands before a preposition with its relative pronoun. */
    private @Nullable Filled relativeSlot(Phrase verb) {
        List<Phrase> subject = subjects.getOrDefault(verb, List.of());
        int i = subject.isEmpty() ? -1 : subject.get(0).index - 1;
        if (i < 2
                || !phrases.get(i).word().equals("which")
                        && !phrases.get(i).word().equals("whom")
                || phrases.get(i - 1).sort != Phrase.Sort.PREPOSITION
                || phrases.get(i - 1).word().equals("of")) {
            return null;
        }
        int at = Lists.mark(phrases.get(i - 2), ",") ? i - 3 : i - 2;
        Phrase antecedent = lists.at(at);
        return antecedent != null && antecedent.noun()
                ? new Filled(Clausal.preposition(phrases.get(i - 1)), named(at))
                : null;
    }

    /** Of "the V4, the group of four neighbours, to which both belong" the V4: what stands there, else what it hangs on or says more of. */
    private List<Phrase> named(int at) {
        Phrase antecedent = phrases.get(at);
        if (!antecedent.actors.isEmpty()) {
            List<Phrase> listed = before.leftmost(at);
            return listed.contains(antecedent) && listed.stream().allMatch(p -> !p.actors.isEmpty() && !p.thing)
                    ? listed
                    : List.of(antecedent);
        }
        if (!antecedent.before.isEmpty() || antecedent.thing) {
            return List.of(antecedent);
        }
        Phrase head = before.leftmost(at).get(0);
        boolean apposed = head.index >= 2
                && Lists.mark(phrases.get(head.index - 1), ",")
                && phrases.get(head.index - 2).noun()
                && !phrases.get(head.index - 2).actors.isEmpty();
        Phrase described = apposed ? phrases.get(head.index - 2) : head;
        return List.of(described.actors.isEmpty() ? antecedent : described);
    }

    static boolean relative(Phrase phrase) {
        return phrase.tokens.size() == 1 && Clausal.RELATIVES.contains(phrase.word());
    }

    List<Phrase> phrases() {
        return phrases;
    }

    @Nullable
    Verb verb(Phrase phrase) {
        return verbs.get(phrase);
    }

    Iterable<Verb> verbs() {
        return verbs.values();
    }

    /** What follows a verb or noun and hangs on it. */
    List<Filled> after(Phrase phrase) {
        return right.getOrDefault(phrase, List.of());
    }

    /** The noun phrases that are the subject of a verb, as it stands. */
    List<Phrase> subject(Phrase verb) {
        return subjects.getOrDefault(verb, List.of());
    }

    /** The verb that has this noun phrase as subject, object or in a prepositional phrase; the nearest one. */
    @Nullable
    Verb governor(Phrase noun) {
        Verb best = null;
        for (Verb verb : verbs.values()) {
            if (isSubject(verb, noun) && verb.phrase.index > noun.index && !verb.reduced && said(noun)) {
                return verb;
            }
            boolean governs = subject(verb.phrase).contains(noun)
                    || verb.phrase.index < noun.index
                            && after(verb.phrase).stream()
                                    .anyMatch(f -> f.phrases().contains(noun));
            if (governs
                    && !(verb.reduced && GROUNDS.contains(verb.lemma()))
                    && (best == null
                            || Math.abs(verb.phrase.index - noun.index) < Math.abs(best.phrase.index - noun.index))) {
                best = verb;
            }
        }
        return best;
    }

    /** "Cooperation grounded in trust": nothing is told of it by that. */
    private static final java.util.Set<String> GROUNDS =
            java.util.Set.of("ground", "base", "root", "anchor", "centre", "center", "focus");

    /** Whether a verb of saying stands right before: "he said cooperation will grow" tells of cooperation, not of saying it. */
    private boolean said(Phrase noun) {
        Phrase before = lists.at(noun.index - 1);
        Verb verb = before == null ? null : verbs.get(before);
        return verb != null && (StageWords.REPORTING.contains(verb.lemma()) || Thoughts.THINKS.contains(verb.lemma()));
    }

    boolean isSubject(Verb verb, Phrase noun) {
        return subject(verb.phrase).contains(noun);
    }

    /** A noun phrase with those that are listed with it: "Greece, Egypt and Cyprus". */
    List<Phrase> chain(int from, boolean object) {
        return lists.chain(from, object);
    }

    private List<Filled> walk(Phrase from) {
        List<Filled> filled = new ArrayList<>();
        String slot = from.verb() ? "obj" : null;
        int i = from.index + 1;
        while (i < phrases.size()) {
            Phrase phrase = phrases.get(i);
            switch (phrase.sort) {
                case PREPOSITION:
                    if (relative(phrase) || Clausal.REPLACES.contains(phrase.text())) {
                        return filled;
                    }
                    Phrase opener = lists.at(i - 1);
                    boolean two = opener != null && Clausal.OPENERS.contains(opener.word());
                    slot = two ? opener.word() : Clausal.preposition(phrase);
                    i++;
                    break;
                case NOUN:
                    if (relative(phrase)) {
                        return filled;
                    }
                    if (slot == null && Shifted.is(phrases, verbs.get(from), i, filled)) {
                        slot = "obj";
                    }
                    if (slot == null || temporal(phrase)) {
                        if (!temporal(phrase)) {
                            return filled;
                        }
                        slot = slot == null || from.verb() ? slot : null;
                        i++;
                        break;
                    }
                    List<Phrase> chain = lists.chain(i, from.verb() && slot.equals("obj"));
                    filled.add(new Filled(slot, chain));
                    // "Gave Acme of Oslo a licence": the second object after what says where the first is from.
                    boolean said = slot.equals("of") && filled.size() == 2 && !chain.get(0).thing;
                    slot = from.verb()
                                    && (slot.equals("obj") && filled.size() == 1
                                            || said && filled.get(0).slot().equals("obj"))
                            ? "obj2"
                            : null;
                    i = chain.get(chain.size() - 1).index + 1;
                    break;
                case VERB:
                    Verb verb = verbs.get(phrase);
                    if (verb != null && verb.infinitive
                            || slot != null && phrase.tokens.get(0).tag().equals("VBG")) {
                        filled.add(new Filled("inf", List.of(phrase)));
                    }
                    return filled;
                case MARK:
                    if (phrase.word().equals("(")) {
                        i = lists.past(i);
                        break;
                    }
                    Phrase next = lists.at(i + 1);
                    if (phrase.word().equals(",")
                            && next != null
                            && (next.sort == Phrase.Sort.PREPOSITION && !from.verb()
                                    || next.sort == Phrase.Sort.PREPOSITION && i - from.index < 12)) {
                        i++;
                        break;
                    }
                    int closed =
                            phrase.word().equals(",") && next != null && next.sort == Phrase.Sort.OTHER && from.verb()
                                    ? inserted(i)
                                    : -1;
                    if (closed > 0 && phrases.get(closed).sort == Phrase.Sort.PREPOSITION) {
                        i = closed;
                        break;
                    }
                    int inserted = phrase.word().equals(",") && filled.isEmpty() && from.verb() ? inserted(i) : -1;
                    if (inserted > 0) {
                        i = inserted;
                        break;
                    }
                    int apposition = phrase.word().equals(",") && !filled.isEmpty() ? apposition(i) : -1;
                    if (apposition < 0 && from.verb() && phrase.word().equals(",") && !filled.isEmpty()) {
                        apposition = made(i);
                    }
                    if (apposition > 0) {
                        i = apposition;
                        break;
                    }
                    return filled;
                case CONJUNCTION:
                    Phrase follows = lists.at(i + 1);
                    if (follows != null && follows.sort == Phrase.Sort.OTHER) {
                        // "To Peru and perhaps to Chile".
                        follows = lists.at(i + 2);
                    }
                    if (follows != null && follows.sort == Phrase.Sort.PREPOSITION) {
                        i++;
                        break;
                    }
                    return filled;
                case OTHER:
                    if (replaces(i)) {
                        return filled;
                    }
                    i++;
                    break;
                default:
                    return filled;
            }
        }
        return filled;
    }

    /** "Instead of jets from Peru", in two phrases. */
    private boolean replaces(int i) {
        Phrase next = lists.at(i + 1);
        return next != null
                && Clausal.REPLACES.contains(phrases.get(i).text())
                && (next.word().equals("of") || next.word().equals("than"));
    }

    /** Past what commas close between a verb and its object: "has offered, besides, six boats"; -1 where none is. */
    private int inserted(int comma) {
        for (int i = comma + 1; i < Math.min(phrases.size() - 1, comma + 5); i++) {
            Phrase phrase = phrases.get(i);
            if (Lists.mark(phrase, ",")) {
                return phrases.get(i + 1).noun() || phrases.get(i + 1).sort == Phrase.Sort.PREPOSITION ? i + 1 : -1;
            }
            if (phrase.verb() || phrase.sort == Phrase.Sort.CLAUSE || !phrase.actors.isEmpty() || relative(phrase)) {
                return -1;
            }
        }
        return -1;
    }

    /** Past an apposition that commas close and a preposition follows: "the Alpha, the first of two ships, to Chile"; -1 where none is. */
    private int apposition(int comma) {
        Phrase first = lists.at(comma + 1);
        if (first == null || !first.noun() || !first.actors.isEmpty() || temporal(first)) {
            return -1;
        }
        for (int i = comma + 2; i < Math.min(phrases.size() - 1, comma + 8); i++) {
            Phrase phrase = phrases.get(i);
            if (Lists.mark(phrase, ",")) {
                return phrases.get(i + 1).sort == Phrase.Sort.PREPOSITION ? i + 1 : -1;
            }
            if (!phrase.noun() && phrase.sort != Phrase.Sort.PREPOSITION) {
                return -1;
            }
        }
        return -1;
    }

    /** Past what commas tell of the goods: "ten howitzers, made by Acme of Peru, to Chile", ", which Acme makes, to Chile"; -1 where none is. */
    private int made(int comma) {
        Phrase first = lists.at(comma + 1);
        boolean participle = first != null
                && first.verb()
                && first.tokens.get(first.tokens.size() - 1).tag().equals("VBN");
        if (first == null || !participle && !relative(first)) {
            return -1;
        }
        for (int i = comma + 2; i < Math.min(phrases.size() - 1, comma + 10); i++) {
            if (Lists.mark(phrases.get(i), ",")) {
                return DIRECTIONS.contains(phrases.get(i + 1).word()) ? i + 1 : -1;
            }
            if (Lists.mark(phrases.get(i), ";:.")) {
                return -1;
            }
        }
        return -1;
    }

    private static final java.util.Set<String> DIRECTIONS = java.util.Set.of("to", "from", "for");

    /** "Last year", "a week later", "on Tuesday" without the preposition: it fills no role. */
    static boolean temporal(Phrase phrase) {
        return phrase.noun()
                && phrase.actors.isEmpty()
                && phrase.before.isEmpty()
                && !phrase.thing
                && Clausal.TIMES.contains(phrase.head().lemma());
    }
}
