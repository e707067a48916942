package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Remembers who was spoken of, and says whom "both sides", "the company" or "he" means. Of one document. */
final class Discourse {

    private static final Set<String> SIDES = Set.of(
            "country",
            "state",
            "nation",
            "side",
            "ally",
            "neighbour",
            "neighbor",
            "government",
            "partner",
            "party",
            "leader",
            "chief",
            "minister",
            "military",
            "navy",
            "army",
            "force",
            "capital",
            "counterpart",
            "economy",
            "power",
            "people",
            "company",
            "firm",
            "team",
            "president",
            "official",
            "delegation",
            "industry");

    private static final Set<String> COMPANIES = Set.of(
            "company",
            "firm",
            "manufacturer",
            "shipbuilder",
            "contractor",
            "supplier",
            "maker",
            "planemaker",
            "conglomerate",
            "corporation",
            "yard",
            "shipyard",
            "producer",
            "developer",
            "giant",
            "group",
            "builder",
            "start-up",
            "startup");

    private static final Set<String> STATES = Set.of(
            "country",
            "kingdom",
            "nation",
            "government",
            "ministry",
            "navy",
            "army",
            "military",
            "authority",
            "republic",
            "monarchy",
            "state",
            "force",
            "emirate",
            "minister",
            "president",
            "service",
            "parliament",
            "premier",
            "official",
            "delegation",
            "leader",
            "secretary");

    private static final Set<String> BODIES = Set.of(
            "alliance",
            "partnership",
            "pact",
            "bloc",
            "organisation",
            "organization",
            "grouping",
            "centre",
            "center",
            "coalition",
            "union",
            "forum");

    private static final Set<String> AFRICA = Vocabulary.words("EGY DZA MAR TUN LBY NGA ZAF KEN ETH GHA SEN MLI NER BFA"
            + " TCD CMR RWA UGA TZA MOZ AGO ZMB ZWE NAM BWA SOM DJI ERI SDN SSD CIV BEN TGO GAB COG COD MRT GIN");

    private static final Set<String> LATIN =
            Vocabulary.words("BRA ARG CHL PER COL ECU BOL URY PRY VEN MEX GTM HND SLV NIC CRI PAN DOM CUB");

    /** Regions of which it is agreed who belongs to them. */
    private static final Map<String, Set<String>> REGIONS = Map.ofEntries(
            Map.entry("nordic", Set.of("SWE", "NOR", "DNK", "FIN", "ISL")),
            Map.entry("scandinavian", Set.of("SWE", "NOR", "DNK")),
            Map.entry("baltic", Set.of("EST", "LVA", "LTU")),
            Map.entry("gulf", Set.of("SAU", "ARE", "QAT", "KWT", "BHR", "OMN")),
            Map.entry("north-african", Set.of("EGY", "DZA", "MAR", "TUN", "LBY")),
            Map.entry("balkan", Set.of("SRB", "HRV", "BIH", "MNE", "MKD", "ALB", "BGR", "ROU", "GRC", "SVN", "XKX")),
            Map.entry("benelux", Set.of("BEL", "NLD", "LUX")),
            Map.entry("visegrad", Set.of("POL", "CZE", "SVK", "HUN")),
            Map.entry("iberian", Set.of("ESP", "PRT")),
            Map.entry("maghreb", Set.of("DZA", "MAR", "TUN", "LBY", "MRT")),
            Map.entry("caucasus", Set.of("ARM", "AZE", "GEO")),
            Map.entry("himalayan", Set.of("NPL", "BTN")),
            Map.entry("andean", Set.of("PER", "COL", "BOL", "ECU", "CHL")),
            Map.entry("african", AFRICA),
            Map.entry("southeast-asian", Set.of("IDN", "MYS", "PHL", "SGP", "THA", "VNM", "BRN", "KHM", "LAO", "MMR")),
            Map.entry("southeast", Set.of("IDN", "MYS", "PHL", "SGP", "THA", "VNM", "BRN", "KHM", "LAO", "MMR")),
            Map.entry("latin", LATIN),
            Map.entry("archipelago", Set.of("IDN", "PHL")),
            Map.entry("archipelagic", Set.of("IDN", "PHL")));

