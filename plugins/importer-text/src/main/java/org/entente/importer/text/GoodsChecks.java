package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** What the flags of a frame ask of goods, money and firms: that equipment is named, that it is of somebody's make. */
final class GoodsChecks {

    private static final Pattern LETTERS_OF_REQUEST =
            Pattern.compile("\\bletters? of (?:request|intent|interest|inquiry|enquiry|intention)\\b|\\blors?\\b");

    private static final Pattern LETTERS_OF_OFFER =
            Pattern.compile("\\bletters? of (?:offer|acceptance|price)\\b|\\bloas?\\b|\\boffer letters?\\b");

    static final Map<String, Predicate<Candidate>> ALL = Map.ofEntries(
            Map.entry(
                    "thing",
                    c -> (!c.things.isEmpty()
                                    || !c.systems.isEmpty()
                                    || c.meant && c.has(Role.SUPPLIER) && c.has(Role.RECIPIENT)
                                    || provisioned(c)
                                    || maker(c))
                            && !light(c)
                            && !teachers(c)),
            Map.entry(
                    "goods",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("for") || f.slot().equals("on"))
                            .noneMatch(f -> FlagWords.MAKING.contains(
                                    f.phrases().get(0).head().lemma()))),
            Map.entry(
                    "counted",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("for"))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> p.thing && p.tokens.stream().anyMatch(Token::number))),
            Map.entry(
                    "firms",
                    c -> c.principals().size() > 1
                            && c.parts.stream().allMatch(p -> p.party().company())),
            Map.entry(
                    "navies",
                    c -> c.in(Role.RECIPIENT).stream()
                                    .anyMatch(p -> p.actor().kind().equals(ActorKind.GOVERNMENT))
                            || c.clauses.grammar.after(c.trigger).stream()
                                    .flatMap(f -> f.phrases().stream())
                                    .anyMatch(p ->
                                            FlagWords.FORCES.contains(p.head().lemma()))),
            Map.entry("imposed", c -> c.has(Role.IMPOSER) && c.has(Role.TARGET)),
            Map.entry("foreign", c -> c.has(Role.RECIPIENT) && foreign(c)),
            Map.entry(
                    "parts",
                    c -> c.has(Role.RECIPIENT)
                            && (!c.systems.isEmpty()
                                    || c.has(Role.SUPPLIER)
                                            && c.in(Role.RECIPIENT).stream().anyMatch(Party::company))
                            && (objects(c)
                                            .anyMatch(p -> FlagWords.PARTS.contains(
                                                    p.head().lemma()))
                                    || c.verb != null
                                            && c.verb.passive
                                            && c.clauses.grammar.subject(c.trigger).stream()
                                                    .anyMatch(p -> FlagWords.PARTS.contains(
                                                            p.head().lemma())))),
            Map.entry(
                    "facility",
                    c -> c.in(Role.PROVIDER).stream().noneMatch(Party::company)
                                    && c.clauses.grammar.after(c.trigger).stream()
                                            .filter(f -> f.slot().startsWith("obj")
                                                    || f.slot().equals("for"))
                                            .flatMap(f -> f.phrases().stream())
                                            .anyMatch(p -> FlagWords.FACILITIES.contains(
                                                    p.head().lemma()))
                            || c.verb != null
                                    && c.verb.passive
                                    && c.clauses.grammar.subject(c.trigger).stream()
                                            .anyMatch(p -> FlagWords.FACILITIES.contains(
                                                    p.head().lemma()))),
            Map.entry("listed", c -> c.clauses.any(FlagWords.BLACKLISTS)),
            Map.entry("weapon", c -> weapon(c)),
            Map.entry(
                    "makes",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                                    .filter(f -> f.slot().equals("inf"))
                                    .flatMap(f -> f.phrases().stream())
                                    .map(c.clauses.grammar::verb)
                                    .anyMatch(v -> v != null && FlagWords.MAKES.contains(v.lemma()))
                            || Signs.following(c, FlagWords.MAKES)),
            Map.entry(
                    "stopped",
                    c -> c.has(Role.IMPOSER) && c.has(Role.TARGET) && c.verb != null && Curbs.stopped(c, c.verb)),
            Map.entry(
                    "equipped",
                    c -> c.in(Role.RECIPIENT).stream().anyMatch(p -> !p.company())
                            && !c.clauses.any(FlagWords.AHEAD)
                            && objects(c)
                                    .anyMatch(p -> !p.systems.isEmpty()
                                            && (p.tokens.stream().anyMatch(Token::number)
                                                    || c.clauses.any(FlagWords.SINCE)))),
            Map.entry(
                    "joins",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(
                                    p -> FlagWords.PROGRAMMES.contains(p.head().lemma())
                                            || p.head().lower().endsWith("programme")
                                            || p.head().lower().endsWith("program")
                                            || p.head().lower().endsWith("project"))),
            Map.entry("wanted", c -> wanted(c)),
            Map.entry("supplied", c -> c.has(Role.SUPPLIER) && c.has(Role.RECIPIENT)),
            Map.entry(
                    "weapon2",
                    c -> c.things.stream()
                            .anyMatch(t -> c.clauses.grammar.after(c.trigger).stream()
                                            .anyMatch(f -> f.phrases().contains(t))
                                    || c.verb != null && c.verb.passive)),
            Map.entry(
                    "making",
                    c -> (Signs.field(c)
                                    || c.trigger.verb()
                                            && Signs.joint(c)
                                            && c.principals().size() >= 2)
                            && c.trigger.tokens.stream().noneMatch(t -> FlagWords.GROWTH.contains(t.lemma()))
                            && !raised(c)),
            Map.entry(
                    "making2",
                    c -> !exporting(c)
                            && (c.principals().size() >= 2
                                    || c.clauses.any(Set.of(
                                            "produce",
                                            "manufacture",
                                            "build",
                                            "assemble",
                                            "production",
                                            "technology")))),
            Map.entry(
                    "itself",
                    c -> objects(c).findFirst().map(GoodsChecks::handed).orElse(true)),
            Map.entry("own", c -> objects(c).noneMatch(p -> sends(c, p))),
            Map.entry(
                    "requesting",
                    c -> LETTERS_OF_REQUEST.matcher(c.clauses.lower()).find()),
            Map.entry(
                    "offering", c -> LETTERS_OF_OFFER.matcher(c.clauses.lower()).find()),
            Map.entry("exporting", c -> exporting(c) && !denied(c)),
            Map.entry("curb", c -> curb(c)),
            Map.entry("curb2", c -> c.has(Role.IMPOSER) && c.has(Role.TARGET) && Signs.field(c)),
            Map.entry(
                    "company",
                    c -> c.parts.stream()
                            .anyMatch(p ->
                                    (p.role().equals(Role.INVESTOR) || p.role().equals(Role.SUPPLIER))
                                            && p.party().company())),
            Map.entry(
                    "brought",
                    c -> c.has(Role.RECIPIENT) && (c.has(Role.SUPPLIER) || !c.systems.isEmpty() || foreign(c))
                            || !c.systems.isEmpty() && c.things.stream().anyMatch(t -> !t.before.isEmpty())),
            Map.entry(
                    "given",
                    c -> c.things.stream()
                            .anyMatch(t -> !t.before.isEmpty()
                                    && FlagWords.GIVEN.stream().anyMatch(t::has))),
            Map.entry(
                    "owned",
                    c -> !c.clauses.any(FlagWords.LICENCES)
                            && (c.has(Role.SUPPLIER) || c.has(Role.RECIPIENT) && foreign(c))
                            && !Signs.joint(c)
                            && (c.has(Role.RECIPIENT)
                                    || c.things.stream()
                                            .flatMap(t -> t.before.stream())
                                            .anyMatch(p -> !p.company()
                                                    && !c.principals().contains(p.principal())))),
            Map.entry(
                    "licensed",
                    c -> (!c.systems.isEmpty()
                                    || c.things.stream().anyMatch(t -> t.word().equals("the")))
                            && c.has(Role.RECIPIENT)
                            && !Signs.joint(c)
                            && c.things.stream()
                                    .allMatch(t -> t.before.stream().allMatch(Party::company)
                                            || (c.clauses.any(FlagWords.LICENCES)
                                                            || FlagWords.ASSEMBLES.contains(c.frame.trigger()))
                                                    && t.before.stream()
                                                            .noneMatch(p -> c.principals()
                                                                    .contains(p.principal())))
                            && (c.clauses.any(FlagWords.LICENSED) || FlagWords.ASSEMBLES.contains(c.frame.trigger()))),
            Map.entry(
                    "firm",
                    c -> c.in(Role.HOST).stream().anyMatch(Party::company)
                            && c.things.isEmpty()
                            && c.systems.isEmpty()),
            Map.entry("abroad", c -> c.in(Role.INVESTOR).stream().anyMatch(Party::company) && c.has(Role.HOST)),
            Map.entry(
                    "novel",
                    c -> c.clauses.any(FlagWords.NOVEL)
                            || c.clauses.tokens.stream()
                                    .map(Token::mention)
                                    .anyMatch(m -> m != null && m.actor() == null)),
            Map.entry(
                    "takeover",
                    c -> c.clauses.any(Set.of("takeover", "buyout", "acquisition"))
                            && c.parts.stream().allMatch(p -> p.party().company())),
            Map.entry("product", c -> c.clauses.phrases.stream().anyMatch(p -> p.thing)),
            Map.entry(
                    "mending",
                    c -> c.clauses.grammar.after(c.trigger).stream()
                            .filter(f -> f.slot().equals("for"))
                            .anyMatch(f -> FlagWords.MENDS.contains(
                                    f.phrases().get(0).head().lemma()))),
            Map.entry("company2", c -> c.in(Role.SUPPLIER).stream().anyMatch(Party::company)));

    private GoodsChecks() {}

    /** Whether what is dealt in is told to be of somebody's make who has no part yet. */
    private static boolean foreign(Candidate c) {
        return c.things.stream()
                .flatMap(t -> t.before.stream())
                .anyMatch(p -> !p.alliance() && !c.principals().contains(p.principal()));
    }

    /** "Bought the second class from Saab": whatever is bought from a firm of the field is goods. */
    private static boolean maker(Candidate c) {
        return c.frame.object() == null
                && c.trigger.verb()
                && FlagWords.BUYS.contains(c.frame.trigger())
                && c.slots.contains("from")
                && c.has(Role.RECIPIENT)
                && c.in(Role.SUPPLIER).stream()
                        .anyMatch(p -> p.company() && p.rule().equals("NAMED"))
                && objects(c)
                        .noneMatch(p -> FlagWords.WORDS.contains(p.head().lemma())
                                || p.head().number()
                                || Signs.money(p));
    }

    /** "Supplies the country with sights": whatever stands after "with" is goods. */
    private static boolean provisioned(Candidate c) {
        return c.frame.trigger().equals("supply")
                && c.slots.contains("obj")
                && c.clauses.grammar.after(c.trigger).stream()
                        .anyMatch(f -> f.slot().equals("with")
                                && f.phrases().get(0).actors.isEmpty());
    }

    /** "Builds a base", "builds up an army": what is built is a place or a force, and no equipment. */
    private static boolean raised(Candidate c) {
        return c.trigger.verb()
                && Stream.concat(
                                objects(c),
                                c.verb != null && c.verb.passive
                                        ? c.clauses.grammar.subject(c.trigger).stream()
                                        : Stream.empty())
                        .anyMatch(p -> !p.thing
                                && (FlagWords.FACILITIES.contains(p.head().lemma())
                                        || FlagWords.FORCES.contains(p.head().lemma())));
    }

    /** "Sent trainers": without an aircraft's name they are people, where people are what is sent. */
    private static boolean teachers(Candidate c) {
        return SENDS_PEOPLE.contains(c.frame.trigger())
                && c.systems.isEmpty()
                && !c.things.isEmpty()
                && c.things.stream()
                        .allMatch(p -> p.head().lemma().equals("trainer")
                                && p.tokens.stream().noneMatch(t -> AIRCRAFT.contains(t.lower())));
    }

    private static final Set<String> SENDS_PEOPLE =
            Set.of("send", "deploy", "dispatch", "provide", "lend", "base", "station", "detach", "withdraw");

    private static final Set<String> AIRCRAFT = Set.of("jet", "basic", "advanced", "aircraft", "turboprop", "light");

    /** "Gave its agreement": what is given is a word, whatever equipment it is about. */
    private static boolean light(Candidate c) {
        if (c.frame.object() != null
                || !c.trigger.verb()
                || !c.type.equals(TieType.TRANSFER)
                || c.verb == null
                || c.verb.passive) {
            return false;
        }
        for (Grammar.Filled filled : c.clauses.grammar.after(c.trigger)) {
            if (filled.slot().startsWith("obj")) {
                if (GIVES.contains(c.frame.trigger())
                        && filled.phrases().stream().anyMatch(p -> Signs.money(p) && !p.thing && p.systems.isEmpty())) {
                    return true;
                }
                boolean thing = filled.phrases().stream().anyMatch(p -> p.thing || !p.systems.isEmpty());
                if (filled.phrases().get(0).tokens.stream().anyMatch(t -> HELP.contains(t.lower()))) {
                    return true;
                }
                boolean word =
                        FlagWords.WORDS.contains(filled.phrases().get(0).head().lemma());
                if (thing || word) {
                    return !thing;
                }
            }
        }
        return false;
    }

    /** "An aid package": what is given is help, whatever is in it. */
    private static final Set<String> HELP = Set.of("aid", "assistance", "relief");

    private static final Set<String> GIVES =
            Vocabulary.words("lend give grant provide donate pledge loan receive get obtain secure");

    /** Whether equipment stands after "for": "signed for six jets". */
    private static boolean wanted(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        // "For six boats Chile has signed with Acme": said first.
        boolean first =
                phrases.size() > 2 && phrases.get(0).word().equals("for") && phrases.get(1).thing && c.trigger.verb();
        return first
                || c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("for")
                                || f.slot().equals("on") && FlagWords.SPENDS.contains(c.frame.trigger())
                                || f.slot().startsWith("obj")
                                        && c.frame.trigger().equals("request"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> p.thing || !p.systems.isEmpty());
    }

    /** Of interest it can only be told when somebody else's weapon is meant. */
    private static boolean weapon(Candidate c) {
        if (!c.systems.isEmpty()) {
            return true;
        }
        return c.things.stream()
                .anyMatch(t -> !t.before.isEmpty()
                                && !t.before.stream()
                                        .allMatch(p -> c.principals().contains(p.principal()))
                        || c.has(Role.SUPPLIER)
                                && !FlagWords.GENERIC.contains(t.head().lemma()));
    }

    private static boolean curb(Candidate c) {
        boolean issues = c.frame.trigger().equals("issue") || c.frame.trigger().equals("grant");
        return (!issues || denied(c))
                && (!c.things.isEmpty() && (c.frame.object() != null || c.frame.noun())
                        || c.clauses.any(FlagWords.CURBED));
    }

    private static boolean denied(Candidate c) {
        return c.verb != null && (c.verb.negated || c.verb.chain.stream().anyMatch(FlagWords.STOPPED::contains))
                || c.clauses.grammar.subject(c.trigger).stream().anyMatch(p -> p.has("no"))
                || objects(c).anyMatch(p -> p.has("no"));
    }

    /** "An export licence", "a licence to export": leave to send abroad, not to make. */
    private static boolean exporting(Candidate c) {
        List<Phrase> licences = Stream.of(
                        Stream.of(c.trigger), objects(c), c.clauses.grammar.subject(c.trigger).stream())
                .flatMap(phrases -> phrases)
                .filter(p -> p.noun() && FlagWords.LICENCES.contains(p.head().lemma()))
                .toList();
        return licences.stream().anyMatch(p -> p.has("export") || sends(c, p));
    }

    /** "Permission to sell", "permission from Peru to sell": leave to pass something on. */
    private static boolean sends(Candidate c, Phrase leave) {
        for (Verb verb : c.clauses.grammar.verbs()) {
            int far = verb.phrase.index - leave.index;
            if (verb.infinitive && FlagWords.SENDS.contains(verb.lemma()) && far > 0 && far <= 3) {
                return true;
            }
        }
        return false;
    }

    /** "Drones", "a batch of drones", "the first of twelve", but not "a briefing on drones". */
    private static boolean handed(Phrase object) {
        Token head = object.head();
        boolean named = !object.systems.isEmpty() || !object.actors.isEmpty() || head.mention() != null;
        boolean common = head.tag().startsWith("NN") && !head.tag().startsWith("NNP");
        return object.thing || named || head.number() || !common || FlagWords.PORTIONS.contains(head.lemma());
    }

    private static Stream<Phrase> objects(Candidate c) {
        return c.clauses.grammar.after(c.trigger).stream()
                .filter(f -> f.slot().startsWith("obj"))
                .flatMap(f -> f.phrases().stream());
    }
}
