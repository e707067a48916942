package org.entente.importer.text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Whether two tellings tell of the same act. */
final class SameTie {

    private SameTie() {}

    /** Visits, talks and standing bodies are acts of their own. */
    static String sort(Candidate c) {
        String lemma = c.frame.trigger();
        if (lemma.equals("visit")
                || lemma.equals("trip")
                || lemma.equals("travel")
                || lemma.equals("host")
                || lemma.equals("receive")
                || lemma.equals("welcome")) {
            return "visit";
        }
        return c.frame.has("standing")
                        || lemma.equals("dialogue")
                        || lemma.equals("committee")
                        || lemma.equals("mechanism")
                ? "body"
                : "talks";
    }

    static boolean shares(Candidate a, Candidate b) {
        Set<String> ids = new HashSet<>();
        a.systems.forEach(m -> ids.add(m.entity().id()));
        return b.systems.stream().anyMatch(m -> ids.contains(m.entity().id()));
    }

    /** What two candidates that are the same have alike, so that not each is compared with each. */
    static Object kin(Candidate c) {
        return c.type.equals(TieType.EXERCISE) ? c.type : List.of(c.type, c.principals());
    }

    static boolean same(Candidate a, Candidate b) {
        // Told first, as it is cheap: a text may tell of thousands of sales of two.
        if (a.type.equals(TieType.TRANSFER) && b.type.equals(TieType.TRANSFER) && otherNumber(a, b)) {
            return false;
        }
        boolean titled = a.type.equals(b.type) && a.title != null && b.title != null;
        if (titled && !a.title.equals(b.title)) {
            return false;
        }
        if (titled && a.type.equals(TieType.EXERCISE) && Objects.equals(a.date, b.date)) {
            // A headline and a lead may name fewer of those who take part.
            return a.principals().containsAll(b.principals()) || b.principals().containsAll(a.principals());
        }
        if (!a.type.equals(b.type) || !a.principals().equals(b.principals()) || apartFirms(a, b)) {
            return false;
        }
        boolean sided = a.type.equals(TieType.TRAINING)
                || a.type.equals(TieType.SUPPORT)
                || a.type.equals(TieType.RESTRICTION)
                || a.type.equals(TieType.TRANSFER) && !a.systems.isEmpty() && !b.systems.isEmpty() && !shares(a, b);
        boolean other = a.type.equals(TieType.TRANSFER) && a.systems.isEmpty() != b.systems.isEmpty();
        if ((sided || other) && !roles(a).equals(roles(b))) {
            return false;
        }
        if (a.type.equals(TieType.COOPERATION)) {
            return talk(a) == talk(b);
        }
        if (a.type.equals(TieType.MEMBERSHIP)) {
            return true;
        }
        if (a.type.equals(TieType.TRANSFER) && further(b) && !further(a) && !headline(a)) {
            return false;
        }
        if (a.type.equals(TieType.TRANSFER) && takesUp(b) && (a.systems.isEmpty() || b.systems.isEmpty())) {
            return true;
        }
        if (a.date != null && b.date != null && otherDay(a.date, b.date)) {
            return false;
        }
        if (otherNumber(a, b)) {
            return false;
        }
        if (a.type.equals(TieType.DIALOGUE) && !sort(a).equals(sort(b))) {
            return false;
        }
        if (a.type.equals(TieType.AGREEMENT)) {
            return titled
                    || a.frame.trigger().equals(b.frame.trigger())
                    || b.trigger.word().equals("the")
                    || b.trigger.word().equals("this")
                    || headline(a);
        }
        if (a.type.equals(TieType.TRANSFER)) {
            if (a.systems.isEmpty() != b.systems.isEmpty() && !headline(a) && !refersBack(b)) {
                return false;
            }
            return (a.systems.isEmpty() || b.systems.isEmpty() || shares(a, b))
                    && (talk(a) == talk(b) || a.systems.isEmpty() == b.systems.isEmpty());
        }
        return talk(a) == talk(b);
    }

