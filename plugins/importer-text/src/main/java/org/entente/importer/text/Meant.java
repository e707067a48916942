package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Says which named system is meant where a tie deals in "the aircraft", "ten" or "two of the boats": the one of that sort of
 * which the text spoke last, if the supplier may have it.
 */
final class Meant {

    /** The rule that a tie carries whose system was named elsewhere. */
    static final String RULE = "system:topic";

    private static final Set<TieType> DEALINGS =
            Set.of(TieType.TRANSFER, TieType.PRODUCTION, TieType.DEVELOPMENT, TieType.TRAINING, TieType.SUPPORT);

    /** How far back, in characters, a system may have been named. */
    private static final int FAR = 1500;

    /** How many of the systems named last are looked at. */
    private static final int RECENT = 4;

    /** What may stand before a noun that takes up what was named; any other word tells of something else. */
    private static final Set<String> BARE = Vocabulary.words("the these those this such same its their his her all both"
            + " first second last more additional further another other remaining new used second-hand secondhand surplus old"
            + " ex retired own some several many few dozen of a an one two up to at least around about nearly said");

    private final Names names;

    Meant(Names names) {
        this.names = names;
    }

    /**
     * Gives ties without a system the one that they mean.
     *
     * @param named the systems that the text names, in its order
     */
    void fill(List<Candidate> ties, List<Mention> named) {
        for (Candidate tie : ties) {
            if (tie.systems.isEmpty() && tie.counted == null && DEALINGS.contains(tie.type)) {
                tie.things.stream()
                        .filter(thing -> here(tie, thing))
                        .forEach(thing -> tie.systems.addAll(apposed(tie.clauses.phrases, thing)));
                for (int i = 0; i < tie.things.size() && tie.systems.isEmpty(); i++) {
                    Mention meant = meant(tie, tie.things.get(i), named);
                    if (meant != null) {
                        tie.systems.add(meant);
                        tie.rules.add(RULE);
                    }
                }
            }
        }
    }

    /** Whether a thing stands in the sentence of its tie; a later one may have told of it. */
    private static boolean here(Candidate tie, Phrase thing) {
        List<Phrase> phrases = tie.clauses.phrases;
        return thing.index < phrases.size() && phrases.get(thing.index) == thing;
    }

    /** "Two vessels, the Heron and the Crane", "the Heron, a vessel": what the other noun beside a comma names. */
    private static List<Mention> apposed(List<Phrase> phrases, Phrase thing) {
        List<Mention> apposed = new ArrayList<>();
        int of = thing.index + 1;
        if (of + 1 < phrases.size() && phrases.get(of).word().equals("of") && sort(phrases.get(of + 1))) {
            apposed.addAll(phrases.get(of + 1).systems);
        }
        int before = thing.index - 2;
        if (before >= 0
                && comma(phrases, before + 1)
                && thing.tokens.size() > 1
                && DETERMINERS.contains(thing.word())) {
            apposed.addAll(phrases.get(before).systems);
        }
        for (int i = thing.index + 1; i + 1 < phrases.size() && parts(phrases, i, thing.index + 1); i += 2) {
            Phrase name = phrases.get(i + 1);
            if (!name.noun() || name.systems.isEmpty() || name.head().mention() == null) {
                break;
            }
            apposed.addAll(name.systems);
        }
        return apposed;
    }

    /** "Of the Heron class", "of the type Heron". */
    private static boolean sort(Phrase phrase) {
        return phrase.noun()
                && !phrase.systems.isEmpty()
                && phrase.tokens.stream()
                        .anyMatch(t ->
                                SORTS.contains(t.lower().substring(t.lower().lastIndexOf(' ') + 1)));
    }

    private static final Set<String> SORTS = Set.of("class", "type", "types", "family", "series", "variant", "version");

    private static boolean comma(List<Phrase> phrases, int at) {
        return phrases.get(at).word().equals(",");
    }

    private static boolean parts(List<Phrase> phrases, int at, int first) {
        return comma(phrases, at) || at > first && phrases.get(at).sort == Phrase.Sort.CONJUNCTION;
    }

    private static final Set<String> DETERMINERS = Set.of("a", "an", "one");

    private @Nullable Mention meant(Candidate tie, Phrase thing, List<Mention> named) {
        Set<String> sorts = sorts(tie, thing);
        if (sorts.isEmpty()) {
            return null;
        }
        int last = before(named, thing.start());
        for (int i = last; i >= 0 && i > last - RECENT; i--) {
            Mention mention = named.get(i);
            DefenceSystem system = mention.system();
            if (system == null || thing.start() - mention.end() > FAR) {
                return null;
            }
            if (sorts.contains(system.category().name())) {
                return supplied(tie, system) ? mention : null;
            }
        }
        return null;
    }

    /** The place of the last that is named before this offset, or -1. */
    private static int before(List<Mention> named, int offset) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (named.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The sorts of system that a phrase takes up; none where it tells of something of its own. */
    private static Set<String> sorts(Candidate tie, Phrase thing) {
        Phrase counted = counted(tie, thing);
        Token head = counted.head();
        boolean bare = counted.before.isEmpty()
                && counted.tokens.stream().allMatch(t -> t == head || t.number() || BARE.contains(t.lower()));
        boolean refers = counted != thing
                || counted.tokens.stream().anyMatch(t -> t.number() || !t.is("a") && !t.is("an") && t != head);
        if (!bare || !refers) {
            return Set.of();
        }
        boolean numeral =
                head.number() || head.lemma().equals("one") || head.lemma().equals("other");
        return numeral ? Makers.ANY : Makers.SORTS.getOrDefault(head.lemma(), Set.of());
    }

    /** "Two of the boats": what is counted. */
    private static Phrase counted(Candidate tie, Phrase thing) {
        List<Phrase> phrases = tie.clauses.phrases;
        int of = thing.index + 1;
        return here(tie, thing)
                        && of + 1 < phrases.size()
                        && phrases.get(of).word().equals("of")
                        && phrases.get(of + 1).noun()
                ? phrases.get(of + 1)
                : thing;
    }

    /** Whether who supplies here may do so: a maker or the state of one, or anybody where no list knows a maker. */
    private boolean supplied(Candidate tie, DefenceSystem system) {
        Set<String> makers = new HashSet<>();
        for (String id : system.makers()) {
            makers.add(id);
            names.actor(id).map(Actor::country).ifPresent(makers::add);
        }
        List<Party> suppliers = tie.in(Role.SUPPLIER);
        Predicate<Party> makes =
                p -> makers.contains(p.principal()) || makers.contains(p.actor().id());
        return makers.isEmpty() || suppliers.isEmpty() || suppliers.stream().anyMatch(makes);
    }
}
