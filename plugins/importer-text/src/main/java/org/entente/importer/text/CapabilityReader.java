package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.Modality;
import org.entente.core.model.Stance;
import org.jspecify.annotations.Nullable;

/** Reads what one sentence says of capabilities: verb by verb, then noun by noun. */
final class CapabilityReader {

    /** Verbs with which a noun has their subject as its owner: "Poland faces a shortage". */
    private static final Set<String> LIGHT =
            Vocabulary.words("have face see suffer report feel express voice show identify"
                    + " issue launch open publish announce release maintain operate keep run possess hold float start be acknowledge"
                    + " admit experience signal declare own field boast");

    private static final Set<String> BEING = Vocabulary.words("be become remain run get stay");

    private static final Set<String> KNOWN = Vocabulary.words("know known regard describe emerge establish see");

    private static final Set<String> TURNS = Vocabulary.words("transform turn grow develop evolve");

    /** Verbs of which a need that they have as object is one no more. */
    private static final Set<String> MET = Vocabulary.words(
            "meet satisfy fill fulfil fulfill close cover cancel scrap end drop solve resolve overcome");

    /** What is counted or sorted stands after "of". */
    private static final Set<String> MEASURES = Vocabulary.words("batch number set lot pair dozen total squadron fleet"
            + " tranche series range variety array family generation class type kind sort most quantity hundred thousand"
            + " score unit couple handful score portfolio line type version mix combination wealth wide-range");

    private static final Pattern DUE = Pattern.compile(
            " (?:\\w+ly |long )?(?:due|overdue|ripe|in need of|in urgent need of) (?:for )?(?:urgent )?replacement ");

    private static final Set<String> ABROAD = Vocabulary.words("export exports abroad overseas");

    private final Clauses clauses;
    private final Grammar grammar;
    private final CapabilityClasses classes;
    private final CapabilityWords words;
    private final Holders holders;
    private final Set<Capabilities.Told> found = new LinkedHashSet<>();

    CapabilityReader(
            Clauses clauses,
            CapabilityClasses classes,
            CapabilityWords words,
            Function<String, @Nullable Actor> countries) {
        this.clauses = clauses;
        this.grammar = clauses.grammar;
        this.classes = classes;
        this.words = words;
        this.holders = new Holders(clauses, countries);
    }

    List<Capabilities.Told> read() {
        for (Verb verb : grammar.verbs()) {
            CapabilityMood mood = new CapabilityMood(clauses, verb);
            List<Phrase> subject = grammar.subject(verb.phrase);
            verb(verb, mood, subject);
            wish(verb, mood, subject);
            renewal(verb, mood, subject);
            if (BEING.contains(verb.lemma())) {
                being(verb, mood, subject);
            }
        }
        for (Phrase phrase : clauses.phrases) {
            if (phrase.noun()) {
                noun(phrase);
                lack(phrase);
                agent(phrase);
            }
        }
        return List.copyOf(found);
    }

    private void verb(Verb verb, CapabilityMood mood, List<Phrase> subject) {
        for (CapabilityWords.Sense sense :
                verb.passive ? words.passive(verb.lemma()) : List.<CapabilityWords.Sense>of()) {
            tell(holders.of(subject), sense.stance(), slot(verb.phrase, sense.slot()), mood.of(sense.stance()));
        }
        for (CapabilityWords.Sense sense : words.verb(word(verb))) {
            boolean object = sense.slot().equals("obj");
            if (verb.passive && !object || participle(verb) && !governed(verb) || made(verb)) {
                continue;
            }
            List<Phrase> things = verb.passive ? subject : slot(verb.phrase, sense.slot());
            List<Party> who = holders.of(verb.passive ? slot(verb.phrase, "by") : subject);
            tell(who, sense.stance(), things, mood.of(sense.stance()));
            if (sense.stance().equals(Stance.BUILDS) && abroad(verb)) {
                tell(who, Stance.EXPORTS, things, mood.of(Stance.EXPORTS));
            }
        }
    }

    /** Without a subject of its own: "the dream of building ships". */
    private static boolean participle(Verb verb) {
        return verb.main.tag().equals("VBG") && !verb.progressive && verb.chain.isEmpty();
    }

