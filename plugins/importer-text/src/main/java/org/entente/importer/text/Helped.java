package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Sets right who gives and who gets where the grammar of the verb says it the other way round: "helped Kenya to train its divers". */
final class Helped {

    private static final Set<String> HELPS = Set.of("help", "assist", "aid", "support");

    private static final Set<String> TEACHES =
            Set.of("train", "teach", "instruct", "educate", "coach", "prepare", "school", "drill");

    private static final Set<String> RECEIVES = Set.of("receive", "get", "obtain", "welcome", "host", "request");

    /** Who comes to teach. */
    private static final Set<String> TEACHERS =
            Set.of("instructor", "trainer", "adviser", "advisor", "mentor", "teacher", "tutor");

    private static final Set<String> TEAMS =
            Set.of("team", "group", "detachment", "contingent", "number", "delegation");

    private static final Set<String> IMPOSES = Set.of("impose", "slap", "decree");

    private static final Set<String> BUYS = Set.of("buy", "purchase", "order", "acquire", "procure");

    private static final Set<String> ORDERS = Vocabulary.words(
            "approve order commission fund authorise authorize award clear finance seek request sign plan");

    /** What goods do that have come to whom they are for. */
    static final Set<String> ARRIVES = Set.of("reach", "arrive");

    /** What comes for a time only, or goes on. */
    static final Set<String> ON_THE_WAY = Set.of(
            "way",
            "transit",
            "exercise",
            "exercises",
            "drill",
            "drills",
            "call",
            "tour",
            "show",
            "fair",
            "repair",
            "repairs",
            "tests",
            "trials",
            "training",
            "storage",
            "maintenance",
            "upgrade",
            "overhaul");

    private Helped() {}

    static void settle(Candidate c) {
        Verb verb = c.verb;
        if (c.type.equals(TieType.TRAINING) && verb != null && c.trigger == verb.phrase) {
            if (TEACHES.contains(verb.lemma())) {
                helped(c, verb);
            } else if (RECEIVES.contains(verb.lemma())) {
                received(c, verb);
            }
        } else if (c.type.equals(TieType.RESTRICTION) && c.trigger.noun()) {
            imposed(c);
        } else if (c.slots.containsAll(Set.of("subj", "by")) && "UPGRADE".equals(c.frame.value("kind"))) {
            commissioned(c);
        } else if (c.type.equals(TieType.TRANSFER) && verb != null && verb.infinitive && BUYS.contains(verb.lemma())) {
            funded(c, verb);
        } else if (c.type.equals(TieType.TRANSFER)
                && verb != null
                && verb.reduced
                && c.trigger == verb.phrase
                && BUYS.contains(verb.lemma())) {
            passed(c, verb);
        }
    }

    /** "Lent Chile $8 million to buy tanks": Chile buys. */
    private static void funded(Candidate c, Verb verb) {
        Verb above = funding(c, verb);
        if (above == null) {
            return;
        }
        List<Party> lenders = parties(c.clauses.grammar.subject(above.phrase));
        List<Party> buyers = others(named(c, above), lenders);
        if (!buyers.isEmpty() && c.parts.removeIf(p -> p.role().equals(Role.RECIPIENT))) {
            buyers.forEach(p -> c.add(p, Role.RECIPIENT));
        }
    }

    /** The verb that gives the money for a purchase; null where none is told. */
    static @Nullable Verb funding(Candidate c, Verb verb) {
        Verb above = verb.infinitive ? Governors.above(c, verb) : null;
        boolean money = above != null
                && GIVES.contains(above.lemma())
                && c.clauses.phrases.subList(above.phrase.index, verb.phrase.index).stream()
                        .flatMap(p -> p.tokens.stream())
                        .anyMatch(t -> MONEY.contains(t.lemma()));
        return money ? above : null;
    }

    private static final Set<String> GIVES = Set.of("lend", "give", "grant", "loan", "pay", "offer", "promise");

