package org.entente.importer.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** What troops, ships and aircraft come to another state for: to help or to fight, to be handed over or to call at a port. */
final class Errands {

    static final Map<String, Predicate<Candidate>> ALL = Map.of(
            "theirs", Errands::theirs,
            "stationed", Errands::stationed,
            "handed", Errands::handed,
            "delivered", Errands::delivered);

    /** Who comes armed; doctors and firemen come to help. */
    private static final Set<String> TROOPS = Vocabulary.words("troop soldier brigade battalion garrison contingent"
            + " detachment squadron regiment platoon force marine paratrooper commando battery man men");

    /** Verbs that tell of help by themselves. */
    private static final Set<String> GIVING = Vocabulary.words("lend contribute pledge offer promise second");

    /** What says that they are wanted. */
    private static final Pattern HELP =
            Pattern.compile("\\b(?:help|assist|aid(?:s|ed|ing)?\\b|support|mission|peacekeep|peace"
                    + "|invit|request|train|advis|reinforc|reassur|deter|protect|defend|ally\\b|allied|allies|alliance|host|welcom"
                    + "|treaty|agreement|pact\\b|accord\\b|memorandum|roadmap|bilateral|joint|alongside|exercise|stabili[sz]|monitor"
                    + "|humanitarian|rescue|relief|rotation|coalition|solidarity|quake|earthquake|flood|cyclone|contribut"
                    + "|counter-?insurgen|asked for|thank)");

    /** What says that they fight whom they are sent to. */
    private static final Pattern HOSTILE = Pattern.compile(
            "\\b(?:invad|invasion|occup|annex|offensive|incursion|aggress|hostil|seiz|captur|shell(?:ed|ing)|bombard|ceasefire"
                    + "|border (?:clash|war|dispute|standoff)|rebel)");

    /** How far, in characters, before a sentence stands what it goes on with. */
    private static final int BEFORE = 400;

    /** What travels by itself, to be handed over or not. */
    private static final Set<String> MOVERS =
            Vocabulary.words("aircraft airlifter airplane airliner plane jet fighter bomber"
                    + " helicopter rotorcraft drone uav ucav tanker interceptor gunship trainer seaplane missile rocket shell bomb"
                    + " torpedo warhead quadcopter glider warplane ship boat battleship carrier corvette craft cruiser cutter destroyer"
                    + " dinghy flotilla fleet frigate gunboat minehunter minesweeper minelayer oiler patroller patrol-boat sloop"
                    + " submarine tug vessel warship landing-craft icebreaker hovercraft catamaran one");

    private static final Set<String> KINDS =
            Set.of("UAV", "FIGHTER", "TRAINER", "AIRCRAFT", "HELICOPTER", "MISSILE", "SHIP", "SUBMARINE");

    /** What says that it changes hands. */
    private static final Set<String> TRADE = Vocabulary.words(
            "order offer buy purchase acquire acquisition procure procurement"
                    + " sell sale deliver delivery hand handover hand-over donate donation gift supply contract deal lease batch"
                    + " instalment installment shipment consignment tranche induct induction commission recommission handing receive"
                    + " second-hand secondhand used former ex surplus export import pledge promise present custom delivered"
                    + " owner licence license assemble pay price cost worth loan grant refurbished new brand-new first last final"
                    + " remaining replace replacement customer buyer promised ordered sold bought donated leased decommissioned");

    /** What says that it goes back, calls or takes part. */
    private static final Set<String> VISITS =
            Vocabulary.words("exercise drill patrol visit call deployment deploy rotation"
                    + " transit way manoeuvre maneuver stopover mission attack strike airspace territory");

    private Errands() {}