    private final Map<String, Integer> counts;
    private final Map<String, Actor> countries;
    private final Set<String> mentioned = new java.util.HashSet<>();
    private List<Party> pair = List.of();
    private List<Party> three = List.of();
    private int age;
    private @Nullable Party alliance;
    private List<Party> subject = List.of();
    private @Nullable Party company;
    private @Nullable Party country;
    private @Nullable Party person;
    private final Map<String, Party> recent = new LinkedHashMap<>();
    private List<Party> firms = List.of();
    private List<Party> local = List.of();
    private boolean fromPhrase;
    private boolean open;
    private final List<Mention> recentSystems = new ArrayList<>();

    /** @param mentions all mentions of the document, from which its focus is told */
    Discourse(List<List<Mention>> mentions, java.util.function.Function<String, Actor> actors) {
        this.counts = new LinkedHashMap<>();
        this.countries = new LinkedHashMap<>();
        int at = 0;
        for (List<Mention> sentence : mentions) {
            for (Mention mention : sentence) {
                Actor actor = mention.actor();
                String id = actor == null ? null : actor.country();
                if (actor != null) {
                    mentioned.add(actor.id());
                }
                if (id != null) {
                    // What comes early weighs more: a text begins with what it is about.
                    counts.merge(id, at < 3 ? 3 : 2, Integer::sum);
                    countries.putIfAbsent(id, actor.kind().equals(ActorKind.COUNTRY) ? actor : actors.apply(id));
                }
            }
            at++;
        }
    }

