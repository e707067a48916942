package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Fills the frames of a verb from its subject, its objects and what else hangs on it. */
final class VerbFrames {

    private final FrameBook book;

    VerbFrames(FrameBook book) {
        this.book = book;
    }

    /** Prepositions after which stands what a verb is about: "count among customers", "break ground on a plant". */
    private static final Set<String> OBJECTS = Set.of("on", "up", "among", "as", "into", "under", "through", "at");

    @Nullable
    Candidate verb(Verb verb, Clauses clauses, Discourse discourse, Set<Phrase> consumed, List<Candidate> halves) {
        Candidate half = null;
        if (verb.lemma().equals("provide") && provides(verb, clauses.phrases) || clauses.unnamed(verb)) {
            return null;
        }
        List<Frame> frames = book.verb(verb, clauses.phrases);
        if (verb.main.tag().equals("VBG") && verb.chain.stream().anyMatch(NoActs.PRACTISES::contains)) {
            // "Practised crossing a river": whatever they practise, they drill.
            frames = book.verb("rehearse");
        }
        Phrase object = null;
        Set<String> heads = frames.isEmpty() ? Set.of() : heads(verb, clauses.grammar);
        for (Frame frame : frames) {
            if (frame.object() != null && heads.contains(frame.object())) {
                object = object(verb, frame, clauses.grammar);
                if (object != null) {
                    Candidate candidate = filled(frame, verb, object, clauses, discourse);
                    if (Flags.hold(candidate)) {
                        consumed.add(object);
                        return candidate;
                    }
                    half = half == null && Flags.half(candidate) ? candidate : half;
                }
            }
        }
        for (Frame frame : frames) {
            if (frame.object() == null) {
                Candidate candidate = filled(frame, verb, null, clauses, discourse);
                if (Flags.hold(candidate)) {
                    return candidate;
                }
                half = half == null && Flags.half(candidate) ? candidate : half;
            }
        }
        if (half != null) {
            halves.add(half);
        }
        return null;
    }

    /** The nouns around a verb, one of which a frame may ask for. */
    private static Set<String> heads(Verb verb, Grammar grammar) {
        Set<String> heads = new HashSet<>();
        grammar.after(verb.phrase)
                .forEach(f -> f.phrases().forEach(p -> {
                    heads.add(p.head().lemma());
                    heads.add(p.head().lower());
                }));
        grammar.subject(verb.phrase).forEach(p -> {
            heads.add(p.head().lemma());
            heads.add(p.head().lower());
        });
        return heads;
    }

    /** "The accord provides for exchanges": what it sets down, not what it hands over. */
    private static boolean provides(Verb verb, List<Phrase> phrases) {
        int next = verb.phrase.index + 1;
        return !verb.passive
                && next < phrases.size()
                && phrases.get(next).word().equals("for");
    }

    private static final Set<String> SEARCHES = Set.of("ask", "look", "search", "hunt", "scout");

    private static final Set<String> GOES_AWAY = Set.of("walk", "come", "run");

    private static final Set<String> OTHER_WITH_ON = Set.of("have", "hold", "go");

    /** The object of a verb with this head, or the subject of a passive one. */
    static @Nullable Phrase object(Verb verb, Frame frame, Grammar grammar) {
        return object(verb, String.valueOf(frame.object()), frame.trigger().endsWith("-on"), grammar);
    }

    static @Nullable Phrase object(Verb verb, String noun, boolean on, Grammar grammar) {
        List<Phrase> objects = new ArrayList<>();
        for (Grammar.Filled filled : grammar.after(verb.phrase)) {
            // "Have on order", "go on training", "go to Chile under a contract": the preposition makes another verb of
            // it.
            boolean other = filled.slot().equals("on") && OTHER_WITH_ON.contains(verb.lemma())
                    || filled.slot().equals("under") && verb.lemma().equals("go")
                    || filled.slot().equals("at") && FlagWords.MAKES.contains(verb.lemma());
            if (filled.slot().startsWith("obj")
                    || filled.slot().equals("with") && GOES_AWAY.contains(verb.lemma())
                    || OBJECTS.contains(filled.slot()) && (!other || on)
                    || filled.slot().equals("for") && SEARCHES.contains(verb.lemma())
                    || filled.slot().equals("in")
                            && (verb.lemma().equals("put") || verb.lemma().equals("be"))
                    || filled.slot().equals("to")
                            && (verb.lemma().equals("come")
                                    || verb.lemma().equals("beat")
                                    || verb.lemma().equals("add")
                                    || verb.lemma().equals("contribute")
                                    || FlagWords.MAKES.contains(verb.lemma()))) {
                objects.addAll(filled.phrases());
            }
        }
        if (verb.passive || verb.lemma().equals("go") || verb.lemma().equals("fall")) {
            objects.addAll(grammar.subject(verb.phrase));
        }
        for (Phrase phrase : objects) {
            if (phrase.head().lemma().equals(noun) || phrase.head().is(noun)) {
                return phrase;
            }
        }
        return null;
    }

