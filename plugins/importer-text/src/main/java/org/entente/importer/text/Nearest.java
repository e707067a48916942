package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Fills a side that its clause leaves open with whom the sentence names nearest, else with whom the text is about. */
final class Nearest {

    /** What makes an agreement one more of the sort that was told of. */
    private static final Set<String> LIKE =
            Set.of("similar", "another", "such", "like", "same", "second", "further", "comparable", "one", "identical");

    private Nearest() {}

    /** Whether an agreement is called one more of the sort that was told of. */
    private static boolean one(Candidate c) {
        int at = c.trigger.index;
        List<Phrase> phrases = c.clauses.phrases;
        return (c.trigger.noun()
                        ? List.of(c.trigger)
                        : phrases.subList(Math.max(0, at - 1), Math.min(phrases.size(), at + 2)))
                .stream().flatMap(p -> p.tokens.stream()).anyMatch(t -> LIKE.contains(t.lower()));
    }

    static void open(Candidate c, Role first, Role second, Discourse discourse) {
        if (!c.has(first)) {
            near(c, first, discourse);
        }
        if (!c.has(second)) {
            near(c, second, discourse);
        }
    }

    /** Whom somebody sees who is of neither state by name. */
    private static final Set<String> PEERS = Set.of("counterpart", "counterparts");

    /** Whether a standing body was set up: between whom, the text has told before. */
    static boolean founded(Candidate c) {
        return c.type.equals(TieType.DIALOGUE) && c.trigger.noun() && c.verb != null && FOUNDS.contains(c.verb.lemma());
    }

    private static final Set<String> FOUNDS =
            Set.of("set", "establish", "create", "form", "found", "launch", "institute");