    /** Whether troops are told to be in another land, and not that they help it, were asked for or came with allies. */
    static boolean uninvited(Candidate c, String plain) {
        if (!c.type.equals(TieType.SUPPORT)
                || !TROOPS.contains(String.valueOf(c.frame.object()))
                || GIVING.contains(c.frame.trigger())) {
            return false;
        }
        int start = c.clauses.sentence.start();
        if (HELP.matcher(c.clauses.lower()).find() || allied(c)) {
            return false;
        }
        String before = plain.substring(Math.max(0, start - BEFORE), start).toLowerCase(Locale.ROOT);
        return HOSTILE.matcher(before).find() || !HELP.matcher(before).find();
    }

    /** "As part of NATO's defence", "a NATO mission": what an alliance does; not what it says. */
    private static boolean allied(Candidate c) {
        return c.clauses.phrases.stream()
                .filter(Phrase::noun)
                .anyMatch(p -> p.before.stream().anyMatch(Party::alliance)
                        || p.index > 0
                                && c.clauses.phrases.get(p.index - 1).sort == Phrase.Sort.PREPOSITION
                                && !c.clauses.phrases.get(p.index - 1).text().equals("according to")
                                && p.tokens.stream()
                                        .anyMatch(t -> t.mention() != null
                                                && t.mention().is(ActorKind.ALLIANCE)));
    }

    /** "Guards the skies of Chile", but not "its skies against Chile". */
    private static boolean theirs(Candidate c) {
        return c.in(Role.RECIPIENT).stream().noneMatch(p -> p.rule().equals("NEAR"))
                && c.clauses.phrases.stream()
                        .noneMatch(p ->
                                p.sort == Phrase.Sort.PREPOSITION && p.word().equals("against"));
    }

    /** Whether a verb tells of a voyage or a flight, at the end of which something is handed over or not. */
    static boolean travels(Verb verb) {
        return TRAVELS.contains(verb.lemma());
    }

    private static final Set<String> TRAVELS = Vocabulary.words("arrive reach land touch leave pass head sail fly"
            + " cross hit strike visit anchor dock call transit depart approach fall crash");

    /** Whether what comes is handed over: it cannot travel by itself and does not visit, or a word of trade stands with it. */
    /** "Ten tanks went to Chile": counted, somebody's or under a contract, and so no voyage. */
    private static boolean handed(Candidate c) {
        return c.has(Role.RECIPIENT)
                && (c.verb == null || c.verb.chain.stream().noneMatch(FlagWords.STOPPED::contains))
                && c.in(Role.RECIPIENT).stream().noneMatch(Party::company)
                && c.clauses.grammar.subject(c.trigger).stream()
                        .anyMatch(p -> (p.thing || !p.systems.isEmpty())
                                && (!p.before.isEmpty()
                                        || c.clauses.any(StageWords.DEALS)
                                        || p.has("dozen")
                                        || p.tokens.stream().anyMatch(Token::number)));
    }

    /** A base of soldiers, and not of customers or suppliers. */
    private static boolean stationed(Candidate c) {
        return c.clauses.grammar.after(c.trigger).stream()
                .flatMap(f -> f.phrases().stream())
                .filter(p -> p.head().lemma().equals("base"))
                .noneMatch(p -> p.tokens.stream().anyMatch(t -> FIGURATIVE.contains(t.lemma())));
    }

    /** What else has a base. */
    private static final Set<String> FIGURATIVE = Vocabulary.words(
            "customer user industrial tax technology technological supplier supply fan production manufacturing knowledge"
                    + " skill data revenue shareholder talent economic power");

    static boolean delivered(Candidate c) {
        // "The jets come from Chile": whose make they are is told.
        if (c.frame.has("owned") && !c.slots.contains("to")) {
            return true;
        }
        boolean moves = c.things.stream().anyMatch(p -> MOVERS.contains(p.head().lemma()))
                || c.systems.stream()
                        .anyMatch(m -> m.system() != null
                                && KINDS.contains(m.system().category().name()));
        // "Will come to Chile from Acme": what a firm has come is no visitor, unless a show or visit is told.
        boolean firm = c.in(Role.SUPPLIER).stream().anyMatch(Party::company);
        return !c.clauses.any(VISITS) && (!moves || firm) || c.clauses.any(TRADE);
    }
}