    private Candidate filled(Frame frame, Verb verb, @Nullable Phrase object, Clauses clauses, Discourse discourse) {
        Candidate candidate = new Candidate(frame, clauses, verb.phrase);
        candidate.verb = verb;
        Grammar grammar = clauses.grammar;
        List<Phrase> subject = grammar.subject(verb.phrase);
        // "Chilean medics were sent to Peru": who is sent gets nothing.
        boolean sent = candidate.type.equals(TieType.SUPPORT)
                && FlagWords.SENT.contains(verb.lemma())
                && object != null
                && subject.contains(object);
        if (verb.passive && !sent) {
            Slots.fill(candidate, "obj", subject, discourse);
            owners(candidate, subject, discourse);
        } else if (!verb.passive) {
            Slots.fill(candidate, "subj", subject, discourse);
        }
        for (Grammar.Filled filled : grammar.after(verb.phrase)) {
            // "Stood by Chile": what follows the particle is its object.
            boolean particle = filled.slot().equals("obj2")
                    || !frame.roles().containsKey(filled.slot())
                            && frame.trigger().endsWith("-" + filled.slot());
            Slots.fill(candidate, particle ? "obj" : filled.slot(), filled.phrases(), discourse);
            if (frame.type().equals(TieType.TRAINING) && filled.slot().equals("on")) {
                // "Trained on the type in Chile": where they are is said of the training.
                filled.phrases().stream()
                        .flatMap(p -> grammar.after(p).stream())
                        .filter(f -> f.slot().equals("in")
                                || f.slot().equals("at")
                                || f.slot().equals("by"))
                        .forEach(f -> Slots.fill(candidate, f.slot(), f.phrases(), discourse));
            }
        }
        purpose(candidate, verb, discourse);
        fronted(candidate, verb, discourse);
        controlled(candidate, verb, discourse);
        sited(candidate, verb);
        if (CHOOSES.contains(verb.lemma()) && candidate.things.isEmpty() && pronoun(verb, grammar)) {
            Slots.recent(candidate, discourse);
        }
        if (object == null && candidate.things.isEmpty() && DEALS.contains(verb.lemma()) && portion(verb, grammar)) {
            candidate.meant = Slots.goods(candidate, discourse);
            named(candidate);
            if (candidate.meant && candidate.type.equals(TieType.TRANSFER) && further(verb, grammar)) {
                discourse.openSides().again(candidate);
            }
        }
        if (object != null) {
            Slots.before(candidate, object, discourse);
            sent(candidate, verb, object, discourse);
            infinitive(candidate, object, discourse);
            infinitive(candidate, verb.phrase, discourse);
            if (verb.passive) {
                // "The sale by Chile was vetoed by the court": who sells does not veto.
                boolean told = vetoed(candidate, verb);
                for (Grammar.Filled filled : grammar.after(object)) {
                    if (!told || !filled.slot().equals("by")) {
                        Slots.fill(candidate, filled.slot(), filled.phrases(), discourse);
                    }
                }
            }
        }
        return candidate;
    }

    /** Whether a restriction says by whom it is imposed, as a state or not. */
    static boolean vetoed(Candidate candidate, Verb verb) {
        return candidate.type.equals(TieType.RESTRICTION)
                && verb.passive
                && candidate.clauses.grammar.after(verb.phrase).stream()
                        .anyMatch(f -> f.slot().equals("by"));
    }