    /** "Makes the air defence stronger" makes none. */
    private boolean made(Verb verb) {
        List<Phrase> things = verb.lemma().equals("make") ? slot(verb.phrase, "obj") : List.of();
        int next = things.isEmpty() ? clauses.phrases.size() : things.get(things.size() - 1).index + 1;
        return next < clauses.phrases.size()
                && clauses.phrases.get(next).tokens.get(0).tag().startsWith("JJ");
    }

    /** Whether another verb stands right before a participle: "considers building". */
    private boolean governed(Verb verb) {
        return verb.phrase.index > 0
                && clauses.phrases.get(verb.phrase.index - 1).verb();
    }

    private boolean abroad(Verb verb) {
        return slot(verb.phrase, "for").stream()
                .anyMatch(p -> p.tokens.stream().anyMatch(t -> ABROAD.contains(t.lower())));
    }

    /** A verb with its particle: "run out", "churn out". */
    private String word(Verb verb) {
        int next = verb.phrase.index + 1;
        String after = next < clauses.phrases.size() ? clauses.phrases.get(next).word() : "";
        List<Token> tokens = verb.phrase.tokens;
        String last = tokens.get(tokens.size() - 1).lower();
        for (String particle : List.of(after, last)) {
            if (!words.verb(verb.lemma() + "-" + particle).isEmpty()) {
                return verb.lemma() + "-" + particle;
            }
        }
        return verb.lemma();
    }

    /** "Must buy tanks", "wants to replace its frigates". */
    private void wish(Verb verb, CapabilityMood mood, List<Phrase> subject) {
        boolean replaces = words.replaces(verb.lemma());
        for (Phrase object : verb.passive ? List.<Phrase>of() : slot(verb.phrase, "obj")) {
            if (words.buying(object.head().lemma())) {
                Modality sought = mood.with(verb.lemma()).sought();
                tell(holders.of(subject), Stance.SEEKS, slot(object, "of"), sought);
                tell(holders.of(subject), Stance.SEEKS, classes.of(before(object, object.head())), sought);
            }
        }
        if (verb.passive || !replaces && !words.acquires(verb.lemma())) {
            return;
        }
        Stance stance = mood.need() ? Stance.NEEDS : Stance.SEEKS;
        tell(holders.of(subject), stance, slot(verb.phrase, "obj"), mood.sought());
    }

    /** "Chile's ageing frigates need replacing", "must be replaced", "are due for replacement". */
    private void renewal(Verb verb, CapabilityMood mood, List<Phrase> subject) {
        boolean needs = words.replaces(verb.lemma())
                        && (verb.passive || verb.main.tag().equals("VBG"))
                        && mood.need()
                || words.verb(verb.lemma()).stream().anyMatch(s -> s.stance().equals(Stance.NEEDS))
                        && slot(verb.phrase, "obj").stream()
                                .anyMatch(p -> words.renews(p.head().lemma()))
                || BEING.contains(verb.lemma()) && DUE.matcher(behind(verb)).lookingAt();
        if (needs) {
            for (Phrase thing : subject) {
                tell(
                        holders.each(thing.before),
                        Stance.NEEDS,
                        List.of(thing),
                        mood.need() ? Modality.ASSERTED : mood.of(Stance.NEEDS));
            }
        }
    }

    private void being(Verb verb, CapabilityMood mood, List<Phrase> subject) {
        String behind = behind(verb);
        for (CapabilityWords.Being being : words.beings()) {
            Matcher matcher = being.pattern().matcher(behind);
            if (matcher.lookingAt()) {
                int at = verb.phrase.index + 1;
                int left = (int) matcher.group().chars().filter(c -> c == ' ').count() - 1;
                while (at < clauses.phrases.size() && left > 0) {
                    left -= clauses.phrases.get(at).tokens.size();
                    at++;
                }
                tell(holders.of(subject), being.stance(), from(at), mood.of(being.stance()));
            }
        }
    }

