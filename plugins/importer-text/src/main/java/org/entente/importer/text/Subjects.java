package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who does what a verb says: the noun phrases before it, over relative clauses, commas and infinitives. */
final class Subjects {

    private final List<Phrase> phrases;
    private final Map<Phrase, Verb> verbs;
    private final Map<Phrase, List<Grammar.Filled>> right;
    private final Lists lists;

    /** @param right what follows each verb and noun */
    Subjects(List<Phrase> phrases, Map<Phrase, Verb> verbs, Map<Phrase, List<Grammar.Filled>> right, Lists lists) {
        this.phrases = phrases;
        this.verbs = verbs;
        this.right = right;
        this.lists = lists;
    }

    List<Phrase> subject(Phrase verb, int depth) {
        if (depth > 4) {
            return List.of();
        }
        int i = verb.index - 1;
        while (i >= 0
                && (phrases.get(i).sort == Phrase.Sort.OTHER
                        || i > 0
                                && floating(phrases.get(i))
                                && phrases.get(i - 1).noun()
                        || i > 0
                                && Grammar.temporal(phrases.get(i))
                                && (phrases.get(i - 1).noun()
                                        || Lists.mark(phrases.get(i - 1), ",")
                                        || Verb.helps(phrases.get(i - 1))))) {
            i--;
        }
        Phrase before = lists.at(i);
        Verb self = verbs.get(verb);
        if (before == null) {
            return self != null && self.reduced && self.passive ? fronted(verb) : List.of();
        }
        boolean dependent =
                self != null && (self.infinitive || verb.tokens.get(0).tag().equals("VBG"));
        if (dependent
                && !self.infinitive
                && phrases.subList(0, verb.index).stream().noneMatch(p -> p.noun() || p.verb())) {
            // "Before selling jets to Peru, Chile asked": who does both stands behind the comma.
            return fronted(verb);
        }
        if (dependent && before.word().equals("whether")) {
            // "Is weighing whether to join": who weighs it.
            return inherited(i - 1, depth);
        }
        if (before.sort == Phrase.Sort.CLAUSE || Grammar.relative(before)) {
            int j = i - 1;
            while (j >= 0 && (Lists.mark(phrases.get(j), ",") || phrases.get(j).sort == Phrase.Sort.PREPOSITION)) {
                j--;
            }
            if (j > 0 && phrases.get(j).sort == Phrase.Sort.CONJUNCTION) {
                return inherited(j, depth); // "A boat that was built in Chile and that serves Peru": the boat does.
            }
            if (j >= 3
                    && phrases.get(j).noun()
                    && Lists.mark(phrases.get(j - 2), ",")
                    && phrases.get(j - 1).word().equals("not")) {
                // "It was Chile, not Peru, that …".
                j -= 3;
            }
            Phrase antecedent = lists.at(j);
            if (antecedent == null || !antecedent.noun()) {
                return List.of();
            }
            // "Shells from Acme of Sweden, which builds a plant": after a comma who is named last builds it, not the
            // shells.
            List<Phrase> head = leftmost(j);
            Mention last = antecedent.head().mention();
            boolean people = before.word().equals("who") && last != null && last.country() && !last.demonym();
            // "Chile's mission in Peru, which trains": the mission does.
            boolean mission = MISSIONS.contains(head.get(0).head().lemma())
                    && !head.get(0).before.isEmpty();
            if ((people || mission) && head.get(0) != antecedent) {
                return head;
            }
            boolean named = Lists.mark(phrases.get(i - 1), ",")
                    && antecedent.head().mention() != null
                    && antecedent.head().mention().actor() != null
                    && (head.stream().allMatch(p -> p.actors.isEmpty())
                            || antecedent.head().mention().country()
                                    && j > 0
                                    && APART.contains(phrases.get(j - 1).word()));
            return named ? List.of(antecedent) : head;
        }
        if (self != null && self.reduced && !dependent && before.noun()) {
            return List.of(before);
        }
        if (self != null && self.reduced && self.passive && Lists.mark(before, ",") && i >= 1) {
            Phrase described = lists.at(i - 1);
            return described != null && described.noun() ? leftmost(i - 1).subList(0, 1) : inherited(i, depth);
        }
        List<Phrase> thought = self == null || self.reduced ? List.of() : Thoughts.subject(phrases, verbs, lists, verb);
        if (!thought.isEmpty()) {
            return thought;
        }
        if (dependent) {
            List<Phrase> object = controlling(verb, before);
            if (!object.isEmpty()) {
                return object;
            }
        }
        if (dependent || before.sort == Phrase.Sort.CONJUNCTION || before.verb()) {
            return inherited(i, depth, dependent || self == null, self != null && self.finite());
        }
        if (Lists.mark(before, ",)")) {
            return acrossComma(i, depth);
        }
        if (before.noun()
                && i >= 2
                && Clausal.TIMES.contains(before.head().lemma())
                && phrases.get(i - 1).sort == Phrase.Sort.PREPOSITION) {
            return Lists.mark(lists.at(i - 2), ",")
                    ? acrossComma(i - 2, depth)
                    : lists.at(i - 2).noun() ? leftmost(i - 2) : inherited(i - 2, depth);
        }
        return before.noun()
                ? both(leftmost(i))
                : before.sort == Phrase.Sort.PREPOSITION ? inherited(i, depth) : List.of();
    }

