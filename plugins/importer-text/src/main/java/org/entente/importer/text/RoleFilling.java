package org.entente.importer.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Fills the sides that the grammar left open: from the maker of a system, the origin of a thing, the sentence, the document. */
final class RoleFilling {

    private final Makers makers;
    private final TransferSides transfers;

    RoleFilling(Names names) {
        this.makers = new Makers(names);
        this.transfers = new TransferSides(makers);
    }

    /** Completes a candidate as far as it can. */
    void fill(Candidate c, Discourse discourse) {
        concluding(c, discourse).forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), Role.PARTNER));
        if (c.parts.isEmpty()
                && !Signs.joint(c)
                && !Nearest.founded(c)
                && c.frame.value("kind") == null
                && !c.frame.has("brought")) {
            return;
        }
        if (domestic(c)) {
            SharedWork.licensed(c, this.makers.of(c, discourse));
            return;
        }
        ToldSides.settle(c, discourse);
        Helped.settle(c);
        severally(c, discourse);
        talksOnSale(c);
        if (c.type.equals(TieType.TRANSFER)) {
            transfers.sides(c, discourse);
            transfers.transfer(c, discourse);
        } else if (c.frame.has("licensed") || c.frame.has("parts") || c.frame.has("foreign")) {
            origins(c);
            this.makers.of(c, discourse).stream()
                    .filter(m -> !c.has(Role.SUPPLIER) && !c.principals().contains(m.principal()))
                    .findFirst()
                    .ifPresent(m -> c.add(m, Role.SUPPLIER));
            if (c.systems.isEmpty() && !c.has(Role.SUPPLIER)) {
                this.makers.topic(c, discourse);
            }
        } else if (c.type.equals(TieType.PRODUCTION)
                && c.slots.equals(Set.of("subj", "with"))
                && c.parts.size() == 2
                && c.clauses.any(LEAVE)) {
            // "Makes shells with Acme's help under licence": who makes them gets the licence.
            c.parts.set(0, new Candidate.Part(c.parts.get(0).party(), Role.RECIPIENT));
            c.parts.set(1, new Candidate.Part(c.parts.get(1).party(), Role.SUPPLIER));
        } else if (c.type.equals(TieType.PRODUCTION) && c.has(Role.SUPPLIER) && c.has(Role.PARTNER)) {
            List<Candidate.Part> parts = c.parts.stream()
                    .map(p -> p.role().equals(Role.PARTNER) ? new Candidate.Part(p.party(), Role.RECIPIENT) : p)
                    .toList();
            c.parts.clear();
            c.parts.addAll(parts);
        } else if (c.type.equals(TieType.PRODUCTION) && c.has(Role.SUPPLIER) != c.has(Role.RECIPIENT)) {
            Nearest.near(c, c.has(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER, discourse);
        } else if (madeThere(c)) {
            return;
        } else if (FrameReader.symmetric(c.type)) {
            // "A declaration with Chile and Peru": there is somebody else.
            boolean oneSided = c.slots.equals(Set.of("with")) && c.trigger.noun() && !signer(c);
            if (c.principals().size() < 2 || oneSided) {
                Nearest.near(c, Role.PARTNER, discourse);
            }
        } else if (c.type.equals(TieType.INVESTMENT)) {
            Nearest.open(c, Role.INVESTOR, Role.HOST, discourse);
            SharedWork.plant(c);
        } else if (c.type.equals(TieType.TRAINING) && c.slots.containsAll(Set.of("subj", "in")) && inside(c)) {
            return;
        } else if (c.type.equals(TieType.SUPPORT) && c.has(Role.PROVIDER) && !c.has(Role.RECIPIENT) && owned(c)) {
            return;
        } else if (c.type.equals(TieType.SUPPORT) || c.type.equals(TieType.TRAINING)) {
            if (c.parts.stream().filter(p -> p.role().equals(Role.PROVIDER)).count() > 1
                    && c.slots.containsAll(Set.of("at", "in"))) {
                // "At an American base in Germany": whose base it is.
                Party place = c.in(Role.PROVIDER).get(c.in(Role.PROVIDER).size() - 1);
                c.parts.removeIf(p -> p.party().same(place));
            }
            if (!c.has(Role.PARTNER)) {
                Nearest.open(c, Role.PROVIDER, Role.RECIPIENT, discourse);
            } else if (c.principals().size() < 2) {
                Nearest.near(c, Role.PARTNER, discourse);
            }
        } else if (c.type.equals(TieType.RESTRICTION)) {
            Curbs.dropOutsiders(c);
            SalesOfOthers.blocked(c);
            Nearest.open(c, Role.IMPOSER, Role.TARGET, discourse);
        } else if (c.type.equals(TieType.MEMBERSHIP)) {
            c.parts.removeIf(p -> p.role().equals(Role.BODY) && !p.party().alliance());
        }
    }

    /** "Chile runs a base in Peru under a pact signed with Spain": who does what the pact is for signed it. */
    private static boolean signer(Candidate c) {
        if (c.principals().size() != 1
                || c.verb == null
                || !c.verb.reduced
                || c.trigger.index == 0
                || !c.clauses.phrases.get(c.trigger.index - 1).word().equals("under")) {
            return false;
        }
        for (int i = c.trigger.index - 2; i >= 0; i--) {
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (verb != null && !verb.reduced) {
                List<Party> subject = c.clauses.grammar.subject(verb.phrase).stream()
                        .flatMap(p -> p.actors.stream())
                        .filter(p -> !verb.passive && !p.alliance())
                        .filter(p -> !c.principals().contains(p.principal()))
                        .toList();
                subject.forEach(p -> c.add(new Party(p.actor(), p.named(), "NEAR"), Role.PARTNER));
                return !subject.isEmpty();
            }
        }
        return false;
    }

    /** "Letters of intent were signed by Chile and Peru": each signed its own, with whom the text is about. */
    private static void severally(Candidate c, Discourse discourse) {
        boolean forms = c.type.equals(TieType.AGREEMENT)
                && c.trigger.noun()
                && c.trigger.head().tag().equals("NNS")
                && c.verb != null
                && c.verb.passive
                && c.slots.size() == 1
                && SIGNERS.containsAll(c.slots)
                && c.principals().size() > 1;
        if (!forms) {
            return;
        }
        Party hub = discourse.house();
        Party other = hub == null ? discourse.openSides().hero(c.principals()) : hub;
        if (other == null || c.principals().contains(other.principal())) {
            c.parts.clear();
        } else {
            c.add(new Party(other.actor(), other.named(), "FOCUS"), Role.PARTNER);
        }
    }

    private static final Set<String> SIGNERS = Set.of("by", "subj");

    /** "Ships built in China will reach Peru": where they were made is told, and nobody who shares in it. */
    private static boolean madeThere(Candidate c) {
        return c.type.equals(TieType.PRODUCTION)
                && c.verb != null
                && c.verb.phrase == c.trigger
                && c.verb.reduced
                && c.verb.passive
                && (c.slots.equals(Set.of("in")) || c.slots.equals(Set.of("at")));
    }

    private static final Set<String> LEAVE = Set.of("licence", "license", "licences", "licenses");

    /** "Norway ordered missiles from Kongsberg": both sides are told, and are of one state. */
    static boolean domestic(Candidate c) {
        return c.type.equals(TieType.TRANSFER)
                && c.has(Role.SUPPLIER)
                && c.has(Role.RECIPIENT)
                && c.principals().size() == 1
                && c.parts.stream().allMatch(p -> p.party().rule().equals("NAMED"));
    }

    /** "Chile trains its pilots in Spain", "trains Peruvians in Spain": where it is done is told; whether both sides are. */
    private static boolean inside(Candidate c) {
        List<Party> providers = c.in(Role.PROVIDER);
        if (providers.size() != 2) {
            return false;
        }
        if (c.has(Role.RECIPIENT)) {
            c.parts.removeIf(p -> p.party().same(providers.get(1)));
        } else {
            c.parts.replaceAll(
                    p -> p.party().same(providers.get(0)) ? new Candidate.Part(p.party(), Role.RECIPIENT) : p);
        }
        return true;
    }

    /** "Paid for Moldova's radar": whose it is gets the support; whether any is told. */
    private static boolean owned(Candidate c) {
        for (Phrase thing : c.things) {
            thing.before.stream()
                    .filter(p -> p.country() && !c.principals().contains(p.principal()))
                    .forEach(p -> c.add(new Party(p.actor(), p.named(), "OWNER"), Role.RECIPIENT));
        }
        return c.has(Role.RECIPIENT);
    }

    /** "Builds Chinese drones": whose they are by origin gave the leave. */
    private static void origins(Candidate c) {
        if (madeThere(c)) {
            return;
        }
        for (Phrase thing : c.things) {
            thing.before.stream()
                    .filter(p -> !c.principals().contains(p.principal()) && !p.alliance())
                    .forEach(p -> c.add(new Party(p.actor(), p.named(), "ORIGIN"), Role.SUPPLIER));
        }
    }

    /** "An agreement was signed afterwards": by the two of the sentence, else by those of whom the text speaks. */
    private static List<Party> concluding(Candidate c, Discourse discourse) {
        boolean concluded = c.type.equals(TieType.AGREEMENT)
                && c.parts.isEmpty()
                && c.verb != null
                && c.verb.passive
                && (StageWords.SIGNS.contains(c.verb.lemma()) || StageWords.NEGOTIATES.contains(c.verb.lemma()));
        if (!concluded) {
            return List.of();
        }
        Map<String, Party> named = new LinkedHashMap<>();
        c.clauses.phrases.forEach(phrase -> {
            phrase.actors.forEach(p -> named.putIfAbsent(p.principal(), p));
            phrase.before.forEach(p -> named.putIfAbsent(p.principal(), p));
        });
        return named.isEmpty() ? discourse.pair() : named.size() == 2 ? List.copyOf(named.values()) : List.of();
    }

    /** Negotiations with a firm over equipment are a sale in the making. */
    private static void talksOnSale(Candidate c) {
        String lemma = c.frame.trigger();
        boolean talks = lemma.equals("negotiation")
                || lemma.equals("talks")
                || lemma.equals("negotiate")
                || lemma.equals("discussion");
        boolean firm = c.parts.stream().anyMatch(p -> p.party().company());
        if (c.type.equals(TieType.DIALOGUE) && talks && firm && !c.things.isEmpty()) {
            c.type = TieType.TRANSFER;
        }
    }

    /** Fills the one side that is open yet with the only other one that the sentence names; whether it could. */
    boolean beside(Candidate c, Discourse discourse) {
        Role open = open(c);
        Party house = discourse.house();
        boolean parts = c.type.equals(TieType.PRODUCTION) && c.frame.object() != null && Role.RECIPIENT.equals(open);
        if (parts && house != null && !c.principals().contains(house.principal())) {
            // "Acme supplies the tail": to the firm of which the text is.
            c.add(new Party(house.actor(), house.named(), "FOCUS"), open);
            return Flags.hold(c);
        }
        if (open == null
                || c.principals().size() != 1
                || madeThere(c)
                || c.clauses.any(Nearest.HABITS)
                || Nearest.VAGUE.contains(c.frame.trigger())
                || c.type.equals(TieType.DEVELOPMENT) && c.trigger.verb()
                || c.parts.stream().anyMatch(p -> p.party().rule().equals("ANAPHOR"))) {
            return false;
        }
        if (c.type.equals(TieType.TRANSFER) && open.equals(Role.SUPPLIER)) {
            FormerOwners.of(c).forEach(p -> c.add(p, open));
            if (c.has(open)) {
                return Flags.hold(c);
            }
        }
        Map<String, Party> others = new LinkedHashMap<>();
        for (Phrase phrase : c.clauses.phrases) {
            if (Nearest.parted(c.clauses, phrase, c.trigger)
                    || phrase.thing
                    || Contrasts.aside(c.clauses, phrase)
                    || Nearest.begins(c, phrase)) {
                continue;
            }
            List<Party> named = phrase.actors.isEmpty() ? phrase.before : phrase.actors;
            named.stream()
                    .filter(p -> !c.principals().contains(p.principal())
                            && !c.elsewhere.contains(p.principal())
                            && p.rule().equals("NAMED"))
                    .filter(p -> Nearest.fits(p, open)
                            && !(FrameReader.symmetric(c.type) && Nearest.place(c.clauses, phrase)))
                    .forEach(p -> others.putIfAbsent(p.principal(), p));
        }
        if (others.size() != 1) {
            return false;
        }
        Party other = others.values().iterator().next();
        if (open.equals(Role.BODY) && !other.alliance()) {
            return false;
        }
        c.add(new Party(other.actor(), other.named(), "NEAR"), open);
        return Flags.hold(c);
    }

    /** Fills the one side that is open yet with whom the whole text is about; whether it could. */
    boolean late(Candidate c, Discourse discourse, Paragraphs paragraphs) {
        if (c.parts.isEmpty() && c.type.equals(TieType.TRANSFER)) {
            this.makers.of(c, discourse).stream().findFirst().ifPresent(m -> c.add(m, Role.SUPPLIER));
        }
        Set<String> have = c.principals();
        Role open = open(c);
        if (open == null
                || have.size() != 1 && !open.equals(Role.BODY)
                || c.rules.contains(Association.RULE)
                || Nearest.VAGUE.contains(c.frame.trigger())
                || c.clauses.any(Nearest.HABITS)
                || c.parts.stream().anyMatch(p -> WEAK.contains(p.party().rule()))) {
            return false;
        }
        Party topic = c.type.equals(TieType.MEMBERSHIP) || FrameReader.symmetric(c.type) || !c.elsewhere.isEmpty()
                ? null
                : paragraphs.topic(c.clauses.sentence.block(), have);
        if (open.equals(Role.BODY) && c.clauses.phrases.stream().anyMatch(DiscourseWords::undertaking)) {
            // "Left the project": that one, and no other body of which the text speaks.
            return false;
        }
        Party hero = open.equals(Role.BODY)
                ? spokenOf(c) ? discourse.bodySpokenOf() : discourse.body()
                : topic != null ? topic : discourse.openSides().hero(have);
        if (hero == null && given(c)) {
            Party lead = discourse.lead();
            if (lead != null && !have.contains(lead.principal())) {
                c.add(new Party(lead.actor(), lead.named(), "LEAD"), open);
                return Flags.hold(c);
            }
        }
        if (hero == null) {
            return false;
        }
        boolean told = hero == topic || hero.rule().equals("BODY");
        c.add(told ? hero : new Party(hero.actor(), hero.named(), "HERO"), open);
        return Flags.hold(c);
    }

    /** "Jamaica is not a member": of the body of which was spoken last; not "belongs to no alliance", nor who founds one. */
    private static boolean spokenOf(Candidate c) {
        return !FOUNDS.contains(c.frame.trigger())
                && c.clauses.phrases.stream()
                        .noneMatch(p -> p.noun()
                                && p.actors.isEmpty()
                                && DiscourseWords.BODIES.contains(p.head().lemma()));
    }

    private static final Set<String> FOUNDS =
            Set.of("establish", "found", "set", "create", "launch", "form", "receive");

    /** Whether something is told to pass from one to another, by a verb of its own. */
    private static boolean given(Candidate c) {
        boolean passes = c.type.equals(TieType.TRANSFER)
                || c.type.equals(TieType.SUPPORT)
                || c.type.equals(TieType.TRAINING)
                || c.type.equals(TieType.INVESTMENT);
        return passes
                && c.trigger.verb()
                && !c.rules.contains(Association.RULE)
                && c.parts.stream().noneMatch(p -> p.party().rule().equals("MAKER"));
    }

    /** The role that nobody fills yet, of two; null where there is none. */
    private static @Nullable Role open(Candidate c) {
        for (List<Role> pair : PAIRS) {
            if (c.frame.roles().values().containsAll(pair)
                    && c.has(pair.get(0)) != c.has(pair.get(1))
                    && !c.has(Role.PARTNER)) {
                return pair.get(c.has(pair.get(0)) ? 1 : 0);
            }
        }
        return c.has(Role.PARTNER) && c.parts.size() == 1 ? Role.PARTNER : null;
    }

    private static final List<List<Role>> PAIRS = List.of(
            List.of(Role.SUPPLIER, Role.RECIPIENT),
            List.of(Role.PROVIDER, Role.RECIPIENT),
            List.of(Role.INVESTOR, Role.HOST),
            List.of(Role.IMPOSER, Role.TARGET),
            List.of(Role.MEMBER, Role.BODY));

    /** The same, and by which a word is taken for somebody. */
    private static final Set<String> WEAK = Set.of("FOCUS", "NEAR", "PENDING", "SUBJECT", "ANAPHOR");
}
