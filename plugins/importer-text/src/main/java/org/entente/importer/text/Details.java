package org.entente.importer.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Quantity;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads how many, for how much and when, from the words nearest to a tie's trigger. */
final class Details {

    private static final Set<TieType> COUNTED = Set.of(
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.SUPPORT,
            TieType.AGREEMENT,
            TieType.INVESTMENT,
            TieType.DEVELOPMENT,
            TieType.DIALOGUE);

    /** Who is counted when training is told of. */
    static final Set<String> PEOPLE = Vocabulary.words(
            "officer soldier troop pilot student cadet personnel instructor"
                    + " sailor crew technician trainee marine recruit sapper engineer serviceman servicemen conscript mechanic"
                    + " commando ranger paratrooper specialist medic gunner expert adviser advisor policeman trainer operator"
                    + " graduate reservist aviator airman submariner diver midshipman controller"
                    + " participant man woman people place seat apprentice candidate doctor gendarme peacekeeper servicewoman guardsman navigator seafarer");

    private Details() {}

    static void read(Candidate c, String text, @Nullable LocalDate published) {
        c.things.replaceAll(thing -> counted(c, thing));
        if (COUNTED.contains(c.type)) {
            c.quantity = things(c, text);
            if (c.quantity == null && c.type.equals(TieType.SUPPORT) && c.things.isEmpty()) {
                c.quantity = people(c, text);
            }
            c.things.replaceAll(thing -> referent(c, thing));
        } else if (c.type.equals(TieType.TRAINING) || c.type.equals(TieType.EXERCISE)) {
            c.quantity = people(c, text);
        } else if (c.type.equals(TieType.RESTRICTION)) {
            c.quantity = kept(c, text);
        }
        c.value = Prices.of(c, text);
        c.date = new Timing(c, text, published).date();
        if (c.kind.unknown()) {
            c.kind = kind(c);
        }
    }

    /** What "40 of them" are. */
    private static Phrase referent(Candidate c, Phrase thing) {
        List<Phrase> phrases = c.clauses.phrases;
        int at = thing.index + 2;
        boolean them = at < phrases.size()
                && phrases.get(at - 1).word().equals("of")
                && phrases.get(at).word().equals("them");
        Phrase meant = them ? Clauses.meant(phrases, thing) : null;
        return meant == null ? thing : meant;
    }

    /** Gives an earlier tie a price or number that a sentence tells: "The deal is worth …". */
    static void carry(List<Candidate> earlier, Clauses clauses, String text) {
        Candidate last = Prices.meant(earlier, clauses);
        // "The earlier eight cost two billion": those are not meant.
        if (last == null || clauses.phrases.get(0).tokens.stream().anyMatch(t -> EARLIER.contains(t.lower()))) {
            return;
        }
        Prices.carry(last, clauses, text);
        if (last.quantity == null && last.type.equals(TieType.TRANSFER) && last.things.isEmpty()) {
            for (Phrase phrase : clauses.phrases) {
                if (phrase.noun() && phrase.thing && last.quantity == null) {
                    last.quantity = Counts.of(phrase, clauses, text);
                    last.systems.addAll(phrase.systems);
                    last.things.add(phrase);
                }
            }
        }
    }

    /** Gives a tie what only another telling of it says. */
    static void complete(Candidate kept, Candidate other) {
        kept.value = kept.value == null ? other.value : kept.value;
        kept.date = kept.date == null && kept.stage.equals(other.stage) ? other.date : kept.date;
        count(kept, other);
    }

    /** Gives a tie the number and systems that only another telling of it says. */
    static void count(Candidate kept, Candidate other) {
        if (kept.quantity == null && kept.counted == null && other.counted == null) {
            kept.quantity = other.quantity;
        }
        if (kept.systems.isEmpty()) {
            kept.systems.addAll(other.systems);
        }
    }

    /** Whether a stop or the trigger of another clause lies between. */
    static boolean between(Candidate c, int a, int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        for (Token token : c.clauses.tokens) {
            if (token.start() > from
                    && token.start() < to
                    && (token.is(";") || token.is(":") && lots(c, token.end()))) {
                return true;
            }
        }
        return parted(c, from, to);
    }

