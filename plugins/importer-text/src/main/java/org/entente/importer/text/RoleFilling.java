package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Fills the sides that the grammar left open: from the maker of a system, the origin of a thing, the sentence, the document. */
final class RoleFilling {

    private final Makers makers;

    RoleFilling(Names names) {
        this.makers = new Makers(names);
    }

    /** Completes a candidate as far as it can. */
    void fill(Candidate c, Discourse discourse) {
        concluding(c, discourse).forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), Role.PARTNER));
        if (c.parts.isEmpty()
                && !Flags.joint(c)
                && !founded(c)
                && c.frame.value("kind") == null
                && !c.frame.has("brought")) {
            return;
        }
        talksOnSale(c);
        if (c.type.equals(TieType.TRANSFER)) {
            sides(c, discourse);
            transfer(c, discourse);
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
            near(c, c.has(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER, discourse);
        } else if (FrameReader.symmetric(c.type)) {
            // "A declaration with Chile and Peru": there is somebody else.
            boolean oneSided = c.slots.equals(Set.of("with")) && c.trigger.noun();
            if (c.principals().size() < 2 || oneSided) {
                near(c, Role.PARTNER, discourse);
            }
        } else if (c.type.equals(TieType.INVESTMENT)) {
            open(c, Role.INVESTOR, Role.HOST, discourse);
        } else if (c.type.equals(TieType.TRAINING) && c.slots.containsAll(Set.of("subj", "in")) && inside(c)) {
            return;
        } else if (c.type.equals(TieType.SUPPORT) && c.has(Role.PROVIDER) && !c.has(Role.RECIPIENT) && owned(c)) {
            return;
        } else if (c.type.equals(TieType.SUPPORT) || c.type.equals(TieType.TRAINING)) {
            if (!c.has(Role.PARTNER)) {
                open(c, Role.PROVIDER, Role.RECIPIENT, discourse);
            } else if (c.principals().size() < 2) {
                near(c, Role.PARTNER, discourse);
            }
        } else if (c.type.equals(TieType.RESTRICTION)) {
            open(c, Role.IMPOSER, Role.TARGET, discourse);
        } else if (c.type.equals(TieType.MEMBERSHIP)) {
            c.parts.removeIf(p -> p.role().equals(Role.BODY) && !p.party().alliance());
        }
    }

    private static final Set<String> LEAVE = Set.of("licence", "license", "licences", "licenses");

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

    private void open(Candidate c, Role first, Role second, Discourse discourse) {
        if (!c.has(first)) {
            near(c, first, discourse);
        }
        if (!c.has(second)) {
            near(c, second, discourse);
        }
    }

    /** Of two partners of a supply the company supplies, or the one whose system it is. */
    private void sides(Candidate c, Discourse discourse) {
        // "Hungary leases jets from Sweden": who leases from somebody receives.
        if (c.slots.contains("from") && c.slots.contains("subj") && !c.has(Role.RECIPIENT) && c.parts.size() == 2) {
            c.parts.set(0, new Candidate.Part(c.parts.get(0).party(), Role.RECIPIENT));
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
        Set<String> makers = this.makers.of(c, discourse).stream()
                .map(Party::principal)
                .collect(java.util.stream.Collectors.toSet());
        boolean made = partners.stream().anyMatch(p -> makers.contains(p.principal()))
                && partners.stream().anyMatch(p -> !makers.contains(p.principal()));
        boolean supplied = c.has(Role.SUPPLIER);
        boolean received = c.has(Role.RECIPIENT);
        // "A and B signed a contract for jets" that a third makes: both receive.
        boolean third = c.slots.equals(Set.of("subj"))
                && partners.size() > 1
                && !made
                && (!makers.isEmpty() || c.things.stream().anyMatch(thing -> !thing.before.isEmpty()));
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

    /** "A and B signed for jets": one may be the seller, unless the jets come from a third. */
    private boolean signed(Candidate c, Discourse discourse) {
        List<Party> makers = this.makers.of(c, discourse);
        Set<String> principals = c.principals();
        return c.frame.trigger().equals("sign")
                && c.things.stream().allMatch(thing -> thing.before.isEmpty())
                && (makers.isEmpty() || makers.stream().anyMatch(m -> principals.contains(m.principal())));
    }

    private void transfer(Candidate c, Discourse discourse) {
        if (c.has(Role.PARTNER)) {
            if (c.principals().size() < 2) {
                near(c, Role.PARTNER, discourse);
                sides(c, discourse);
            }
            return;
        }
        if (!c.has(Role.SUPPLIER) && c.frame.has("handed")) {
            // "Chile's tanks went to Peru": whose they were gave them.
            for (Phrase thing : c.things) {
                thing.before.stream()
                        .filter(p -> !p.alliance() && !c.principals().contains(p.principal()))
                        .forEach(p -> c.add(new Party(p.actor(), p.named(), "OWNER"), Role.SUPPLIER));
            }
        }
        if (!c.has(Role.SUPPLIER)) {
            // "Indonesia's Rafales": of a French jet the owner is told, not the origin.
            Set<String> makers = this.makers.of(c, discourse).stream()
                    .map(Party::principal)
                    .collect(java.util.stream.Collectors.toSet());
            for (Phrase thing : c.things) {
                for (Party origin : thing.before) {
                    if ((makers.isEmpty()
                                    || makers.contains(origin.principal())
                                    || MADE.stream().anyMatch(thing::has))
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
                for (Party owner : thing.before) {
                    if (!c.principals().contains(owner.principal()) && !owner.alliance() && !owner.company()) {
                        c.add(new Party(owner.actor(), owner.named(), "OWNER"), Role.RECIPIENT);
                    }
                }
            }
        }
        open(c, Role.SUPPLIER, Role.RECIPIENT, discourse);
        own(c, discourse);
        turned(c, discourse);
        // Parts that one firm makes for another are work shared, no arms transfer.
        boolean firms =
                c.parts.size() > 1 && c.parts.stream().allMatch(p -> p.party().company());
        if (firms && c.things.stream().anyMatch(t -> PARTS.contains(t.head().lemma()))) {
            c.type = TieType.PRODUCTION;
        }
    }

    /** "A and B ordered jets" that B makes: B supplies them. */
    private void own(Candidate c, Discourse discourse) {
        if (c.principals().size() < 2
                || !c.parts.stream().allMatch(p -> p.role().equals(Role.RECIPIENT))) {
            return;
        }
        Set<String> makers = this.makers.of(c, discourse).stream()
                .map(Party::principal)
                .collect(java.util.stream.Collectors.toSet());
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
        if (suppliers.isEmpty() || recipients.isEmpty() || parts || RETURNS.contains(c.frame.trigger())) {
            return;
        }
        Set<String> makers = this.makers.of(c, discourse).stream()
                .map(Party::principal)
                .collect(java.util.stream.Collectors.toSet());
        boolean made = recipients.stream().allMatch(p -> makers.contains(p.principal()))
                && suppliers.stream().noneMatch(p -> makers.contains(p.principal()));
        boolean organs = suppliers.stream().allMatch(p -> p.actor().kind().equals(ActorKind.GOVERNMENT));
        boolean firm = recipients.stream()
                        .allMatch(p -> p.company() && (organs || p.rule().equals("NEAR")))
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

    private static final Set<String> RETURNS = Set.of("return", "hand", "give");

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

    /** Whether a standing body was set up: between whom, the text has told before. */
    private static boolean founded(Candidate c) {
        return c.type.equals(TieType.DIALOGUE) && c.trigger.noun() && c.verb != null && FOUNDS.contains(c.verb.lemma());
    }

    private static final Set<String> FOUNDS =
            Set.of("set", "establish", "create", "form", "found", "launch", "institute");

    private static final Set<String> PARTS = Set.of(
            "component", "part", "fuselage", "section", "wing", "subsystem", "assembly", "structure", "engine", "hull");

    /** The nearest other state or company of the sentence, else of the pair of which the text speaks. */
    private void near(Candidate c, Role role, Discourse discourse) {
        Party best = null;
        List<Party> list = List.of();
        int distance = 14;
        for (Phrase phrase : c.clauses.phrases) {
            List<Party> actors = phrase.actors.isEmpty() ? phrase.before : phrase.actors;
            for (Party party : actors) {
                int far = Math.abs(phrase.index - c.trigger.index);
                if (far < distance
                        && !parted(c.clauses, phrase, c.trigger)
                        && !aside(c.clauses, phrase)
                        && !(CHOOSES.contains(c.frame.trigger()) && beaten(c.clauses, phrase))
                        && !(party.actor().kind().equals(ActorKind.INSTITUTE) && c.type.equals(TieType.TRANSFER))
                        && !(FrameReader.symmetric(c.type) && place(c.clauses, phrase))
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
        if (!Flags.joint(c)
                && !Flags.participates(c)
                && !founded(c)
                && !c.slots.contains("with")
                && !c.slots.contains("to")
                && !c.frame.trigger().equals("visit")) {
            return;
        }
        if (c.clauses.any(HABITS)) {
            return;
        }
        Party protagonist = discourse.protagonist();
        if (protagonist != null && c.principals().size() == 1 && (c.slots.contains("with") || c.slots.contains("to"))) {
            c.add(protagonist, role);
            return;
        }
        List<Party> pair = discourse.pair();
        Set<String> have = c.principals();
        List<Party> missing =
                pair.stream().filter(p -> !have.contains(p.principal())).toList();
        if (missing.size() == 1 && pair.size() == 2
                || missing.size() == 2 && have.isEmpty() && role.equals(Role.PARTNER) && (Flags.joint(c) || founded(c))
                || missing.size() == 2 && c.slots.equals(Set.of("with")) && c.type.equals(TieType.EXERCISE)) {
            missing.forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), role));
        }
    }

    /** Whether a semicolon or a word that sets two acts side by side stands between two phrases. */
    private static boolean parted(Clauses clauses, Phrase one, Phrase other) {
        for (int i = Math.min(one.index, other.index); i < Math.max(one.index, other.index); i++) {
            if (PARTS_CLAUSES.contains(clauses.phrases.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> PARTS_CLAUSES = Set.of(";", "while", "whereas");

    /** "In Washington": a capital after such a word is where something is, not who takes part. */
    private static boolean place(Clauses clauses, Phrase phrase) {
        Mention mention = phrase.head().mention();
        return mention != null
                && mention.metonym()
                && phrase.index > 0
                && PLACES.contains(clauses.phrases.get(phrase.index - 1).word());
    }

    private static final Set<String> PLACES = Set.of("in", "at", "near", "outside", "around");

    /** "Unlike Chile", "replacing a French product": named only to be compared, or for what was before. */
    static boolean aside(Clauses clauses, Phrase phrase) {
        for (int i = phrase.index - 1; i >= Math.max(0, phrase.index - 3); i--) {
            Phrase before = clauses.phrases.get(i);
            boolean contrast = before.sort != Phrase.Sort.NOUN
                    && before.tokens.stream()
                            .anyMatch(t -> CONTRASTS.contains(t.lower()) || REPLACES.contains(t.lemma()));
            if (contrast) {
                return true;
            }
            if (before.verb() || before.noun() || before.sort == Phrase.Sort.MARK) {
                return false;
            }
        }
        return false;
    }

    /** "Chose Acme over Volta": over whom another was chosen. */
    private static boolean beaten(Clauses clauses, Phrase phrase) {
        return phrase.index > 0 && clauses.phrases.get(phrase.index - 1).word().equals("over");
    }

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose pick select prefer favour favor plump opt settle go buy order");

    private static final Set<String> CONTRASTS =
            Vocabulary.words("unlike than versus instead compared despite besides contrary via");

    private static final Set<String> REPLACES =
            Vocabulary.words("replace supersede supplant succeed retire outbid beat outpace rival overtake resemble"
                    + " outnumber threaten attack invade fight counter deter accuse criticise criticize annex occupy");

    /** Words for what passes between two, who may both be named before it. */
    private static final Set<String> UNDIRECTED = Set.of(
            "sale", "export", "delivery", "supply", "transfer", "shipment", "contract", "deal", "transaction", "lease");

    /** Adverbs of what is done in general, with nobody in particular. */
    private static final Set<String> HABITS =
            Set.of("frequently", "often", "typically", "usually", "generally", "traditionally");

    private static final Set<String> FURTHER =
            Vocabulary.words("another further additional more similar same also too likewise follow-on second third");

    private static final Set<String> MADE = Vocabulary.words("made built designed supplied produced manufactured");

    /** Words that tell what somebody does in general as often as one act. */
    private static final Set<String> VAGUE = Vocabulary.words(
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
        if (usual != null) {
            c.add(new Party(usual.actor(), usual.named(), "USUAL"), role);
            return;
        }
        List<Party> focus = discourse.focus();
        if (focus.size() == 2 && focus.stream().anyMatch(p -> have.contains(p.principal()))) {
            focus.stream()
                    .filter(p -> !have.contains(p.principal()))
                    .forEach(p -> c.add(new Party(p.actor(), p.named(), "FOCUS"), role));
            return;
        }
        Party protagonist = discourse.protagonist();
        if (protagonist != null && !have.contains(protagonist.principal())) {
            c.add(protagonist, role);
            return;
        }
        Party main = discourse.main(have);
        if (main != null) {
            c.add(new Party(main.actor(), main.named(), "MAIN"), role);
        }
    }

    /** Fills the one side that is open yet with the only other one that the sentence names; whether it could. */
    boolean beside(Candidate c) {
        Role open = open(c);
        if (open == null
                || c.principals().size() != 1
                || c.clauses.any(HABITS)
                || VAGUE.contains(c.frame.trigger())
                || c.type.equals(TieType.DEVELOPMENT) && c.trigger.verb()
                || c.parts.stream().anyMatch(p -> p.party().rule().equals("ANAPHOR"))) {
            return false;
        }
        Map<String, Party> others = new LinkedHashMap<>();
        for (Phrase phrase : c.clauses.phrases) {
            if (parted(c.clauses, phrase, c.trigger) || phrase.thing || aside(c.clauses, phrase)) {
                continue;
            }
            List<Party> named = phrase.actors.isEmpty() ? phrase.before : phrase.actors;
            named.stream()
                    .filter(p ->
                            !c.principals().contains(p.principal()) && p.rule().equals("NAMED"))
                    .filter(p -> fits(p, open) && !(FrameReader.symmetric(c.type) && place(c.clauses, phrase)))
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
                || VAGUE.contains(c.frame.trigger())
                || c.clauses.any(HABITS)
                || c.parts.stream().anyMatch(p -> WEAK.contains(p.party().rule()))) {
            return false;
        }
        Party topic = c.type.equals(TieType.MEMBERSHIP) || FrameReader.symmetric(c.type) || !c.elsewhere.isEmpty()
                ? null
                : paragraphs.topic(c.clauses.sentence.block(), have);
        Party hero = open.equals(Role.BODY)
                ? discourse.body()
                : topic != null ? topic : discourse.openSides().hero(have);
        if (hero == null) {
            return false;
        }
        c.add(hero == topic ? hero : new Party(hero.actor(), hero.named(), "HERO"), open);
        return Flags.hold(c);
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

    /** Rules by which a party is taken without being told; on one of them no second is built. */
    private static final Set<String> GUESSED = Set.of("FOCUS", "NEAR", "PENDING", "SUBJECT");

    /** The same, and by which a word is taken for somebody. */
    private static final Set<String> WEAK = Set.of("FOCUS", "NEAR", "PENDING", "SUBJECT", "ANAPHOR");

    private static Party state(Party party, Discourse discourse) {
        Actor actor = party.actor();
        if (actor.kind().equals(org.entente.core.model.ActorKind.PERSON) && actor.country() != null) {
            Actor country = discourse.country(actor.country());
            return country == null ? party : new Party(country, party.named(), party.rule());
        }
        return party;
    }

    private static boolean fits(Party party, Role role) {
        if (party.alliance()) {
            return role.equals(Role.BODY);
        }
        return !role.equals(Role.MEMBER) || party.country();
    }
}
