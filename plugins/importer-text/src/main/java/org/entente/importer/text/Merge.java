package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Makes one tie of what is told twice, in a sentence and in a document, and several of what lists tell at once. */
final class Merge {

    /** What says more about the same parties in the same sentence comes first. */
    private static final List<TieType> RANK = List.of(
            TieType.RESTRICTION,
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.DEVELOPMENT,
            TieType.TRAINING,
            TieType.EXERCISE,
            TieType.INVESTMENT,
            TieType.MEMBERSHIP,
            TieType.SUPPORT,
            TieType.AGREEMENT,
            TieType.DIALOGUE,
            TieType.COOPERATION);

    private Merge() {}

    /** One tie for each member of a list on one side, where each is an act of its own. */
    static List<Candidate> apart(Candidate c) {
        Role one = null;
        Role other = null;
        if (c.type.equals(TieType.TRANSFER)) {
            one = Role.SUPPLIER;
            other = Role.RECIPIENT;
        } else if (c.type.equals(TieType.MEMBERSHIP)) {
            one = Role.MEMBER;
            other = Role.BODY;
        } else if (c.type.equals(TieType.INVESTMENT)) {
            one = Role.INVESTOR;
            other = Role.HOST;
        } else if (c.type.equals(TieType.RESTRICTION)) {
            one = Role.IMPOSER;
            other = Role.TARGET;
        } else if (c.type.equals(TieType.SUPPORT) || c.type.equals(TieType.TRAINING)) {
            one = Role.PROVIDER;
            other = Role.RECIPIENT;
        }
        List<Candidate> apart = new ArrayList<>();
        boolean shared = c.type.equals(TieType.TRANSFER) && Signs.joint(c);
        if (one != null && !shared && c.has(one) && c.has(other)) {
            for (Candidate.Part a : c.parts) {
                for (Candidate.Part b : c.parts) {
                    if (a.role().equals(one)
                            && b.role().equals(other)
                            && !a.party().principal().equals(b.party().principal())) {
                        apart.add(c.with(List.of(a, b)));
                    }
                }
            }
            return apart;
        }
        boolean plural = c.trigger.noun()
                && c.trigger.head().tag().equals("NNS")
                && !c.trigger.head().is("talks");
        boolean each = c.clauses.any(Set.of("each", "respectively", "separately"));
        if ((plural || each)
                && c.parts.size() > 2
                && (c.type.equals(TieType.AGREEMENT) || c.type.equals(TieType.COOPERATION))) {
            Candidate.Part hub = hub(c);
            for (Candidate.Part part : c.parts) {
                if (part != hub && !part.party().principal().equals(hub.party().principal())) {
                    apart.add(c.with(List.of(part, hub)));
                }
            }
            return apart;
        }
        return List.of(c);
    }

    /** Who has agreements with each of the others: the subject of their verb where it is one, else the last. */
    private static Candidate.Part hub(Candidate c) {
        List<Party> subject = c.verb == null
                ? List.of()
                : c.clauses.grammar.subject(c.verb.phrase).stream()
                        .flatMap(p -> p.actors.stream())
                        .toList();
        return c.parts.stream()
                .filter(p -> subject.size() == 1 && subject.get(0).same(p.party()))
                .findFirst()
                .orElse(c.parts.get(c.parts.size() - 1));
    }