    /** "Peru's radar is built with Spain": whose it is builds it too. */
    private static void owners(Candidate candidate, List<Phrase> subject, Discourse discourse) {
        boolean makes = candidate.type.equals(TieType.PRODUCTION) || candidate.type.equals(TieType.DEVELOPMENT);
        boolean with = candidate.slots.contains("with")
                || candidate.clauses.grammar.after(candidate.trigger).stream()
                        .anyMatch(f -> f.slot().equals("with"));
        if (makes && with && Role.PARTNER.equals(candidate.frame.roles().get("with"))) {
            subject.stream()
                    .filter(p -> p.thing)
                    .flatMap(p -> p.before.stream())
                    .filter(p -> !p.alliance())
                    .forEach(p -> Slots.add(candidate, p, Role.PARTNER, discourse));
        }
    }

    /** "Gives three million to strengthen Peru's navy": whom it helps is told by what it is for. */
    private static void purpose(Candidate candidate, Verb verb, Discourse discourse) {
        if (!candidate.type.equals(TieType.SUPPORT) || !candidate.has(Role.PROVIDER) || candidate.has(Role.RECIPIENT)) {
            return;
        }
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = verb.phrase.index + 1; i < Math.min(phrases.size(), verb.phrase.index + 9); i++) {
            Verb help = candidate.clauses.grammar.verb(phrases.get(i));
            if (help != null && help.infinitive && HELPS.contains(help.lemma())) {
                candidate.clauses.grammar.after(help.phrase).stream()
                        .filter(f -> f.slot().equals("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .flatMap(p -> (p.actors.isEmpty() ? p.before : p.actors).stream())
                        .filter(p -> !p.alliance())
                        .forEach(p -> Slots.add(candidate, p, Role.RECIPIENT, discourse));
                return;
            }
        }
    }

    private static final Set<String> HELPS = Vocabulary.words(
            "strengthen support help assist bolster rebuild reinforce modernise modernize train equip defend protect secure"
                    + " improve build boost develop restore");

    /** "Arrived in Peru to train the army": whose army it is, is told by where they come to. */
    private static void sited(Candidate candidate, Verb verb) {
        boolean meant = candidate.in(Role.RECIPIENT).stream()
                .anyMatch(p -> p.country() && p.rule().equals("ANAPHOR"));
        if (!candidate.type.equals(TieType.TRAINING) || !verb.infinitive || !meant) {
            return;
        }
        Verb above = Governors.above(candidate, verb);
        List<Party> places = above == null
                ? List.of()
                : candidate.clauses.grammar.after(above.phrase).stream()
                        .filter(f -> f.slot().equals("in")
                                || f.slot().equals("to")
                                || f.slot().equals("at"))
                        .flatMap(f -> f.phrases().stream())
                        .flatMap(p -> p.actors.stream())
                        .filter(p -> p.country() && p.rule().equals("NAMED"))
                        .toList();
        if (places.size() == 1) {
            candidate.parts.replaceAll(
                    p -> p.role().equals(Role.RECIPIENT) && p.party().rule().equals("ANAPHOR")
                            ? new Candidate.Part(places.get(0), Role.RECIPIENT)
                            : p);
        }
    }

    /** "Chose the Gripen and ordered twelve": of what the clause before names. */
    private static void named(Candidate candidate) {
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = candidate.trigger.index - 1;
                candidate.meant && i >= 0 && !phrases.get(i).word().equals(";");
                i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.noun() && phrase.thing) {
                candidate.systems.addAll(phrase.systems);
                return;
            }
        }
    }

    /** "Chile chose it": the object is a pronoun. */
    private static boolean pronoun(Verb verb, Grammar grammar) {
        return grammar.after(verb.phrase).stream()
                .filter(f -> f.slot().equals("obj"))
                .map(f -> f.phrases().get(0))
                .anyMatch(p -> p.tokens.size() == 1
                        && (p.word().equals("it") || p.word().equals("them")));
    }

    /** "A Norwegian instructor was posted to Chile": who is sent is of the state that sends. */
    private static void sent(Candidate candidate, Verb verb, Phrase object, Discourse discourse) {
        Role role = candidate.frame.roles().get("subj");
        boolean people = candidate.type.equals(TieType.TRAINING) || candidate.type.equals(TieType.SUPPORT);
        if (verb.passive && people && role != null && !candidate.has(role) && !object.thing) {
            Designated.listed(candidate.clauses, object).stream()
                    .filter(p -> !p.alliance())
                    .forEach(p -> Slots.add(candidate, p, role, discourse));
        }
    }

    /** "Ordered the first pair", "two more were delivered": what is dealt in is counted alone. */
    private static boolean portion(Verb verb, Grammar grammar) {
        return objects(verb, grammar).stream()
                .anyMatch(p -> p.actors.isEmpty()
                        && !Signs.money(p)
                        && (PRONOUNS.contains(p.word()) && p.tokens.size() == 1
                                || p.head().number()
                                || FlagWords.PORTIONS.contains(p.head().lemma())
                                || COUNTED.contains(p.head().lower())));
    }

    private static List<Phrase> objects(Verb verb, Grammar grammar) {
        return verb.passive
                ? grammar.subject(verb.phrase)
                : grammar.after(verb.phrase).stream()
                        .filter(f -> f.slot().startsWith("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .toList();
    }

    /** "Ten more", "a further ten": what is dealt in besides what was told of. */
    private static boolean further(Verb verb, Grammar grammar) {
        return objects(verb, grammar).stream()
                .anyMatch(p -> p.tokens.stream().anyMatch(t -> FURTHER.contains(t.lower())));
    }

    /** What makes goods more of those that were told of. */
    static final Set<String> FURTHER = Set.of("more", "further", "another", "additional", "others");

    private static final Set<String> PRONOUNS = Set.of("it", "them", "they", "these", "those");

    private static final Set<String> COUNTED =
            Set.of("more", "others", "ones", "second", "both", "all", "example", "rest");

    /** Verbs of passing on, whose object may be counted alone. */
    static final Set<String> DEALS = Vocabulary.words(
            "buy order purchase procure acquire receive get obtain deliver sell supply donate hand send ship lease transfer"
                    + " lend give export gift loan take add choose select pick field commission");

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose select pick buy order purchase procure acquire operate fly field");

    /** "Under licence from Acme, Egypt will make …": what stands before the subject of the first verb hangs on it too. */
    private static void fronted(Candidate candidate, Verb verb, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        List<Phrase> subject = candidate.clauses.grammar.subject(verb.phrase);
        if (verb.reduced || subject.isEmpty() || phrases.get(0).sort != Phrase.Sort.PREPOSITION) {
            return;
        }
        int end = subject.get(0).index;
        for (int i = 0; i + 1 < end; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                return;
            }
            String slot = phrase.sort == Phrase.Sort.PREPOSITION ? phrase.word() : "";
            if ((slot.equals("from") || slot.equals("with") || slot.equals("under") || slot.equals("in"))
                    && phrases.get(i + 1).noun()) {
                Slots.fill(candidate, slot, List.of(phrases.get(i + 1)), discourse);
            }
            if (slot.equals("for") && phrases.get(i + 1).thing && candidate.frame.has("wanted")) {
                Slots.fill(candidate, "thing", List.of(phrases.get(i + 1)), discourse);
            }
        }
    }

    /** "A contract to build four ships for Peru": the infinitive on the noun says what for and for whom. */
    private static void infinitive(Candidate candidate, Phrase governor, Discourse discourse) {
        Grammar grammar = candidate.clauses.grammar;
        for (Grammar.Filled filled : grammar.after(governor)) {
            if (filled.slot().equals("inf")) {
                for (Grammar.Filled of : grammar.after(filled.phrases().get(0))) {
                    String slot = of.slot();
                    if (slot.equals("obj") || slot.equals("for") || slot.equals("to") || slot.equals("with")) {
                        Slots.fill(candidate, slot.equals("obj") ? "thing" : slot, of.phrases(), discourse);
                    }
                }
            }
        }
    }

    /** "A teams up with B to build": with whom the governing verb is done the infinitive is done too. */
    private static void controlled(Candidate candidate, Verb verb, Discourse discourse) {
        if (!verb.infinitive) {
            return;
        }
        for (Verb governor : candidate.clauses.grammar.verbs()) {
            List<Grammar.Filled> after = candidate.clauses.grammar.after(governor.phrase);
            if (after.stream()
                    .anyMatch(f -> f.slot().equals("inf") && f.phrases().contains(verb.phrase))) {
                after.stream()
                        .filter(f -> f.slot().equals("with"))
                        .forEach(f -> Slots.fill(candidate, "with", f.phrases(), discourse));
            }
        }
    }
}
