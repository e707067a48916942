package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Fills the frames of a noun from its phrase, what hangs on it, and the verb above it. */
final class NounFrames {

    private final FrameBook book;

    NounFrames(FrameBook book) {
        this.book = book;
    }

    /** Prepositions after which stands whom a curb hits: "sanctions that it imposed on Chile". */
    private static final Set<String> TARGETS = Set.of("on", "against", "upon");

    private static final Set<String> HOLDERS = Vocabulary.words("customer operator buyer user");

    @Nullable
    Candidate noun(Phrase phrase, Clauses clauses, Discourse discourse, List<Candidate> halves) {
        Token head = phrase.head();
        boolean programme = programme(head);
        if (head.mention() != null && !programme) {
            return null;
        }
        boolean none = craft(phrase) || noDeal(phrase, clauses);
        List<Frame> frames = none ? List.of() : book.noun(programme ? "programme" : head.lemma());
        if (phrase.thing && frames.isEmpty()) {
            return traded(phrase, clauses, discourse);
        }
        if (frames.isEmpty()
                && head.tag().startsWith("NNP")
                && (phrase.withLemma("exercise") != null
                        || phrase.tokens.stream().anyMatch(t -> Vocabulary.exercise(t, clauses)))) {
            frames = book.noun("exercise");
        }
        if (frames.isEmpty()
                && oneMore(phrase, clauses)
                && discourse.openSides().agreed()) {
            frames = book.noun("agreement");
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

    /** "Another one with Chile", "one with Chile". */
    private static boolean oneMore(Phrase phrase, Clauses clauses) {
        int next = phrase.index + 1;
        return phrase.tokens.size() <= 3
                && (phrase.head().is("one") || phrase.head().is("another"))
                && next < clauses.phrases.size()
                && clauses.phrases.get(next).word().equals("with");
    }

    /** "M-346 trainers" are aircraft and nobody who trains. */
    static boolean craft(Phrase phrase) {
        return phrase.head().lemma().equals("trainer") && !phrase.systems.isEmpty();
    }

    /** "A good deal of its industry", "the drill deals with rescue": no deal. */
    static boolean noDeal(Phrase phrase, Clauses clauses) {
        if (!phrase.head().lemma().equals("deal")) {
            return false;
        }
        String next = phrase.index + 1 < clauses.phrases.size()
                ? clauses.phrases.get(phrase.index + 1).word()
                : "";
        return next.equals("of") && (phrase.has("good") || phrase.has("great"))
                || next.equals("with")
                        && phrase.tokens.size() == 1
                        && phrase.head().is("deals");
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
            Slots.fill(candidate, filled.slot(), filled.phrases(), discourse);
        }
        for (int i = thing.index + 1;
                !candidate.has(Role.RECIPIENT) && i + 1 < Math.min(clauses.phrases.size(), thing.index + 12);
                i++) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.verb() || phrase.word().equals(";")) {
                break;
            }
            if (phrase.sort == Phrase.Sort.PREPOSITION && phrase.word().equals("for")) {
                Slots.fill(candidate, "for", List.of(clauses.phrases.get(i + 1)), discourse);
            }
        }
        headed(candidate, thing, discourse);
        Verb governor = clauses.grammar.governor(thing);
        if (governor != null && Errands.travels(governor) && !Errands.delivered(candidate)) {
            return null;
        }
        boolean governed = governor != null && governor.phrase.index < thing.index;
        candidate.verb = governed ? null : governor;
        boolean counted = thing.tokens.stream().anyMatch(Token::number);
        // Who makes it supplies it: "the Type 26 frigates for Norway".
        boolean definite = (counted || thing.word().equals("the"))
                && (thing.index == 0 || clauses.phrases.get(thing.index - 1).sort != Phrase.Sort.PREPOSITION);
        boolean made = candidate.has(Role.SUPPLIER)
                || definite && !candidate.systems.isEmpty() && candidate.has(Role.RECIPIENT);
        return !governed && made && (counted || candidate.has(Role.RECIPIENT)) ? candidate : null;
    }

    /** "Poland: 48 jets from South Korea": of whom a line of a list is. */
    private static void headed(Candidate candidate, Phrase thing, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        if (thing.index != 2 || candidate.has(Role.RECIPIENT) || !candidate.has(Role.SUPPLIER)) {
            return;
        }
        Phrase head = phrases.get(0);
        boolean line = MARKS.contains(phrases.get(1).word()) && head.noun() && head.actors.size() == 1;
        if (line && head.actors.get(0).country()) {
            Slots.add(candidate, head.actors.get(0), Role.RECIPIENT, discourse);
        }
    }

    private static final Set<String> MARKS = Set.of(":", "-", "–", "—");

    private Candidate filled(Frame frame, Phrase noun, Clauses clauses, Discourse discourse) {
        Candidate candidate = new Candidate(frame, clauses, noun);
        Grammar grammar = clauses.grammar;
        Slots.before(candidate, noun, discourse);
        for (Grammar.Filled filled : grammar.after(noun)) {
            if (why(filled)) {
                break;
            }
            Slots.fill(candidate, filled.slot(), filled.phrases(), discourse);
        }
        if (HOLDERS.contains(noun.head().lemma()) && candidate.things.isEmpty() && candidate.systems.isEmpty()) {
            Slots.recent(candidate, discourse);
        }
        if (frame.type().equals(TieType.TRANSFER)
                && candidate.things.isEmpty()
                && grammar.after(noun).stream()
                        .anyMatch(f -> f.slot().equals("for")
                                && f.phrases().get(0).head().number()
                                && !Signs.money(f.phrases().get(0)))) {
            // "A contract with Chile for two".
            Slots.recent(candidate, discourse);
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
        if (FrameReader.symmetric(frame.type()) && candidate.principals().size() < 2) {
            told(candidate, noun, discourse);
        }
        apposed(candidate, noun, discourse);
        if (governor == null && frame.type().equals(TieType.MEMBERSHIP) && noun.index < 2) {
            // "A member of NATO, Turkey …": said before its subject.
            for (Verb verb : grammar.verbs()) {
                Slots.fill(candidate, "subj", grammar.subject(verb.phrase), discourse);
                break;
            }
        }
        if (governor == null || StageWords.REPORTING.contains(governor.lemma())) {
            return candidate;
        }
        boolean subjectIsNoun = grammar.isSubject(governor, noun);
        if (FrameReader.symmetric(frame.type()) && candidate.principals().size() < 2) {
            accompanied(candidate, noun, discourse);
        }
        if (governor.lemma().equals("be") && !subjectIsNoun) {
            // "Three ships for Chile are under construction": what is said of them is said of the construction.
            for (Phrase thing : grammar.subject(governor.phrase)) {
                if (thing.thing) {
                    grammar.after(thing).forEach(f -> Slots.fill(candidate, f.slot(), f.phrases(), discourse));
                }
            }
        }
        boolean complete = candidate.principals().size() >= 2
                && frame.roles().containsValue(Role.PARTNER)
                && !candidate.slots.equals(Set.of("with"));
        boolean names = governor.lemma().equals("be") || governor.lemma().equals("include");
        if (subjectIsNoun && names && frame.roles().containsKey("subj")) {
            // "Acme's customers are Chile and Peru".
            grammar.after(governor.phrase).stream()
                    .filter(f -> f.slot().equals("obj"))
                    .forEach(f -> Slots.fill(candidate, "subj", f.phrases(), discourse));
        }
        // "Sanctioned Chile over its purchase": who blames its owner does not buy.
        boolean blamed = frame.type().equals(TieType.TRANSFER) && blamed(candidate, noun);
        // "Albania, a member of NATO, has no fighters": what it is told beside is so, whatever it does.
        boolean beside = frame.type().equals(TieType.MEMBERSHIP)
                && noun.index > 1
                && noun.index < governor.phrase.index
                && clauses.phrases.get(noun.index - 1).word().equals(",")
                && !clauses.phrases.get(noun.index - 2).actors.isEmpty();
        candidate.verb = blamed || beside ? null : governor;
        // "Opposes Peru's membership", "its accession was approved by Chile": who does so is no member by it.
        boolean member = frame.type().equals(TieType.MEMBERSHIP)
                && candidate.has(Role.MEMBER)
                && candidate.slots.contains("pre");
        if (!complete && !member && !subjectIsNoun && !governor.passive && !blamed(candidate, noun)) {
            subject(candidate, governor, discourse);
        }
        for (Grammar.Filled filled : grammar.after(governor.phrase)) {
            if (why(filled) && !filled.phrases().contains(noun)) {
                break;
            }
            boolean agent = filled.slot().equals("by") && governor.passive;
            if (agent && (complete || member)) {
                continue;
            }
            if (agent) {
                agent(candidate, governor, filled.phrases(), discourse);
            } else if (subjectIsNoun
                    || filled.slot().equals("with")
                    || filled.slot().equals("to") && !filled.phrases().contains(noun)
                    || frame.type().equals(TieType.RESTRICTION) && TARGETS.contains(filled.slot())) {
                Slots.fill(candidate, filled.slot(), filled.phrases(), discourse);
            } else if (filled.slot().equals("in")) {
                Slots.fill(candidate, "thing", filled.phrases(), discourse);
            }
        }
        if (frame.type().equals(TieType.EXERCISE)) {
            Participation.told(candidate, governor, discourse);
        }
        return candidate;
    }

    /** Whether an act is what somebody is blamed for who is told before its noun. */
    private static boolean blamed(Candidate candidate, Phrase noun) {
        return candidate.slots.contains("pre")
                && noun.index > 0
                && Pronouns.WHY.contains(
                        candidate.clauses.phrases.get(noun.index - 1).word())
                && Objects.equals(
                        candidate.frame.roles().get("pre"),
                        candidate.frame.roles().get("subj"));
    }

    /** Who is the subject of the verb above: of "gets aid" and "is under an embargo" the one whom it comes to. */
    private static void subject(Candidate candidate, Verb governor, Discourse discourse) {
        List<Phrase> subject = candidate.clauses.grammar.subject(governor.phrase);
        Role role = candidate.frame.roles().get("subj");
        Role other = role == null || !GETS.contains(governor.lemma()) ? null : COUNTERPARTS.get(role);
        if (Role.RECIPIENT.equals(role) && ACCOUNTS.contains(governor.lemma())) {
            subject.stream()
                    .flatMap(p -> p.actors.stream())
                    .forEach(p -> Slots.add(candidate, p, Role.SUPPLIER, discourse));
            return;
        }
        if (other == null || governor.lemma().equals("be") && !candidate.has(role)) {
            Slots.fill(candidate, "subj", subject, discourse);
        } else if (!candidate.has(other)) {
            for (Phrase phrase : subject) {
                phrase.actors.forEach(p -> {
                    candidate.slots.add("subj");
                    Slots.add(candidate, p, other, discourse);
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
            Slots.fill(candidate, "subj", List.of(described), discourse);
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
                    if (!JUDGES.contains(verb.lemma()) && !subject.isEmpty() && subject.get(0).index == i + 1) {
                        Slots.fill(
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

    /** What others do about an agreement: answer it, criticise it. */
    private static final Set<String> JUDGES = Vocabulary.words(StageWords.FAULTS
            + " answer oppose fear ignore counter match copy envy welcome hail praise see view regard boycott");

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
                Slots.fill(candidate, "with", candidate.clauses.grammar.chain(i + 1, false), discourse);
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
            phrases.stream().flatMap(p -> p.actors.stream()).forEach(p -> Slots.add(candidate, p, other, discourse));
            return;
        }
        Slots.fill(candidate, role == null ? "by" : "subj", phrases, discourse);
    }

    private static final Set<String> ANSWERS = Vocabulary.words(
            "confirm approve accept authorise authorize block halt clear fulfil fulfill receive reject refuse welcome");
}
