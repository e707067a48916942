package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Takes whom and what a part of a clause names into the role that a frame gives it. */
final class Slots {

    /** "Chose the one over the other": behind these stands what was not chosen. */
    private static final Set<String> REJECTED =
            Set.of("over", "against", "than", "ahead", "instead", "before", "above");

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose select pick prefer favour favor opt buy order go settle plump decide");

    private Slots() {}

    private static boolean rejected(Candidate candidate, String slot, Phrase phrase) {
        Phrase before = phrase.index == 0 ? phrase : candidate.clauses.phrases.get(phrase.index - 1);
        Phrase second = phrase.index < 2 ? before : candidate.clauses.phrases.get(phrase.index - 2);
        return REJECTED.contains(slot)
                || before.has("instead")
                || before.has("than")
                || second.sort == Phrase.Sort.OTHER && (second.has("instead") || second.has("rather"));
    }

    /** "But not of Chile", "in a competition with Chile": named, and no part of it. */
    private static boolean excluded(Candidate candidate, Phrase phrase) {
        if (phrase.index < 2) {
            return false;
        }
        Phrase before = candidate.clauses.phrases.get(phrase.index - 1);
        Phrase second = candidate.clauses.phrases.get(phrase.index - 2);
        return before.sort == Phrase.Sort.PREPOSITION
                && (withNo(candidate.clauses.phrases, second)
                        || second.sort == Phrase.Sort.OTHER && second.word().equals("not")
                        || before.word().equals("with")
                                && second.noun()
                                && RIVALRIES.contains(second.head().lemma()));
    }

    /** "With no help from Chile", "without waiting for Chile". */
    private static boolean withNo(List<Phrase> phrases, Phrase noun) {
        String before = noun.index == 0 ? "" : phrases.get(noun.index - 1).word();
        return noun.noun() && (before.equals("without") || before.equals("with") && Denials.none(noun));
    }

    /** With whom one stands so, one deals in nothing: "won it in a competition with Acme". */
    private static final Set<String> RIVALRIES =
            Vocabulary.words("competition contest race rivalry comparison contrast contention dispute quarrel");

    /** The system that was spoken of last is what is dealt in where the clause names nothing. */
    static void recent(Candidate candidate, Discourse discourse) {
        List<Mention> systems = discourse.systems();
        Mention last = systems.isEmpty() ? null : systems.get(systems.size() - 1);
        if (last != null && candidate.clauses.sentence.start() - last.end() < LATELY) {
            candidate.systems.add(last);
        }
    }

    /** Whether equipment was spoken of shortly before this act, which "them" and "the first pair" may mean. */
    static boolean goods(Candidate candidate, Discourse discourse) {
        int before = discourse.goods();
        return before >= 0 && candidate.clauses.sentence.start() - before < LATELY
                || candidate.clauses.phrases.subList(0, candidate.trigger.index).stream()
                        .anyMatch(p -> p.thing);
    }