    /** The words behind a verb, each with a space on both sides. */
    private String behind(Verb verb) {
        StringBuilder words = new StringBuilder(" ");
        for (Token token : clauses.tokens) {
            if (token.start() >= verb.phrase.end()) {
                words.append(token.lower().replace(' ', '_')).append(' ');
            }
        }
        return words.toString();
    }

    /** The things that begin at a phrase, over a verb of buying: "interested in buying drones". */
    private List<Phrase> from(int at) {
        if (at >= clauses.phrases.size()) {
            return List.of();
        }
        Phrase phrase = clauses.phrases.get(at);
        return phrase.verb() ? bought(phrase) : phrase.noun() ? grammar.chain(at, false) : List.of();
    }

    private List<Phrase> bought(Phrase phrase) {
        Verb verb = grammar.verb(phrase);
        return verb != null && words.acquires(verb.lemma()) ? slot(phrase, "obj") : List.of();
    }

    private void noun(Phrase phrase) {
        Token head = phrase.head();
        for (CapabilityWords.Sense sense : words.noun(head.lemma())) {
            List<Phrase> things = new ArrayList<>(slot(phrase, sense.slot()));
            slot(phrase, "inf").forEach(p -> things.addAll(bought(p)));
            Verb governor = grammar.governor(phrase);
            CapabilityMood mood = governor == null ? null : new CapabilityMood(clauses, governor);
            boolean met = governor != null && MET.contains(governor.lemma()) && (governor.past || governor.perfect);
            if (met) {
                continue;
            }
            List<Party> owners = holders.each(phrase.before.isEmpty() ? phrase.actors : phrase.before);
            Modality modality = Modality.ASSERTED;
            if (owners.isEmpty()
                    && governor != null
                    && mood != null
                    && LIGHT.contains(governor.lemma())
                    && direct(phrase)) {
                owners = holders.of(grammar.subject(governor.phrase));
                modality = mood.of(sense.stance());
            }
            if (owners.isEmpty()) {
                owners = holders.of(slot(phrase, "of", "in", "by", "from", "among"));
            }
            Modality told = phrase.has("no") ? Modality.DENIED : modality;
            tell(owners, sense.stance(), things, told);
            tell(owners, sense.stance(), classes.of(before(phrase, head)), told);
        }
        if (Holdings.kept(clauses, phrase)) {
            tell(holders.each(phrase.before), Stance.HOLDS, List.of(phrase), Modality.ASSERTED);
        }
    }

    /** "Poland lacks" is a verb for all; "they lack" the tagger takes for a noun in front of the thing. */
    private void lack(Phrase phrase) {
        for (int i = 0; i + 1 < phrase.tokens.size(); i++) {
            Token token = phrase.tokens.get(i);
            if (token.is("lack") && token.tag().startsWith("NN")) {
                List<Token> things = phrase.tokens.subList(i + 1, phrase.tokens.size());
                tell(holders.lacking(phrase, i), Stance.NEEDS, classes.of(things), Modality.ASSERTED);
            }
        }
    }

    /** Whether a noun hangs on no other: of "guarantees for exports" nobody has the exports. */
    private boolean direct(Phrase phrase) {
        int i = phrase.index;
        return i < 2
                || clauses.phrases.get(i - 1).sort != Phrase.Sort.PREPOSITION
                || !clauses.phrases.get(i - 2).noun();
    }

    private static List<Token> before(Phrase phrase, Token token) {
        return phrase.tokens.subList(0, phrase.tokens.indexOf(token));
    }

    /** "Türkiye, a maker of armed drones", "the drone maker Baykar", "Spain is an exporter of frigates". */
    private void agent(Phrase phrase) {
        for (Token token : phrase.tokens) {
            for (Stance stance : words.agent(token.lemma())) {
                List<Phrase> things = slot(phrase, "of");
                List<String> named = classes.of(before(phrase, token));
                if (named.isEmpty() && things.isEmpty()) {
                    continue;
                }
                Modality modality = Modality.ASSERTED;
                List<Party> owners = holders.apposed(phrase);
                Verb governor = grammar.governor(phrase);
                if (owners.isEmpty()
                        && governor != null
                        && (BEING.contains(governor.lemma())
                                || KNOWN.contains(governor.lemma())
                                        && slot(governor.phrase, "as").contains(phrase)
                                || TURNS.contains(governor.lemma())
                                        && slot(governor.phrase, "into").contains(phrase))
                        && !grammar.isSubject(governor, phrase)) {
                    owners = holders.of(grammar.subject(governor.phrase));
                    modality = new CapabilityMood(clauses, governor).of(stance);
                }
                if (owners.isEmpty()) {
                    owners = holders.makers(phrase);
                }
                tell(owners, stance, named.isEmpty() ? things : List.of(), modality);
                tell(owners, stance, named, modality);
            }
        }
    }

