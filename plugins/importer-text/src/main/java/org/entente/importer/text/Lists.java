package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Noun phrases that a sentence lists: "Greece, Egypt and Cyprus". */
final class Lists {

    private final List<Phrase> phrases;
    private final Map<Phrase, Verb> verbs;

    Lists(List<Phrase> phrases, Map<Phrase, Verb> verbs) {
        this.phrases = phrases;
        this.verbs = verbs;
    }

    @Nullable
    Phrase at(int i) {
        return i >= 0 && i < phrases.size() ? phrases.get(i) : null;
    }

    static boolean mark(@Nullable Phrase phrase, String marks) {
        return phrase != null && phrase.sort == Phrase.Sort.MARK && marks.contains(phrase.word());
    }

    /** The mark that opens the aside of which this one is the end; else the same place. */
    int outside(int close) {
        if (!mark(at(close), ")")) {
            return close;
        }
        for (int i = close - 1; i >= Math.max(0, close - 12); i--) {
            if (mark(phrases.get(i), "(")) {
                return i;
            }
        }
        return close;
    }

    int past(int open) {
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
            boolean opened = from > 0
                    && (Grammar.relative(phrases.get(from - 1)) || phrases.get(from - 1).sort == Phrase.Sort.CLAUSE);
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

    /** Where those stand who an inserted "along with" or "together with" joins to the subject; -1 where it joins nobody. */
    int joined(int i) {
        String text = phrases.get(i).text();
        int at = i + 1;
        if (!JOINS.contains(text) && at < phrases.size()) {
            text = text + " " + phrases.get(at).text();
            at++;
        }
        boolean somebody = at < phrases.size()
                && phrases.get(at).noun()
                && !phrases.get(at).actors.isEmpty();
        return JOINS.contains(text) && somebody ? at : -1;
    }

    private static final Set<String> JOINS = Set.of("along with", "together with", "as well as", "alongside");

    static boolean alike(Phrase a, Phrase b) {
        return a.actors.isEmpty() == b.actors.isEmpty() && (a.thing == b.thing || !a.actors.isEmpty());
    }

    /** Whether after ", and" a clause of its own begins: a noun phrase followed by a finite verb. */
    private boolean clauseBegins(int item, boolean conjunction) {
        int after = item + 1;
        // "Will train crews, and a pact with Peru was signed": what hangs on the noun stands between it and its verb.
        while (at(after) != null
                && at(after).sort == Phrase.Sort.PREPOSITION
                && at(after + 1) != null
                && at(after + 1).noun()) {
            after += 2;
        }
        Phrase next = at(after);
        Verb verb = next == null ? null : verbs.get(next);
        return conjunction && verb != null && !verb.reduced && hasVerbBefore(item);
    }

    boolean hasVerbBefore(int item) {
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
    boolean goesOn(int from) {
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

    /** "Peru and Chile", "Acme and other firms" in one phrase: the end of a list. */
    private static boolean listed(Phrase phrase) {
        return phrase.noun()
                && ((phrase.actors.size() > 1 || !phrase.actors.isEmpty() && phrase.has("other"))
                                && phrase.tokens.stream().anyMatch(t -> t.tag().equals("CC"))
                        || !phrase.actors.isEmpty()
                                && phrase.tokens.get(0).tag().equals("CC"));
    }

    /** "Chilean, Peruvian and Danish yards" is one noun phrase. */
    static boolean demonyms(Phrase first, Phrase phrase) {
        Mention end = first.tokens.get(first.tokens.size() - 1).mention();
        Mention begin = phrase.tokens.get(0).mention();
        return end != null && end.demonym() && begin != null && begin.demonym() && first.tokens.size() < 3;
    }

    /** "The Foreign and Defence Ministers": one noun phrase, for what stands before "and" is an adjective. */
    static boolean fields(Phrase first, Phrase phrase) {
        Token end = first.tokens.get(first.tokens.size() - 1);
        return end.mention() == null
                && FIELDS.contains(end.lower())
                && phrase.tokens.size() > 1
                && Character.isLetter(phrase.word().charAt(0))
                && !phrase.tokens.get(0).tag().equals("DT")
                && !phrase.tokens.get(0).tag().startsWith("PRP");
    }

    /** Adjectives that titles in capitals make look like nouns. */
    private static final Set<String> FIELDS =
            Set.of("foreign", "political", "economic", "military", "industrial", "naval", "technical", "external");
}