    private static boolean otherDay(Edtf a, Edtf b) {
        String first = DateDoubt.plain(a.text());
        String second = DateDoubt.plain(b.text());
        return !first.startsWith(second) && !second.startsWith(first);
    }

    private static boolean otherNumber(Candidate a, Candidate b) {
        return a.quantity != null && b.quantity != null && a.quantity.value().compareTo(b.quantity.value()) != 0;
    }

    /** Whether different firms take part in the two. */
    static boolean apartFirms(Candidate a, Candidate b) {
        Set<String> one = firms(a);
        Set<String> other = firms(b);
        boolean others = one.size() > 1 && other.size() > 1 && !one.containsAll(other) && !other.containsAll(one);
        return others || !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static Set<String> firms(Candidate c) {
        Set<String> firms = new HashSet<>();
        c.parts.stream()
                .filter(p -> p.party().company())
                .forEach(p -> firms.add(p.party().actor().id()));
        return firms;
    }

    private static Set<String> roles(Candidate c) {
        Set<String> roles = new HashSet<>();
        c.parts.forEach(p -> roles.add(p.party().principal() + p.role()));
        return roles;
    }

    /** Whether a telling only takes up what was told: "the deal", "the radars". */
    private static boolean refersBack(Candidate b) {
        boolean things = b.quantity == null
                && b.things.stream().anyMatch(t -> t != b.trigger)
                && b.things.stream()
                        .allMatch(t -> t.word().equals("the") || t.word().equals("these"));
        boolean deal = b.frame.trigger().equals("deal") || b.frame.trigger().equals("contract");
        return things || b.trigger.word().equals("the") || deal && b.date == null && b.value == null;
    }

    /** "A second order", "twelve more": another act, not the one that was told. */
    private static boolean further(Candidate c) {
        return tells(c.trigger) || c.things.stream().anyMatch(SameTie::tells);
    }

    /** "Twenty more", where as many were told of: twenty others. */
    private static boolean more(Candidate c) {
        return c.things.stream()
                .anyMatch(t -> t.has("more") && t.tokens.stream().anyMatch(Token::number));
    }

    private static boolean tells(Phrase phrase) {
        return phrase.tokens.stream().anyMatch(t -> FURTHER.contains(t.lower()));
    }

    private static final Set<String> FURTHER =
            Vocabulary.words("second third fourth another further additional more follow-on extra");

    /** "The aircraft were ordered in 2019": what is dealt in is all known already. */
    private static boolean takesUp(Candidate b) {
        return b.quantity == null
                && b.systems.isEmpty()
                && b.things.stream().anyMatch(t -> t != b.trigger)
                && b.things.stream()
                        .filter(t -> t != b.trigger)
                        .allMatch(t -> t.word().equals("the") && t.tokens.size() < 3);
    }

    /** "Looked at the jet and ordered twelve": what was ordered is told instead; of "chose it and ordered twelve" the number too. */
    static boolean ordered(Candidate k, Candidate c) {
        if (!(c.meant || !c.things.isEmpty() && Counts.alone(c.things))
                || !c.type.equals(k.type)
                || !c.stage.equals(Stage.SIGNED)
                || !c.modality.equals(Modality.ASSERTED)
                || c.trigger.index < k.trigger.index) {
            return false;
        }
        if (k.stage.equals(Stage.SIGNED)) {
            Details.complete(k, c);
            k.instrument = k.instrument.unknown() ? c.instrument : k.instrument;
            return false;
        }
        return talk(k);
    }

    static boolean headline(Candidate c) {
        return c.clauses.sentence.block().sort() == Clean.Sort.HEADLINE;
    }

    static boolean talk(Candidate c) {
        return c.stage.equals(Stage.PROPOSED) || c.stage.equals(Stage.NEGOTIATING);
    }
}