    /** The candidates of a sentence without those that only say less of what another says. */
    static List<Candidate> sentence(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt((Candidate c) -> RANK.indexOf(c.type))
                .thenComparing(c -> !SameTie.sort(c).equals("visit")));
        for (Candidate c : sorted) {
            Candidate covering =
                    kept.stream().filter(k -> covers(k, c)).findFirst().orElse(null);
            if (covering == null) {
                kept.add(c);
                continue;
            }
            boolean better = SameTie.ordered(covering, c);
            if (better) {
                kept.set(kept.indexOf(covering), c);
            }
            // "Bought jets in 1992, when it ordered 150 F-16s": what the other telling counts.
            if (covering.type.equals(c.type) && covering.principals().equals(c.principals())) {
                Details.count(better ? c : covering, better ? covering : c);
            }
        }
        kept.removeIf(c -> underWhich(c, kept) || toJoin(c, kept));
        kept.removeIf(c -> withoutSides(c) && sided(c, kept));
        return kept;
    }

    private static boolean withoutSides(Candidate c) {
        return c.type.equals(TieType.TRANSFER) && !c.has(Role.SUPPLIER) && !c.has(Role.RECIPIENT);
    }

    /** Whether others tell who sells to whom of those who here only take part: "A and B signed a contract with C for six boats". */
    private static boolean sided(Candidate c, List<Candidate> kept) {
        Set<String> told = new HashSet<>();
        kept.stream()
                .filter(k -> k.type.equals(c.type) && k.has(Role.SUPPLIER) && k.has(Role.RECIPIENT))
                .filter(k -> k.systems.isEmpty() || c.systems.isEmpty() || SameTie.shares(k, c))
                .filter(k -> k.quantity == null || c.quantity == null || k.quantity.equals(c.quantity))
                .forEach(k -> told.addAll(k.principals()));
        return told.containsAll(c.principals());
    }

    /** "By the agreement which they signed, Chile buys jets from Peru": the form of the act that follows, no act of its own. */
    private static boolean underWhich(Candidate c, List<Candidate> kept) {
        int before = c.trigger.index - 1;
        return c.type.equals(TieType.AGREEMENT)
                && before == 0
                && FORMS.contains(c.clauses.phrases.get(before).word())
                && kept.stream()
                        .anyMatch(k -> RANK.indexOf(k.type) < RANK.indexOf(TieType.TRAINING)
                                && k.principals().stream().anyMatch(c.principals()::contains));
    }

    /** "Signed a memorandum under which they join": the form in which they do, no agreement of theirs with each other. */
    private static boolean toJoin(Candidate c, List<Candidate> kept) {
        if (!c.type.equals(TieType.AGREEMENT) || !followedByWhich(c)) {
            return false;
        }
        List<Candidate> joined = kept.stream()
                .filter(k -> k.type.equals(TieType.MEMBERSHIP)
                        && k.trigger.index > c.trigger.index
                        && k.in(Role.MEMBER).stream()
                                .anyMatch(p -> c.principals().contains(p.principal())))
                .toList();
        Set<String> members = new HashSet<>();
        joined.forEach(k -> members.addAll(k.principals()));
        if (!members.containsAll(c.principals())) {
            return false;
        }
        joined.stream()
                .filter(k -> k.instrument.unknown() && k.stage.equals(Stage.SIGNED))
                .forEach(k -> k.instrument = c.instrument);
        return true;
    }

    /** "Under which", "by which", behind the word and its time. */
    private static boolean followedByWhich(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        for (int i = c.trigger.index + 1; i < Math.min(phrases.size(), c.trigger.index + 6); i++) {
            if (Clausal.RELATIVES.contains(phrases.get(i).word())) {
                return FORMS.contains(phrases.get(i - 1).word());
            }
        }
        return false;
    }

    private static final Set<String> FORMS = Set.of("by", "under", "with", "through");

    private static boolean covers(Candidate k, Candidate c) {
        if (!k.principals().equals(c.principals())) {
            return k.type.equals(c.type) && k.principals().containsAll(c.principals()) && FrameReader.symmetric(c.type);
        }
        if (k.type.equals(c.type)
                && c.type.equals(TieType.DIALOGUE)
                && !SameTie.sort(k).equals(SameTie.sort(c))) {
            return SameTie.sort(c).equals("talks")
                    && c.trigger.index > k.trigger.index
                    && c.trigger.index - k.trigger.index <= 4;
        }
        if (k.type.equals(c.type) && SameTie.apartFirms(k, c)) {
            return false;
        }
        if (k.type.equals(TieType.RESTRICTION) && c.type.equals(TieType.TRANSFER)) {
            return !coordinated(k, c);
        }
        if (k.type.equals(c.type)) {
            boolean other = !k.systems.isEmpty() && !c.systems.isEmpty() && !SameTie.shares(k, c)
                    || k.quantity != null && c.quantity != null && !k.quantity.equals(c.quantity);
            return !other;
        }
        if (c.type.equals(TieType.COOPERATION)) {
            return true;
        }
        if (c.type.equals(TieType.AGREEMENT)) {
            // "a memorandum for the supply of …": the instrument of the act, not an act of its own.
            int gap = k.trigger.index - c.trigger.index;
            return gap >= -3 && gap <= 8;
        }
        if (c.type.equals(TieType.DIALOGUE)) {
            return k.stage.equals(Stage.NEGOTIATING) || k.type.equals(TieType.EXERCISE);
        }
        return Math.abs(k.trigger.index - c.trigger.index) <= 6
                && !coordinated(k, c)
                && !inserted(c)
                && (c.type.equals(TieType.INVESTMENT)
                        || c.type.equals(TieType.SUPPORT)
                        || k.type.equals(TieType.TRANSFER)
                        || c.type.equals(TieType.DEVELOPMENT));
    }

    /** "The radar, developed by A and B, was handed to B's army": who made it together is told apart. */
    private static boolean inserted(Candidate c) {
        return c.verb != null
                && c.verb.phrase == c.trigger
                && c.verb.reduced
                && c.verb.passive
                && c.slots.equals(Set.of("by"))
                && FrameReader.symmetric(c.type);
    }

    /** "A pays for a plant and receives drones": verbs that "and" joins tell of different acts. */
    private static boolean coordinated(Candidate k, Candidate c) {
        int from = Math.min(k.trigger.index, c.trigger.index);
        int to = Math.max(k.trigger.index, c.trigger.index);
        for (int i = from + 1; i < to; i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            boolean joins = phrase.sort == Phrase.Sort.CONJUNCTION
                    || phrase.word().equals(";")
                    || phrase.word().equals("while");
            if (joins && begins(c.clauses, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands here, or a clause with a subject of its own begins. */
    private static boolean begins(Clauses clauses, int at) {
        List<Phrase> phrases = clauses.phrases;
        if (phrases.get(at).verb()) {
            return true;
        }
        for (int i = at; i < phrases.size() && i < at + 4; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb()) {
                return i > at
                        && phrases.get(i - 1).noun()
                        && !clauses.grammar.subject(phrase).isEmpty();
            }
            if (phrase.sort == Phrase.Sort.MARK) {
                return false;
            }
        }
        return false;
    }

    /** The candidates of a document, each act once: the telling that says most is kept. */
    static List<Candidate> document(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        Map<Object, List<Integer>> places = new HashMap<>();
        for (Candidate c : together(candidates)) {
            List<Integer> alike = places.computeIfAbsent(SameTie.kin(c), k -> new ArrayList<>());
            int same = alike.stream()
                    .filter(i -> SameTie.same(kept.get(i), c))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                alike.add(kept.size());
                kept.add(c);
            } else if (over(kept.get(same), c)) {
                Details.complete(c, kept.get(same));
                kept.set(same, c);
            } else if (weight(c) > weight(kept.get(same))) {
                Details.complete(c, kept.get(same));
                kept.set(same, c);
            } else {
                Details.complete(kept.get(same), c);
            }
        }
        Set<Set<String>> bargaining = new HashSet<>();
        kept.stream()
                .filter(k -> k.type.equals(TieType.TRANSFER) && SameTie.talk(k))
                .forEach(k -> bargaining.add(k.principals()));
        kept.removeIf(c -> bargains(c) && bargaining.contains(c.principals()));
        return kept;
    }

    /** "Imposed a ban. In 2023 it lifted the ban.": what was told later is how it stands. */
    private static boolean over(Candidate kept, Candidate later) {
        return later.type.equals(TieType.RESTRICTION)
                && later.stage.equals(Stage.ENDED)
                && later.modality.equals(Modality.ASSERTED)
                && !kept.stage.equals(Stage.ENDED)
                && later.clauses.sentence.start() > kept.clauses.sentence.start();
    }

    /** "A and B buy jets together" above, "A and B have become buyers of the jets" below: one act, which was read as one a buyer. */
    private static List<Candidate> together(List<Candidate> candidates) {
        List<Candidate> whole = new ArrayList<>(candidates);
        Set<Set<String>> sides = new HashSet<>();
        for (Candidate title : candidates) {
            Set<String> told = title.principals();
            if (!SameTie.headline(title)
                    || !title.type.equals(TieType.TRANSFER)
                    || told.size() < 3
                    || !sides.add(told)) {
                continue;
            }
            Map<Phrase, List<Candidate>> acts = new LinkedHashMap<>();
            whole.stream()
                    .filter(c -> c != title && c.type.equals(title.type) && told.containsAll(c.principals()))
                    .forEach(c -> acts.computeIfAbsent(c.trigger, t -> new ArrayList<>())
                            .add(c));
            for (List<Candidate> act : acts.values()) {
                List<Candidate.Part> parts = new ArrayList<>();
                act.forEach(
                        c -> c.parts.stream().filter(p -> !parts.contains(p)).forEach(parts::add));
                Candidate joint = act.get(0).with(parts);
                if (act.size() > 1 && joint.principals().equals(told)) {
                    whole.set(whole.indexOf(act.get(0)), joint);
                    whole.removeAll(act);
                }
            }
        }
        return whole;
    }

    /** Whether these are talks about equipment: the bargaining of a sale, where that is told as such. */
    private static boolean bargains(Candidate talks) {
        return talks.type.equals(TieType.DIALOGUE) && SameTie.sort(talks).equals("talks") && !talks.things.isEmpty();
    }

    private static int weight(Candidate c) {
        int named = (int)
                c.parts.stream().filter(p -> p.party().rule().equals("NAMED")).count();
        boolean headline = c.clauses.sentence.block().sort() == Clean.Sort.HEADLINE;
        return 2 * named
                + (c.title == null ? 0 : 1)
                + (c.systems.isEmpty() ? 0 : 2)
                + (c.quantity == null ? 0 : 2)
                + (c.value == null ? 0 : 1)
                + (c.date == null ? 0 : 1)
                + (c.modality.equals(Modality.ASSERTED) ? 1 : 0)
                + (headline ? -3 : 0)
                + (c.instrument.unknown() ? 0 : 1);
    }
}