    private List<Phrase> slot(Phrase phrase, String... slots) {
        List<Phrase> phrases = new ArrayList<>();
        for (Grammar.Filled filled : grammar.after(phrase)) {
            for (String slot : slots) {
                if (filled.slot().equals(slot)) {
                    phrases.addAll(filled.phrases());
                }
            }
        }
        return phrases;
    }

    private void tell(List<Party> who, Stance stance, List<Phrase> things, @Nullable Modality modality) {
        List<Phrase> all = new ArrayList<>(things);
        all.addAll(further(things));
        for (Phrase thing : all) {
            List<String> named = classes.of(thing);
            Modality told = modality != null && none(thing) ? Modality.DENIED : modality;
            if (divided(thing)) {
                continue;
            }
            if (thing.text().equals("up")) {
                // "Up to twelve submarines": the chunker takes "up" for the object.
                tell(who, stance, from(thing.index + 2), told);
            }
            if (named.isEmpty()
                    && (MEASURES.contains(thing.head().lemma()) || thing.head().number())) {
                for (Phrase counted : slot(thing, "of")) {
                    tell(who, stance, classes.of(counted), told);
                }
            }
            tell(who, stance, named, told);
        }
    }

    private void tell(List<Party> who, Stance stance, Iterable<String> named, @Nullable Modality modality) {
        if (modality != null) {
            for (Party holder : who) {
                named.forEach(name -> found.add(new Capabilities.Told(holder.actor(), stance, name, modality)));
            }
        }
    }

    /** Whether it is the first half of "Aegis-equipped" that the tokens part. */
    private boolean divided(Phrase thing) {
        int next = thing.index + 1;
        return next < clauses.phrases.size()
                && clauses.phrases.get(next).start() == thing.end()
                && clauses.phrases.get(next).word().startsWith("-");
    }

    /** "No submarines", "neither submarines nor frigates". */
    private boolean none(Phrase thing) {
        Phrase before = thing.index == 0 ? thing : clauses.phrases.get(thing.index - 1);
        return thing.has("no")
                || thing.has("neither")
                || before.word().equals("neither")
                || before.word().equals("nor");
    }

    /** What is listed behind things of another sort or in commas alone: "training, tanks and torpedoes". */
    private List<Phrase> further(List<Phrase> things) {
        List<Phrase> listed = new ArrayList<>();
        boolean joined = false;
        int i = things.isEmpty() ? clauses.phrases.size() : things.get(things.size() - 1).index + 1;
        while (i + 1 < clauses.phrases.size() && !joined) {
            Phrase mark = clauses.phrases.get(i);
            Phrase next = clauses.phrases.get(i + 1);
            boolean conjunction =
                    mark.sort == Phrase.Sort.CONJUNCTION && !mark.word().equals("but");
            if (mark.word().equals(",") && next.sort == Phrase.Sort.CONJUNCTION) {
                i++;
                continue;
            }
            if (!conjunction && !mark.word().equals(",") || !listed(next)) {
                return List.of();
            }
            joined = conjunction
                    || next.tokens.stream().anyMatch(token -> token.tag().equals("CC"));
            listed.add(next);
            i += 2;
        }
        return joined ? listed : List.of();
    }

    private boolean listed(Phrase next) {
        boolean clause = next.index + 1 < clauses.phrases.size()
                && clauses.phrases.get(next.index + 1).verb();
        return next.noun() && next.actors.isEmpty() && !next.has("lack") && !clause;
    }
}
