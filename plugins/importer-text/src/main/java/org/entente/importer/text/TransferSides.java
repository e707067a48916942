package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Who supplies and who receives: by direction, by make and origin, by who owns what is dealt in. */
final class TransferSides {

    private final Makers makers;

    TransferSides(Makers makers) {
        this.makers = makers;
    }

    /** Of two partners of a supply the company supplies, or the one whose system it is. */
    void sides(Candidate c, Discourse discourse) {
        if (contracted(c, discourse)) {
            return;
        }
        // "Hungary leases jets from Sweden": who leases from somebody receives.
        if (c.slots.contains("from") && c.slots.contains("subj") && !c.has(Role.RECIPIENT) && c.parts.size() == 2) {
            int subject = c.trigger.noun() ? 1 : 0;
            c.parts.set(subject, new Candidate.Part(c.parts.get(subject).party(), Role.RECIPIENT));
        }
        // "A and B are in talks on the sale": the text gives no direction.
        Role only = c.parts.isEmpty() ? null : c.parts.get(0).role();
        if (c.parts.size() == 2
                && (UNDIRECTED.contains(c.frame.trigger()) || signed(c, discourse))
                && c.slots.equals(Set.of("subj"))
                && c.parts.stream().allMatch(p -> p.role().equals(only))) {
            List<Candidate.Part> undirected = c.parts.stream()
                    .map(p -> new Candidate.Part(p.party(), Role.PARTNER))
                    .toList();
            c.parts.clear();
            c.parts.addAll(undirected);
        }
        List<Party> partners = c.in(Role.PARTNER);
        if (partners.isEmpty()) {
            return;
        }
        List<Candidate.Part> parts = new ArrayList<>();
        boolean mixed =
                partners.stream().anyMatch(Party::company) && partners.stream().anyMatch(p -> !p.company());
        Set<String> makers =
                this.makers.of(c, discourse).stream().map(Party::principal).collect(Collectors.toSet());
        boolean made = partners.stream().anyMatch(p -> makers.contains(p.principal()))
                && partners.stream().anyMatch(p -> !makers.contains(p.principal()));
        boolean supplied = c.has(Role.SUPPLIER);
        boolean received = c.has(Role.RECIPIENT);
        // "A and B signed a contract for jets" that a third makes: both receive.
        boolean third = c.slots.equals(Set.of("subj"))
                && partners.size() > 1
                && !made
                && (homed(this.makers.of(c, discourse))
                        || c.things.stream().anyMatch(thing -> !thing.before.isEmpty()));
        for (Candidate.Part part : c.parts) {
            Role role = part.role();
            if (role.equals(Role.PARTNER)) {
                if (supplied || received) {
                    role = supplied ? Role.RECIPIENT : Role.SUPPLIER;
                } else if (mixed) {
                    role = part.party().company() ? Role.SUPPLIER : Role.RECIPIENT;
                } else if (made) {
                    role = makers.contains(part.party().principal()) ? Role.SUPPLIER : Role.RECIPIENT;
                } else if (third) {
                    role = Role.RECIPIENT;
                } else if (partners.size() == 1 && !makers.isEmpty()) {
                    role = makers.contains(part.party().principal()) ? Role.SUPPLIER : Role.RECIPIENT;
                }
            }
            parts.add(new Candidate.Part(part.party(), role));
        }
        c.parts.clear();
        c.parts.addAll(parts);
    }

    /** "A signed a contract with B for the delivery of jets": of two states who signs first buys, unless the jets are of its make. */
    private boolean contracted(Candidate c, Discourse discourse) {
        Verb verb = c.verb;
        int end = delivered(c);
        if (end < 0
                || verb == null
                || verb.passive
                || !StageWords.SIGNS.contains(verb.lemma())
                || c.slots.contains("by")
                || c.slots.contains("from")
                || c.slots.contains("to")) {
            return false;
        }
        List<Party> first = parties(c.clauses.grammar.subject(verb.phrase));
        List<Party> second = new ArrayList<>();
        for (Phrase phrase : c.clauses.phrases) {
            boolean with =
                    phrase.sort == Phrase.Sort.PREPOSITION && phrase.word().equals("with");
            if (with && phrase.index > verb.phrase.index && phrase.index < end) {
                second = parties(List.of(c.clauses.phrases.get(phrase.index + 1)));
            }
        }
        if (first.size() != 1
                || second.size() != 1
                || first.get(0).company()
                || second.get(0).company()
                || first.get(0).same(second.get(0))) {
            return false;
        }
        Party signer = first.get(0);
        boolean makes = this.makers.of(c, discourse).stream()
                .anyMatch(m -> m.principal().equals(signer.principal()));
        c.parts.clear();
        c.add(signer, makes ? Role.SUPPLIER : Role.RECIPIENT);
        c.add(second.get(0), makes ? Role.RECIPIENT : Role.SUPPLIER);
        return true;
    }

