package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the grammar did not reach: a word of a frame that has no parties yet, and those named beside it.
 *
 * <p>Whose role is whose is told by the last preposition and by the order alone, within what stands between semicolons. It is
 * asked after {@link FrameReader}, and not of words that must stand in a grammar of their own; what it finds carries a rule of
 * its own.
 */
final class Association {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:beside";

    /** With so many named the words between them decide, and not that they stand side by side. */
    private static final int MANY = 6;

    /** How many phrases from a word what it is about may stand. */
    private static final int REACH = 6;

    private static final Set<TieType> TYPES = Set.of(
            TieType.AGREEMENT,
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.DEVELOPMENT,
            TieType.EXERCISE,
            TieType.TRAINING,
            TieType.INVESTMENT,
            TieType.MEMBERSHIP,
            TieType.SUPPORT,
            TieType.COOPERATION,
            TieType.RESTRICTION);

    /** Words that set two side by side and tie them by nothing. */
    private static final Set<String> COMPARING =
            Vocabulary.words("than unlike versus compared comparison like whereas against despite rival compete");

    /** What must stand in a grammar of its own to be told: who builds, designs or goes on with what. */
    private static final Set<String> CAREFUL = Set.of(
            "making",
            "stopped",
            "units",
            "novel",
            "licensed",
            "again",
            "owned",
            "standing",
            "bases",
            "drilling",
            "status",
            "together",
            "makes",
            "foreign",
            "further");

    private final FrameBook book;

    private final Origins origin;

    private final Names names;

    Association(FrameBook book, Names names) {
        this.book = book;
        this.names = names;
        this.origin = new Origins(book, names);
    }