    /** The two states that the document is about; empty where no two stand out. */
    List<Party> focus() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        if (sorted.size() < 2
                || sorted.size() > 2
                        && 2 * sorted.get(1).getValue() < 3 * sorted.get(2).getValue()) {
            return List.of();
        }
        return List.of(party(sorted.get(0).getKey()), party(sorted.get(1).getKey()));
    }

    private Party party(String id) {
        Actor actor = countries.get(id);
        return new Party(actor, actor.title(), "FOCUS");
    }

    /** The states of the document by weight, the weightiest first. */
    List<String> weights() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return sorted.stream().map(Map.Entry::getKey).toList();
    }

    /** The pair of which was last spoken together, else the document's. */
    List<Party> pair() {
        List<Party> focus = focus();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean strong = focus.size() == 2
                && 20
                                * (counts.getOrDefault(focus.get(0).actor().id(), 0)
                                        + counts.getOrDefault(
                                                focus.get(1).actor().id(), 0))
                        >= 13 * all;
        return pair.size() == 2 && !strong && (focus.isEmpty() || age <= 1) ? renamed(pair, "ANAPHOR") : focus;
    }

    /** Whether the document names an actor anywhere. */
    boolean named(String id) {
        return mentioned.contains(id);
    }

    List<Party> subject() {
        return subject;
    }

    /** Gives noun phrases without a name the actors for whom they stand. */
    void resolve(Phrase phrase) {
        if (!phrase.actors.isEmpty()) {
            firm(phrase);
            return;
        }
        Token head = phrase.head();
        String word = head.lower();
        String lemma = head.lemma();
        if (phrase.tokens.size() == 1 && head.tag().startsWith("PRP")) {
            if (word.equals("them")) {
                phrase.actors.addAll(renamed(pronoun("they"), "ANAPHOR"));
            } else if (word.equals("he") || word.equals("she")) {
                add(phrase, person);
            } else if (word.equals("it") || word.equals("they") || word.equals("both") || word.equals("we")) {
                phrase.actors.addAll(renamed(pronoun(word), "ANAPHOR"));
            }
            return;
        }
        possessive(phrase, lemma);
        if (!phrase.actors.isEmpty()) {
            return;
        }
        boolean plural = head.tag().equals("NNS")
                || head.tag().startsWith("NNP")
                        && word.endsWith("s")
                        && !Lemmas.noun(word).equals(word);
        if (head.tag().startsWith("NNP")) {
            lemma = Lemmas.noun(word);
        }
        if (plural
                && COMPANIES.contains(lemma)
                && (phrase.has("two") || phrase.has("both") || phrase.word().equals("the"))) {
            phrase.actors.addAll(renamed(firms, "ANAPHOR"));
            if (!firms.isEmpty()) {
                return;
            }
        }
        if (plural && (phrase.has("two") || phrase.has("three") || phrase.has("both")) && SIDES.contains(lemma)) {
            List<Party> region = region(phrase, phrase.has("three") ? 3 : 2);
            if (!region.isEmpty()) {
                phrase.actors.addAll(region);
                return;
            }
        }
        if (phrase.has("all")
                && phrase.tokens.size() <= 3
                && subject.size() > 2
                && (head.number() || word.equals("all") || SIDES.contains(lemma))) {
            phrase.actors.addAll(renamed(subject, "ANAPHOR"));
        } else if (phrase.has("three") && plural && SIDES.contains(lemma) && !three.isEmpty()) {
            phrase.actors.addAll(renamed(three, "ANAPHOR"));
        } else if (word.equals("both")
                || plural && SIDES.contains(lemma) && (phrase.has("two") || phrase.has("both"))
                || plural && (phrase.word().equals("the") && phrase.tokens.size() == 2) && SEVERAL.contains(lemma)
                || word.equals("pair")
                || word.equals("duo")) {
            phrase.actors.addAll(
                    renamed(inSentence.size() == 2 ? List.copyOf(inSentence.values()) : pair(), "ANAPHOR"));
            phrase.both = phrase.actors.size() == 2;
        } else if (!plural && phrase.before.isEmpty() && definite(phrase)) {
            definite(phrase, lemma);
        }
    }

    /** Whom a pronoun means: the subject of the sentence so far, else that of the one before. */
    private List<Party> pronoun(String word) {
        if (word.equals("they") || word.equals("their") || word.equals("both")) {
            if (local.size() > 1) {
                return local;
            }
            if (subject.size() > 1) {
                return subject;
            }
            List<Party> pair = age <= 1 ? this.pair : List.<Party>of();
            return local.isEmpty() && subject.isEmpty() || word.equals("both")
                    ? pair()
                    : local.isEmpty() ? pair.isEmpty() ? subject : pair : local;
        }
        return local.size() == 1 ? local : subject;
    }

    /** "Its navy" is who is meant before; "its missiles" are theirs. */
    private void possessive(Phrase phrase, String lemma) {
        String first = phrase.word();
        if (!first.equals("its") && !first.equals("their") || phrase.tokens.size() < 2 || !phrase.before.isEmpty()) {
            return;
        }
        List<Party> owners = pronoun(first);
        if (owners.isEmpty() || first.equals("its") && owners.size() > 1) {
            return;
        }
        boolean stands = Vocabulary.REPRESENTATIVES.contains(lemma) && !OTHERS.contains(lemma);
        (stands ? phrase.actors : phrase.before).addAll(renamed(owners, "ANAPHOR"));
    }

    /** Of "the Swedish manufacturer" the latest named one is meant. */
    private void firm(Phrase phrase) {
        Token head = phrase.head();
        if (phrase.actors.size() != 1
                || !phrase.actors.get(0).country()
                || head.mention() != null
                || !COMPANIES.contains(head.lemma())
                || !phrase.word().equals("the")) {
            return;
        }
        String home = phrase.actors.get(0).principal();
        Party latest = null;
        for (Party party : recent.values()) {
            latest = party.company() && party.principal().equals(home) ? party : latest;
        }
        if (latest != null) {
            phrase.actors.clear();
            add(phrase, latest);
        }
    }

    /** Who is somebody else than the owner: "its partner". */
    private static final Set<String> OTHERS =
            Vocabulary.words("ally partner neighbour neighbor counterpart customer client"
                    + " supplier buyer host colleague rival contractor participant operator");

    /** Of whom in the plural, with no more than an article, the pair last spoken of is meant. */
    private static final Set<String> SEVERAL =
            Vocabulary.words("side country party ally minister chief leader government navy"
                    + " military partner nation state neighbour neighbor president capital official army force");

    /** One side of an act of which the other was not told. */
    private record Open(TieType type, Role role, Party party, int sentence, boolean alone) {}

    private final List<Open> openSides = new ArrayList<>();
    private int sentence;

    /** Takes in a tie of which only one side was told, or another like it may follow. */
    void pend(Candidate candidate) {
        boolean one = candidate.principals().size() == 1;
        candidate.parts.forEach(p -> openSides.add(new Open(candidate.type, p.role(), p.party(), sentence, one)));
    }

    /** Who had this role in such a tie, told at most two sentences before, with one side only or with one more to follow. */
    List<Party> pending(TieType type, Role role, boolean further) {
        openSides.removeIf(o -> o.sentence() < sentence - 2);
        return openSides.stream()
                .filter(o -> o.type().equals(type)
                        && o.role().equals(role)
                        && o.sentence() < sentence
                        && (o.alone() || further))
                .map(Open::party)
                .toList();
    }

    /** The latest systems named, the latest last. */
    List<Mention> systems() {
        return recentSystems;
    }

    /** "The two Baltic states": the latest so many of a region. */
    private List<Party> region(Phrase phrase, int number) {
        for (Map.Entry<String, Set<String>> region : REGIONS.entrySet()) {
            if (phrase.has(region.getKey())) {
                List<Party> all = recent.values().stream()
                        .filter(p -> p.country() && region.getValue().contains(p.principal()))
                        .toList();
                return all.size() < number
                        ? List.of()
                        : renamed(all.subList(all.size() - number, all.size()), "ANAPHOR");
            }
        }
        return List.of();
    }

    private static boolean definite(Phrase phrase) {
        String first = phrase.word();
        return first.equals("the")
                || first.equals("its")
                || first.equals("his")
                || first.equals("her")
                || first.equals("this")
                || first.equals("that");
    }

    private void definite(Phrase phrase, String lemma) {
        for (Map.Entry<String, Set<String>> region : REGIONS.entrySet()) {
            if (phrase.has(region.getKey())) {
                Party latest = null;
                for (Party party : recent.values()) {
                    latest = region.getValue().contains(party.principal()) && party.country() ? party : latest;
                }
                add(phrase, latest);
                return;
            }
        }
        if (BODIES.contains(lemma) && alliance != null && phrase.tokens.size() <= 3) {
            add(phrase, subject.stream().filter(Party::alliance).findFirst().orElse(alliance));
        } else if (COMPANIES.contains(lemma)) {
            Party led = subject.stream().filter(Party::company).findFirst().orElse(company);
            add(phrase, local.stream().filter(Party::company).findFirst().orElse(led));
        } else if (STATES.contains(lemma) && phrase.tokens.size() <= 4) {
            add(
                    phrase,
                    lemma.equals("minister") || lemma.equals("president") || lemma.equals("premier")
                            ? person
                            : state());
        }
    }

    /** "The country": as an object the latest one named that is not the subject. */
    private @Nullable Party state() {
        if (open || local.isEmpty()) {
            return country;
        }
        Party latest = null;
        for (Party party : recent.values()) {
            boolean subject = local.stream().anyMatch(p -> p.principal().equals(party.principal()));
            latest = party.country() && !subject ? party : latest;
        }
        return latest;
    }

    private static void add(Phrase phrase, @Nullable Party party) {
        if (party != null) {
            phrase.actors.add(new Party(party.actor(), phrase.text(), "ANAPHOR"));
        }
    }

    private static List<Party> renamed(List<Party> parties, String rule) {
        return parties.stream().map(p -> new Party(p.actor(), p.named(), rule)).toList();
    }

    /** The states named so far in the sentence. */
    private final Map<String, Party> inSentence = new LinkedHashMap<>();

    /** A new sentence begins: nobody is its subject yet. */
    void begin() {
        local = List.of();
        inSentence.clear();
        fromPhrase = false;
        open = true;
        sentence++;
    }

    /** A verb has come: who was named before it is its subject. */
    void verb(List<Party> before) {
        open = false;
        if (!before.isEmpty()) {
            local = List.copyOf(before);
        }
    }

    /** Takes in whom a noun phrase names, for what follows in the same sentence. */
    void hear(Phrase phrase, boolean inPhrase) {
        if (open && !phrase.actors.isEmpty() && !phrase.thing) {
            if (local.isEmpty() || fromPhrase && !inPhrase) {
                local = List.copyOf(phrase.actors);
                fromPhrase = inPhrase;
            } else if (inPhrase == fromPhrase) {
                local = new ArrayList<>(local);
                phrase.actors.stream()
                        .filter(p -> local.stream().noneMatch(p::same))
                        .forEach(local::add);
            }
        }
        recentSystems.addAll(phrase.systems);
        phrase.tokens.stream().map(Token::mention).filter(m -> m != null).forEach(this::hear);
    }

    private void hear(Mention mention) {
        Actor actor = mention.actor();
        if (actor == null) {
            return;
        }
        Party party = new Party(actor, actor.title(), "NAMED");
        recent.remove(actor.id());
        recent.put(actor.id(), party);
        if (actor.country() != null && countries.containsKey(actor.country())) {
            inSentence.put(actor.country(), new Party(countries.get(actor.country()), actor.title(), "NAMED"));
        }
        if (party.alliance()) {
            alliance = party;
        } else if (party.company()) {
            company = party;
        } else if (actor.kind().equals(ActorKind.PERSON) && actor.country() != null) {
            Actor state = countries.get(actor.country());
            person = state == null ? person : new Party(state, actor.title(), "PERSON");
        } else if (mention.country() && !mention.demonym()) {
            country = party;
        }
    }

    /** Takes in the names of a sentence that was not read closer. */
    void pass(List<Mention> mentions) {
        Map<String, Party> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            hear(mention);
            Actor actor = mention.actor();
            if (actor != null && actor.country() != null && countries.containsKey(actor.country())) {
                named.putIfAbsent(actor.country(), new Party(countries.get(actor.country()), actor.title(), "NAMED"));
            }
            if (mention.system() != null) {
                recentSystems.add(mention);
            }
        }
        together(named);
        if (mentions.size() > 1 && named.size() == mentions.size()) {
            // "Iceland, Ireland and Japan." is the subject of what follows.
            subject = List.copyOf(named.values());
        }
    }

    /** Takes in a sentence that was read: who was its subject, who was named in it. */
    void remember(List<Phrase> phrases, List<Party> subjects) {
        Map<String, Party> named = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            for (Token token : phrase.tokens) {
                Actor actor = token.mention() == null ? null : token.mention().actor();
                if (actor != null && actor.country() != null && countries.containsKey(actor.country())) {
                    named.putIfAbsent(
                            actor.country(), new Party(countries.get(actor.country()), token.text(), "NAMED"));
                }
            }
        }
        together(named);
        companies(phrases);
        if (!subjects.isEmpty()) {
            subject = List.copyOf(subjects);
            Party first = subjects.get(0);
            if (subjects.size() == 1 && first.country()) {
                country = first;
            }
            if (subjects.size() == 2 && first.country() && !first.same(subjects.get(1))) {
                pair = List.copyOf(subjects);
                age = 0;
            }
        }
    }

    /** Two companies that one sentence names together. */
    private void companies(List<Phrase> phrases) {
        Map<String, Party> named = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            phrase.actors.stream()
                    .filter(Party::company)
                    .forEach(p -> named.putIfAbsent(p.actor().id(), p));
        }
        firms = named.size() == 2 ? List.copyOf(named.values()) : firms;
    }

    /** States that one sentence names together. */
    private void together(Map<String, Party> named) {
        age++;
        if (named.size() == 2) {
            age = 0;
            pair = List.copyOf(named.values());
        } else if (named.size() == 3) {
            three = List.copyOf(named.values());
        }
    }

    /** The state of that id as the document knows it, or null. */
    @Nullable
    Actor country(String id) {
        return countries.get(id);
    }
}