    /** The nearest other state or company of the sentence, else of the pair of which the text speaks. */
    static void near(Candidate c, Role role, Discourse discourse) {
        Party here =
                FrameReader.symmetric(c.type) ? null : discourse.openSides().here(c.type, role);
        if (here != null && !c.principals().contains(here.principal())) {
            c.add(new Party(here.actor(), here.named(), "NEAR"), role);
            return;
        }
        c.clauses.phrases.stream()
                .filter(phrase -> objects(c.clauses, phrase) || role.equals(Role.RECIPIENT) && gives(c, phrase))
                .flatMap(phrase -> phrase.actors.stream())
                .filter(p -> !c.principals().contains(p.principal()))
                .forEach(p -> c.elsewhere.add(p.principal()));
        Party best = null;
        List<Party> list = List.of();
        int distance = 14;
        for (Phrase phrase : c.clauses.phrases) {
            List<Party> actors = phrase.actors.isEmpty() ? phrase.before : phrase.actors;
            for (Party party : actors) {
                int far = Math.abs(phrase.index - c.trigger.index);
                if (far < distance
                        && !parted(c.clauses, phrase, c.trigger)
                        && !Contrasts.aside(c.clauses, phrase)
                        && !(CHOOSES.contains(c.frame.trigger()) && beaten(c.clauses, phrase))
                        && !Beaten.is(c.clauses, phrase)
                        && !(party.actor().kind().equals(ActorKind.INSTITUTE) && c.type.equals(TieType.TRANSFER))
                        && !((FrameReader.symmetric(c.type) || c.type.equals(TieType.RESTRICTION))
                                && place(c.clauses, phrase))
                        && !(role.equals(Role.RECIPIENT) && c.type.equals(TieType.TRANSFER) && firms(c, party))
                        && !begins(c, phrase)
                        && !Feared.is(c.clauses, phrase)
                        && !(role.equals(Role.RECIPIENT)
                                && phrase.actors.isEmpty()
                                && OFFERED.contains(phrase.head().lemma()))
                        && !(party.actor().kind().equals(ActorKind.PERSON) && c.type.equals(TieType.AGREEMENT))
                        && fits(party, role)
                        && !c.principals().contains(party.principal())
                        && !c.elsewhere.contains(party.principal())) {
                    best = party;
                    list = actors;
                    distance = far;
                }
            }
        }
        if (best != null) {
            Party state = state(best, discourse);
            c.add(new Party(state.actor(), state.named(), "NEAR"), role);
            if (c.parts.size() == 1 && role.equals(Role.PARTNER)) {
                // "The two sides": both.
                list.forEach(p -> c.add(new Party(p.actor(), p.named(), "NEAR"), role));
            }
            return;
        }
        if (!FrameReader.symmetric(c.type)) {
            told(c, role, discourse);
            return;
        }
        boolean peers = c.type.equals(TieType.DIALOGUE) && c.clauses.any(PEERS);
        if (!Signs.joint(c)
                && !Signs.participates(c)
                && !founded(c)
                && !peers
                && !c.slots.contains("with")
                && !c.slots.contains("to")
                && !c.frame.trigger().equals("visit")
                && !c.frame.has("persons")) {
            return;
        }
        if (c.clauses.any(HABITS)) {
            return;
        }
        if (peers) {
            // "He held talks in Tokyo with his counterpart": whose state the place tells.
            List<Party> hosts = c.clauses.phrases.stream()
                    .filter(p -> place(c.clauses, p))
                    .flatMap(p -> p.actors.stream())
                    .toList();
            Party guest = c.principals().isEmpty() ? discourse.protagonist() : null;
            if (hosts.size() == 1 && !c.principals().contains(hosts.get(0).principal())) {
                if (guest != null && !guest.principal().equals(hosts.get(0).principal())) {
                    c.add(new Party(guest.actor(), guest.named(), "FOCUS"), role);
                }
                c.add(new Party(hosts.get(0).actor(), hosts.get(0).named(), "NEAR"), role);
                return;
            }
        }
        // "A similar pact was signed with Chile": by whoever signed the one told of before, and by nobody else.
        if (c.type.equals(TieType.AGREEMENT) && c.slots.contains("with") && one(c)) {
            Party signer = discourse.openSides().signer();
            if (signer != null && c.principals().size() == 1 && !c.principals().contains(signer.principal())) {
                c.add(new Party(signer.actor(), signer.named(), "FOCUS"), role);
            }
            return;
        }
        Party protagonist = discourse.protagonist();
        boolean meets = c.slots.contains("with") || c.slots.contains("to") || c.frame.has("persons");
        if (protagonist != null
                && c.principals().size() == 1
                && meets
                && !c.principals().contains(protagonist.principal())) {
            c.add(protagonist, role);
            return;
        }
        List<Party> pair = discourse.pair();
        Set<String> have = c.principals();
        List<Party> missing =
                pair.stream().filter(p -> !have.contains(p.principal())).toList();
        if (missing.size() == 1 && pair.size() == 2
                || missing.size() == 2
                        && have.isEmpty()
                        && role.equals(Role.PARTNER)
                        && (Signs.joint(c) || founded(c) || peers)
                || missing.size() == 2 && c.slots.equals(Set.of("with")) && c.type.equals(TieType.EXERCISE)) {
            missing.forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), role));
        }
    }

    /** Whose it is made it, and is offered nothing. */
    private static final Set<String> OFFERED = Set.of("offer", "proposal", "bid", "tender", "quotation");

    /** Whether this firm would buy of another: so sooner somebody whom the sentence does not name does. */
    private static boolean firms(Candidate c, Party party) {
        return party.company() && c.in(Role.SUPPLIER).stream().anyMatch(Party::company);
    }

    /** "Acme supplies the hulls, Volta lobbies for the guns": who does something else behind a comma. */
    static boolean begins(Candidate c, Phrase phrase) {
        int next = phrase.index + 1;
        Verb verb = next < c.clauses.phrases.size() ? c.clauses.grammar.verb(c.clauses.phrases.get(next)) : null;
        // "With the order for jets, Chile turns away": who does the first thing that the sentence tells.
        boolean first = phrase.index > 0
                && c.clauses.phrases.subList(0, phrase.index).stream().noneMatch(Phrase::verb);
        return !first
                && phrase.index > c.trigger.index
                && (c.clauses.phrases.get(phrase.index - 1).word().equals(",")
                        || c.clauses.phrases.get(phrase.index - 1).sort == Phrase.Sort.CONJUNCTION
                                && c.clauses
                                        .phrases
                                        .get(phrase.index - 2)
                                        .word()
                                        .equals(","))
                && verb != null
                && verb != c.verb
                && !verb.reduced;
    }

    /** Whether a semicolon or a word that sets two acts side by side stands between two phrases. */
    static boolean parted(Clauses clauses, Phrase one, Phrase other) {
        for (int i = Math.min(one.index, other.index); i < Math.max(one.index, other.index); i++) {
            if (PARTS_CLAUSES.contains(clauses.phrases.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> PARTS_CLAUSES = Set.of(";", "while", "whereas");

    /** "In Washington": a capital after such a word is where something is, not who takes part. */
    static boolean place(Clauses clauses, Phrase phrase) {
        Mention mention = phrase.head().mention();
        return mention != null
                && phrase.index > 0
                && (mention.metonym()
                                && PLACES.contains(
                                        clauses.phrases.get(phrase.index - 1).word())
                        || seat(clauses, phrase));
    }

    /** "The partnership based in Chile": where it has its seat. */
    static boolean seat(Clauses clauses, Phrase phrase) {
        return phrase.index > 1
                && clauses.phrases.get(phrase.index - 1).word().equals("in")
                && clauses.phrases.get(phrase.index - 2).tokens.stream().anyMatch(t -> SEATED.contains(t.lower()));
    }

    private static final Set<String> SEATED = Set.of("based", "headquartered", "seated", "located", "headquarters");

    private static final Set<String> PLACES = Set.of("in", "at", "near", "outside", "around");

    /** "…, but Peru says that …": who only speaks to it. */
    static boolean objects(Clauses clauses, Phrase phrase) {
        int i = phrase.index;
        Verb verb = i + 1 < clauses.phrases.size() ? clauses.grammar.verb(clauses.phrases.get(i + 1)) : null;
        return verb != null
                && StageWords.REPORTING.contains(verb.lemma())
                && i > 0
                && (clauses.phrases.get(i - 1).word().equals("but")
                        || clauses.phrases.get(i - 1).word().equals("as")
                        || clauses.phrases.get(i - 1).word().equals("although"));
    }

    /** "Peru promised jets, Chile delivered them": who gives is not given. */
    private static boolean gives(Candidate c, Phrase phrase) {
        int next = phrase.index + 1;
        Verb verb = next < c.clauses.phrases.size() ? c.clauses.grammar.verb(c.clauses.phrases.get(next)) : null;
        return c.type.equals(TieType.TRANSFER)
                && verb != null
                && verb != c.verb
                && !verb.passive
                && !verb.reduced
                && (Clausal.GIVES.contains(verb.lemma()) || verb.lemma().equals("pledge"));
    }

    /** "Chose Acme over Volta": over whom another was chosen. */
    private static boolean beaten(Clauses clauses, Phrase phrase) {
        return phrase.index > 0 && clauses.phrases.get(phrase.index - 1).word().equals("over");
    }

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose pick select prefer favour favor plump opt settle go buy order");

    /** Adverbs of what is done in general, with nobody in particular. */
    static final Set<String> HABITS =
            Set.of("frequently", "often", "typically", "usually", "generally", "traditionally");

    private static final Set<String> FURTHER =
            Vocabulary.words("another further additional more similar same also too likewise follow-on second third");

    /** Words that tell what somebody does in general as often as one act. */
    static final Set<String> VAGUE = Vocabulary.words(
            "exporter supplier provider modernisation modernization"
                    + " upgrade overhaul maintenance produce export import invest investment support assist help want need seek look");

    /** Who was told to give or get in the sentences before, else the other of the two states that the text is about. */
    private static void told(Candidate c, Role role, Discourse discourse) {
        Set<String> have = c.principals();
        for (Party party : discourse.openSides().pending(c.type, role, c.clauses.any(FURTHER))) {
            if (!have.contains(party.principal())) {
                c.add(new Party(party.actor(), party.named(), "PENDING"), role);
                return;
            }
        }
        List<Party> last = discourse.subject();
        if (c.verb != null
                && c.verb.passive
                && (role.equals(Role.SUPPLIER) || role.equals(Role.PROVIDER))
                && last.size() == 1
                && !discourse.weights().isEmpty()
                && last.get(0).principal().equals(discourse.weights().get(0))
                && !have.contains(last.get(0).principal())) {
            c.add(new Party(last.get(0).actor(), last.get(0).named(), "SUBJECT"), role);
            return;
        }
        if (have.size() != 1
                || VAGUE.contains(c.frame.trigger())
                || c.clauses.any(HABITS)
                || c.parts.stream().anyMatch(p -> GUESSED.contains(p.party().rule()))) {
            return;
        }
        Party usual = discourse.openSides().usual(c.type, role, have);
        if (usual != null && !c.rules.contains(Association.RULE)) {
            c.add(new Party(usual.actor(), usual.named(), "USUAL"), role);
            return;
        }
        List<Party> focus = discourse.focus();
        if (focus.size() == 2 && focus.stream().anyMatch(p -> have.contains(p.principal()))) {
            focus.stream()
                    .filter(p -> !have.contains(p.principal()) && !c.elsewhere.contains(p.principal()))
                    .forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), role));
            return;
        }
        Party protagonist = discourse.protagonist();
        if (protagonist != null
                && !have.contains(protagonist.principal())
                && !c.elsewhere.contains(protagonist.principal())) {
            c.add(protagonist, role);
            return;
        }
        Party main = discourse.main(have);
        if (main != null && !c.elsewhere.contains(main.principal())) {
            c.add(new Party(main.actor(), main.named(), "MAIN"), role);
        }
    }

    /** Rules by which a party is taken without being told; on one of them no second is built. */
    private static final Set<String> GUESSED = Set.of("FOCUS", "NEAR", "PENDING", "SUBJECT");

    private static Party state(Party party, Discourse discourse) {
        Actor actor = party.actor();
        if (actor.kind().equals(ActorKind.PERSON) && actor.country() != null) {
            Actor country = discourse.country(actor.country());
            return country == null ? party : new Party(country, party.named(), party.rule());
        }
        return party;
    }

    static boolean fits(Party party, Role role) {
        if (party.alliance()) {
            return role.equals(Role.BODY);
        }
        return !role.equals(Role.MEMBER) || party.country();
    }
}
