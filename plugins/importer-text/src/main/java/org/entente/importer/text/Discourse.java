package org.entente.importer.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** Says whom "both sides", "the company" or "he" means, of whom was heard. Of one document. */
final class Discourse {

    private final Heard heard;
    private final Pronouns pronouns;

    /** Whether the text speaks of defence throughout. */
    final boolean defence;

    /** @param mentions all mentions of the document, from which its focus is told */
    Discourse(List<List<Mention>> mentions, Function<String, Actor> actors, boolean defence) {
        this.defence = defence;
        this.heard = new Heard(mentions, actors);
        this.pronouns = new Pronouns(heard);
    }

    /** The company that the text names more often than anybody else, or null. */
    @Nullable
    Party house() {
        return heard.house;
    }

    /** The two states that the document is about; empty where no two stand out. */
    List<Party> focus() {
        return heard.focus();
    }

    /** The one state that the document is about, or null. */
    @Nullable
    Party protagonist() {
        return heard.protagonist();
    }

    /** The alliance that the text names more often than any other, twice at least; null where none is. */
    @Nullable
    Party body() {
        return heard.body();
    }

    /** The alliance that was named within the last sentences, else the document's; null where none is. */
    @Nullable
    Party bodySpokenOf() {
        Party latest = heard.allianceAge <= 1 ? heard.alliance : null;
        return latest == null ? heard.body() : new Party(latest.actor(), latest.named(), "BODY");
    }

    /** The state of which the text speaks most, where it is none of these; null where none stands out or it is one of them. */
    @Nullable
    Party main(Set<String> others) {
        return heard.main(others);
    }

    /** The state of which the text speaks most; null where two are level. */
    @Nullable
    Party lead() {
        return heard.states.first();
    }

    /** The states of the document by weight, the weightiest first. */
    List<String> weights() {
        return heard.weights();
    }

    /** The pair of which was last spoken together, else the document's. */
    List<Party> pair() {
        return heard.pair();
    }

    /** Whether the document names an actor anywhere. */
    boolean named(String id) {
        return heard.named(id);
    }

    List<Party> subject() {
        return heard.subject();
    }

    /** The state of that id as the document knows it, or null. */
    @Nullable
    Actor country(String id) {
        return heard.country(id);
    }

    /** The latest systems named, the latest last. */
    List<Mention> systems() {
        return heard.systems();
    }

    /** Where equipment was spoken of last before this sentence, -1 where it was not. */
    int goods() {
        return heard.goodsBefore;
    }

    /** The ties of which only one side was told so far. */
    OpenSides openSides() {
        return heard.openSides();
    }

    /** A new sentence begins, with who is quoted in it: nobody is its subject yet. */
    void begin(List<Party> quoted) {
        heard.begin(quoted);
    }

    /** A verb has come: who was named before it is its subject. */
    void verb(List<Party> before) {
        heard.verb(before);
    }

    /** Takes in whom a noun phrase names, for what follows in the same sentence. */
    void hear(Phrase phrase, boolean inPhrase) {
        heard.hear(phrase, inPhrase);
    }

    /** Takes in the names of a sentence that was not read closer. */
    void pass(List<Mention> mentions, String text, int start) {
        heard.pass(mentions, text, start);
    }

    /** Takes in a sentence that was read: who was its subject, who was named in it. */
    void remember(List<Phrase> phrases, List<Party> subjects) {
        heard.remember(phrases, subjects);
    }

    /** Gives noun phrases without a name the actors for whom they stand. */
    void resolve(Phrase phrase, List<Phrase> phrases) {
        for (Mention system : phrase.systems) {
            String owner = Ensigns.state(system.entity().title());
            if (owner != null && phrase.before.isEmpty()) {
                phrase.before.add(heard.states.party(owner, "ENSIGN"));
            }
        }
        if (!phrase.actors.isEmpty()) {
            int next = phrase.index + 1;
            pronouns.daughter(phrase, next < phrases.size() && phrases.get(next).verb());
            firm(phrase);
            return;
        }
        if (phrase.tokens.size() == 1 && phrase.head().tag().startsWith("PRP")) {
            pronouns.pronoun(phrase, phrases);
            return;
        }
        pronouns.possessive(phrase, phrases);
        if (phrase.actors.isEmpty()) {
            owner(phrase, phrases);
        }
        if (phrase.actors.isEmpty() && phrase.before.isEmpty()) {
            seated(phrase, phrases);
        }
        boolean open = phrase.actors.isEmpty() && !described(phrase, phrases) && phrase.before.isEmpty();
        if (open && definite(phrase) && !Pronouns.owned(phrase, phrases)) {
            definite(phrase, phrase.head().lemma());
        }
    }