    /** The candidates of a sentence beside those that were found; one side may be missing yet. */
    List<Candidate> read(Clauses clauses, List<Candidate> found) {
        List<Candidate> candidates = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= clauses.phrases.size(); i++) {
            if (i == clauses.phrases.size() || clauses.phrases.get(i).word().equals(";")) {
                if (compares(clauses, from, i)) {
                    from = i + 1;
                    continue;
                }
                List<Candidate> here = new ArrayList<>();
                for (int at = from; at < i; at++) {
                    Candidate candidate = at(clauses, at, from, i, found);
                    if (candidate != null) {
                        here.add(candidate);
                    }
                }
                Candidate implied = here.isEmpty() ? origin.read(clauses, from, i, found) : null;
                if (implied != null) {
                    here.add(implied);
                }
                candidates.addAll(here);
                from = i + 1;
            }
        }
        return candidates;
    }

    private static boolean compares(Clauses clauses, int from, int to) {
        return clauses.phrases.subList(from, to).stream()
                .flatMap(p -> p.tokens.stream())
                .anyMatch(t -> COMPARING.contains(t.lower()));
    }

    /** "Followed the exercise as guests": those who only look on are told. */
    private static boolean watched(Clauses clauses, int from, int to) {
        return clauses.phrases.subList(from, to).stream()
                .anyMatch(p -> p.noun() && WATCHING.contains(p.head().lemma()));
    }

    private static final Set<String> SHARED =
            Vocabulary.words("with together joint jointly alongside combined both exercise drill manoeuvre maneuver");

    private static final Set<String> WATCHING = Set.of("observer", "guest", "spectator");

    private @Nullable Candidate at(Clauses clauses, int at, int from, int to, List<Candidate> found) {
        Phrase phrase = clauses.phrases.get(at);
        if (!phrase.noun() && !phrase.verb()) {
            return null;
        }
        Verb verb = phrase.verb() ? verb(clauses, phrase) : null;
        boolean spent = found.stream()
                .anyMatch(c -> c.trigger == phrase
                        || phrase.noun() && phrase.head().lemma().equals(c.frame.object()));
        if (spent || verb != null && clauses.unnamed(verb)) {
            return null;
        }
        List<Frame> frames = new ArrayList<>();
        if (verb != null) {
            frames.addAll(book.verb(verb, clauses.phrases));
        } else if (phrase.head().mention() == null
                && !NounFrames.craft(phrase)
                && !NounFrames.noDeal(phrase, clauses)) {
            frames.addAll(book.noun(phrase.head().lemma()));
        }
        for (Frame frame : frames) {
            boolean told = found.stream()
                    .anyMatch(c -> c.type.equals(frame.type()) && c.trigger.index >= from && c.trigger.index < to);
            boolean chat = frame.type().equals(TieType.DIALOGUE) && !frame.noun();
            // "Sailed from Chile to Peru": a voyage, if nobody sails with another.
            boolean alone = frame.type().equals(TieType.EXERCISE) && !frame.noun() && !clauses.any(SHARED);
            if (told
                    || chat
                    || alone
                    || !TYPES.contains(frame.type())
                    || frame.type().equals(TieType.EXERCISE) && watched(clauses, from, to)
                    || frame.flags().stream().anyMatch(CAREFUL::contains)) {
                continue;
            }
            if (frame.object() == null && frame.trigger().equals("take") && follows(clauses, at, to, "part")) {
                continue;
            }
            if (frame.object() != null && !follows(clauses, at, to, frame.object())) {
                continue;
            }
            Candidate candidate = filled(frame, clauses, phrase, verb, from, to);
            Set<String> principals = candidate.principals();
            if (!principals.isEmpty()
                    && principals.size() <= MANY
                    && found.stream().noneMatch(c -> c.principals().equals(principals))
                    && Flags.hold(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Verb verb(Clauses clauses, Phrase phrase) {
        for (Verb verb : clauses.grammar.verbs()) {
            if (verb.phrase == phrase) {
                return verb;
            }
        }
        return null;
    }

    private static boolean follows(Clauses clauses, int at, int to, String noun) {
        return clauses.phrases.subList(at + 1, Math.min(to, at + 1 + REACH)).stream()
                .anyMatch(p -> p.noun()
                        && p.head().lemma().equals(noun)
                        && !PLACES.contains(clauses.phrases.get(p.index - 1).word()));
    }

    /** "At a plant", "under a contract": where or by what something is done, not what. */
    private static final Set<String> PLACES = Set.of("at", "in", "from", "by", "under");

    private Candidate filled(Frame frame, Clauses clauses, Phrase trigger, @Nullable Verb verb, int from, int to) {
        Candidate candidate = new Candidate(frame, clauses, trigger);
        candidate.rules.add(RULE);
        candidate.verb = verb == null ? clauses.grammar.governor(trigger) : verb;
        boolean passive = verb != null && verb.passive;
        int[] borders = borders(clauses, from, to);
        List<Named> named = new ArrayList<>();
        String slot = "";
        boolean cited = false;
        for (Phrase phrase : clauses.phrases.subList(from, to)) {
            cited |= phrase.has("according");
            if (cited && phrase.noun()) {
                // "According to Peru's navy": who tells of it takes no part.
                cited = false;
            } else if (Feared.is(clauses, phrase)) {
                // "A common worry about Peru": who is feared takes no part.
                continue;
            } else if (phrase.sort == Phrase.Sort.PREPOSITION) {
                slot = phrase.word();
            } else if (phrase.verb() || phrase.sort == Phrase.Sort.CLAUSE) {
                slot = "";
            } else if (phrase.noun()
                    && !(verb != null && (another(clauses, phrase, trigger) || gapped(clauses, phrase)))
                    && !Nearest.objects(clauses, phrase)
                    && !Beaten.is(clauses, phrase)
                    && !(frame.type().equals(TieType.AGREEMENT) && Nearest.place(clauses, phrase))) {
                if ((phrase.thing || !phrase.systems.isEmpty()) && Math.abs(phrase.index - trigger.index) <= REACH) {
                    candidate.things.add(phrase);
                    candidate.systems.addAll(phrase.systems);
                }
                boolean before = phrase.index < trigger.index;
                // "A gift that Chile made": who stands right before a verb does something.
                boolean doer = verb == null && !before && does(clauses, phrase);
                String place = !slot.isEmpty() ? slot : before == passive ? "obj" : before || doer ? "subj" : "obj";
                named.add(new Named(
                        phrase,
                        phrase == trigger ? "pre" : place,
                        Math.abs(borders[phrase.index - from] - borders[trigger.index - from])));
                if (phrase.head().mention() == null && phrase.actors.isEmpty()) {
                    continue;
                }
                slot = "";
            }
        }
        int farthest = named.stream().mapToInt(Named::far).max().orElse(0);
        Set<String> spent = new HashSet<>();
        for (int far = 0; far <= farthest && !complete(candidate); far++) {
            for (Named one : named) {
                if (one.far() == far) {
                    take(candidate, one, trigger, spent);
                }
            }
        }
        return candidate;
    }

    /** "Peru promised tanks, Chile delivered them": who does something else behind a comma. */
    private static boolean another(Clauses clauses, Phrase phrase, Phrase trigger) {
        if (phrase.index <= trigger.index || !does(clauses, phrase)) {
            return false;
        }
        Phrase before = clauses.phrases.get(phrase.index - 1);
        return before.word().equals(",") || before.sort == Phrase.Sort.CONJUNCTION;
    }

    /** "Peru promised a radar, and Chile cash": who does the same with something else. */
    private static boolean gapped(Clauses clauses, Phrase phrase) {
        int i = phrase.index;
        Mention first = phrase.tokens.get(0).mention();
        return i > 1
                && clauses.phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION
                && clauses.phrases.get(i - 2).word().equals(",")
                && first != null
                && first.country()
                && !first.demonym()
                && phrase.tokens.size() > 1
                && !phrase.tokens.get(1).is("'s");
    }

    private static boolean does(Clauses clauses, Phrase phrase) {
        int next = phrase.index + 1;
        Verb verb = next < clauses.phrases.size() ? clauses.grammar.verb(clauses.phrases.get(next)) : null;
        return verb != null && !verb.reduced && !verb.passive;
    }

    /** A noun phrase, the slot in which it seems to stand, and how many clauses from the word. */
    private record Named(Phrase phrase, String place, int far) {}

    /** Whether clauses farther off need not be asked. */
    private static boolean complete(Candidate candidate) {
        return candidate.principals().size() >= 2
                && (FrameReader.symmetric(candidate.type)
                        || candidate.parts.stream()
                                        .map(Candidate.Part::role)
                                        .distinct()
                                        .count()
                                > 1);
    }

    /** In which clause of its sentence each phrase stands, counted by the words that begin one. */
    private static int[] borders(Clauses clauses, int from, int to) {
        int[] borders = new int[to - from];
        int clause = 0;
        for (int i = from; i < to; i++) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.sort == Phrase.Sort.CLAUSE || Clausal.RELATIVES.contains(phrase.word())) {
                clause++;
            }
            borders[i - from] = clause;
        }
        return borders;
    }

    private void take(Candidate candidate, Named named, Phrase trigger, Set<String> spent) {
        Phrase phrase = named.phrase();
        Role role = role(candidate.frame, named.place());
        // "Chinese ones": theirs by origin, and no side by that.
        boolean ones = phrase.head().lemma().equals("one");
        if (Role.BODY.equals(role) && OCCASIONS.contains(phrase.head().lemma())) {
            // "Took part in NATO drills": an exercise is no body.
            return;
        }
        if (FrameReader.symmetric(candidate.type) && Nearest.seat(candidate.clauses, phrase)) {
            return;
        }
        // "Part of the Pact's defence": who does that is no member for it.
        boolean whole = role == Role.BODY && phrase != trigger;
        List<Party> parties = whole
                ? phrase.actors
                : phrase == trigger || phrase.actors.isEmpty() && !phrase.thing && !ones
                        ? phrase.before
                        : phrase.actors;
        for (Party party : parties) {
            boolean meant = party.rule().equals("ANAPHOR") && !candidate.type.equals(TieType.AGREEMENT);
            // Who speaks of an agreement is no party to it; who calls somebody a partner is his.
            boolean speaks =
                    party.actor().kind().equals(ActorKind.PERSON) && !candidate.type.equals(TieType.COOPERATION);
            if (role != null
                    && !meant
                    && !speaks
                    && fits(candidate.frame, party, role)
                    && spent.add(party.principal())) {
                candidate.slots.add(named.place());
                candidate.add(spoken(party), role);
            }
        }
    }

    private static final Set<String> OCCASIONS = Set.of(
            "drill",
            "drills",
            "exercise",
            "manoeuvre",
            "maneuver",
            "wargame",
            "patrol",
            "operation",
            "summit",
            "meeting",
            "fair");

    /** For whom a person speaks. */
    private Party spoken(Party party) {
        String home =
                party.actor().kind().equals(ActorKind.PERSON) ? party.actor().country() : null;
        return home == null
                ? party
                : names.actor(home)
                        .map(state -> new Party(state, party.named(), "SPEAKER"))
                        .orElse(party);
    }

    private static @Nullable Role role(Frame frame, String place) {
        Role role = frame.roles().get(place);
        if (role == null && place.equals("subj")) {
            role = frame.roles().get("pre");
        }
        return role == null && frame.roles().containsValue(Role.PARTNER) ? Role.PARTNER : role;
    }

    // Alliances give, forbid and agree as states do; they neither buy nor build.
    private static boolean fits(Frame frame, Party party, Role role) {
        if (role.equals(Role.BODY)) {
            return party.alliance();
        }
        return !party.alliance() || role.equals(Role.IMPOSER) || role.equals(Role.PROVIDER);
    }
}
