package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Finds the frames of a sentence and fills them from its grammar. */
final class FrameReader {

    /** Prepositions after which stands what a verb is about: "count among customers", "break ground on a plant". */
    private static final Set<String> OBJECTS = Set.of("on", "up", "among", "as", "into", "under", "through", "at");

    /** Prepositions after which stands whom a curb hits: "sanctions that it imposed on Chile". */
    private static final Set<String> TARGETS = Set.of("on", "against", "upon");

    private final FrameBook book;

    FrameReader(FrameBook book) {
        this.book = book;
    }

    /**
     * The candidates of a sentence, each with the parties that its grammar gives; one side may be missing yet.
     *
     * @param halves takes those of which both sides must be told and one is
     */
    List<Candidate> read(Clauses clauses, Discourse discourse, List<Candidate> halves) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Phrase> consumed = new HashSet<>();
        for (Verb verb : clauses.grammar.verbs()) {
            Candidate candidate = verb(verb, clauses, discourse, consumed, halves);
            if (candidate != null) {
                candidates.add(candidate);
                Candidate gapped = gapped(candidate, verb);
                if (gapped != null) {
                    candidates.add(gapped);
                }
            }
        }
        for (Phrase phrase : clauses.phrases) {
            if (phrase.noun() && !consumed.contains(phrase)) {
                Candidate candidate = noun(phrase, clauses, discourse, halves);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private @Nullable Candidate verb(
            Verb verb, Clauses clauses, Discourse discourse, Set<Phrase> consumed, List<Candidate> halves) {
        Candidate half = null;
        if (verb.lemma().equals("provide") && provides(verb, clauses.phrases)) {
            return null;
        }
        List<Frame> frames = book.verb(verb, clauses.phrases);
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

    /** "Estonia will receive four boats and Latvia two": the same act, of others, with the verb left out. */
    private static @Nullable Candidate gapped(Candidate candidate, Verb verb) {
        Role role = candidate.frame.roles().get("subj");
        if (role == null || verb.passive || candidate.things.isEmpty() || !candidate.has(role)) {
            return null;
        }
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = verb.phrase.index + 2; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            Phrase before = phrases.get(i - 1);
            if (phrase.verb()) {
                return null;
            }
            boolean listed = before.sort == Phrase.Sort.CONJUNCTION
                    || before.word().equals(",")
                    || before.word().equals(";");
            Token last = phrase.tokens.get(phrase.tokens.size() - 1);
            if (listed && phrase.noun() && phrase.actors.size() == 1 && last.number() && phrase.tokens.size() < 5) {
                Party other = phrase.actors.get(0);
                List<Candidate.Part> parts = new ArrayList<>();
                candidate.parts.stream().filter(p -> !p.role().equals(role)).forEach(parts::add);
                parts.add(new Candidate.Part(other, role));
                Candidate gapped = candidate.with(parts);
                gapped.things.clear();
                gapped.things.add(phrase);
                candidate.principals().forEach(gapped.elsewhere::add);
                parts.forEach(p -> gapped.elsewhere.remove(p.party().principal()));
                candidate.elsewhere.add(other.principal());
                return gapped;
            }
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

    private static final Set<String> OTHER_WITH_ON = Set.of("have", "hold", "go");

    /** The object of a verb with this head, or the subject of a passive one. */
    private static @Nullable Phrase object(Verb verb, Frame frame, Grammar grammar) {
        return object(verb, String.valueOf(frame.object()), frame.trigger().endsWith("-on"), grammar);
    }

    private static @Nullable Phrase object(Verb verb, String noun, boolean on, Grammar grammar) {
        List<Phrase> objects = new ArrayList<>();
        for (Grammar.Filled filled : grammar.after(verb.phrase)) {
            // "Have on order", "go on training": the preposition makes another verb of it.
            boolean other = filled.slot().equals("on") && OTHER_WITH_ON.contains(verb.lemma())
                    || filled.slot().equals("at") && FlagWords.MAKES.contains(verb.lemma());
            if (filled.slot().startsWith("obj")
                    || OBJECTS.contains(filled.slot()) && (!other || on)
                    || filled.slot().equals("for") && SEARCHES.contains(verb.lemma())
                    || filled.slot().equals("in")
                            && (verb.lemma().equals("put") || verb.lemma().equals("be"))
                    || filled.slot().equals("to")
                            && (verb.lemma().equals("come") || FlagWords.MAKES.contains(verb.lemma()))) {
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
        if (verb.passive) {
            fill(candidate, "obj", subject, discourse);
        } else {
            fill(candidate, "subj", subject, discourse);
        }
        for (Grammar.Filled filled : grammar.after(verb.phrase)) {
            // "Stood by Chile": what follows the particle is its object.
            boolean particle = filled.slot().equals("obj2")
                    || !frame.roles().containsKey(filled.slot())
                            && frame.trigger().endsWith("-" + filled.slot());
            fill(candidate, particle ? "obj" : filled.slot(), filled.phrases(), discourse);
        }
        fronted(candidate, verb, discourse);
        controlled(candidate, verb, discourse);
        if (CHOOSES.contains(verb.lemma()) && candidate.things.isEmpty() && pronoun(verb, grammar)) {
            recent(candidate, discourse);
        }
        if (object != null) {
            before(candidate, object, discourse);
            infinitive(candidate, object, discourse);
            infinitive(candidate, verb.phrase, discourse);
            if (verb.passive) {
                for (Grammar.Filled filled : grammar.after(object)) {
                    fill(candidate, filled.slot(), filled.phrases(), discourse);
                }
            }
        }
        return candidate;
    }

    /** "Chile chose it": the object is a pronoun. */
    private static boolean pronoun(Verb verb, Grammar grammar) {
        return grammar.after(verb.phrase).stream()
                .filter(f -> f.slot().equals("obj"))
                .map(f -> f.phrases().get(0))
                .anyMatch(p -> p.tokens.size() == 1
                        && (p.word().equals("it") || p.word().equals("them")));
    }

    /** The system that was spoken of last is what is dealt in where the clause names nothing. */
    private static void recent(Candidate candidate, Discourse discourse) {
        List<Mention> systems = discourse.systems();
        Mention last = systems.isEmpty() ? null : systems.get(systems.size() - 1);
        if (last != null && candidate.clauses.sentence.start() - last.end() < LATELY) {
            candidate.systems.add(last);
        }
    }

    /** How far, in characters, before its sentence a system was spoken of that "it" means. */
    private static final int LATELY = 250;

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose select pick buy order purchase procure acquire operate fly field");

    private static final Set<String> HOLDERS = Vocabulary.words("customer operator buyer user");

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
                fill(candidate, slot, List.of(phrases.get(i + 1)), discourse);
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
                        fill(candidate, slot.equals("obj") ? "thing" : slot, of.phrases(), discourse);
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
                        .forEach(f -> fill(candidate, "with", f.phrases(), discourse));
            }
        }
    }

    private @Nullable Candidate noun(Phrase phrase, Clauses clauses, Discourse discourse, List<Candidate> halves) {
        Token head = phrase.head();
        boolean programme = programme(head);
        if (head.mention() != null && !programme) {
            return null;
        }
        List<Frame> frames = book.noun(programme ? "programme" : head.lemma());
        if (phrase.thing && frames.isEmpty()) {
            return traded(phrase, clauses, discourse);
        }
        if (frames.isEmpty()
                && head.tag().startsWith("NNP")
                && (phrase.withLemma("exercise") != null
                        || phrase.tokens.stream().anyMatch(t -> Vocabulary.EXERCISES.contains(t.lower())))) {
            frames = book.noun("exercise");
        }
        if (frames.isEmpty() && head.lemma().endsWith("transfer")) {
            frames = book.noun("transfer");
        }
        Candidate half = null;
        for (Frame frame : frames) {
            Candidate candidate = filled(frame, phrase, clauses, discourse);
            if (Flags.hold(candidate)) {
                return candidate;
            }
            half = half == null && Flags.half(candidate) ? candidate : half;
        }
        if (half != null) {
            halves.add(half);
        }
        return null;
    }

    /** "The Typhoon programme": a word of a tie within the name of a system. */
    private static boolean programme(Token head) {
        return head.mention() != null
                && head.mention().system() != null
                && PROGRAMMES.stream().anyMatch(head.lower()::endsWith);
    }

    private static final List<String> PROGRAMMES = List.of(" programme", " program", " project");

    /** "Twelve jets from A for B": without a verb, as briefs and headlines have it. */
    private @Nullable Candidate traded(Phrase thing, Clauses clauses, Discourse discourse) {
        Candidate candidate = new Candidate(book.traded(), clauses, thing);
        candidate.things.add(thing);
        candidate.systems.addAll(thing.systems);
        for (Grammar.Filled filled : clauses.grammar.after(thing)) {
            fill(candidate, filled.slot(), filled.phrases(), discourse);
        }
        for (int i = thing.index + 1;
                !candidate.has(Role.RECIPIENT) && i + 1 < Math.min(clauses.phrases.size(), thing.index + 12);
                i++) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.verb() || phrase.word().equals(";")) {
                break;
            }
            if (phrase.sort == Phrase.Sort.PREPOSITION && phrase.word().equals("for")) {
                fill(candidate, "for", List.of(clauses.phrases.get(i + 1)), discourse);
            }
        }
        Verb governor = clauses.grammar.governor(thing);
        boolean governed = governor != null && governor.phrase.index < thing.index;
        boolean counted = thing.tokens.stream().anyMatch(Token::number);
        // Who makes it supplies it: "the Type 26 frigates for Norway".
        boolean definite = (counted || thing.word().equals("the"))
                && (thing.index == 0 || clauses.phrases.get(thing.index - 1).sort != Phrase.Sort.PREPOSITION);
        boolean made = candidate.has(Role.SUPPLIER)
                || definite && !candidate.systems.isEmpty() && candidate.has(Role.RECIPIENT);
        return !governed && made && (counted || candidate.has(Role.RECIPIENT)) ? candidate : null;
    }

    private Candidate filled(Frame frame, Phrase noun, Clauses clauses, Discourse discourse) {
        Candidate candidate = new Candidate(frame, clauses, noun);
        Grammar grammar = clauses.grammar;
        before(candidate, noun, discourse);
        for (Grammar.Filled filled : grammar.after(noun)) {
            if (why(filled)) {
                break;
            }
            fill(candidate, filled.slot(), filled.phrases(), discourse);
        }
        if (HOLDERS.contains(noun.head().lemma()) && candidate.things.isEmpty() && candidate.systems.isEmpty()) {
            recent(candidate, discourse);
        }
        Verb governor = grammar.governor(noun);
        if (governor == null
                && noun.index >= 2
                && clauses.phrases.get(noun.index - 1).word().equals(",")) {
            // "They formed Acme, a joint venture": what governs the name governs what is said of it.
            Phrase named = clauses.phrases.get(noun.index - 2);
            governor = named.noun() ? grammar.governor(named) : null;
        }
        candidate.verb = governor;
        if (symmetric(frame.type()) && candidate.principals().size() < 2) {
            told(candidate, noun, discourse);
        }
        apposed(candidate, noun, discourse);
        if (governor == null && frame.type().equals(TieType.MEMBERSHIP) && noun.index < 2) {
            // "A member of NATO, Turkey …": said before its subject.
            for (Verb verb : grammar.verbs()) {
                fill(candidate, "subj", grammar.subject(verb.phrase), discourse);
                break;
            }
        }
        if (governor == null || StageWords.REPORTING.contains(governor.lemma())) {
            return candidate;
        }
        boolean subjectIsNoun = grammar.isSubject(governor, noun);
        if (symmetric(frame.type()) && candidate.principals().size() < 2) {
            accompanied(candidate, noun, discourse);
        }
        if (governor.lemma().equals("be") && !subjectIsNoun) {
            // "Three ships for Chile are under construction": what is said of them is said of the construction.
            for (Phrase thing : grammar.subject(governor.phrase)) {
                if (thing.thing) {
                    grammar.after(thing).forEach(f -> fill(candidate, f.slot(), f.phrases(), discourse));
                }
            }
        }
        boolean complete = candidate.principals().size() >= 2
                && frame.roles().containsValue(Role.PARTNER)
                && !candidate.slots.equals(Set.of("with"));
        if (subjectIsNoun && governor.lemma().equals("be") && frame.roles().containsKey("subj")) {
            // "Acme's customers are Chile and Peru".
            grammar.after(governor.phrase).stream()
                    .filter(f -> f.slot().equals("obj"))
                    .forEach(f -> fill(candidate, "subj", f.phrases(), discourse));
        }
        // "The two sides spoke of the purchase by Chile": whoever does it is told, so who speaks of it does not.
        boolean agentTold = candidate.slots.contains("by")
                && frame.roles().get("by") == frame.roles().get("subj");
        if (!complete && !subjectIsNoun && !governor.passive && !(agentTold && !symmetric(frame.type()))) {
            subject(candidate, governor, discourse);
        }
        for (Grammar.Filled filled : grammar.after(governor.phrase)) {
            if (why(filled) && !filled.phrases().contains(noun)) {
                break;
            }
            boolean agent = filled.slot().equals("by") && governor.passive;
            if (agent && complete) {
                continue;
            }
            if (agent) {
                agent(candidate, governor, filled.phrases(), discourse);
            } else if (subjectIsNoun
                    || filled.slot().equals("with")
                    || filled.slot().equals("to") && !filled.phrases().contains(noun)
                    || frame.type().equals(TieType.RESTRICTION) && TARGETS.contains(filled.slot())) {
                fill(candidate, filled.slot(), filled.phrases(), discourse);
            } else if (filled.slot().equals("in")) {
                fill(candidate, "thing", filled.phrases(), discourse);
            }
        }
        if (frame.type().equals(TieType.EXERCISE)) {
            participation(candidate, discourse);
            joined(candidate, governor, discourse);
        }
        return candidate;
    }

    /** Who is the subject of the verb above: of "gets aid" and "is under an embargo" the one whom it comes to. */
    private static void subject(Candidate candidate, Verb governor, Discourse discourse) {
        List<Phrase> subject = candidate.clauses.grammar.subject(governor.phrase);
        Role role = candidate.frame.roles().get("subj");
        Role other = role == null || !GETS.contains(governor.lemma()) ? null : COUNTERPARTS.get(role);
        if (Role.RECIPIENT.equals(role) && ACCOUNTS.contains(governor.lemma())) {
            subject.stream().flatMap(p -> p.actors.stream()).forEach(p -> add(candidate, p, Role.SUPPLIER, discourse));
            return;
        }
        if (other == null || governor.lemma().equals("be") && !candidate.has(role)) {
            fill(candidate, "subj", subject, discourse);
        } else if (!candidate.has(other)) {
            for (Phrase phrase : subject) {
                phrase.actors.forEach(p -> {
                    candidate.slots.add("subj");
                    add(candidate, p, other, discourse);
                });
            }
        }
    }

    /** "Chile accounts for half of Peru's imports": who does so is on the other side. */
    private static final Set<String> ACCOUNTS = Set.of("account", "represent", "provide", "deliver", "dominate");

    private static final Set<String> GETS = Vocabulary.words("be get receive obtain enjoy accept await expect secure"
            + " attract welcome face suffer endure remain undergo need seek request want depend rely live incur risk");

    private static final Map<Role, Role> COUNTERPARTS = Map.of(
            Role.SUPPLIER, Role.RECIPIENT,
            Role.PROVIDER, Role.RECIPIENT,
            Role.IMPOSER, Role.TARGET);

    /** "Chile, a partner of Peru in the programme, …": who stands before the comma is what is said of them. */
    private static void apposed(Candidate candidate, Phrase noun, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        if (noun.index < 2
                || !phrases.get(noun.index - 1).word().equals(",")
                || !STANDS.contains(noun.head().lemma())
                || !candidate.frame.roles().containsKey("subj")) {
            return;
        }
        Phrase described = phrases.get(noun.index - 2);
        if (described.noun() && !described.actors.isEmpty() && !described.thing) {
            fill(candidate, "subj", List.of(described), discourse);
        }
    }

    /** Nouns for what somebody is to somebody else. */
    private static final Set<String> STANDS = Vocabulary.words(
            "partner member buyer customer operator user recipient supplier provider exporter signatory participant");

    private static boolean why(Grammar.Filled filled) {
        return WHY.contains(filled.slot()) && filled.phrases().stream().noneMatch(p -> p.thing || !p.systems.isEmpty());
    }

    /** Prepositions for why or when something came about: who is named behind them had a part in that. */
    private static final Set<String> WHY = Set.of("over", "after", "following", "despite", "amid", "because");

    /** "A treaty, which A and B signed", "a commission in which A and B sit": whose it is, its relative clause tells. */
    private static void told(Candidate candidate, Phrase noun, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        int end = Math.min(phrases.size(), noun.index + 8);
        for (int i = noun.index + 1; i < end; i++) {
            Phrase phrase = phrases.get(i);
            if (Clausal.RELATIVES.contains(phrase.word())) {
                for (Verb verb : candidate.clauses.grammar.verbs()) {
                    List<Phrase> subject = candidate.clauses.grammar.subject(verb.phrase);
                    if (!subject.isEmpty() && subject.get(0).index == i + 1) {
                        fill(
                                candidate,
                                candidate.frame.roles().containsKey("subj") ? "subj" : "by",
                                subject,
                                discourse);
                        return;
                    }
                }
                return;
            }
            if (phrase.verb() || phrase.word().equals(";")) {
                return;
            }
        }
    }

    /** "With A an agreement was signed": with whom, said first, before the subject. */
    private static void accompanied(Candidate candidate, Phrase noun, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        int begin = noun.index;
        while (begin > 0 && !phrases.get(begin - 1).word().equals(";")) {
            begin--;
        }
        for (int i = begin; i < Math.min(begin + 3, noun.index - 1); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.sort == Phrase.Sort.PREPOSITION
                    && phrase.word().equals("with")
                    && phrases.get(i + 1).noun()) {
                fill(candidate, "with", candidate.clauses.grammar.chain(i + 1, false), discourse);
                return;
            }
            if (phrase.noun() || phrase.verb()) {
                return;
            }
        }
    }

