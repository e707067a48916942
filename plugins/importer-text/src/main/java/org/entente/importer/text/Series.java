package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Parts a list of deals with its things: "six radars from Peru and two boats from Chile", "with Peru on tanks and with Chile on drones".
 * Each has its own party, things, number and sum; a sum behind all of them is of none.
 */
final class Series {

    private static final Set<TieType> DEALS = Set.of(TieType.TRANSFER, TieType.AGREEMENT, TieType.PRODUCTION);

    private static final Set<String> SLOTS = Set.of("from", "to", "with", "by");

    /** How many phrases a list may have. */
    private static final int REACH = 48;

    /** A party with the things that are dealt in with it, and where its part begins and ends. */
    private record Item(Party party, List<Phrase> things, int from, int to) {}

    private final Candidate c;
    private final List<Phrase> phrases;
    private final List<Phrase> parties = new ArrayList<>();

    /** For each party the things right before it, and those behind it. */
    private final List<List<Phrase>> before = new ArrayList<>();

    private final List<List<Phrase>> behind = new ArrayList<>();

    private @Nullable String slot;
    private int end;

    private Series(Candidate c) {
        this.c = c;
        this.phrases = c.clauses.phrases;
    }

    /** Leaves a candidate its own part of a list, and gives those of the other parts. */
    static List<Candidate> of(Candidate candidate) {
        return DEALS.contains(candidate.type) ? new Series(candidate).read() : List.of();
    }

    private List<Candidate> read() {
        walk();
        List<Item> items = items();
        Role role = slot == null ? null : c.frame.roles().get(slot);
        if (items.size() < 2 || role == null) {
            return List.of();
        }
        Set<String> all = new HashSet<>();
        items.forEach(item -> all.add(item.party().principal()));
        List<Candidate.Part> rest = c.parts.stream()
                .filter(p -> !all.contains(p.party().principal()))
                .toList();
        if (all.size() < items.size() || rest.size() + items.size() < c.parts.size()) {
            return List.of();
        }
        List<Candidate> others = new ArrayList<>();
        for (Item item : items) {
            List<Candidate.Part> parts = new ArrayList<>(rest);
            parts.add(new Candidate.Part(item.party(), role));
            Candidate part = item == items.get(0) ? c : c.with(parts);
            if (part == c) {
                c.parts.clear();
                c.parts.addAll(parts);
            } else {
                others.add(part);
            }
            part.things.clear();
            part.things.addAll(item.things());
            part.systems.clear();
            item.things().forEach(thing -> part.systems.addAll(thing.systems));
            part.own = new int[] {item.from(), item.to()};
            all.stream().filter(p -> !p.equals(item.party().principal())).forEach(part.elsewhere::add);
        }
        return others;
    }

    /** Collects parties with one preposition and the things around them. */
    private void walk() {
        List<Phrase> things = new ArrayList<>();
        boolean bracketed = false;
        int i = c.trigger.index + 1;
        for (; i < Math.min(phrases.size(), c.trigger.index + REACH); i++) {
            Phrase phrase = phrases.get(i);
            bracketed = phrase.word().equals("(") || bracketed && !phrase.word().equals(")");
            if (!bracketed && (phrase.verb() || phrase.word().equals(";") || phrase.sort == Phrase.Sort.CLAUSE)) {
                break;
            }
            boolean thing = phrase.noun() && (phrase.thing || !phrase.systems.isEmpty());
            if (bracketed) {
                // "Six tanks, of which three have come": six.
                if (thing && !parties.isEmpty() && !Counts.alone(List.of(phrase))) {
                    behind.get(parties.size() - 1).add(0, phrase);
                }
            } else if (thing) {
                things.add(phrase);
            } else if (party(phrase)) {
                add(phrase, things);
                things = new ArrayList<>();
            }
        }
        end = i;
        if (!parties.isEmpty()) {
            behind.get(parties.size() - 1).addAll(things);
        }
    }

    private void add(Phrase phrase, List<Phrase> things) {
        slot = phrases.get(phrase.index - 1).word();
        if (!parties.isEmpty()) {
            behind.get(parties.size() - 1).addAll(things);
        }
        parties.add(phrase);
        before.add(things);
        behind.add(new ArrayList<>());
    }

    private boolean party(Phrase phrase) {
        if (!phrase.noun()
                || phrase.actors.size() != 1
                || phrases.get(phrase.index - 1).sort != Phrase.Sort.PREPOSITION) {
            return false;
        }
        String word = phrases.get(phrase.index - 1).word();
        return SLOTS.contains(word)
                && (slot == null || slot.equals(word))
                && c.frame.roles().containsKey(word)
                && !phrase.actors.get(0).alliance();
    }

    /** The parts, where each party has things of its own on the same side of it; else none. */
    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        boolean first = before.stream().noneMatch(List::isEmpty);
        for (int k = 0; k < parties.size(); k++) {
            Phrase party = parties.get(k);
            boolean last = k + 1 == parties.size();
            List<Phrase> own = new ArrayList<>();
            int from = k == 0 ? c.trigger.index : party.index - 1;
            int to = last ? closed(party.index) : parties.get(k + 1).index - 1;
            if (first) {
                from = k == 0 ? from : before.get(k).get(0).index;
                to = last ? to : before.get(k + 1).get(0).index;
                // What stands in brackets behind it says more of it.
                behind.get(k).stream().filter(this::bracketed).forEach(own::add);
                own.addAll(before.get(k));
                boolean joined = k == 0 || joined(before.get(k).get(0).index);
                if (!joined) {
                    return List.of();
                }
            } else {
                own.addAll(behind.get(k));
                if (own.isEmpty()
                        || k > 0 && !joined(party.index - 1)
                        || !before.get(0).isEmpty()) {
                    return List.of();
                }
            }
            items.add(new Item(
                    party.actors.get(0),
                    own,
                    phrases.get(from).start(),
                    phrases.get(to - 1).end()));
        }
        return items;
    }

    /** Where the last part ends: at a comma behind it, after which all of them may be meant. */
    private int closed(int from) {
        int i = from + 1;
        while (i < end && !phrases.get(i).word().equals(",")) {
            i++;
        }
        return i;
    }

    private boolean bracketed(Phrase thing) {
        for (int i = thing.index - 1; i >= 0 && !phrases.get(i).word().equals(")"); i--) {
            if (phrases.get(i).word().equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "and" or a comma parts what stands here from what was before. */
    private boolean joined(int at) {
        Phrase last = phrases.get(at - 1);
        return last.sort == Phrase.Sort.CONJUNCTION || last.word().equals(",");
    }
}