    /** "Booked an order for ten", "jets, of which six were given": a number alone counts what was spoken of before. */
    static void counted(Candidate candidate, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = candidate.trigger.index - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.noun()
                    && (phrase.thing || !phrase.systems.isEmpty())
                    && !phrase.head().number()) {
                candidate.things.clear();
                candidate.things.add(phrase);
                candidate.systems.addAll(phrase.systems);
                return;
            }
        }
        recent(candidate, discourse);
    }

    /** How far, in characters, before its sentence a system was spoken of that "it" means. */
    private static final int LATELY = 250;

    /** Whose a noun is: of "the Chile-Peru exercise" both, which the chunker parts from it. */
    private static List<Party> pair(Candidate candidate, Phrase noun) {
        Phrase last = noun.index == 0 ? null : candidate.clauses.phrases.get(noun.index - 1);
        if (noun.before.isEmpty() && HOLDS.contains(noun.head().lemma()) && noun.has("'s")) {
            // "Chile's closest partner".
            return noun.actors;
        }
        boolean pair = last != null
                && noun.before.isEmpty()
                && last.noun()
                && last.actors.size() == 2
                && last.tokens.stream().anyMatch(t -> t.is("-") || t.is("/"));
        return pair ? last.actors : noun.before;
    }

    /** "Swapped its Chilean order for Peruvian jets": what is given up. */
    private static boolean swapped(Candidate candidate) {
        Verb verb = candidate.clauses.grammar.governor(candidate.trigger);
        return verb != null && verb.phrase.tokens.stream().anyMatch(t -> SWAPS.contains(t.lower()));
    }

    private static final Set<String> SWAPS =
            Vocabulary.words("swap swaps swapped swapping exchange exchanged replace replaced trade traded");

    private static final Set<String> ORDERS = Set.of("order", "contract", "purchase");

    private static final Set<String> HOLDS = Set.of("partner", "ally");

    /** What stands before the noun of the trigger in its phrase. */
    static void before(Candidate candidate, Phrase noun, Discourse discourse) {
        Role role = candidate.frame.roles().get("pre");
        List<Party> owners = pair(candidate, noun);
        boolean firm = candidate.type.equals(TieType.INVESTMENT)
                && Role.INVESTOR.equals(role)
                && owners.stream().anyMatch(Party::company);
        for (Party party : owners) {
            if (firm && party.country()) {
                // "Acme's Polish subsidiary".
                add(candidate, party, Role.HOST, discourse);
                continue;
            }
            boolean acts = !party.alliance()
                    || role != null
                            && (role.equals(Role.BODY) || role.equals(Role.IMPOSER) || role.equals(Role.PROVIDER));
            boolean seller = Role.RECIPIENT.equals(role)
                    && candidate.type.equals(TieType.TRANSFER)
                    && (party.company() || swapped(candidate))
                    && ORDERS.contains(noun.head().lemma());
            if (seller) {
                // "Its Acme order": with whom it was placed, but not in whose place another is taken.
                if (!swapped(candidate)) {
                    candidate.slots.add("pre");
                    add(candidate, party, Role.SUPPLIER, discourse);
                }
                continue;
            }
            if (role != null && acts) {
                candidate.slots.add("pre");
                add(candidate, party, role.equals(Role.BODY) && !party.alliance() ? Role.MEMBER : role, discourse);
            }
        }
        candidate.systems.addAll(noun.systems);
        for (Token token : noun.tokens) {
            if (token != noun.head() && Vocabulary.EQUIPMENT.contains(token.lemma())
                    || token.mention() != null && token.mention().system() != null) {
                candidate.things.add(noun);
                break;
            }
        }
    }

    static void fill(Candidate candidate, String slot, List<Phrase> phrases, Discourse discourse) {
        Role role = candidate.frame.roles().get(slot);
        for (Phrase phrase : phrases) {
            if (rejected(candidate, slot, phrase)
                    && CHOOSES.contains(candidate.frame.trigger())
                    && !phrase.systems.isEmpty()) {
                continue;
            }
            if (slot.equals("of") && home(candidate.clauses, phrase)) {
                continue;
            }
            if (replaced(candidate.clauses, phrase)) {
                continue;
            }
            if (excluded(candidate, phrase) || Beaten.is(candidate.clauses, phrase)) {
                continue;
            }
            if (phrase.thing || !phrase.systems.isEmpty()) {
                candidate.things.add(phrase);
                candidate.systems.addAll(phrase.systems);
            }
            if (role == null || !slot.equals("subj") && Contrasts.aside(candidate.clauses, phrase)) {
                continue;
            }
            List<Party> actors = phrase.noun() ? Designated.listed(candidate.clauses, phrase) : phrase.actors;
            if (actors.isEmpty() && SITES.contains(slot)) {
                actors = site(candidate.clauses, phrase);
            }
            if (actors.isEmpty() && phrase.noun()) {
                actors = Designated.of(candidate.clauses.grammar, phrase);
            }
            if (actors.isEmpty()
                    && (!phrase.thing
                            || candidate.type.equals(TieType.EXERCISE)
                            || candidate.type.equals(TieType.SUPPORT) && slot.equals("subj")
                            || calls(candidate, phrase)
                            || slot.equals("from")
                                    && STOCKS.contains(phrase.head().lemma())
                            || candidate.type.equals(TieType.RESTRICTION) && (slot.equals("obj") || slot.equals("to")))
                    && (possessorCounts(slot) && !(candidate.type.equals(TieType.MEMBERSHIP) && slot.equals("with"))
                            || calls(candidate, phrase)
                            || candidate.type.equals(TieType.RESTRICTION)
                            || Signs.person(phrase) && candidate.type.equals(TieType.DIALOGUE))) {
                actors = made(candidate, phrase)
                        ? holders(candidate.clauses, phrase)
                        : phrase.before.stream().filter(p -> !p.alliance()).toList();
            }
            for (Party party : actors) {
                candidate.slots.add(slot);
                add(candidate, party, role, discourse);
            }
        }
    }

    /** "Korean-made howitzers": whose make they are says not who drills with them. */
    private static boolean made(Candidate candidate, Phrase phrase) {
        return phrase.thing
                && candidate.type.equals(TieType.EXERCISE)
                && phrase.tokens.stream().anyMatch(t -> MADE.contains(t.lower()));
    }

    private static final Set<String> MADE =
            Set.of("made", "built", "designed", "supplied", "produced", "manufactured", "donated");

    /** "Tanks of the Norwegian army", "howitzers in Polish hands": who has them. */
    private static List<Party> holders(Clauses clauses, Phrase thing) {
        int at = thing.index + 2;
        boolean held = at < clauses.phrases.size()
                && HOLDS_BY.contains(clauses.phrases.get(at - 1).word());
        Phrase holder = held ? clauses.phrases.get(at) : thing;
        return !held ? List.of() : holder.actors.isEmpty() ? holder.before : holder.actors;
    }

    private static final Set<String> HOLDS_BY = Set.of("of", "in", "from", "with");

    /** "Two Norwegian frigates called at", "lets Peruvian warships use": ships act for their state. */
    private static boolean calls(Candidate candidate, Phrase phrase) {
        return phrase.thing
                && (candidate.type.equals(TieType.DIALOGUE) || candidate.type.equals(TieType.COOPERATION))
                && CRAFT.contains(phrase.head().lemma());
    }

    private static final Set<String> CRAFT = Vocabulary.words(
            "ship warship vessel frigate destroyer corvette submarine cutter boat fleet flotilla aircraft plane fighter jet bomber");

    /** "In Kiel, Germany": the state behind its town. */
    private static List<Party> site(Clauses clauses, Phrase town) {
        List<Party> part = region(clauses, town.index);
        if (!part.isEmpty()) {
            return part;
        }
        int at = town.index + 2;
        if (town.head().tag().startsWith("NNP")
                && at < clauses.phrases.size()
                && clauses.phrases.get(at - 1).word().equals(",")) {
            // "In Gao, in the north of Chile", "in Gao, a town of Chile".
            List<Party> wider = region(clauses, clauses.phrases.get(at).word().equals("in") ? at + 1 : at);
            if (!wider.isEmpty()) {
                return wider;
            }
        }
        boolean stated = town.head().tag().startsWith("NNP")
                && at < clauses.phrases.size()
                && clauses.phrases.get(at - 1).word().equals(",")
                && clauses.phrases.get(at).actors.size() == 1
                && clauses.phrases.get(at).tokens.size() < 3
                && clauses.phrases.get(at).actors.get(0).country();
        return stated ? clauses.phrases.get(at).actors : List.of();
    }

    private static final Set<String> SITES = Set.of("in", "at", "near", "outside", "to", "into", "off");

    /** "The north of Chile", "a province of Chile": a part of it; none for another phrase. */
    private static List<Party> region(Clauses clauses, int at) {
        List<Phrase> phrases = clauses.phrases;
        boolean part = at + 2 < phrases.size()
                && phrases.get(at).noun()
                && REGIONS.contains(phrases.get(at).head().lemma())
                && phrases.get(at).actors.isEmpty()
                && phrases.get(at + 1).word().equals("of")
                && phrases.get(at + 2).actors.size() == 1
                && phrases.get(at + 2).actors.get(0).country();
        return part ? phrases.get(at + 2).actors : List.of();
    }

    private static final Set<String> REGIONS = Vocabulary.words(
            "north south east west northeast northwest southeast southwest centre center capital port town"
                    + " city village coast waters province region territory soil interior district island harbour harbor");

    /** "A successor to its Chilean jets": what is to go. */
    private static boolean replaced(Clauses clauses, Phrase phrase) {
        int at = phrase.index - 2;
        return at >= 0
                && (clauses.phrases.get(at + 1).word().equals("to")
                        || clauses.phrases.get(at + 1).word().equals("for"))
                && SUCCESSORS.contains(clauses.phrases.get(at).head().lemma());
    }

    private static final Set<String> SUCCESSORS =
            Set.of("successor", "replacement", "substitute", "alternative", "heir");

    /** "Talks with Acme of Chile": where the firm is at home, and no other party. */
    private static boolean home(Clauses clauses, Phrase phrase) {
        int at = phrase.index - 2;
        return at >= 0
                && phrase.actors.size() == 1
                && phrase.actors.get(0).country()
                && clauses.phrases.get(at + 1).word().equals("of")
                && clauses.phrases.get(at).head().mention() != null
                && clauses.phrases.get(at).actors.size() == 1
                && clauses.phrases.get(at).actors.get(0).company();
    }

    /** Whose these are gives what is taken from them. */
    private static final Set<String> STOCKS = Set.of("fleet", "flotilla", "stock", "inventory", "arsenal", "reserve");

    private static boolean possessorCounts(String slot) {
        return !slot.equals("obj") && !slot.equals("for");
    }

    static void add(Candidate candidate, Party party, Role role, Discourse discourse) {
        Party meant = party;
        if (party.actor().kind().equals(ActorKind.PERSON)) {
            String id = party.actor().country();
            var country = id == null ? null : discourse.country(id);
            if (country == null) {
                return;
            }
            meant = new Party(country, party.named(), "SPEAKER");
        }
        candidate.add(meant, role);
    }
}