    /** "Chile's order was confirmed by the yard": who answers to an act stands on its other side. */
    private static void agent(Candidate candidate, Verb governor, List<Phrase> phrases, Discourse discourse) {
        Frame frame = candidate.frame;
        Role role = frame.roles().get("subj");
        if (frame.type().equals(TieType.TRANSFER)
                && role != null
                && candidate.has(role)
                && ANSWERS.contains(governor.lemma())) {
            Role other = role.equals(Role.RECIPIENT) ? Role.SUPPLIER : Role.RECIPIENT;
            phrases.stream().flatMap(p -> p.actors.stream()).forEach(p -> add(candidate, p, other, discourse));
            return;
        }
        fill(candidate, role == null ? "by" : "subj", phrases, discourse);
    }

    private static final Set<String> ANSWERS = Vocabulary.words(
            "confirm approve accept authorise authorize block halt clear fulfil fulfill receive reject refuse welcome");

    /** "Joined by troops from A", "with B also taking part". */
    private static void joined(Candidate candidate, Verb governor, Discourse discourse) {
        Grammar grammar = candidate.clauses.grammar;
        if (governor.lemma().equals("host")
                || governor.lemma().equals("welcome")
                || governor.lemma().equals("join")) {
            grammar.after(governor.phrase).stream()
                    .filter(f -> f.slot().equals("obj") && !f.phrases().contains(candidate.trigger))
                    .forEach(f -> fill(candidate, "with", f.phrases(), discourse));
        }
        for (Verb verb : grammar.verbs()) {
            boolean further = verb.phrase.index > candidate.trigger.index
                    && verb != governor
                    && (verb.lemma().equals("take") && object(verb, "part", false, grammar) != null
                            || verb.lemma().equals("participate")
                            || verb.lemma().equals("join") && !verb.passive);
            if (further) {
                fill(candidate, "by", grammar.subject(verb.phrase), discourse);
            }
            if (verb.lemma().equals("join") && verb.passive) {
                for (Grammar.Filled filled : grammar.after(verb.phrase)) {
                    if (filled.slot().equals("by") || filled.slot().equals("from")) {
                        fill(candidate, "by", filled.phrases(), discourse);
                    }
                }
            }
        }
    }

