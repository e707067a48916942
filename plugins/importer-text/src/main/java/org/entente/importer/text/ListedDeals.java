package org.entente.importer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.model.Quantity;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Deals of one verb, each with its own number and date: "two from Spain in 2016 and four from Italy in 2019". */
final class ListedDeals {

    private static final Set<String> JOINTS = Set.of(",", "and", "then");

    private static final Set<String> MORE = Set.of("another", "more");

    /**
     * A part of the list.
     *
     * @param subject whether who does it stands before its number: "and Ghana two"
     */
    private record Part(int start, @Nullable Token number, boolean subject) {}

    private final Candidate c;
    private final List<Dates.Found> dates;
    private final List<Part> parts = new ArrayList<>();

    private ListedDeals(Candidate c, List<Dates.Found> dates) {
        this.c = c;
        this.dates = dates;
        parts();
    }

    /** The dates of a sentence without those that stand in a part of the list that names others and nobody of the tie. */
    static List<Dates.Found> dates(Candidate c, List<Dates.Found> all) {
        ListedDeals listed = new ListedDeals(c, all);
        int[] part = c.own;
        if (part != null && c.type.equals(TieType.MEMBERSHIP)) {
            // "Albania joined in 2009 and Croatia in 2013".
            List<Dates.Found> within = all.stream()
                    .filter(found -> found.start() >= part[0] && found.start() < part[1])
                    .toList();
            return within.isEmpty() ? all : within;
        }
        if (listed.parts.size() < 2) {
            return all;
        }
        List<Dates.Found> own =
                all.stream().filter(found -> listed.does(found.start())).toList();
        return own.isEmpty()
                ? all.stream().filter(found -> !listed.of(found.start())).toList()
                : own;
    }

    /** Gives the ties that one verb told of several their own numbers and dates. */
    static List<Candidate> told(List<Candidate> ties, String text, @Nullable LocalDate published) {
        if (ties.size() > 1) {
            for (Candidate tie : ties) {
                ListedDeals listed = new ListedDeals(tie, tie.clauses.dates(text, published));
                if (listed.parts.size() > 1) {
                    tie.date = new Timing(tie, text, published).date();
                    listed.count(text);
                }
            }
        }
        return ties;
    }

    private void count(String text) {
        if (!c.type.equals(TieType.TRANSFER)) {
            return;
        }
        Part own = null;
        for (int i = 0; i < parts.size(); i++) {
            if (names(i, true)) {
                own = i == 0 ? null : parts.get(i);
                break;
            }
        }
        for (Phrase phrase : own == null ? List.<Phrase>of() : c.clauses.phrases) {
            if (phrase.noun() && phrase.tokens.contains(own.number())) {
                Quantity quantity = Counts.of(phrase, c.clauses, text);
                Phrase bare = new Phrase(
                        Phrase.Sort.NOUN,
                        phrase.index,
                        phrase.tokens.subList(0, phrase.tokens.indexOf(own.number()) + 1));
                c.quantity = quantity == null ? Counts.bare(bare, text) : quantity;
                if (phrase.thing && !phrase.head().number()) {
                    c.things.clear();
                    c.things.add(phrase);
                    c.systems.clear();
                    c.systems.addAll(phrase.systems);
                }
            }
        }
    }

    /** The parts begin at the trigger, and where a joint, with a date or a name behind it, comes before a number. */
    private void parts() {
        parts.add(new Part(c.trigger.start(), null, false));
        List<Token> tokens = c.clauses.tokens;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.start() < c.trigger.end() || !JOINTS.contains(token.lower()) || dated(token)) {
                continue;
            }
            int next = i + 1;
            while (next < tokens.size() && passed(next)) {
                next++;
            }
            Token first = next < tokens.size() ? tokens.get(next) : token;
            if (first.number() || MORE.contains(first.lower())) {
                parts.add(new Part(
                        token.start(), first, tokens.subList(i, next).stream().anyMatch(t -> t.mention() != null)));
                i = next;
            }
        }
    }

    private boolean passed(int at) {
        List<Token> tokens = c.clauses.tokens;
        Token token = tokens.get(at);
        return JOINTS.contains(token.lower())
                || token.mention() != null
                || dated(token)
                || token.tag().equals("IN") && at + 1 < tokens.size() && dated(tokens.get(at + 1));
    }

    private boolean dated(Token token) {
        return dates.stream().anyMatch(found -> found.start() <= token.start() && token.end() <= found.end());
    }

    /** Whether an offset lies in a part that names others alone. */
    private boolean of(int at) {
        int part = part(at);
        return part >= 0 && names(part, false) && !names(part, true);
    }

    /** Whether an offset lies in a part whose subject is of the tie. */
    private boolean does(int at) {
        int part = part(at);
        return part > 0 && parts.get(part).subject() && names(part, true);
    }

    private int part(int at) {
        int part = -1;
        while (part + 1 < parts.size() && parts.get(part + 1).start() <= at) {
            part++;
        }
        return part;
    }

    /** Whether a part names an actor, of the tie or another. */
    private boolean names(int part, boolean own) {
        int start = parts.get(part).start();
        int end = part + 1 < parts.size() ? parts.get(part + 1).start() : Integer.MAX_VALUE;
        Set<String> named = new TreeSet<>();
        for (Phrase phrase : c.clauses.phrases) {
            if (phrase.noun() && phrase.end() > start && phrase.start() < end) {
                phrase.tokens.stream()
                        .filter(t -> t.start() >= start && t.start() < end && t.mention() != null)
                        .forEach(t -> phrase.actors.forEach(party -> named.add(party.principal())));
            }
        }
        return named.stream().anyMatch(name -> c.principals().contains(name) == own);
    }
}