    /** "The ministry in Lima", "officials in Oslo": of which state. */
    private static void seated(Phrase phrase, List<Phrase> phrases) {
        int at = phrase.index + 2;
        if (at >= phrases.size()
                || !DiscourseWords.SEATED.contains(phrase.head().lemma())
                || !phrases.get(at - 1).word().equals("in")) {
            return;
        }
        Mention mention = phrases.get(at).head().mention();
        if (mention != null && mention.metonym() && phrases.get(at).actors.size() == 1) {
            add(phrase, phrases.get(at).actors.get(0));
        }
    }

    /** "The kingdom's navy", "both countries' fleets": the owner is a description too. */
    private void owner(Phrase phrase, List<Phrase> phrases) {
        List<Token> tokens = phrase.tokens;
        int ending = -1;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).tag().equals("POS") || tokens.get(i).is("'s")) {
                ending = i;
            }
        }
        boolean named =
                tokens.stream().anyMatch(t -> t.mention() != null && t.mention().actor() != null);
        if (ending < 0 || named || !phrase.before.isEmpty()) {
            return;
        }
        Phrase owner = new Phrase(Phrase.Sort.NOUN, phrase.index, tokens.subList(0, ending));
        resolve(owner, phrases);
        (Pronouns.stands(phrase.head().lemma()) ? phrase.actors : phrase.before).addAll(owner.actors);
    }

    /** Of "the Swedish manufacturer" the latest named one is meant. */
    private void firm(Phrase phrase) {
        Token head = phrase.head();
        if (phrase.actors.size() != 1
                || !phrase.actors.get(0).country()
                || head.mention() != null
                || !DiscourseWords.COMPANIES.contains(head.lemma())
                || !phrase.word().equals("the")) {
            return;
        }
        String home = phrase.actors.get(0).principal();
        Party latest = null;
        for (Party party : heard.recent.values()) {
            latest = party.company() && party.principal().equals(home) ? party : latest;
        }
        if (latest != null) {
            phrase.actors.clear();
            add(phrase, latest);
        }
    }

    /** Several, by their number or sort: "both sides", "the trio", "the three Baltic states", "all three". */
    private boolean described(Phrase phrase, List<Phrase> phrases) {
        Token head = phrase.head();
        String word = head.lower();
        boolean plural = head.tag().equals("NNS")
                || head.tag().startsWith("NNP")
                        && word.endsWith("s")
                        && !Lemmas.noun(word).equals(word);
        String lemma = head.tag().startsWith("NNP") ? Lemmas.noun(word) : head.lemma();
        int number = DiscourseWords.number(phrase);
        if (ordered(phrase, word)) {
            return true;
        }
        if (number > 2 && phrase.tokens.size() == 2 && phrase.word().equals("the") && head.number()) {
            // "The three signed it": those who were named together last.
            phrase.actors.addAll(renamed(heard.together.getOrDefault(number, List.of())));
            return true;
        }
        if (plural
                && DiscourseWords.COMPANIES.contains(lemma)
                && (number == 2 || phrase.word().equals("the"))) {
            phrase.actors.addAll(renamed(heard.firms));
            if (!heard.firms.isEmpty()) {
                return true;
            }
        }
        boolean sides = plural && DiscourseWords.SIDES.contains(lemma);
        Groups.Group group = sides && (number > 0 || definite(phrase)) ? Groups.of(phrase) : null;
        List<Party> members = group == null ? List.of() : heard.states.members(group, number);
        if (!members.isEmpty()) {
            phrase.actors.addAll(members);
        } else if (phrase.has("all")
                && phrase.tokens.size() <= 3
                && heard.subject.size() > 2
                && (head.number() || word.equals("all") || sides)) {
            phrase.actors.addAll(renamed(heard.subject));
        } else if (number > 2 && sides || DiscourseWords.set(phrase) > 2) {
            int size = number > 2 ? number : DiscourseWords.set(phrase);
            phrase.actors.addAll(renamed(
                    heard.inSentence.size() == size
                            ? List.copyOf(heard.inSentence.values())
                            : heard.together.getOrDefault(size, List.of())));
        } else if (word.equals("both")
                || sides && number == 2
                || number == 2 && Pronouns.acting(phrase, phrases)
                || plural
                        && phrase.word().equals("the")
                        && (phrase.tokens.size() == 2
                                || phrase.tokens.size() == 3
                                        && DiscourseWords.FIELDS.contains(
                                                phrase.tokens.get(1).lower()))
                        && DiscourseWords.SEVERAL.contains(lemma)
                || DiscourseWords.set(phrase) == 2) {
            phrase.actors.addAll(renamed(
                    heard.inSentence.size() == 2 && !accompanied(phrase, phrases)
                            ? List.copyOf(heard.inSentence.values())
                            : two()));
            phrase.both = phrase.actors.size() == 2;
        } else if (head.tag().equals("NNPS") && phrase.word().equals("the") && Groups.of(phrase) != null) {
            add(phrase, heard.states.meant(Groups.of(phrase), excluded(false)));
        } else {
            return plural;
        }
        return true;
    }

    /** "Together with Chile and Peru, the two countries": who is named before are others. */
    private static boolean accompanied(Phrase phrase, List<Phrase> phrases) {
        return phrase.index > 2
                && phrases.get(phrase.index - 1).word().equals(",")
                && phrases.subList(0, 2).stream()
                        .flatMap(p -> p.tokens.stream())
                        .anyMatch(t -> BESIDE.contains(t.lower()));
    }

    private static final Set<String> BESIDE = Set.of("with", "besides", "unlike", "like", "alongside");

    /** The one state that the sentence names and the one that it means so far, else the pair of which the text speaks. */
    private List<Party> two() {
        Party meant = heard.local.size() == 1 ? heard.local.get(0) : null;
        if (heard.inSentence.size() == 1 && meant != null && meant.rule().equals("ANAPHOR") && meant.country()) {
            Party named = heard.inSentence.values().iterator().next();
            if (!named.principal().equals(meant.principal())) {
                return List.of(meant, named);
            }
        }
        return heard.pair();
    }

    /** "The former", "the latter": of the two last named together. */
    private boolean ordered(Phrase phrase, String word) {
        boolean former = word.equals("former");
        if (!former && !word.equals("latter") || !phrase.word().equals("the") || phrase.tokens.size() != 2) {
            return false;
        }
        List<Party> two = heard.inSentence.size() == 2
                ? List.copyOf(heard.inSentence.values())
                : heard.age <= 1 ? heard.together.getOrDefault(2, List.of()) : List.of();
        if (two.size() == 2) {
            add(phrase, two.get(former ? 0 : 1));
        }
        return true;
    }

    private static final Set<String> DEFINITE = Set.of("the", "its", "his", "her", "this", "that");

    private static boolean definite(Phrase phrase) {
        return DEFINITE.contains(phrase.word());
    }

    private void definite(Phrase phrase, String lemma) {
        Party called = phrase.tokens.size() <= 3 && DiscourseWords.bodily(lemma) ? heard.bodyCalled(lemma) : null;
        if (called != null) {
            add(phrase, called);
        } else if (DiscourseWords.BODIES.contains(lemma) && heard.alliance != null && phrase.tokens.size() <= 3) {
            add(
                    phrase,
                    heard.subject.stream().filter(Party::alliance).findFirst().orElse(heard.alliance));
        } else if (DiscourseWords.COMPANIES.contains(lemma)) {
            Party led =
                    heard.subject.stream().filter(Party::company).findFirst().orElse(heard.firm());
            // "Together with Acme, the company …": it is somebody else.
            Party local =
                    heard.local.stream().filter(Party::company).findFirst().orElse(null);
            boolean beside = heard.open && local != null;
            add(phrase, !beside ? local == null ? led : local : led == null || led.same(local) ? heard.house : led);
        } else if (DiscourseWords.OFFICES.contains(lemma) && phrase.tokens.size() <= 4) {
            add(phrase, heard.person);
        } else if (DiscourseWords.ORGANS.containsKey(lemma) && phrase.tokens.size() <= 3 && organ(lemma) != null) {
            add(phrase, organ(lemma));
        } else if (DiscourseWords.STATES.contains(lemma)) {
            Groups.Group group = Groups.of(phrase);
            boolean other = DiscourseWords.OTHERS.contains(lemma) && !phrase.has("same");
            if (group != null || phrase.tokens.size() <= 4 && !other) {
                Set<String> excluded = excluded(other);
                boolean organ = group == null && DiscourseWords.RULING.contains(lemma);
                add(phrase, organ ? heard.states.ruled(excluded) : heard.states.meant(group, excluded));
            }
        }
    }

    /** "The ministry", "the service": the latest organ of that sort that was named, if it is the latest of its state too. */
    private @Nullable Party organ(String lemma) {
        Pattern sort = DiscourseWords.ORGANS.get(lemma);
        Party latest = null;
        for (Party party : heard.recent.values()) {
            boolean government = party.actor().kind().equals(ActorKind.GOVERNMENT);
            latest = government
                            && sort != null
                            && sort.matcher(party.actor().title()).find()
                    ? party
                    : latest;
        }
        boolean subject = latest != null && !heard.open && heard.local.stream().anyMatch(latest::same);
        return subject ? null : latest;
    }

    /** Who a description does not mean: the sentence's subject, named already; of "the neighbour" the last one too. */
    private Set<String> excluded(boolean other) {
        Set<String> excluded = new HashSet<>();
        if (!heard.open) {
            heard.local.forEach(p -> excluded.add(p.principal()));
        }
        if (other) {
            heard.subject.forEach(p -> excluded.add(p.principal()));
        }
        return excluded;
    }

    static void add(Phrase phrase, @Nullable Party party) {
        if (party != null) {
            phrase.actors.add(new Party(party.actor(), phrase.text(), "ANAPHOR"));
        }
    }

    static List<Party> renamed(List<Party> parties) {
        return parties.stream()
                .map(p -> new Party(p.actor(), p.named(), "ANAPHOR"))
                .toList();
    }
}