    private static final Set<String> MISSIONS = Vocabulary.words(
            "mission team contingent force operation battalion unit school academy delegation detachment");

    /** "Left Chile for Peru, which …": what these begin hangs on the verb, and not on the name before them. */
    private static final Set<String> APART = Set.of("for", "to", "from", "by", "against");

    /** "Chile and Peru each fly one", "the minister himself said": it says more of the subject before it. */
    private static boolean floating(Phrase phrase) {
        return phrase.noun() && phrase.tokens.size() == 1 && FLOATING.contains(phrase.word());
    }

    private static final Set<String> FLOATING =
            Set.of("each", "both", "all", "itself", "himself", "herself", "themselves");

    /** "Asked Chile to send jets", "thanked Chile for sending jets": whoever is asked or thanked does it. */
    private List<Phrase> controlling(Phrase verb, Phrase before) {
        if (before.noun()
                && !before.actors.isEmpty()
                && verb.tokens.get(0).tag().equals("TO")) {
            // "Clears the way for Chile to sell": who stands behind "for" does it.
            int first = before.index;
            while (first > 1
                    && phrases.get(first - 1).sort == Phrase.Sort.CONJUNCTION
                    && !phrases.get(first - 2).actors.isEmpty()) {
                first -= 2;
            }
            if (first > 0 && phrases.get(first - 1).word().equals("for")) {
                return lists.chain(first, false);
            }
        }
        if (before.noun() && Clausal.LEAVE.contains(before.head().lemma())) {
            // "Asked Chile for permission to buy": who asks will buy.
            return List.of();
        }
        String slot = before.sort == Phrase.Sort.PREPOSITION ? before.word() : "";
        Set<String> thanked = Clausal.controls(slot);
        for (int i = verb.index - 1; i >= Math.max(0, verb.index - 6); i--) {
            Verb above = verbs.get(phrases.get(i));
            if (above != null) {
                boolean controls = thanked.isEmpty()
                        ? Clausal.ASKS.contains(above.lemma()) && before.noun()
                        : thanked.contains(above.lemma());
                boolean laid = slot.equals("for") && Clausal.LAYS.contains(above.lemma());
                return (controls || laid) && !above.passive
                        ? right.get(phrases.get(i)).stream()
                                .filter(f -> (f.slot().equals("obj")
                                                || laid && f.slot().equals("on")
                                                || CALLS.contains(above.lemma()) && TO_WHOM.contains(f.slot()))
                                        && f.phrases().stream()
                                                .anyMatch(p -> !p.actors.isEmpty() && p.index < verb.index))
                                .findFirst()
                                .map(Grammar.Filled::phrases)
                                .orElse(List.of())
                        : List.of();
            }
            if (Lists.mark(phrases.get(i), ";:")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static final Set<String> CALLS = Set.of("call", "appeal");

    private static final Set<String> TO_WHOM = Set.of("on", "to");

    /** "Delivered to Oman in 2013, the corvettes …": what follows the comma. */
    private List<Phrase> fronted(Phrase verb) {
        for (int i = verb.index + 1; i + 1 < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                return List.of();
            }
            if (Lists.mark(phrase, ",")) {
                return phrases.get(i + 1).noun() ? lists.chain(i + 1, false) : List.of();
            }
        }
        return List.of();
    }

    /** The subject of the verb before. */
    private List<Phrase> inherited(int from, int depth) {
        return inherited(from, depth, true, false);
    }

    /**
     * @param owned whether it may hang on a noun: "the wish of Peru to lease", but not "spurned a Polish offer and ordered"
     * @param finite whether it cannot be joined to a bare infinitive: "would not let Chile wait and bought jets"
     */
    private List<Phrase> inherited(int from, int depth, boolean owned, boolean finite) {
        List<Phrase> owner = owned ? owner(from) : List.of();
        if (!owner.isEmpty()) {
            return owner;
        }
        for (int i = from; i >= 0; i--) {
            i = lists.outside(i);
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                Verb governor = verbs.get(phrase);
                // "Rejected an offer to sell it two boats and will talk with Peru": who rejected it will talk.
                boolean hangs = !owned
                        && governor != null
                        && governor.infinitive
                        && i > 0
                        && phrases.get(i - 1).noun();
                hangs |= finite && governor != null && Causatives.let(phrases, verbs, governor);
                if (governor != null && (governor.reduced && !governor.infinitive || hangs) && depth < 2) {
                    continue;
                }
                return subject(phrase, depth + 1);
            }
            if (Lists.mark(phrase, ";")) {
                break;
            }
        }
        for (int i = 0; i < from; i++) {
            if (phrases.get(i).noun() && !phrases.get(i).actors.isEmpty()) {
                return lists.chain(i, false);
            }
        }
        return List.of();
    }

    /** The owner of the noun on which an infinitive hangs. */
    private List<Phrase> owner(int from) {
        for (int i = from; i >= Math.max(0, from - 12); i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb() || Lists.mark(phrase, ";")) {
                return List.of();
            }
            if (phrase.noun() && Clausal.OWNED.contains(phrase.head().lemma())) {
                if (!phrase.before.isEmpty()) {
                    return List.of(phrase);
                }
                for (Grammar.Filled filled : right.getOrDefault(phrase, List.of())) {
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
        Phrase last = phrases.get(comma - 1);
        if (last.noun() && last.head().mention() != null && last.head().text().contains(", ")) {
            // "Peru's minister, Jane Doe, signed": the name has its first comma in it.
            return leftmost(comma - 1);
        }
        for (int i = comma - 1; i > 0; i--) {
            if (Lists.mark(phrases.get(i), ",") && phrases.get(i - 1).noun()
                    || Lists.mark(phrases.get(i), "(")
                            && Lists.mark(phrases.get(comma), ")")
                            && phrases.get(i - 1).noun()) {
                List<Phrase> subject = new ArrayList<>(leftmost(i - 1));
                Phrase apposed = lists.at(i + 1);
                int others = lists.joined(i + 1);
                if (others > 0 && others < comma) {
                    // "Sweden, along with Norway, is donating": both are.
                    subject.addAll(lists.chain(others, false));
                    return subject;
                }
                if (apposed != null && apposed.noun() && apposed.actors.isEmpty()) {
                    subject.add(apposed);
                }
                return subject;
            }
            if (Lists.mark(phrases.get(i), ";:")) {
                break;
            }
        }
        return inherited(comma - 1, depth);
    }

    /** "A plan to buy jets", "talks on building ships", "the deal signed with Chile": the noun on which all this hangs, else -1. */
    private int reducedBefore(int i) {
        int j = i - 1;
        if (j >= 1 && phrases.get(j).sort == Phrase.Sort.PREPOSITION && !Grammar.relative(phrases.get(j))) {
            j--;
        }
        Phrase phrase = lists.at(j);
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
    List<Phrase> leftmost(int last) {
        int i = last;
        boolean moved = true;
        while (moved) {
            moved = false;
            Phrase before = lists.at(i - 1);
            if (before != null
                    && before.sort == Phrase.Sort.PREPOSITION
                    && !Grammar.relative(before)
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
                    && (before.sort == Phrase.Sort.CONJUNCTION || Lists.mark(before, ","))
                    && !(Lists.mark(lists.at(i - 2), ",") && lists.hasVerbBefore(i - 2))) {
                int j = i - 2;
                while (j >= 0 && (Lists.mark(phrases.get(j), ",)") || phrases.get(j).sort == Phrase.Sort.CONJUNCTION)) {
                    j--;
                }
                if (j >= 0
                        && phrases.get(j).noun()
                        && Lists.alike(phrases.get(j), phrases.get(i))
                        && (!phrases.get(i).actors.isEmpty()
                                || phrases.get(i).thing
                                        && !phrases.get(i).before.isEmpty())
                        && (before.sort == Phrase.Sort.CONJUNCTION || lists.goesOn(i - 1))) {
                    i = j;
                    moved = true;
                }
            }
        }
        return lists.chain(i, false);
    }
}
