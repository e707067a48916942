package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a list of deals, which have no verb: "Poland: 48 FA-50 from South Korea, $3 billion, 2022". */
final class Entries {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:entry";

    /** How far, in characters, the colon stands from the beginning of a line. */
    private static final int HEAD = 60;

    private static final Set<String> LEADS = Set.of("-", "*", "+", "o", ")", ".");

    /** Words of what is not agreed yet or no longer: an entry with one says more than can be read without a verb. */
    private static final Set<String> OPEN = Vocabulary.words(
            "plan planned propose proposed proposal option optional talk talks"
                    + " negotiation negotiations possible potential offer offered letter memorandum mou loi tender bid request requested"
                    + " interest interested cancel cancelled canceled suspended halted delayed rejected denied exercise visit cooperation"
                    + " candidate shortlisted considered considering expected pending unconfirmed reported rumoured no not none");

    private Entries() {}

    /** Whether a line begins as an entry does: a name, a colon and then a number. */
    static boolean passes(String text, int start, int end, List<Mention> mentions) {
        int colon = mentions.isEmpty()
                ? -1
                : text.substring(start, Math.min(end, start + HEAD)).indexOf(": ");
        colon = colon < 0 ? colon : start + colon;
        if (colon < 0 || mentions.get(0).start() > colon) {
            return false;
        }
        return text.substring(colon, end).chars().anyMatch(Character::isDigit);
    }

    /** The transfer that a line tells of as an entry, or null. */
    static @Nullable Candidate read(Clauses clauses, FrameBook book) {
        List<Phrase> phrases = clauses.phrases;
        int at = 0;
        List<Party> whose = new ArrayList<>();
        while (at < phrases.size() && !phrases.get(at).word().equals(":")) {
            Phrase phrase = phrases.get(at++);
            boolean joint = phrase.sort == Phrase.Sort.CONJUNCTION
                    || phrase.word().equals(",")
                    || phrase.word().equals("/");
            if (phrase.noun() && !phrase.actors.isEmpty() && named(phrase)) {
                whose.addAll(phrase.actors);
            } else if (!(whose.isEmpty()
                    ? LEADS.contains(phrase.word()) || phrase.head().number()
                    : joint)) {
                return null;
            }
        }
        boolean open = clauses.tokens.stream().anyMatch(t -> OPEN.contains(t.lower()));
        if (whose.size() != 1 || at + 1 >= phrases.size() || open) {
            return null;
        }
        Phrase thing = null;
        List<Party> others = new ArrayList<>();
        Role role = Role.SUPPLIER;
        for (Phrase phrase : phrases.subList(at + 1, phrases.size())) {
            Phrase before = phrases.get(phrase.index - 1);
            if (phrase.verb()) {
                return null;
            }
            if (thing == null && phrase.noun() && (phrase.thing || !phrase.systems.isEmpty())) {
                thing = phrase;
            } else if (thing != null && phrase.noun() && !phrase.actors.isEmpty() && others.isEmpty()) {
                if (before.word().equals("to") || before.word().equals("for")) {
                    role = Role.RECIPIENT;
                } else if (!before.word().equals("from") && !before.word().equals("(")) {
                    return null;
                }
                others.addAll(phrase.actors);
            }
        }
        if (thing == null || others.isEmpty() && thing.systems.isEmpty() && thing.before.isEmpty()) {
            return null;
        }
        Candidate entry = new Candidate(book.traded(), clauses, thing);
        entry.rules.add(RULE);
        entry.things.add(thing);
        entry.systems.addAll(thing.systems);
        entry.add(whose.get(0), role.equals(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER);
        for (Party other : others) {
            entry.add(other, role);
        }
        if (others.isEmpty()) {
            thing.before.forEach(party -> entry.add(new Party(party.actor(), party.named(), "ORIGIN"), Role.SUPPLIER));
        }
        return entry;
    }

    /** Whether it is a name and nothing more. */
    private static boolean named(Phrase phrase) {
        return phrase.tokens.stream()
                .allMatch(t -> t.mention() != null || LEADS.contains(t.lower()) || t.is("the") || t.number());
    }
}
