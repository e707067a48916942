package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;

/** Checks what a frame demands beside its word: equipment, a second partner, a word of the field. */
final class Flags {

    /** "The first member to buy": told of a member's act, not of its membership. */
    private static boolean first(Candidate c) {
        return c.trigger.noun()
                && c.verb != null
                && c.clauses.grammar.after(c.verb.phrase).stream()
                        .anyMatch(f -> f.slot().equals("inf"));
    }

    /** Whether a phrase is a sum of money. */
    private static boolean money(Phrase phrase) {
        return phrase.tokens.stream()
                        .anyMatch(t -> FlagWords.MONEY.contains(t.lemma()) || FlagWords.MONEY.contains(t.lower()))
                && phrase.tokens.stream().anyMatch(Token::number);
    }

    /** "Japan's Gen Nakatani": a name after that of the state. */
    static boolean person(Phrase phrase) {
        List<Token> tokens = phrase.tokens;
        int n = tokens.size();
        return !phrase.thing
                && !phrase.before.isEmpty()
                && n > 3
                && tokens.get(n - 1).tag().equals("NNP")
                && tokens.get(n - 2).tag().equals("NNP")
                && tokens.get(n - 1).mention() == null;
    }

    /** What must hold for a frame to be told. */
    private static final Set<String> CHECKS = Vocabulary.words(
            "fights foreign war drilling navies imposed status rated bases abroad aid alliance counted brought closer makes stopped equipped facility handed trained visitor event exporting firms parts itself forces goods joins lender lender2 listed money2 intent jointly money company company2 firm licensed named novel own owned supplied2 trainees curb curb2 deepen field field2 intransitive joint lesson making making2 people"
                    + " person persons standing supplied thing together wanted weapon weapon2");

    /** Takes its parties from the tie of that sort told before where it names none; nothing to check. */
    private static final String AGAIN = "again";

    private Flags() {}

    /** Whether a frame may have this flag; {@code name=VALUE} is told of what the word alone says. */
    static boolean known(String flag) {
        int equals = flag.indexOf('=');
        if (equals < 0) {
            return CHECKS.contains(flag) || flag.equals(AGAIN);
        }
        String value = flag.substring(equals + 1);
        return switch (flag.substring(0, equals)) {
            case "stage" -> Stage.known().contains(new Stage(value));
            case "modality" -> Modality.known().contains(new Modality(value));
            case "kind" -> TieKind.known().contains(new TieKind(value));
            case "instrument" -> Instrument.known().contains(new Instrument(value));
            default -> false;
        };
    }

