package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Grammar(List<Phrase> phrases) {
        this.phrases = phrases;
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
            subjects.put(phrase, subject(phrase, 0));
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
                || right.get(verb).stream().anyMatch(f -> f.slot().equals("obj"))) {
            return List.of();
        }
        int i = subject.get(0).index - 1;
        if (i < 1 || !relative(phrases.get(i))) {
            return List.of();
        }
        int j = mark(phrases.get(i - 1), ",") ? i - 2 : i - 1;
        if (j >= 3
                && phrases.get(j).word().equals("of")
                && phrases.get(j - 1).head().number()) {
            // "180 tanks, 61 of which Acme will assemble"
            j = mark(phrases.get(j - 2), ",") ? j - 3 : j - 2;
        }
        Phrase antecedent = at(j);
        if (antecedent == null || !antecedent.noun()) {
            return List.of();
        }
        Phrase head = leftmost(j).get(0);
        // "The keel of a vessel that the navy ordered": either may be meant.
        return head == antecedent ? List.of(head) : List.of(head, antecedent);
    }

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
        Phrase antecedent = at(mark(phrases.get(i - 2), ",") ? i - 3 : i - 2);
        return antecedent != null && antecedent.noun()
                ? new Filled(Clausal.preposition(phrases.get(i - 1)), List.of(antecedent))
                : null;
    }

    private static boolean relative(Phrase phrase) {
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
                    && (best == null
                            || Math.abs(verb.phrase.index - noun.index) < Math.abs(best.phrase.index - noun.index))) {
                best = verb;
            }
        }
        return best;
    }

    /** Whether a verb of saying stands right before: "he said cooperation will grow" tells of cooperation, not of saying it. */
    private boolean said(Phrase noun) {
        Phrase before = at(noun.index - 1);
        Verb verb = before == null ? null : verbs.get(before);
        return verb != null && StageWords.REPORTING.contains(verb.lemma());
    }

    boolean isSubject(Verb verb, Phrase noun) {
        return subject(verb.phrase).contains(noun);
    }

    private @Nullable Phrase at(int i) {
        return i >= 0 && i < phrases.size() ? phrases.get(i) : null;
    }

    private static boolean mark(@Nullable Phrase phrase, String marks) {
        return phrase != null && phrase.sort == Phrase.Sort.MARK && marks.contains(phrase.word());
    }

    private List<Filled> walk(Phrase from) {
        List<Filled> filled = new ArrayList<>();
        String slot = from.verb() ? "obj" : null;
        int i = from.index + 1;
        while (i < phrases.size()) {
            Phrase phrase = phrases.get(i);
            switch (phrase.sort) {
                case PREPOSITION:
                    if (relative(phrase)) {
                        return filled;
                    }
                    Phrase opener = at(i - 1);
                    boolean two = opener != null && Clausal.OPENERS.contains(opener.word());
                    slot = two ? opener.word() : Clausal.preposition(phrase);
                    i++;
                    break;
                case NOUN:
                    if (relative(phrase)) {
                        return filled;
                    }
                    if (slot == null || temporal(phrase)) {
                        if (!temporal(phrase)) {
                            return filled;
                        }
                        slot = slot == null || from.verb() ? slot : null;
                        i++;
                        break;
                    }
                    List<Phrase> chain = chain(i, from.verb() && slot.equals("obj"));
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
                        i = past(i);
                        break;
                    }
                    Phrase next = at(i + 1);
                    if (phrase.word().equals(",")
                            && next != null
                            && (next.sort == Phrase.Sort.PREPOSITION && !from.verb()
                                    || next.sort == Phrase.Sort.PREPOSITION && i - from.index < 12)) {
                        i++;
                        break;
                    }
                    int inserted = phrase.word().equals(",") && filled.isEmpty() && from.verb() ? inserted(i) : -1;
                    if (inserted > 0) {
                        i = inserted;
                        break;
                    }
                    int apposition = phrase.word().equals(",") && !filled.isEmpty() ? apposition(i) : -1;
                    if (apposition > 0) {
                        i = apposition;
                        break;
                    }
                    return filled;
                case CONJUNCTION:
                    Phrase follows = at(i + 1);
                    if (follows != null && follows.sort == Phrase.Sort.PREPOSITION) {
                        i++;
                        break;
                    }
                    return filled;
                case OTHER:
                    i++;
                    break;
                default:
                    return filled;
            }
        }
        return filled;
    }

    /** Past what commas close between a verb and its object: "has offered, besides, six boats"; -1 where none is. */
    private int inserted(int comma) {
        for (int i = comma + 1; i < Math.min(phrases.size() - 1, comma + 5); i++) {
            Phrase phrase = phrases.get(i);
            if (mark(phrase, ",")) {
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
        Phrase first = at(comma + 1);
        if (first == null || !first.noun() || !first.actors.isEmpty() || temporal(first)) {
            return -1;
        }
        for (int i = comma + 2; i < Math.min(phrases.size() - 1, comma + 8); i++) {
            Phrase phrase = phrases.get(i);
            if (mark(phrase, ",")) {
                return phrases.get(i + 1).sort == Phrase.Sort.PREPOSITION ? i + 1 : -1;
            }
            if (!phrase.noun() && phrase.sort != Phrase.Sort.PREPOSITION) {
                return -1;
            }
        }
        return -1;
    }

    /** "Last year", "a week later", "on Tuesday" without the preposition: it fills no role. */
    private static boolean temporal(Phrase phrase) {
        return phrase.noun()
                && phrase.actors.isEmpty()
                && phrase.before.isEmpty()
                && !phrase.thing
                && Clausal.TIMES.contains(phrase.head().lemma());
    }

    private int past(int open) {
        for (int i = open + 1; i < Math.min(phrases.size(), open + 12); i++) {
            if (mark(phrases.get(i), ")")) {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** A noun phrase with those that are listed with it: "Greece, Egypt and Cyprus". */
    List<Phrase> chain(int from, boolean object) {
        List<Phrase> chain = new ArrayList<>(List.of(phrases.get(from)));
        Phrase first = phrases.get(from);
        int i = from + 1;
        while (i < phrases.size()) {
            int next = i;
            boolean conjunction = false;
            if (mark(at(next), "(")) {
                next = past(next);
            }
            boolean comma = mark(at(next), ",");
            if (comma) {
                next++;
            }
            Phrase joint = at(next);
            if (joint != null
                    && (joint.sort == Phrase.Sort.CONJUNCTION && !joint.word().equals("but")
                            || joint.text().equals("as well as")
                            || joint.text().equals("along with")
                            || joint.text().equals("together with"))) {
                next++;
                conjunction = true;
            }
            Phrase item = at(next);
            boolean opened =
                    from > 0 && (relative(phrases.get(from - 1)) || phrases.get(from - 1).sort == Phrase.Sort.CLAUSE);
            if (next == i
                    || item == null
                    || !item.noun()
                    || !alike(first, item)
                    || !opened && clauseBegins(next, conjunction && comma)) {
                break;
            }
            if (!conjunction && !goesOn(next)) {
                break;
            }
            chain.add(item);
            i = next + 1;
        }
        return chain;
    }

    private static boolean alike(Phrase a, Phrase b) {
        return a.actors.isEmpty() == b.actors.isEmpty() && (a.thing == b.thing || !a.actors.isEmpty());
    }

    /** Whether after ", and" a clause of its own begins: a noun phrase followed by a finite verb. */
    private boolean clauseBegins(int item, boolean conjunction) {
        Phrase next = at(item + 1);
        Verb verb = next == null ? null : verbs.get(next);
        return conjunction && verb != null && !verb.reduced && hasVerbBefore(item);
    }

    private boolean hasVerbBefore(int item) {
        for (int i = item - 1; i >= 0; i--) {
            Verb verb = verbs.get(phrases.get(i));
            if (verb != null && !verb.reduced) {
                return true;
            }
            if (mark(phrases.get(i), ";:")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a list without "and" so far comes to one: else a comma is an apposition. */
    private boolean goesOn(int from) {
        if (listed(phrases.get(from))) {
            return true;
        }
        for (int i = from + 1; i < Math.min(phrases.size(), from + 40); i++) {
            Phrase phrase = phrases.get(i);
            if (listed(phrase)) {
                return true;
            }
            if (phrase.sort == Phrase.Sort.CONJUNCTION) {
                Phrase before = at(i - 1);
                Phrase after = at(i + 1);
                return before != null && (before.noun() || mark(before, ",)")) && after != null && after.noun();
            }
            if (!phrase.noun() && !mark(phrase, ",()")) {
                return false;
            }
        }
        return false;
    }

    /** "Peru and Chile" in one phrase: the end of a list. */
    private static boolean listed(Phrase phrase) {
        return phrase.noun()
                && phrase.actors.size() > 1
                && phrase.tokens.stream().anyMatch(t -> t.tag().equals("CC"));
    }

    private List<Phrase> subject(Phrase verb, int depth) {
        if (depth > 4) {
            return List.of();
        }
        int i = verb.index - 1;
        while (i >= 0
                && (phrases.get(i).sort == Phrase.Sort.OTHER
                        || i > 0
                                && temporal(phrases.get(i))
                                && (phrases.get(i - 1).noun() || mark(phrases.get(i - 1), ",")))) {
            i--;
        }
        Phrase before = at(i);
        Verb self = verbs.get(verb);
        if (before == null) {
            return self != null && self.reduced && self.passive ? fronted(verb) : List.of();
        }
        boolean dependent =
                self != null && (self.infinitive || verb.tokens.get(0).tag().equals("VBG"));
        if (before.sort == Phrase.Sort.CLAUSE || relative(before)) {
            int j = i - 1;
            while (j >= 0 && (mark(phrases.get(j), ",") || phrases.get(j).sort == Phrase.Sort.PREPOSITION)) {
                j--;
            }
            Phrase antecedent = at(j);
            if (antecedent == null || !antecedent.noun()) {
                return List.of();
            }
            // "Shells from Acme of Sweden, which builds a plant": after a comma who is named last builds it, not the
            // shells.
            List<Phrase> head = leftmost(j);
            Mention last = antecedent.head().mention();
            boolean people = before.word().equals("who") && last != null && last.country() && !last.demonym();
            if (people && head.get(0) != antecedent) {
                return head;
            }
            boolean named = mark(phrases.get(i - 1), ",")
                    && antecedent.head().mention() != null
                    && antecedent.head().mention().actor() != null
                    && head.stream().allMatch(p -> p.actors.isEmpty());
            return named ? List.of(antecedent) : head;
        }
        if (self != null && self.reduced && !dependent && before.noun()) {
            return List.of(before);
        }
        if (self != null && self.reduced && self.passive && mark(before, ",") && i >= 1) {
            Phrase described = at(i - 1);
            return described != null && described.noun() ? leftmost(i - 1).subList(0, 1) : inherited(i, depth);
        }
        if (dependent) {
            List<Phrase> object = controlling(verb, before);
            if (!object.isEmpty()) {
                return object;
            }
        }
        if (dependent || before.sort == Phrase.Sort.CONJUNCTION || before.verb()) {
            return inherited(i, depth);
        }
        if (mark(before, ",)")) {
            return acrossComma(i, depth);
        }
        if (before.noun()
                && i >= 2
                && Clausal.TIMES.contains(before.head().lower())
                && phrases.get(i - 1).sort == Phrase.Sort.PREPOSITION) {
            return mark(at(i - 2), ",")
                    ? acrossComma(i - 2, depth)
                    : at(i - 2).noun() ? leftmost(i - 2) : inherited(i - 2, depth);
        }
        return before.noun()
                ? both(leftmost(i))
                : before.sort == Phrase.Sort.PREPOSITION ? inherited(i, depth) : List.of();
    }

    /** "Asked Chile to send jets", "thanked Chile for sending jets": whoever is asked or thanked does it. */
    private List<Phrase> controlling(Phrase verb, Phrase before) {
        boolean thanked = before.word().equals("for") && before.sort == Phrase.Sort.PREPOSITION;
        for (int i = verb.index - 1; i >= Math.max(0, verb.index - 6); i--) {
            Verb above = verbs.get(phrases.get(i));
            if (above != null) {
                boolean controls = thanked
                        ? Clausal.THANKS.contains(above.lemma())
                        : Clausal.ASKS.contains(above.lemma()) && before.noun();
                return controls && !above.passive
                        ? right.get(phrases.get(i)).stream()
                                .filter(f -> f.slot().equals("obj")
                                        && f.phrases().stream()
                                                .anyMatch(p -> !p.actors.isEmpty() && p.index < verb.index))
                                .findFirst()
                                .map(Filled::phrases)
                                .orElse(List.of())
                        : List.of();
            }
            if (mark(phrases.get(i), ";:")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Delivered to Oman in 2013, the corvettes …": what follows the comma. */
    private List<Phrase> fronted(Phrase verb) {
        for (int i = verb.index + 1; i + 1 < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                return List.of();
            }
            if (mark(phrase, ",")) {
                return phrases.get(i + 1).noun() ? chain(i + 1, false) : List.of();
            }
        }
        return List.of();
    }

    /** The subject of the verb before. */
    private List<Phrase> inherited(int from, int depth) {
        List<Phrase> owner = owner(from);
        if (!owner.isEmpty()) {
            return owner;
        }
        for (int i = from; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                Verb governor = verbs.get(phrase);
                if (governor != null && governor.reduced && !governor.infinitive && depth < 2) {
                    continue;
                }
                return subject(phrase, depth + 1);
            }
            if (mark(phrase, ";")) {
                break;
            }
        }
        for (int i = 0; i < from; i++) {
            if (phrases.get(i).noun() && !phrases.get(i).actors.isEmpty()) {
                return chain(i, false);
            }
        }
        return List.of();
    }

    /** The owner of the noun on which an infinitive hangs. */
    private List<Phrase> owner(int from) {
        for (int i = from; i >= Math.max(0, from - 12); i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb() || mark(phrase, ";")) {
                return List.of();
            }
            if (phrase.noun() && Clausal.OWNED.contains(phrase.head().lemma())) {
                if (!phrase.before.isEmpty()) {
                    return List.of(phrase);
                }
                for (Filled filled : right.getOrDefault(phrase, List.of())) {
                    if (filled.slot().equals("of")
                            || filled.slot().equals("by")
                            || filled.slot().equals("from")) {
                        return filled.phrases();
                    }
                }
                return List.of();
            }
        }
        return List.of();
    }

    /** "Baykar, the drone maker, has …": past the apposition or inserted clause. */
    private List<Phrase> acrossComma(int comma, int depth) {
        for (int i = comma - 1; i > 0; i--) {
            if (mark(phrases.get(i), ",") && phrases.get(i - 1).noun()
                    || mark(phrases.get(i), "(")
                            && mark(phrases.get(comma), ")")
                            && phrases.get(i - 1).noun()) {
                List<Phrase> subject = new ArrayList<>(leftmost(i - 1));
                Phrase apposed = at(i + 1);
                if (apposed != null && apposed.noun() && apposed.actors.isEmpty()) {
                    subject.add(apposed);
                }
                return subject;
            }
            if (mark(phrases.get(i), ";:")) {
                break;
            }
        }
        return inherited(comma - 1, depth);
    }

    /** "A plan to buy jets", "talks on building ships", "the deal signed with Chile": the noun on which all this hangs, else -1. */
    private int reducedBefore(int i) {
        int j = i - 1;
        if (j >= 1 && phrases.get(j).sort == Phrase.Sort.PREPOSITION && !relative(phrases.get(j))) {
            j--;
        }
        Phrase phrase = at(j);
        Verb verb = phrase == null ? null : verbs.get(phrase);
        if (verb == null || !verb.reduced || j == 0) {
            return -1;
        }
        int k = phrases.get(j - 1).sort == Phrase.Sort.PREPOSITION ? j - 2 : j - 1;
        return k >= 0 && phrases.get(k).noun() && !(k > 0 && phrases.get(k - 1).verb()) ? k : -1;
    }

    /** Prepositions that begin a clause when a subject and a verb follow. */
    private static final Set<String> CLAUSES =
            Vocabulary.words("since after before until as while because whereas although once if unless though");

    /** "The minister of Chile and the minister of Peru": both are the subject. */
    private List<Phrase> both(List<Phrase> subject) {
        Phrase second = subject.get(0);
        int i = second.index;
        if (i < 4
                || phrases.get(i - 1).sort != Phrase.Sort.CONJUNCTION
                || !second.actors.isEmpty()
                || !office(second)
                || !phrases.get(i - 2).noun()
                || phrases.get(i - 2).actors.isEmpty()) {
            return subject;
        }
        List<Phrase> first = leftmost(i - 2);
        if (first.get(0) == second || !office(first.get(0))) {
            return subject;
        }
        List<Phrase> both = new ArrayList<>(first.subList(0, 1));
        both.addAll(subject);
        return both;
    }

    private static boolean office(Phrase phrase) {
        return Vocabulary.REPRESENTATIVES.contains(phrase.head().lemma())
                || Vocabulary.REPRESENTATIVES.contains(phrase.head().lower());
    }

    /** From the last noun phrase of a subject to its first: over prepositional phrases and lists. */
    private List<Phrase> leftmost(int last) {
        int i = last;
        boolean moved = true;
        while (moved) {
            moved = false;
            Phrase before = at(i - 1);
            if (before != null
                    && before.sort == Phrase.Sort.PREPOSITION
                    && !relative(before)
                    && !CLAUSES.contains(before.word())
                    && i >= 2
                    && phrases.get(i - 2).noun()
                    && !Clausal.preposition(before).equals("with")) {
                i -= 2;
                moved = true;
            } else if (reducedBefore(i) >= 0) {
                i = reducedBefore(i);
                moved = true;
            } else if (before != null
                    && (before.sort == Phrase.Sort.CONJUNCTION || mark(before, ","))
                    && !(mark(at(i - 2), ",") && hasVerbBefore(i - 2))) {
                int j = i - 2;
                while (j >= 0 && (mark(phrases.get(j), ",)") || phrases.get(j).sort == Phrase.Sort.CONJUNCTION)) {
                    j--;
                }
                if (j >= 0
                        && phrases.get(j).noun()
                        && alike(phrases.get(j), phrases.get(i))
                        && !phrases.get(i).actors.isEmpty()
                        && (before.sort == Phrase.Sort.CONJUNCTION || goesOn(i - 1))) {
                    i = j;
                    moved = true;
                }
            }
        }
        return chain(i, false);
    }
}