    /** "Drills, to be held in May with the participation of A and B". */
    private static void participation(Candidate candidate, Discourse discourse) {
        for (Phrase phrase : candidate.clauses.phrases) {
            if (phrase.noun()
                    && phrase.index > candidate.trigger.index
                    && phrase.head().is("participation")) {
                candidate.clauses.grammar.after(phrase).stream()
                        .filter(f -> f.slot().equals("of"))
                        .forEach(f -> fill(candidate, "by", f.phrases(), discourse));
            }
        }
    }

    /** Whose a noun is: of "the Chile-Peru exercise" both, which the chunker parts from it. */
    private static List<Party> pair(Candidate candidate, Phrase noun) {
        Phrase last = noun.index == 0 ? null : candidate.clauses.phrases.get(noun.index - 1);
        boolean pair = last != null
                && noun.before.isEmpty()
                && last.noun()
                && last.actors.size() == 2
                && last.tokens.stream().anyMatch(t -> t.is("-") || t.is("/"));
        return pair ? last.actors : noun.before;
    }

    /** What stands before the noun of the trigger in its phrase. */
    private static void before(Candidate candidate, Phrase noun, Discourse discourse) {
        Role role = candidate.frame.roles().get("pre");
        for (Party party : pair(candidate, noun)) {
            boolean acts = !party.alliance()
                    || role != null
                            && (role.equals(Role.BODY) || role.equals(Role.IMPOSER) || role.equals(Role.PROVIDER));
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

    private static void fill(Candidate candidate, String slot, List<Phrase> phrases, Discourse discourse) {
        Role role = candidate.frame.roles().get(slot);
        for (Phrase phrase : phrases) {
            if (phrase.thing || !phrase.systems.isEmpty()) {
                candidate.things.add(phrase);
                candidate.systems.addAll(phrase.systems);
            }
            if (role == null || !slot.equals("subj") && RoleFilling.aside(candidate.clauses, phrase)) {
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
                            || candidate.type.equals(TieType.RESTRICTION) && slot.equals("obj"))
                    && (possessorCounts(slot)
                            || candidate.type.equals(TieType.RESTRICTION)
                            || Flags.person(phrase) && candidate.type.equals(TieType.DIALOGUE))) {
                actors = phrase.before.stream().filter(p -> !p.alliance()).toList();
            }
            for (Party party : actors) {
                candidate.slots.add(slot);
                add(candidate, party, role, discourse);
            }
        }
    }

    /** "In Kiel, Germany": the state behind its town. */
    private static List<Party> site(Clauses clauses, Phrase town) {
        int at = town.index + 2;
        boolean stated = town.head().tag().startsWith("NNP")
                && at < clauses.phrases.size()
                && clauses.phrases.get(at - 1).word().equals(",")
                && clauses.phrases.get(at).actors.size() == 1
                && clauses.phrases.get(at).tokens.size() < 3
                && clauses.phrases.get(at).actors.get(0).country();
        return stated ? clauses.phrases.get(at).actors : List.of();
    }

    private static final Set<String> SITES = Set.of("in", "at", "near", "outside");

    private static boolean possessorCounts(String slot) {
        return !slot.equals("obj") && !slot.equals("for");
    }

    private static void add(Candidate candidate, Party party, Role role, Discourse discourse) {
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

    /** Whether a type has partners rather than two sides. */
    static boolean symmetric(TieType type) {
        return type.equals(TieType.AGREEMENT)
                || type.equals(TieType.DEVELOPMENT)
                || type.equals(TieType.EXERCISE)
                || type.equals(TieType.DIALOGUE)
                || type.equals(TieType.COOPERATION)
                || type.equals(TieType.PRODUCTION);
    }
}