    static boolean hold(Candidate candidate) {
        for (String flag : candidate.frame.flags()) {
            if (CHECKS.contains(flag) && !holds(flag, candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all holds but that a second party is told. */
    static boolean half(Candidate candidate) {
        boolean several = candidate.type.equals(TieType.MEMBERSHIP)
                && candidate.principals().size() > 1;
        if (candidate.principals().size() != 1 && !several || FlagWords.WIDE.contains(candidate.frame.trigger())) {
            return false;
        }
        boolean both = false;
        for (String flag : candidate.frame.flags()) {
            if (BOTH.contains(flag)
                    || flag.equals("alliance") && belongs(candidate)
                    || flag.equals("trainees")
                            && candidate.has(Role.RECIPIENT)
                            && candidate.clauses.any(FlagWords.PEOPLE)
                    || flag.equals("aid") && candidate.has(Role.RECIPIENT) && candidate.clauses.any(FlagWords.AID)) {
                both = true;
            } else if (CHECKS.contains(flag) && !holds(flag, candidate)) {
                return false;
            }
        }
        return both;
    }

    /** "Norway has never joined": a body is meant that was named before. */
    private static boolean belongs(Candidate c) {
        boolean told = c.trigger.verb()
                || ENTERS.contains(c.frame.trigger())
                || c.verb != null && FlagWords.BEING.contains(c.verb.lemma());
        return told
                && c.has(Role.MEMBER)
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> c.frame.roles().get(f.slot()) == Role.BODY
                                || f.slot().startsWith("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .allMatch(p -> FlagWords.BODIES.contains(p.head().lemma())
                                || p.head().lemma().equals(c.frame.object()));
    }

    /** Nouns that tell of a member's coming without a verb. */
    private static final Set<String> ENTERS = Set.of("accession", "admission", "entry", "joining");

    /** What asks for both sides. */
    private static final Set<String> BOTH = Set.of("named", "supplied", "supplied2", "joint", "abroad", "owned");

    private static boolean holds(String flag, Candidate c) {
        switch (flag) {
            case "thing":
                return (!c.things.isEmpty() || !c.systems.isEmpty() || provisioned(c)) && !light(c);
            case "goods":
                return c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("for") || f.slot().equals("on"))
                        .noneMatch(f -> FlagWords.MAKING.contains(
                                f.phrases().get(0).head().lemma()));
            case "counted":
                return c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("for"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> p.thing && p.tokens.stream().anyMatch(Token::number));
            case "firms":
                return c.principals().size() > 1
                        && c.parts.stream().allMatch(p -> p.party().company());
            case "fights":
                return following(c, FlagWords.FIGHTS);
            case "war":
                return c.trigger.has("war");
            case "drilling":
                return c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("for")
                                || f.slot().equals("in")
                                || f.slot().equals("on"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> FlagWords.DRILLS.contains(p.head().lemma()));
            case "navies":
                return c.in(Role.RECIPIENT).stream()
                                .anyMatch(p -> p.actor().kind().equals(ActorKind.GOVERNMENT))
                        || c.clauses.grammar.after(c.trigger).stream()
                                .flatMap(f -> f.phrases().stream())
                                .anyMatch(
                                        p -> FlagWords.FORCES.contains(p.head().lemma()));
            case "imposed":
                return c.has(Role.IMPOSER) && c.has(Role.TARGET);
            case "status":
                return c.clauses.grammar.after(c.verb == null || c.trigger.noun() ? c.trigger : c.verb.phrase).stream()
                        .filter(f -> f.slot().equals("to") || f.slot().equals("into"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> FlagWords.STATUS.contains(p.head().lemma()));
            case "rated":
                return c.principals().size() == 2
                        && c.trigger.tokens.stream()
                                .anyMatch(t -> t.tag().equals("JJS") || FlagWords.RATED.contains(t.lower()));
            case "bases":
                return c.clauses.any(FlagWords.BASES);
            case "foreign":
                return c.has(Role.RECIPIENT) && foreign(c);
            case "parts":
                return c.has(Role.RECIPIENT)
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
                                                        p.head().lemma())));
            case "facility":
                return c.in(Role.PROVIDER).stream().noneMatch(Party::company)
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
                                                p.head().lemma()));
            case "event":
                return c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("in") || f.slot().equals("at"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(Flags::event);
            case "lender":
                return c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company())
                        && (c.clauses.any(Set.of("credit", "loan")));
            case "lender2":
                return c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company()) && (!c.things.isEmpty() || field(c));
            case "listed":
                return c.clauses.any(FlagWords.BLACKLISTS);
            case "money2":
                return c.in(Role.PROVIDER).stream().anyMatch(p -> !p.company())
                        && (paid(c) || c.verb != null && c.verb.passive && paidFor(c));
            case "weapon":
                return weapon(c);
            case "intransitive":
                return c.clauses.grammar.after(c.trigger).stream()
                        .noneMatch(f -> f.slot().equals("obj")
                                && !f.phrases().get(0).head().is("side")
                                && !c.clauses
                                        .phrases
                                        .get(f.phrases().get(0).index - 1)
                                        .word()
                                        .equals("off"));
            case "makes":
                return c.clauses.grammar.after(c.trigger).stream()
                                .filter(f -> f.slot().equals("inf"))
                                .flatMap(f -> f.phrases().stream())
                                .map(c.clauses.grammar::verb)
                                .anyMatch(v -> v != null && FlagWords.MAKES.contains(v.lemma()))
                        || following(c, FlagWords.MAKES);
            case "stopped":
                return c.has(Role.IMPOSER)
                        && c.has(Role.TARGET)
                        && c.verb != null
                        && c.verb.chain.stream().anyMatch(FlagWords.STOPPED::contains);
            case "trained":
                return c.has(Role.RECIPIENT)
                        && c.clauses.grammar.subject(c.trigger).stream()
                                .anyMatch(
                                        p -> FlagWords.PEOPLE.contains(p.head().lemma())
                                                || p.head().number());
            case "handed":
                return c.has(Role.RECIPIENT)
                        && (c.verb == null || c.verb.chain.stream().noneMatch(FlagWords.STOPPED::contains))
                        && c.in(Role.RECIPIENT).stream().noneMatch(Party::company)
                        && c.clauses.grammar.subject(c.trigger).stream()
                                .anyMatch(p -> (p.thing || !p.systems.isEmpty())
                                        && (p.tokens.stream().anyMatch(Token::number) || !p.before.isEmpty()));
            case "equipped":
                return c.in(Role.RECIPIENT).stream().anyMatch(p -> !p.company())
                        && !c.clauses.any(FlagWords.AHEAD)
                        && objects(c)
                                .anyMatch(p -> !p.systems.isEmpty()
                                        && (p.tokens.stream().anyMatch(Token::number)
                                                || c.clauses.any(FlagWords.SINCE)));
            case "visitor":
                return c.clauses.grammar.subject(c.trigger).stream()
                        .anyMatch(p -> FlagWords.VISITORS.contains(p.head().lemma())
                                || p.head().mention() != null
                                        && p.head().mention().is(ActorKind.PERSON));
            case "closer":
                return c.clauses.any(Set.of("closer", "together"));
            case "joins":
                return c.clauses.grammar.after(c.trigger).stream()
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> FlagWords.PROGRAMMES.contains(p.head().lemma())
                                || p.head().lower().endsWith("programme")
                                || p.head().lower().endsWith("program")
                                || p.head().lower().endsWith("project"));
            case "wanted":
                return wanted(c);
            case "supplied":
                return c.has(Role.SUPPLIER) && c.has(Role.RECIPIENT);
            case "weapon2":
                return c.things.stream()
                        .anyMatch(t -> c.clauses.grammar.after(c.trigger).stream()
                                        .anyMatch(f -> f.phrases().contains(t))
                                || c.verb != null && c.verb.passive);
            case "joint":
                return c.principals().size() >= 2
                        || joint(c)
                        || participates(c)
                        || c.trigger.noun() && c.slots.equals(Set.of("with"));
            case "field":
                return field(c);
            case "making":
                return (field(c)
                                || c.trigger.verb()
                                        && joint(c)
                                        && c.principals().size() >= 2)
                        && c.trigger.tokens.stream().noneMatch(t -> FlagWords.GROWTH.contains(t.lemma()));
            case "field2":
                return c.clauses.any(Vocabulary.FIELD)
                        || c.clauses.lower().contains("exercise")
                        || c.principals().size() >= 2;
            case "making2":
                return !exporting(c)
                        && (c.principals().size() >= 2
                                || c.clauses.any(Set.of(
                                        "produce", "manufacture", "build", "assemble", "production", "technology")));
            case "itself":
                return objects(c).findFirst().map(Flags::handed).orElse(true);
            case "own":
                return objects(c).noneMatch(p -> sends(c, p));
            case "exporting":
                return exporting(c) && !denied(c);
            case "lesson":
                return people(c) && c.clauses.any(FlagWords.LESSONS);
            case "people":
                return people(c);
            case "person":
                return c.parts.stream().anyMatch(p -> !p.party().company())
                        && (!c.trigger.verb()
                                || c.clauses.grammar.subject(c.trigger).stream().noneMatch(p -> p.thing));
            case "persons":
                return c.clauses.grammar.after(c.trigger).stream()
                                .filter(f -> f.slot().startsWith("obj"))
                                .flatMap(f -> f.phrases().stream())
                                .anyMatch(p ->
                                        FlagWords.VISITORS.contains(p.head().lemma())
                                                || person(p)
                                                || p.head().mention() != null
                                                        && p.head().mention().is(ActorKind.PERSON))
                        || c.verb != null && c.verb.passive && c.principals().size() >= 2;
            case "standing":
                return c.trigger.tokens.stream().anyMatch(t -> FlagWords.STANDING.contains(t.lower()))
                        && (c.principals().size() >= 2
                                || c.trigger.tokens.stream()
                                        .anyMatch(t -> FlagWords.JOINT.contains(t.lower())
                                                || t.is("dialogue")
                                                || t.is("consultative")
                                                || t.is("implementation")));
            case "forces":
                return c.principals().size() >= 2
                        && c.clauses.grammar.subject(c.trigger).stream()
                                .anyMatch(
                                        p -> FlagWords.FORCES.contains(p.head().lemma()))
                        && c.clauses.grammar.after(c.trigger).stream()
                                .filter(f -> f.slot().equals("obj"))
                                .anyMatch(f -> f.phrases().get(0).head().tag().startsWith("NNP")
                                        && f.phrases().get(0).head().mention() == null);
            case "alliance":
                return !first(c) && c.in(Role.BODY).stream().anyMatch(Party::alliance);
            case "aid":
                return c.has(Role.PROVIDER)
                        && (c.clauses.any(FlagWords.AID)
                                || c.trigger.noun() && c.slots.contains("pre") && c.has(Role.RECIPIENT)
                                || c.has(Role.RECIPIENT) && c.clauses.lower().matches(".*[$€£].*"));
            case "curb":
                return curb(c);
            case "curb2":
                return c.has(Role.IMPOSER) && c.has(Role.TARGET) && field(c);
            case "deepen":
                return c.principals().size() >= 1
                        && (c.verb != null && FlagWords.DEEPEN.contains(c.verb.lemma())
                                || c.trigger.tokens.stream()
                                        .anyMatch(t -> t.tag().equals("JJR")));
            case "together":
                return c.trigger.has("together")
                        || c.clauses.lower().contains("together")
                        || c.principals().size() >= 2;
            case "company":
                return c.parts.stream()
                        .anyMatch(
                                p -> (p.role().equals(Role.INVESTOR) || p.role().equals(Role.SUPPLIER))
                                        && p.party().company());
            case "brought":
                return c.has(Role.RECIPIENT) && (c.has(Role.SUPPLIER) || !c.systems.isEmpty() || foreign(c))
                        || !c.systems.isEmpty() && c.things.stream().anyMatch(t -> !t.before.isEmpty());
            case "owned":
                return !c.clauses.any(FlagWords.LICENCES)
                        && (c.has(Role.SUPPLIER) || c.has(Role.RECIPIENT) && foreign(c))
                        && !joint(c)
                        && (c.has(Role.RECIPIENT)
                                || c.things.stream()
                                        .flatMap(t -> t.before.stream())
                                        .anyMatch(p ->
                                                !p.company() && !c.principals().contains(p.principal())));
            case "licensed":
                return (!c.systems.isEmpty()
                                || c.things.stream().anyMatch(t -> t.word().equals("the")))
                        && c.has(Role.RECIPIENT)
                        && !joint(c)
                        && c.things.stream()
                                .allMatch(t -> t.before.stream().allMatch(Party::company)
                                        || c.clauses.any(FlagWords.LICENCES)
                                                && t.before.stream()
                                                        .noneMatch(p ->
                                                                c.principals().contains(p.principal())))
                        && (c.clauses.any(FlagWords.LICENSED) || FlagWords.ASSEMBLES.contains(c.frame.trigger()));
            case "firm":
                return c.in(Role.HOST).stream().anyMatch(Party::company) && c.things.isEmpty() && c.systems.isEmpty();
            case "abroad":
                return c.in(Role.INVESTOR).stream().anyMatch(Party::company) && c.has(Role.HOST);
            case "named":
                return c.principals().size() >= 2;
            case "novel":
                return c.clauses.any(FlagWords.NOVEL)
                        || c.clauses.tokens.stream().map(Token::mention).anyMatch(m -> m != null && m.actor() == null);
            case "supplied2":
                return c.has(Role.PROVIDER) && c.has(Role.RECIPIENT);
            case "trainees":
                return c.has(Role.PROVIDER)
                        && (c.has(Role.RECIPIENT) || people(c))
                        && (field(c) || c.clauses.any(FlagWords.PEOPLE));
            case "jointly":
                return joint(c)
                        || c.clauses.any(Set.of("together", "jointly"))
                                && c.principals().size() >= 2
                        || c.slots.contains("with")
                        || c.slots.contains("between")
                        || c.slots.contains("alongside");
            case "intent":
                return c.clauses.grammar.after(c.trigger).stream()
                        .anyMatch(f -> f.slot().equals("of")
                                && FlagWords.INTENT.contains(
                                        f.phrases().get(0).head().lower()));
            case "money":
                return c.clauses.grammar.after(c.trigger).stream()
                                .filter(f -> f.slot().startsWith("obj"))
                                .anyMatch(f -> f.phrases().stream().anyMatch(Flags::money))
                        || c.verb != null
                                && c.verb.passive
                                && c.clauses.grammar.subject(c.trigger).stream().anyMatch(Flags::money);
            case "company2":
                return c.in(Role.SUPPLIER).stream().anyMatch(Party::company);
            default:
                throw new IllegalStateException("No check is known for the flag " + flag);
        }
    }

    /** Whether what is dealt in is told to be of somebody's make who has no part yet. */
    private static boolean foreign(Candidate c) {
        return c.things.stream()
                .flatMap(t -> t.before.stream())
                .anyMatch(p -> !p.alliance() && !c.principals().contains(p.principal()));
    }

    /** "Let Chile build": a verb of making right behind whom it is left to. */
    private static boolean following(Candidate c, Set<String> lemmas) {
        int next = c.trigger.index + 2;
        Verb verb = next < c.clauses.phrases.size() ? c.clauses.grammar.verb(c.clauses.phrases.get(next)) : null;
        return verb != null && lemmas.contains(verb.lemma());
    }

    /** "Supplies the country with sights": whatever stands after "with" is goods. */
    private static boolean provisioned(Candidate c) {
        return c.frame.trigger().equals("supply")
                && c.slots.contains("obj")
                && c.clauses.grammar.after(c.trigger).stream()
                        .anyMatch(f -> f.slot().equals("with")
                                && f.phrases().get(0).actors.isEmpty());
    }

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
                        && filled.phrases().stream().anyMatch(p -> money(p) && !p.thing && p.systems.isEmpty())) {
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

    /** What is made in somebody's name: a name that no list has, or an exercise that is known by its name. */
    private static boolean event(Phrase phrase) {
        Token head = phrase.head();
        return head.is("exercise")
                || head.is("drill")
                || phrase.tokens.stream().anyMatch(t -> Vocabulary.EXERCISES.contains(t.lower()))
                || head.tag().equals("NNP") && head.mention() == null && !Clausal.TIMES.contains(head.lemma());
    }

    /** "Puts 20 million euros on the table": a sum that is given, not one that something costs. */
    private static boolean paid(Candidate c) {
        List<Grammar.Filled> after = c.clauses.grammar.after(c.trigger);
        boolean price = c.frame.trigger().equals("pay")
                && after.stream()
                        .anyMatch(f ->
                                f.slot().equals("for") && f.phrases().stream().anyMatch(p -> p.thing));
        return !price
                && after.stream()
                        .filter(f -> f.slot().startsWith("obj")
                                || f.slot().equals("at")
                                || c.frame.trigger().endsWith("-" + f.slot()))
                        .anyMatch(f -> f.phrases().stream().anyMatch(Flags::money));
    }

    private static boolean paidFor(Candidate c) {
        return c.clauses.grammar.subject(c.trigger).stream().anyMatch(p -> money(p) || p.thing);
    }

    private static boolean field(Candidate c) {
        return c.clauses.any(Vocabulary.FIELD)
                || c.clauses.tokens.stream()
                        .map(Token::mention)
                        .anyMatch(m -> m != null && (m.actor() == null || m.is(ActorKind.GOVERNMENT)));
    }

    /** Whether equipment stands after "for": "signed for six jets". */
    private static boolean wanted(Candidate c) {
        return c.clauses.grammar.after(c.trigger).stream()
                .filter(f -> f.slot().equals("for")
                        || f.slot().equals("on") && FlagWords.SPENDS.contains(c.frame.trigger())
                        || f.slot().startsWith("obj") && c.frame.trigger().equals("request"))
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

    static boolean joint(Candidate c) {
        int from = Math.max(0, c.trigger.index - 1);
        int to = Math.min(c.clauses.phrases.size() - 1, c.trigger.index + 3);
        for (int i = from; i <= to; i++) {
            for (Token token : c.clauses.phrases.get(i).tokens) {
                if (FlagWords.JOINT.contains(token.lower())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a force takes part in an exercise that somebody else must hold. */
    static boolean participates(Candidate c) {
        return c.type.equals(TieType.EXERCISE)
                && c.verb != null
                && Set.of("take", "participate", "join", "attend").contains(c.verb.lemma());
    }

    private static boolean people(Candidate c) {
        for (Token token : c.trigger.tokens) {
            if (token.is("military")
                    || token.is("pilot")
                    || token.is("officer")
                    || token.is("personnel")
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
        String lemma = object.head().lemma();
        return object.thing
                || !object.systems.isEmpty()
                || !object.actors.isEmpty()
                || object.head().number()
                || object.head().mention() != null
                || !object.head().tag().startsWith("NN")
                || object.head().tag().startsWith("NNP")
                || FlagWords.PORTIONS.contains(lemma);
    }

    private static Stream<Phrase> objects(Candidate c) {
        return c.clauses.grammar.after(c.trigger).stream()
                .filter(f -> f.slot().startsWith("obj"))
                .flatMap(f -> f.phrases().stream());
    }
}