    private static final Set<String> MONEY =
            Set.of("million", "billion", "money", "fund", "funds", "loan", "credit", "grant", "cash");

    /** "Chile approved the overhaul of two frigates by Acme": who has it done gets it. */
    private static void commissioned(Candidate c) {
        List<Party> subject = c.verb == null ? List.of() : parties(c.clauses.grammar.subject(c.verb.phrase));
        if (c.trigger.noun() && !c.has(Role.RECIPIENT) && c.verb != null && ORDERS.contains(c.verb.lemma())) {
            c.parts.replaceAll(p ->
                    subject.stream().anyMatch(p.party()::same) ? new Candidate.Part(p.party(), Role.RECIPIENT) : p);
        }
    }

    /** "Sent two frigates to the Norwegian exercise": nobody gets them. */
    static void drilled(Candidate c) {
        Verb verb = c.verb;
        if (!c.type.equals(TieType.TRANSFER)
                || verb == null
                || c.trigger != verb.phrase
                || !SENDS.contains(verb.lemma())) {
            return;
        }
        boolean drill = Stream.of("to", "for", "obj")
                .flatMap(name -> slot(c, verb, name).stream())
                .anyMatch(p -> DRILLS.contains(p.head().lemma())
                        || p.tokens.stream().anyMatch(t -> t.lower().equals("exercise")));
        if (drill) {
            List<Party> all = c.parts.stream().map(Candidate.Part::party).toList();
            c.type = TieType.EXERCISE;
            set(c, all, Role.PARTNER, List.of(), Role.PARTNER);
        }
    }

    private static final Set<String> SENDS = Set.of("send", "dispatch", "deploy", "contribute", "bring", "commit");

    private static final Set<String> DRILLS =
            Set.of("exercise", "drill", "manoeuvre", "maneuver", "manoeuvres", "maneuvers");

    /** "Will help Kenya to train divers": Kenya is taught, unless others are: "help Britain to train Ukrainian divers". */
    private static void helped(Candidate c, Verb verb) {
        Verb above = verb.infinitive ? Governors.above(c, verb) : Governors.causing(c, verb);
        if (above == null || !HELPS.contains(above.lemma()) || above.passive) {
            return;
        }
        List<Party> helpers = parties(c.clauses.grammar.subject(above.phrase));
        List<Party> helped = others(parties(object(c, above)), helpers);
        List<Party> pupils = others(others(named(c, verb), helpers), helped);
        if (helpers.isEmpty() || helped.isEmpty()) {
            return;
        }
        if (pupils.isEmpty()) {
            set(c, helpers, Role.PROVIDER, helped, Role.RECIPIENT);
        } else {
            // How far it has come says the one who helps: "refused to help it train".
            c.verb = above;
            List<Party> teachers =
                    Stream.concat(helpers.stream(), helped.stream()).toList();
            set(c, teachers, Role.PROVIDER, pupils, Role.RECIPIENT);
        }
    }

    /** "Train Ukrainian soldiers", "gave Chile money": whom the object of a verb names, alone or before its noun. */
    private static List<Party> named(Candidate c, Verb verb) {
        return object(c, verb).stream()
                .flatMap(p -> Stream.concat(p.actors.stream(), p.before.stream()))
                .toList();
    }

    private static List<Party> others(List<Party> parties, List<Party> than) {
        return parties.stream()
                .filter(p -> than.stream().noneMatch(t -> t.principal().equals(p.principal())))
                .toList();
    }

    /** "Received a team of instructors from Japan": who receives them is taught. */
    private static void received(Candidate c, Verb verb) {
        List<Phrase> phrases = c.clauses.phrases;
        int at = verb.phrase.index + 1;
        boolean team = at + 2 < phrases.size()
                && TEAMS.contains(phrases.get(at).head().lemma())
                && phrases.get(at + 1).word().equals("of")
                && TEACHERS.contains(phrases.get(at + 2).head().lemma());
        boolean teachers =
                at < phrases.size() && TEACHERS.contains(phrases.get(at).head().lemma());
        Set<String> receivers = parties(c.clauses.grammar.subject(verb.phrase)).stream()
                .map(Party::principal)
                .collect(Collectors.toSet());
        boolean reversed = c.in(Role.PROVIDER).stream().anyMatch(p -> receivers.contains(p.principal()));
        if ((team || teachers) && reversed) {
            exchange(c);
        }
    }