    /** Where the delivery stands that the noun of the tie is or is about, or -1. */
    private static int delivered(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        if (!c.trigger.noun()) {
            return -1;
        }
        if (DELIVERED.contains(c.trigger.head().lemma())) {
            return c.trigger.index;
        }
        boolean form = StageWords.DEALS.contains(c.trigger.head().lemma());
        for (int i = c.trigger.index + 2; form && i < Math.min(phrases.size(), c.trigger.index + 6); i++) {
            String before = phrases.get(i - 1).word();
            boolean about = before.equals("for") || before.equals("on") || before.equals("about");
            if (about && DELIVERED.contains(phrases.get(i).head().lemma())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Party> parties(List<Phrase> phrases) {
        return phrases.stream().flatMap(p -> p.actors.stream()).toList();
    }

    private static final Set<String> DELIVERED = Set.of("delivery", "supply", "provision", "shipment");

    /** "A and B signed for jets": one may be the seller, unless the jets come from a third. */
    private boolean signed(Candidate c, Discourse discourse) {
        List<Party> makers = this.makers.of(c, discourse);
        Set<String> principals = c.principals();
        return c.frame.trigger().equals("sign")
                && c.things.stream().allMatch(thing -> thing.before.isEmpty())
                && (!homed(makers) || makers.stream().anyMatch(m -> principals.contains(m.principal())));
    }

    /** Whether a maker is of some state: of a consortium's jets each of two may be the seller. */
    private static boolean homed(List<Party> makers) {
        return makers.stream().anyMatch(m -> m.actor().country() != null || m.country());
    }

    void transfer(Candidate c, Discourse discourse) {
        SalesOfOthers.read(c);
        if (c.has(Role.PARTNER)) {
            if (c.principals().size() < 2) {
                Nearest.near(c, Role.PARTNER, discourse);
                sides(c, discourse);
            }
            return;
        }
        if (!c.has(Role.RECIPIENT) && "UPGRADE".equals(c.frame.value("kind"))) {
            // "Chilean frigates are repaired in Norway": whose they are gets them back.
            for (Phrase thing : c.things) {
                thing.before.stream()
                        .filter(p ->
                                !p.alliance() && !p.company() && !c.principals().contains(p.principal()))
                        .forEach(p -> c.add(new Party(p.actor(), p.named(), "OWNER"), Role.RECIPIENT));
            }
        }
        if (!c.has(Role.SUPPLIER) && c.frame.has("handed")) {
            // "Chile's tanks went to Peru": whose they were gave them.
            for (Phrase thing : c.things) {
                thing.before.stream()
                        .filter(p -> !p.alliance() && !c.principals().contains(p.principal()))
                        .forEach(p -> c.add(new Party(p.actor(), p.named(), "OWNER"), Role.SUPPLIER));
            }
        }
        agreed(c);
        if (!c.has(Role.SUPPLIER) && c.has(Role.RECIPIENT)) {
            FormerOwners.of(c).forEach(p -> c.add(p, Role.SUPPLIER));
            FormerOwners.before(c).forEach(p -> c.add(p, Role.SUPPLIER));
        }
        if (!c.has(Role.SUPPLIER)) {
            // "Indonesia's Rafales": of a French jet the owner is told, not the origin; "bought Danish F-16s": from
            // whom.
            Set<String> makers =
                    this.makers.of(c, discourse).stream().map(Party::principal).collect(Collectors.toSet());
            for (Phrase thing : c.things) {
                for (Party origin : thing.before) {
                    if ((makers.isEmpty()
                                    || makers.contains(origin.principal())
                                    || MADE.stream().anyMatch(thing::has)
                                    || c.trigger.verb() && c.has(Role.RECIPIENT) && adjective(thing, origin))
                            && !c.principals().contains(origin.principal())
                            && !origin.alliance()) {
                        c.add(new Party(origin.actor(), origin.named(), "ORIGIN"), Role.SUPPLIER);
                    }
                }
            }
        }
        if (!c.has(Role.SUPPLIER)) {
            // "Three radars of Acme".
            for (Phrase thing : c.things) {
                for (Grammar.Filled filled : c.clauses.grammar.after(thing)) {
                    if (filled.slot().equals("of") || filled.slot().equals("from")) {
                        filled.phrases().stream()
                                .flatMap(p -> p.actors.stream())
                                .filter(p -> p.company() && !c.principals().contains(p.principal()))
                                .forEach(p -> c.add(new Party(p.actor(), p.named(), "ORIGIN"), Role.SUPPLIER));
                    }
                }
            }
        }
        if (!c.has(Role.SUPPLIER)) {
            this.makers.of(c, discourse).stream()
                    .filter(m -> !c.principals().contains(m.principal()))
                    .findFirst()
                    .ifPresent(m -> c.add(m, Role.SUPPLIER));
        }
        if (!c.has(Role.SUPPLIER) && c.systems.isEmpty()) {
            this.makers.topic(c, discourse);
        }
        if (!c.has(Role.RECIPIENT)) {
            for (Phrase thing : c.things) {
                // "Gave Chile German tanks": the adjective says whose make they are.
                boolean given = !thing.before.isEmpty() && !adjective(thing, thing.before.get(0));
                for (Party owner : given ? thing.before.subList(0, 1) : thing.before) {
                    if (!c.principals().contains(owner.principal()) && !owner.alliance() && !owner.company()) {
                        c.add(new Party(owner.actor(), owner.named(), "OWNER"), Role.RECIPIENT);
                    }
                }
            }
        }
        if (!jointly(c, discourse)) {
            Nearest.open(c, Role.SUPPLIER, Role.RECIPIENT, discourse);
        }
        own(c, discourse);
        turned(c, discourse);
        if (!c.things.isEmpty()
                && c.systems.isEmpty()
                && c.frame.trigger().equals("transfer")
                && c.things.stream().allMatch(t -> KNOWLEDGE.contains(t.head().lemma()))) {
            c.type = TieType.PRODUCTION;
        }
        // Parts that one firm makes for another are work shared, no arms transfer.
        boolean firms =
                c.parts.size() > 1 && c.parts.stream().allMatch(p -> p.party().company());
        if (firms && c.things.stream().anyMatch(t -> PARTS.contains(t.head().lemma()))) {
            c.type = TieType.PRODUCTION;
        }
    }

    /** "Has agreed with Acme to buy three": with whom one agrees to buy, of him one buys. */
    private static void agreed(Candidate c) {
        Verb above = c.verb != null && c.verb.infinitive ? Governors.above(c, c.verb) : null;
        if (above == null || !AGREES.contains(above.lemma()) || c.has(Role.SUPPLIER) == c.has(Role.RECIPIENT)) {
            return;
        }
        Role open = c.has(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER;
        c.clauses.grammar.after(above.phrase).stream()
                .filter(f -> f.slot().equals("with"))
                .flatMap(f -> f.phrases().stream())
                .flatMap(p -> p.actors.stream())
                .filter(p -> !c.principals().contains(p.principal()) && !p.alliance())
                .forEach(p -> c.add(p, open));
    }

    private static final Set<String> AGREES = Set.of("agree", "negotiate", "arrange", "contract", "talk", "bargain");

    /** "To buy equipment together": each of the two buys, and from whom nobody says. */
    private static boolean jointly(Candidate c, Discourse discourse) {
        boolean buys = Role.RECIPIENT.equals(c.frame.roles().get("subj"));
        if (!buys || c.has(Role.SUPPLIER) || c.elsewhere.size() > 0 || !(c.clauses.any(TOGETHER) || Signs.joint(c))) {
            return false;
        }
        if (c.parts.isEmpty() && c.trigger.noun()) {
            return true;
        }
        if (c.parts.isEmpty()) {
            discourse.pair().forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), Role.RECIPIENT));
        }
        return c.principals().size() > 1;
    }

    /** "A and B ordered jets" that B makes: B supplies them. */
    private void own(Candidate c, Discourse discourse) {
        // "Jointly ordered": each of them buys, whoever builds them.
        if (c.principals().size() < 2
                || c.clauses.any(TOGETHER)
                || !c.parts.stream().allMatch(p -> p.role().equals(Role.RECIPIENT))) {
            return;
        }
        Set<String> makers =
                this.makers.of(c, discourse).stream().map(Party::principal).collect(Collectors.toSet());
        if (!makers.containsAll(c.principals())) {
            c.parts.replaceAll(
                    p -> makers.contains(p.party().principal()) ? new Candidate.Part(p.party(), Role.SUPPLIER) : p);
        }
    }

    /** Who makes what is dealt in supplies it, and so does a firm that deals with a state: mends sides that were read the other way. */
    private void turned(Candidate c, Discourse discourse) {
        List<Party> suppliers = c.in(Role.SUPPLIER);
        List<Party> recipients = c.in(Role.RECIPIENT);
        // Who makes the whole gets its parts: "supplies wings to Acme for its jets".
        boolean parts = c.things.stream().anyMatch(t -> PARTS.contains(t.head().lemma()));
        if (suppliers.isEmpty()
                || recipients.isEmpty()
                || parts
                || directed(c)
                || RETURNS.contains(c.frame.trigger())) {
            return;
        }
        Set<String> makers =
                this.makers.of(c, discourse).stream().map(Party::principal).collect(Collectors.toSet());
        boolean made = recipients.stream().allMatch(p -> makers.contains(p.principal()))
                && suppliers.stream().noneMatch(p -> makers.contains(p.principal()));
        boolean organs = suppliers.stream().allMatch(p -> p.actor().kind().equals(ActorKind.GOVERNMENT));
        // "Acme signed a contract with Peru for two ships": who signs with a state for goods sells them.
        boolean signs = c.slots.contains("with")
                && (c.frame.trigger().equals("sign") || c.frame.trigger().equals("order"));
        // "Acme hopes for an order from Chile": the state orders.
        boolean ordered = c.frame.trigger().equals("order") && c.trigger.noun() && c.slots.contains("from");
        boolean firm = recipients.stream()
                        .allMatch(p -> p.company()
                                && (organs || signs || ordered || p.rule().equals("NEAR")))
                && suppliers.stream().noneMatch(Party::company);
        if (made || firm) {
            List<Candidate.Part> turned = c.parts.stream()
                    .map(p -> new Candidate.Part(
                            p.party(), p.role().equals(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER))
                    .toList();
            c.parts.clear();
            c.parts.addAll(turned);
        }
    }

    /** "Norway sold the jets to Chile": who gives and who gets is told, whoever made them. */
    private static boolean directed(Candidate c) {
        boolean gives = c.slots.contains("to")
                && (c.slots.contains("subj")
                        || c.slots.contains("by")
                        || c.slots.contains("from")
                        || c.slots.contains("pre"))
                && PASSES.contains(c.frame.trigger());
        return gives && c.parts.stream().allMatch(p -> p.party().rule().equals("NAMED"));
    }

    private static final Set<String> PASSES = Vocabulary.words(
            "sell deliver send ship supply donate transfer export lend pass hand-over resell re-export sale delivery transfer export"
                    + " donation handover shipment re-export gift supply");

    private static final Set<String> TOGETHER = Set.of("jointly", "together");

    private static final Set<String> KNOWLEDGE = Set.of("technology", "know-how", "blueprint", "drawing");

    private static final Set<String> RETURNS = Set.of("return", "hand", "give");

    private static final Set<String> PARTS = Set.of(
            "component", "part", "fuselage", "section", "wing", "subsystem", "assembly", "structure", "engine", "hull");

    /** Words for what passes between two, who may both be named before it. */
    private static final Set<String> UNDIRECTED = Set.of(
            "sale", "export", "delivery", "supply", "transfer", "shipment", "contract", "deal", "transaction", "lease");

    private static final Set<String> MADE = Vocabulary.words("made built designed supplied produced manufactured");

    /** Whether a thing is told by an adjective to be somebody's: "Danish jets". */
    private static boolean adjective(Phrase thing, Party owner) {
        return thing.tokens.stream()
                .anyMatch(t ->
                        t.mention() != null && t.mention().demonym() && t.text().equals(owner.named()));
    }
}
