package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transfer where no word tells of one: somebody's equipment, and the one other state that is named with it.
 *
 * <p>"Its navy is built around three Chilean corvettes": whose make a thing is is told by a people's name before it, by "from",
 * by a company that owns it, or by its maker; that somebody else has it is told by there being nobody else.
 */
final class Origins {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:origin";

    /** What stands in a sentence that tells of force or of force shown and not of goods. */
    private static final Set<String> OTHERWISE = Vocabulary.words(
            "exercise drill manoeuvre maneuver patrol visit deploy"
                    + " deployment port mission crash accident cross enter violate approach shadow sight spot track detect pass sail"
                    + " intercept shoot fire hit destroy sink capture seize lose attack invade invasion war clash threaten threat"
                    + " strike kill bomb shell aggression conflict accuse terror dispute hostility enemy adversary counter deter"
                    + " rival rivalry compete embargo sanction ban veto permit licence license suspension programme program development share against not no never without join escort land");

    /** What says that somebody has something, or is to have it. */
    private static final Set<String> HAVING = Vocabulary.words("have hold operate fly use run own possess drive serve"
            + " service inventory fleet hand stock arsenal park rely equip comprise consist field employ order go get market"
            + " build form base stand backbone mainstay workhorse maintain keep retire replace fit mount install carry arm"
            + " armed equipped instalment pay price cost worth turn");

    private final FrameBook book;
    private final Names names;

    Origins(FrameBook book, Names names) {
        this.book = book;
        this.names = names;
    }

    /** The transfer that the phrases from the one to the other imply, or null. */
    @Nullable
    Candidate read(Clauses clauses, int from, int to, List<Candidate> found) {
        List<Phrase> phrases = clauses.phrases.subList(from, to);
        boolean told = found.stream().anyMatch(c -> c.trigger.index >= from && c.trigger.index < to);
        boolean otherwise = phrases.stream()
                .flatMap(p -> p.tokens.stream())
                .anyMatch(t -> OTHERWISE.contains(t.lemma()) || OTHERWISE.contains(t.lower()));
        boolean has = phrases.stream().flatMap(p -> p.tokens.stream()).anyMatch(t -> HAVING.contains(t.lemma()));
        if (told || otherwise || !has || together(clauses, phrases)) {
            return null;
        }
        Map<String, Party> named = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            phrase.actors.forEach(p -> named.putIfAbsent(p.principal(), p));
            phrase.before.forEach(p -> named.putIfAbsent(p.principal(), p));
        }
        if (named.isEmpty() || named.size() > 2 || named.values().stream().anyMatch(Party::alliance)) {
            return null;
        }
        for (Phrase phrase : phrases) {
            if (phrase.noun() && (phrase.thing || !phrase.systems.isEmpty())) {
                Candidate candidate = of(phrase, clauses, phrases, named);
                if (candidate != null) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** "Is built with Chile": two make it, and neither has it from the other. */
    private static boolean together(Clauses clauses, List<Phrase> phrases) {
        return phrases.stream()
                .map(clauses.grammar::verb)
                .anyMatch(verb -> verb != null
                        && FlagWords.MAKES.contains(verb.lemma())
                        && clauses.grammar.after(verb.phrase).stream()
                                .anyMatch(f -> f.slot().equals("with")
                                        && f.phrases().stream().anyMatch(p -> !p.actors.isEmpty())));
    }

    private @Nullable Candidate of(Phrase thing, Clauses clauses, List<Phrase> phrases, Map<String, Party> named) {
        Party maker = maker(thing, clauses, named);
        // "Owns Chilean Munitions": a name that no list of systems has is sooner a firm's.
        boolean firm = thing.systems.isEmpty() && thing.head().tag().startsWith("NNP");
        if (maker == null || firm) {
            return null;
        }
        List<Party> holders = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase != thing) {
                phrase.actors.stream()
                        .filter(p -> !p.principal().equals(maker.principal())
                                && !p.company()
                                && p.rule().equals("NAMED"))
                        .forEach(holders::add);
            }
        }
        thing.before.stream()
                .filter(p -> !p.principal().equals(maker.principal()) && !p.company())
                .forEach(holders::add);
        // "Jets from Chile and Peru": both stand on one side.
        boolean listed = clauses.grammar.after(thing).stream()
                .map(filled -> filled.phrases().stream()
                        .flatMap(p -> p.actors.stream())
                        .map(Party::principal)
                        .toList())
                .anyMatch(side -> side.contains(maker.principal())
                        && !holders.isEmpty()
                        && side.contains(holders.get(0).principal()));
        if (holders.isEmpty() || listed) {
            return null;
        }
        Candidate candidate = new Candidate(book.traded(), clauses, thing);
        candidate.rules.add(RULE);
        candidate.verb = clauses.grammar.governor(thing);
        candidate.things.add(thing);
        candidate.systems.addAll(thing.systems);
        candidate.add(maker, Role.SUPPLIER);
        candidate.add(holders.get(0), Role.RECIPIENT);
        return candidate;
    }

    private @Nullable Party maker(Phrase thing, Clauses clauses, Map<String, Party> named) {
        Set<String> makers = new LinkedHashSet<>();
        for (Mention mention : thing.systems) {
            DefenceSystem system = mention.system();
            if (system != null) {
                system.makers()
                        .forEach(id -> names.actor(id)
                                .map(a -> a.country() == null ? a.id() : a.country())
                                .ifPresent(makers::add));
            }
        }
        for (Party party : thing.before) {
            if (makers.contains(party.principal()) || party.company() || makers.isEmpty() && people(thing, party)) {
                return new Party(party.actor(), party.named(), "ORIGIN");
            }
        }
        for (Grammar.Filled filled : clauses.grammar.after(thing)) {
            if (filled.slot().equals("from") || filled.slot().equals("of")) {
                for (Phrase phrase : filled.phrases()) {
                    for (Party party : phrase.actors) {
                        if (filled.slot().equals("from") || party.company()) {
                            return party;
                        }
                    }
                }
            }
        }
        return named.values().stream()
                .filter(p -> makers.contains(p.principal()))
                .findFirst()
                .orElse(null);
    }

    /** Whether an owner is told by the name of a people: "Chilean boats", but not "Chile's boats". */
    private static boolean people(Phrase thing, Party party) {
        return thing.tokens.stream()
                .map(Token::mention)
                .anyMatch(m -> m != null
                        && m.demonym()
                        && m.actor() != null
                        && m.actor().id().equals(party.actor().id()));
    }
}