    /** "The ban on visits by Fijian officers, which New Zealand imposed": who imposes it is told. */
    private static void imposed(Candidate c) {
        for (Verb verb : c.clauses.grammar.verbs()) {
            int far = verb.phrase.index - c.trigger.index;
            // "Sanctions that angered Chile, which imposed a ban": what it imposed is another.
            Phrase next = verb.phrase.index + 1 < c.clauses.phrases.size()
                    ? c.clauses.phrases.get(verb.phrase.index + 1)
                    : null;
            boolean other = !verb.passive && next != null && next.noun() && !Grammar.temporal(next);
            if (far < 1
                    || far > 12
                    || other
                    || !IMPOSES.contains(verb.lemma())
                    || verb.negated
                    || !verb.modal.isEmpty()) {
                continue;
            }
            List<Party> doers = parties(
                    verb.passive
                            ? slot(c, verb, "by")
                            : c.clauses.grammar.subject(verb.phrase).stream()
                                    .filter(p -> p.index > c.trigger.index)
                                    .toList());
            List<Party> others =
                    others(c.parts.stream().map(Candidate.Part::party).toList(), doers);
            if (!doers.isEmpty() && !others.isEmpty()) {
                set(c, doers, Role.IMPOSER, others, Role.TARGET);
            }
            return;
        }
    }

    /** "Shells bought by Denmark reached Ukraine": who bought them gives them, unless who sold them is told. */
    private static void passed(Candidate c, Verb verb) {
        List<Party> buyers = parties(slot(c, verb, "by"));
        if (buyers.isEmpty() || c.principals().size() > 1 || c.clauses.any(ON_THE_WAY)) {
            return;
        }
        for (int i = verb.phrase.index + 1; i < c.clauses.phrases.size(); i++) {
            Verb main = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (main == null) {
                continue;
            }
            List<Party> others = parties(
                            main.lemma().equals("reach")
                                    ? object(c, main)
                                    : main.lemma().equals("arrive") ? slot(c, main, "in") : List.of())
                    .stream()
                    .filter(p ->
                            p.country() && !p.principal().equals(buyers.get(0).principal()))
                    .toList();
            if (!main.negated && !others.isEmpty()) {
                c.verb = main;
                set(c, buyers, Role.SUPPLIER, others, Role.RECIPIENT);
            }
            return;
        }
    }

    private static void set(Candidate c, List<Party> first, Role role, List<Party> second, Role other) {
        c.parts.clear();
        first.forEach(p -> c.add(p, role));
        second.forEach(p -> c.add(p, other));
    }

    private static void exchange(Candidate c) {
        List<Candidate.Part> parts = c.parts.stream()
                .map(p -> new Candidate.Part(
                        p.party(),
                        p.role().equals(Role.PROVIDER)
                                ? Role.RECIPIENT
                                : p.role().equals(Role.RECIPIENT) ? Role.PROVIDER : p.role()))
                .toList();
        c.parts.clear();
        c.parts.addAll(parts);
    }

    private static List<Phrase> object(Candidate c, Verb verb) {
        return slot(c, verb, "obj");
    }

    private static List<Phrase> slot(Candidate c, Verb verb, String name) {
        return c.clauses.grammar.after(verb.phrase).stream()
                .filter(f -> f.slot().equals(name))
                .flatMap(f -> f.phrases().stream())
                .toList();
    }

    private static List<Party> parties(List<Phrase> phrases) {
        return phrases.stream().flatMap(p -> p.actors.stream()).toList();
    }
}
