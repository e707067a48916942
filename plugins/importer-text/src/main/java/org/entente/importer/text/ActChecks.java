package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** What the flags of a frame ask of an act and of who takes part: that two are named, that people are trained. */
final class ActChecks {

    static final Map<String, Predicate<Candidate>> ALL = Map.ofEntries(
            Map.entry("relief", c -> c.clauses.any(FlagWords.RELIEF)),
            Map.entry("fights", c -> Signs.following(c, FlagWords.FIGHTS)),
            Map.entry("war", c -> c.trigger.has("war")),
            Map.entry(
                    "drilling",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> Set.of("for", "in", "on", "to").contains(f.slot()))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> FlagWords.DRILLS.contains(p.head().lemma()))),
            Map.entry(
                    "status",
                    c ->
                            c
                                    .clauses
                                    .grammar
                                    .after(c.verb == null || c.trigger.noun() ? c.trigger : c.verb.phrase)
                                    .stream()
                                    .filter(f ->
                                            f.slot().equals("to") || f.slot().equals("into"))
                                    .flatMap(f -> f.phrases().stream())
                                    .anyMatch(p ->
                                            FlagWords.STATUS.contains(p.head().lemma()))),
            Map.entry(
                    "rated",
                    c -> c.principals().size() == 2
                            && Signs.here(c)
                            && c.trigger.tokens.stream()
                                    .anyMatch(t -> t.tag().equals("JJS") || FlagWords.RATED.contains(t.lower()))),
            Map.entry("bond", c -> c.clauses.any(ActChecks.BONDS) && !c.clauses.any(ActChecks.PACTS)),
            Map.entry("clause", c -> c.clauses.any(Set.of("clause", "guarantee"))),
            Map.entry(
                    "whole",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("obj"))
                            .flatMap(f -> f.phrases().stream())
                            .noneMatch(p -> FlagWords.PARTS.contains(p.head().lemma()))),
            Map.entry("bases", c -> c.clauses.any(FlagWords.BASES)),
            Map.entry(
                    "event",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("in") || f.slot().equals("at"))
                            .flatMap(f -> f.phrases().stream())
                            .takeWhile(p -> !FlagWords.WORKS.contains(p.head().lemma()))
                            .anyMatch(p -> event(p, c.clauses))),
            Map.entry(
                    "eventless",
                    c -> !c.parts.isEmpty()
                            && c.clauses.grammar.after(c.trigger).stream()
                                    .noneMatch(f ->
                                            f.slot().equals("in") || f.slot().equals("at"))),
            Map.entry(
                    "lender",
                    c -> c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company())
                            && (c.clauses.any(Set.of("credit", "loan")))),
            Map.entry(
                    "lender2",
                    c -> c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company())
                            && (!c.things.isEmpty() || Signs.field(c))),
            Map.entry(
                    "money2",
                    c -> c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company())
                            && (paid(c) || c.verb != null && c.verb.passive && paidFor(c))),
            Map.entry(
                    "intransitive",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .noneMatch(f -> f.slot().equals("obj")
                                    && !f.phrases().get(0).head().is("side")
                                    && !off(c, f.phrases().get(0)))),
            Map.entry(
                    "trained",
                    c -> c.has(Role.RECIPIENT)
                            && c.clauses.grammar.subject(c.trigger).stream()
                                    .anyMatch(p -> FlagWords.PEOPLE.contains(
                                                    p.head().lemma())
                                            || p.head().number()
                                            || c.clauses.grammar.after(p).stream()
                                                    .anyMatch(f -> f.slot().equals("of")
                                                            && FlagWords.PEOPLE.contains(f.phrases()
                                                                    .get(0)
                                                                    .head()
                                                                    .lemma())))),
            Map.entry(
                    "visitor",
                    c -> c.clauses.grammar.subject(c.trigger).stream()
                            .anyMatch(p -> FlagWords.VISITORS.contains(p.head().lemma())
                                    || Designated.holder(p.tokens, p.tokens.indexOf(p.head()))
                                    || p.head().mention() != null
                                            && p.head().mention().is(ActorKind.PERSON))),
            Map.entry(
                    "guests",
                    c -> c.clauses.grammar.subject(c.trigger).stream()
                            .noneMatch(
                                    p -> FlagWords.TRAVELLERS.contains(p.head().lemma()))),
            Map.entry("closer", c -> c.clauses.any(Set.of("closer", "together", "alongside"))),
            Map.entry(
                    "joint",
                    c -> c.principals().size() >= 2
                            || Signs.joint(c)
                            || Signs.participates(c)
                            || c.trigger.noun() && c.slots.equals(Set.of("with"))),
            Map.entry("field", c -> Signs.field(c)),
            Map.entry("effort", c -> c.clauses.any(FlagWords.EFFORTS)),
            Map.entry(
                    "field2",
                    c -> c.clauses.any(Vocabulary.FIELD)
                            || c.clauses.lower().contains("exercise")
                            || c.principals().size() >= 2),
            Map.entry("lesson", c -> people(c) && c.clauses.any(FlagWords.LESSONS)),
            Map.entry("people", c -> people(c)),
            Map.entry("units", c -> c.clauses.any(FlagWords.UNITS)),
            Map.entry("lessons", c -> c.clauses.any(FlagWords.LEARNS)),
            Map.entry(
                    "instructs", c -> c.trigger.tokens.stream().anyMatch(t -> FlagWords.INSTRUCTS.contains(t.lower()))),
            Map.entry(
                    "calling",
                    c -> c.clauses.grammar.subject(c.trigger).stream().anyMatch(p -> p.thing)),
            Map.entry(
                    "alone",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .noneMatch(f -> f.slot().equals("with") || f.slot().equals("alongside"))),
            Map.entry(
                    "worked",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .anyMatch(f -> f.slot().equals("on"))),
            Map.entry("treaty", c -> c.trigger.has("treaty")),
            Map.entry(
                    "peer",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> c.frame.roles().containsKey(f.slot()))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> FlagWords.VISITORS.contains(p.head().lemma())
                                    || Signs.person(p)
                                    || Designated.holder(p.tokens, p.tokens.indexOf(p.head()))
                                    || p.head().mention() != null
                                            && p.head().mention().is(ActorKind.PERSON))),
            Map.entry("placed", c -> c.slots.contains("in") || c.slots.contains("at")),
            Map.entry(
                    "colleague",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().startsWith("obj"))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> p.tokens.stream().anyMatch(t -> ActChecks.COLLEAGUES.contains(t.lemma())))),
            Map.entry(
                    "schooled",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("to") || f.slot().equals("at"))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> FlagWords.SCHOOLS.contains(p.head().lemma()))),
            Map.entry(
                    "person",
                    c -> c.parts.stream().anyMatch(p -> !p.party().company())
                            && (!c.trigger.verb()
                                    || c.clauses.grammar.subject(c.trigger).stream()
                                            .noneMatch(p -> p.thing))),
            Map.entry(
                    "persons",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                                    .filter(f -> f.slot().startsWith("obj"))
                                    .flatMap(f -> f.phrases().stream())
                                    .anyMatch(p -> p.tokens.stream()
                                                    .anyMatch(t -> FlagWords.VISITORS.contains(t.lemma()))
                                            || Signs.person(p)
                                            || p.head().mention() != null
                                                    && p.head().mention().is(ActorKind.PERSON))
                            || c.verb != null
                                    && c.verb.passive
                                    && c.principals().size() >= 2),
            Map.entry(
                    "standing",
                    c -> c.trigger.tokens.stream().anyMatch(t -> FlagWords.STANDING.contains(t.lower()))
                            && (c.principals().size() >= 2
                                    || c.trigger.tokens.stream()
                                            .anyMatch(t -> FlagWords.JOINT.contains(t.lower())
                                                    || t.is("dialogue")
                                                    || t.is("consultative")
                                                    || t.is("implementation")))),
            Map.entry(
                    "forces",
                    c -> c.principals().size() >= 2
                            && c.clauses.grammar.subject(c.trigger).stream()
                                    .anyMatch(p ->
                                            FlagWords.FORCES.contains(p.head().lemma()))
                            && c.clauses.grammar.after(c.trigger).stream()
                                    .filter(f -> f.slot().equals("obj"))
                                    .anyMatch(
                                            f -> f.phrases().get(0).head().tag().startsWith("NNP")
                                                    && f.phrases().get(0).head().mention() == null)),
            Map.entry(
                    "alliance",
                    c -> !Signs.first(c) && !lent(c) && c.in(Role.BODY).stream().anyMatch(Party::alliance)),
            Map.entry(
                    "aid",
                    c -> c.has(Role.PROVIDER)
                            && (c.clauses.any(FlagWords.AID)
                                    || c.trigger.noun() && c.slots.contains("pre") && c.has(Role.RECIPIENT)
                                    || c.has(Role.RECIPIENT)
                                            && c.clauses.lower().matches(".*[$€£].*"))),
            Map.entry(
                    "deepen",
                    c -> c.principals().size() >= 1
                            && (c.verb != null && FlagWords.DEEPEN.contains(c.verb.lemma())
                                    || c.verb != null && FlagWords.KEEPS.contains(c.verb.lemma()) && near(c)
                                    || c.trigger.tokens.stream()
                                            .anyMatch(t -> t.tag().equals("JJR")))),
            Map.entry(
                    "together",
                    c -> c.trigger.has("together")
                            || c.clauses.lower().contains("together")
                            || c.principals().size() >= 2),
            Map.entry(
                    "underwritten",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> ActChecks.UNDERWRITES.contains(f.slot()))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> ActChecks.WRITTEN.contains(p.head().lemma()) && !Denials.none(p))),
            // As "named", but no second party is looked for elsewhere.
            Map.entry("stated", c -> c.principals().size() >= 2),
            Map.entry("named", c -> c.principals().size() >= 2),
            Map.entry("supplied2", c -> c.has(Role.PROVIDER) && (c.has(Role.RECIPIENT) || promised(c))),
            Map.entry(
                    "trainees",
                    c -> (c.has(Role.PROVIDER) || taught(c))
                            && (c.has(Role.RECIPIENT) || people(c))
                            && (Signs.field(c) || c.clauses.any(FlagWords.PEOPLE))),
            Map.entry(
                    "jointly",
                    c -> Signs.joint(c)
                            || c.clauses.any(Set.of("together", "jointly"))
                                    && c.principals().size() >= 2
                            || c.slots.contains("with")
                            || c.slots.contains("between")
                            || c.slots.contains("alongside")),
            Map.entry(
                    "intent",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .anyMatch(f -> f.slot().equals("of")
                                    && FlagWords.INTENT.contains(
                                            f.phrases().get(0).head().lower()))),
            Map.entry(
                    "money",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                                    .filter(f -> f.slot().startsWith("obj")
                                            || f.slot().equals("with")
                                                    && c.frame.trigger().equals("provide"))
                                    .anyMatch(f -> f.phrases().stream().anyMatch(Signs::money))
                            || c.verb != null
                                    && c.verb.passive
                                    && c.clauses.grammar.subject(c.trigger).stream()
                                            .anyMatch(Signs::money)));

    private static final Set<String> BONDS = Set.of("partnership", "alliance", "friendship");

    private static final Set<String> PACTS = Set.of("agreement", "treaty", "pact", "accord");

    private static final Set<String> COLLEAGUES = Set.of("counterpart", "colleague");

    private static final Set<String> UNDERWRITES = Set.of("to", "on", "under", "beneath", "at", "in");

    /** What has a name put to it. */
    private static final Set<String> WRITTEN =
            Vocabulary.words("agreement deal contract mou memorandum pact accord treaty arrangement letter declaration"
                    + " document paper text protocol charter statement plan convention compact communique framework");

    private ActChecks() {}

    /** "Part of the African Union force", "joined NATO's cyber centre": what is its own, and not the body itself. */
    private static boolean lent(Candidate c) {
        List<Phrase> named = c.clauses.phrases.stream()
                .filter(p -> p.noun()
                        && p.tokens.stream()
                                .map(Token::mention)
                                .anyMatch(m -> m != null
                                        && m.actor() != null
                                        && c.in(Role.BODY).stream()
                                                .anyMatch(b -> b.actor()
                                                        .id()
                                                        .equals(m.actor().id()))))
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(p -> p.head().mention() == null
                                && FlagWords.ORGANS.contains(p.head().lemma()));
    }

    /** "Close military ties": of defence, and more than a word of praise. */
    private static boolean near(Candidate c) {
        return c.trigger.tokens.stream().anyMatch(t -> FlagWords.CLOSE.contains(t.lower()))
                && c.trigger.tokens.stream().anyMatch(t -> Vocabulary.FIELD.contains(t.lemma()));
    }

    /** "Washington promised $45 million": to whom may be told before. */
    private static boolean promised(Candidate c) {
        return c.type.equals(TieType.SUPPORT)
                && c.frame.has("money")
                && c.trigger.verb()
                && FlagWords.PROMISES.contains(c.frame.trigger())
                && (c.verb == null || !c.verb.passive)
                && c.in(Role.PROVIDER).stream().noneMatch(p -> p.company() || p.alliance())
                && c.clauses.grammar.after(c.trigger).stream()
                        .noneMatch(f -> f.slot().equals("to")
                                && f.phrases().get(0).actors.isEmpty());
    }

    /** "The crew is being trained": by whom may be told before. */
    private static boolean taught(Candidate c) {
        return c.trigger.verb()
                && c.has(Role.RECIPIENT)
                && FlagWords.TEACHES.contains(c.frame.trigger())
                && c.verb != null
                && c.verb.passive;
    }

    /** "Sailed off Chile": where it was done. */
    private static boolean off(Candidate c, Phrase object) {
        return object.index > 0
                && c.clauses.phrases.get(object.index - 1).word().equals("off");
    }

    /** What is made in somebody's name: a name that no list has, or an exercise that is known by its name. */
    private static boolean event(Phrase phrase, Clauses clauses) {
        Token head = phrase.head();
        return head.is("exercise")
                || head.is("drill")
                || phrase.tokens.stream().anyMatch(t -> Vocabulary.exercise(t, clauses))
                || head.tag().equals("NNP") && head.mention() == null && !Clausal.TIMES.contains(head.lemma());
    }

    /** "Puts 20 million euros on the table": a sum that is given, not one that something costs. */
    private static boolean paid(Candidate c) {
        List<Grammar.Filled> after = c.clauses.grammar.after(c.trigger);
        boolean price = c.frame.trigger().equals("pay")
                && after.stream()
                        .anyMatch(f ->
                                f.slot().equals("for") && f.phrases().stream().anyMatch(p -> p.thing));
        // "For the three ships it will pay Acme": said first.
        boolean first = c.frame.trigger().equals("pay")
                && c.clauses.phrases.get(0).word().equals("for")
                && c.clauses.phrases.size() > 1
                && c.clauses.phrases.get(1).thing;
        return !price
                && !first
                && after.stream()
                        .filter(f -> f.slot().startsWith("obj")
                                || f.slot().equals("at")
                                || c.frame.trigger().endsWith("-" + f.slot()))
                        .anyMatch(f -> f.phrases().stream().anyMatch(Signs::money));
    }

    private static boolean paidFor(Candidate c) {
        return c.clauses.grammar.subject(c.trigger).stream().anyMatch(p -> Signs.money(p) || p.thing);
    }

    private static boolean people(Candidate c) {
        for (Token token : c.trigger.tokens) {
            if (token.is("military")
                    || token.is("pilot")
                    || token.is("officer")
                    || token.is("personnel")
                    || token.is("crew")
                    || token.is("training") && c.frame.trigger().equals("exchange")
                    || token.is("soldier")
                    || token.is("cadet")
                    || token.is("naval")) {
                return true;
            }
        }
        boolean taught = c.verb != null
                && c.verb.passive
                && c.clauses.grammar.subject(c.trigger).stream()
                        .anyMatch(p -> FlagWords.PEOPLE.contains(p.head().lemma()));
        if (taught) {
            return true;
        }
        for (Grammar.Filled filled : c.clauses.grammar.after(c.trigger)) {
            for (Phrase phrase : filled.phrases()) {
                if (FlagWords.PEOPLE.contains(phrase.head().lemma())
                        || FlagWords.PEOPLE.contains(phrase.head().lower())) {
                    return true;
                }
            }
        }
        return false;
    }
}