    /** Whether parts follow: "in two lots: eight in 2019 for $1 billion". */
    private static boolean lots(Candidate c, int colon) {
        Token before = null;
        for (Token token : c.clauses.tokens) {
            if (token.start() >= colon) {
                return token.number() && before != null;
            }
            before = token.is(":") ? before : LOTS.contains(token.lemma()) ? token : null;
        }
        return false;
    }

    private static final Set<String> LOTS = Set.of("lot", "batch", "tranche", "instalment", "phase", "stage", "step");

    /** Whether "and" with a verb of its own lies between: "evaluates the missile and has ordered three radars". */
    static boolean parted(Candidate c, int from, int to) {
        for (int i = 0; i + 1 < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(timed(c.clauses.phrases, i + 1)));
            if (phrase.sort == Phrase.Sort.CONJUNCTION
                    && phrase.start() > from
                    && phrase.start() < to
                    && verb != null
                    && !verb.reduced
                    && verb != c.verb) {
                return true;
            }
        }
        return false;
    }

    /** Past a time that stands before its verb: "and in May 2024 bought". */
    private static int timed(List<Phrase> phrases, int at) {
        boolean time = at + 2 < phrases.size()
                && phrases.get(at).sort == Phrase.Sort.PREPOSITION
                && (Grammar.temporal(phrases.get(at + 1))
                        || Numbers.year(phrases.get(at + 1).text()));
        return time ? at + 2 : at;
    }

    /** "A pair of minehunters": the equipment is what stands after "of". */
    private static Phrase counted(Candidate c, Phrase thing) {
        List<Phrase> phrases = c.clauses.phrases;
        int at = thing.index + 2;
        boolean of = at < phrases.size()
                && phrases.get(at - 1).text().equals("of")
                && phrases.get(at).noun()
                && phrases.get(at).thing;
        // "The supply of six boats" is an act, though supplies are things.
        boolean named = thing.head().mention() != null
                || Vocabulary.EQUIPMENT.contains(thing.head().lemma())
                        && !thing.head().is("supply");
        return of && !named ? phrases.get(at) : thing;
    }

    private static @Nullable Quantity things(Candidate c, String text) {
        for (Phrase thing : c.things) {
            // "Two of the six boats ordered": six were ordered.
            boolean ordered = c.trigger.verb()
                    && c.trigger.index > thing.index
                    && ORDERS.contains(c.trigger.head().lemma());
            Quantity whole = ordered ? Counts.whole(thing, c.clauses, text) : null;
            Quantity told = whole != null ? whole : Counts.of(thing, c.clauses, text);
            // "Ordered twelve", "bought four more", but not "boat number three".
            boolean alone = told == null
                    && thing.systems.isEmpty()
                    && !thing.has("number")
                    && !text.startsWith(" in number", thing.end());
            Quantity quantity = alone ? Counts.bare(thing, text) : told;
            if (quantity != null) {
                return quantity;
            }
        }
        if (!c.type.equals(TieType.TRANSFER) || c.frame.has("named")) {
            return null;
        }
        if (c.things.isEmpty() && !c.systems.isEmpty()) {
            Quantity named = named(c, text);
            if (named != null) {
                return named;
            }
        }
        // "Bought HMAS Heron and HMAS Crane": ships that are named.
        long ships = c.systems.stream()
                .map(m -> text.substring(m.start(), m.end()))
                .distinct()
                .filter(name -> Ensigns.state(name) != null)
                .count();
        if (ships > 1 && ships == c.systems.size()) {
            return Quantity.of(ships);
        }
        Quantity subject = c.verb == null || !c.verb.passive
                ? null
                : c.clauses.grammar.subject(c.verb.phrase).stream()
                        .map(phrase -> Counts.bare(phrase, text))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return subject != null ? subject : Counts.bare(c.trigger, c.clauses, text);
    }

    /** "The C-130s, three of which Norway had given": how many of the system of which the clause tells. */
    private static @Nullable Quantity named(Candidate c, String text) {
        return c.clauses.phrases.stream()
                .filter(phrase -> phrase.systems.stream().anyMatch(c.systems::contains)
                        && !between(c, c.trigger.start(), phrase.start()))
                .map(phrase -> Counts.of(phrase, c.clauses, text))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Verbs whose object is all that was agreed on. */
    private static final Set<String> ORDERS =
            Set.of("order", "buy", "purchase", "procure", "acquire", "commission", "contract", "select");

    /** How many are kept from whom: "forbade Denmark to send 20 vehicles", "refused a licence for 12 engines". */
    private static @Nullable Quantity kept(Candidate c, String text) {
        List<Phrase> phrases = c.clauses.phrases;
        for (int i = c.trigger.index; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean aside = phrase.word().equals(",")
                    && i + 1 < phrases.size()
                    && (phrases.get(i + 1).verb()
                            || Clausal.RELATIVES.contains(phrases.get(i + 1).word()));
            if (aside || between(c, c.trigger.start(), phrase.start())) {
                return null;
            }
            Quantity quantity = phrase.noun() && phrase.thing ? Counts.of(phrase, c.clauses, text) : null;
            if (quantity != null && quantity.value().compareTo(java.math.BigDecimal.ONE) > 0) {
                c.counted = c.systems.isEmpty() && phrase.systems.isEmpty() ? phrase : null;
                return quantity;
            }
        }
        return null;
    }

    private static @Nullable Quantity people(Candidate c, String text) {
        // "Officers to train 10,500 soldiers": who are trained are counted first, then who trains.
        List<Phrase> phrases = new java.util.ArrayList<>();
        if (c.trigger.verb()) {
            c.clauses.grammar.after(c.trigger).stream()
                    .filter(f -> f.slot().equals("obj"))
                    .forEach(f -> phrases.addAll(f.phrases()));
        }
        phrases.addAll(c.clauses.phrases);
        for (Phrase phrase : phrases) {
            if (phrase.noun()
                    && (PEOPLE.contains(phrase.head().lemma()) || compatriots(phrase) || members(c, phrase))) {
                Quantity quantity = Counts.of(phrase, c.clauses, text);
                if (quantity != null) {
                    c.counted = phrase;
                    return quantity;
                }
            }
        }
        return null;
    }

    /** "56 young Czechs". */
    private static boolean compatriots(Phrase phrase) {
        return people(phrase.head()) && phrase.tokens.size() > 1;
    }

    /** "Czechs", "Canadians". */
    static boolean people(Token token) {
        return token.mention() != null
                && token.mention().demonym()
                && token.lower().endsWith("s");
    }

    /** "Ten members of the air force", who are trained. */
    private static boolean members(Candidate c, Phrase phrase) {
        List<Phrase> phrases = c.clauses.phrases;
        int of = phrase.index + 1;
        return c.type.equals(TieType.TRAINING)
                && phrase.head().lemma().equals("member")
                && of + 1 < phrases.size()
                && phrases.get(of).word().equals("of")
                && phrases.get(of + 1).actors.stream()
                        .anyMatch(p -> c.principals().contains(p.principal()));
    }

    private static TieKind kind(Candidate c) {
        String named = c.frame.value("kind");
        if (named != null) {
            return new TieKind(named);
        }
        if (c.type.equals(TieType.TRANSFER)) {
            String word = c.frame.trigger();
            if (SALES.contains(word)) {
                return TieKind.SALE;
            }
            if (LEASES.contains(word)) {
                return TieKind.LEASE;
            }
            if (told(c, GIFTS) || FREE.finds(c.clauses.lower())) {
                return TieKind.GIFT;
            }
            return told(c, LEASES) ? TieKind.LEASE : told(c, SALES) ? TieKind.SALE : TieKind.UNKNOWN;
        }
        return TieKind.UNKNOWN;
    }

    private static final Set<String> EARLIER = Set.of("earlier", "previous", "former", "existing", "original", "old");

    private static final Set<String> GIFTS = Set.of("donate", "donation", "gift", "donor", "giveaway");

    private static final Set<String> LEASES = Set.of("lease", "leasing", "lessor", "lessee");

    private static final Set<String> SALES =
            Set.of("sale", "sell", "seller", "resale", "purchase", "buy", "buyer", "resell");

    private static final Finder FREE = Finder.of("\\b(?:grant aid|gratis|free of charge)\\b");

    /** Whether one of these stands as a noun or verb in the clause that tells it. */
    private static boolean told(Candidate c, Set<String> lemmas) {
        return c.clauses.tokens.stream()
                .anyMatch(t -> (t.verb() || t.tag().startsWith("NN"))
                        && lemmas.contains(t.lemma())
                        && !between(c, c.trigger.start(), t.start()));
    }
}
