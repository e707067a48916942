package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** Remembers who was spoken of, and says whom "both sides", "the company" or "he" means. Of one document. */
final class Discourse {

    /** What it counts to have been the subject. */
    private static final double SUBJECT = 1.0;

    /** How many characters "The " has. */
    private static final int ARTICLE = 4;

    /** How often a company is named at least that speaks of itself as "we". */
    private static final int HOUSE = 4;

    /** How often an alliance is named at least that is meant where none is said. */
    private static final int BODY = 2;

    /** How many sentences after it a pair is no more what "both" means. */
    private static final int STALE = 2;

    private final States states;

    /** The company that the text names more often than anybody else, or null. */
    private final @Nullable Party house;

    private final @Nullable Party body;

    private final Set<String> mentioned = new HashSet<>();
    private final Map<Integer, List<Party>> together = new HashMap<>();
    private int age;
    private @Nullable Party alliance;
    private List<Party> subject = List.of();
    private @Nullable Party company;
    private @Nullable Party person;
    private final Map<String, Party> recent = new LinkedHashMap<>();
    private List<Party> firms = List.of();
    private List<Party> local = List.of();
    private List<Party> speaker = List.of();

    /** Whose the subject is where it is nobody itself: of "Oslo's decision" Norway. */
    private List<Party> owner = List.of();

    /** Whether the subject is several of one state, and so not "it". */
    private boolean several;

    private boolean fromPhrase;
    private boolean open;
    private final List<Mention> recentSystems = new ArrayList<>();

    /** The states named so far in the sentence. */
    private final Map<String, Party> inSentence = new LinkedHashMap<>();

    private final OpenSides openSides = new OpenSides();

    /** @param mentions all mentions of the document, from which its focus is told */
    Discourse(List<List<Mention>> mentions, Function<String, Actor> actors) {
        this.states = new States(mentions, actors);
        Map<Actor, Integer> times = new LinkedHashMap<>();
        for (List<Mention> told : mentions) {
            for (Mention mention : told) {
                Actor actor = mention.actor();
                if (actor != null) {
                    mentioned.add(actor.id());
                    times.merge(actor, 1, Integer::sum);
                }
            }
        }
        body = times.entrySet().stream()
                .filter(e -> e.getKey().kind().equals(ActorKind.ALLIANCE) && e.getValue() >= BODY)
                .max(Map.Entry.comparingByValue())
                .map(e -> new Party(e.getKey(), e.getKey().title(), "FOCUS"))
                .orElse(null);
        house = times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(e -> e.getValue() >= HOUSE)
                .map(e -> new Party(e.getKey(), e.getKey().title(), "FOCUS"))
                .filter(Party::company)
                .orElse(null);
    }

    /** The two states that the document is about; empty where no two stand out. */
    List<Party> focus() {
        return states.focus();
    }

    /** The one state that the document is about, or null. */
    @Nullable
    Party protagonist() {
        return states.protagonist();
    }

    /** The alliance that the text names more often than any other, twice at least; null where none is. */
    @Nullable
    Party body() {
        return body;
    }

    /** The state of which the text speaks most, where it is none of these; null where none stands out or it is one of them. */
    @Nullable
    Party main(Set<String> others) {
        Party main = states.main();
        return main == null || others.contains(main.principal()) ? null : main;
    }

    /** The states of the document by weight, the weightiest first. */
    List<String> weights() {
        return states.weights();
    }

    /** The pair of which was last spoken together, else the document's. */
    List<Party> pair() {
        List<Party> focus = focus();
        List<Party> pair = together.getOrDefault(2, List.of());
        Party main = focus.isEmpty() && age > STALE ? states.first() : null;
        if (main != null && subject.size() == 1 && !subject.get(0).principal().equals(main.principal())) {
            return renamed(List.of(main, subject.get(0)));
        }
        return pair.size() == 2 && !states.strong() && (focus.isEmpty() || age <= 1) ? renamed(pair) : focus;
    }

    /** Whether the document names an actor anywhere. */
    boolean named(String id) {
        return mentioned.contains(id);
    }

    List<Party> subject() {
        return subject;
    }

    /** The state of that id as the document knows it, or null. */
    @Nullable
    Actor country(String id) {
        return states.actor(id);
    }

    /** The latest systems named, the latest last. */
    List<Mention> systems() {
        return recentSystems;
    }

    /** Gives noun phrases without a name the actors for whom they stand. */
    void resolve(Phrase phrase) {
        for (Mention system : phrase.systems) {
            String owner = Ensigns.state(system.entity().title());
            if (owner != null && phrase.before.isEmpty()) {
                phrase.before.add(states.party(owner, "ENSIGN"));
            }
        }
        if (!phrase.actors.isEmpty()) {
            firm(phrase);
            return;
        }
        if (phrase.tokens.size() == 1 && phrase.head().tag().startsWith("PRP")) {
            pronoun(phrase);
            return;
        }
        possessive(phrase);
        if (phrase.actors.isEmpty()) {
            owner(phrase);
        }
        if (phrase.actors.isEmpty() && !described(phrase) && phrase.before.isEmpty() && definite(phrase)) {
            definite(phrase, phrase.head().lemma());
        }
    }

    private void pronoun(Phrase phrase) {
        String word = phrase.head().lower();
        if (word.equals("them")) {
            phrase.actors.addAll(renamed(meant("they")));
        } else if (word.equals("he") || word.equals("she")) {
            add(phrase, person);
        } else if (word.equals("we") || word.equals("us")) {
            phrase.actors.addAll(renamed(ourselves()));
        } else if (word.equals("it") || word.equals("they") || word.equals("both")) {
            phrase.actors.addAll(renamed(meant(word)));
        }
    }

    /** Whom "we" means: for whom the one speaks who is quoted, else the state of which the text is. */
    private List<Party> ourselves() {
        Party protagonist = house == null ? states.first() : house;
        if (speaker.size() == 1) {
            Actor actor = speaker.get(0).actor();
            Actor state = actor.kind().equals(ActorKind.PERSON) && actor.country() != null
                    ? states.actor(actor.country())
                    : actor;
            return state == null ? List.of() : List.of(new Party(state, state.title(), "ANAPHOR"));
        }
        return protagonist == null ? List.of() : List.of(protagonist);
    }

    /** Whom a pronoun means: the subject of the sentence so far, else that of the one before. */
    private List<Party> meant(String word) {
        if (word.equals("they") || word.equals("their") || word.equals("both")) {
            if (local.size() > 1) {
                return local;
            }
            if (subject.size() > 1) {
                return subject;
            }
            List<Party> pair = age <= 1 ? together.getOrDefault(2, List.of()) : List.of();
            return local.isEmpty() && subject.isEmpty() || word.equals("both")
                    ? pair()
                    : local.isEmpty() ? pair.isEmpty() ? subject : pair : local;
        }
        if (local.isEmpty() && !owner.isEmpty()) {
            return owner;
        }
        boolean before = local.size() != 1
                || several && !subject.isEmpty()
                || fromPhrase && word.equals("it") && subject.size() == 1;
        return before ? subject : local;
    }

    /** "Its navy" is who is meant before; "its missiles" are theirs. */
    private void possessive(Phrase phrase) {
        String first = phrase.word();
        if (first.equals("our") && phrase.tokens.size() > 1 && phrase.before.isEmpty()) {
            (stands(phrase.head().lemma()) ? phrase.actors : phrase.before).addAll(renamed(ourselves()));
            return;
        }
        if (!first.equals("its") && !first.equals("their") || phrase.tokens.size() < 2 || !phrase.before.isEmpty()) {
            return;
        }
        List<Party> owners = meant(first);
        if (owners.isEmpty() || first.equals("its") && owners.size() > 1) {
            return;
        }
        String lemma = phrase.head().lemma();
        if (DiscourseWords.OTHERS.contains(lemma) && !phrase.head().tag().equals("NNS")) {
            other(phrase, owners);
            return;
        }
        (stands(lemma) ? phrase.actors : phrase.before).addAll(renamed(owners));
    }

    private static boolean stands(String lemma) {
        return Vocabulary.REPRESENTATIVES.contains(lemma) && !DiscourseWords.OTHERS.contains(lemma);
    }

    /** "Its neighbour": of the two that were spoken of together the one that is not the owner. */
    private void other(Phrase phrase, List<Party> owners) {
        List<Party> pair = together.getOrDefault(2, List.of());
        String owner = owners.get(0).principal();
        boolean one = pair.size() == 2
                && age <= 2
                && owners.size() == 1
                && pair.stream().filter(p -> p.principal().equals(owner)).count() == 1;
        if (one) {
            pair.stream().filter(p -> !p.principal().equals(owner)).forEach(p -> add(phrase, p));
        } else {
            phrase.before.addAll(renamed(owners));
        }
    }

    /** "The kingdom's navy", "both countries' fleets": the owner is a description too. */
    private void owner(Phrase phrase) {
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
        resolve(owner);
        (stands(phrase.head().lemma()) ? phrase.actors : phrase.before).addAll(owner.actors);
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
        for (Party party : recent.values()) {
            latest = party.company() && party.principal().equals(home) ? party : latest;
        }
        if (latest != null) {
            phrase.actors.clear();
            add(phrase, latest);
        }
    }

    /** Several, by their number or sort: "both sides", "the trio", "the three Baltic states", "all three". */
    private boolean described(Phrase phrase) {
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
        if (plural
                && DiscourseWords.COMPANIES.contains(lemma)
                && (number == 2 || phrase.word().equals("the"))) {
            phrase.actors.addAll(renamed(firms));
            if (!firms.isEmpty()) {
                return true;
            }
        }
        boolean sides = plural && DiscourseWords.SIDES.contains(lemma);
        Groups.Group group = sides && (number > 0 || definite(phrase)) ? Groups.of(phrase) : null;
        List<Party> members = group == null ? List.of() : states.members(group, number);
        if (!members.isEmpty()) {
            phrase.actors.addAll(members);
        } else if (phrase.has("all")
                && phrase.tokens.size() <= 3
                && subject.size() > 2
                && (head.number() || word.equals("all") || sides)) {
            phrase.actors.addAll(renamed(subject));
        } else if (number > 2 && sides || DiscourseWords.SETS.getOrDefault(word, 0) > 2) {
            int size = number > 2 ? number : DiscourseWords.SETS.get(word);
            phrase.actors.addAll(renamed(together.getOrDefault(size, List.of())));
        } else if (word.equals("both")
                || sides && number == 2
                || plural
                        && phrase.word().equals("the")
                        && (phrase.tokens.size() == 2
                                || phrase.tokens.size() == 3
                                        && DiscourseWords.FIELDS.contains(
                                                phrase.tokens.get(1).lower()))
                        && DiscourseWords.SEVERAL.contains(lemma)
                || DiscourseWords.SETS.getOrDefault(word, 0) == 2) {
            phrase.actors.addAll(renamed(inSentence.size() == 2 ? List.copyOf(inSentence.values()) : two()));
            phrase.both = phrase.actors.size() == 2;
        } else if (head.tag().equals("NNPS") && phrase.word().equals("the") && Groups.of(phrase) != null) {
            add(phrase, states.meant(Groups.of(phrase), excluded(false)));
        } else {
            return plural;
        }
        return true;
    }

    /** The one state that the sentence names and the one that it means so far, else the pair of which the text speaks. */
    private List<Party> two() {
        Party meant = local.size() == 1 ? local.get(0) : null;
        if (inSentence.size() == 1 && meant != null && meant.rule().equals("ANAPHOR") && meant.country()) {
            Party named = inSentence.values().iterator().next();
            if (!named.principal().equals(meant.principal())) {
                return List.of(meant, named);
            }
        }
        return pair();
    }

    /** "The former", "the latter": of the two last named together. */
    private boolean ordered(Phrase phrase, String word) {
        boolean former = word.equals("former");
        if (!former && !word.equals("latter") || !phrase.word().equals("the") || phrase.tokens.size() != 2) {
            return false;
        }
        List<Party> two = inSentence.size() == 2
                ? List.copyOf(inSentence.values())
                : age <= 1 ? together.getOrDefault(2, List.of()) : List.of();
        if (two.size() == 2) {
            add(phrase, two.get(former ? 0 : 1));
        }
        return true;
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
        if (DiscourseWords.BODIES.contains(lemma) && alliance != null && phrase.tokens.size() <= 3) {
            add(phrase, subject.stream().filter(Party::alliance).findFirst().orElse(alliance));
        } else if (DiscourseWords.COMPANIES.contains(lemma)) {
            Party led = subject.stream().filter(Party::company).findFirst().orElse(company);
            add(phrase, local.stream().filter(Party::company).findFirst().orElse(led));
        } else if (DiscourseWords.OFFICES.contains(lemma) && phrase.tokens.size() <= 4) {
            add(phrase, person);
        } else if (DiscourseWords.ORGANS.containsKey(lemma) && phrase.tokens.size() <= 3 && organ(lemma) != null) {
            add(phrase, organ(lemma));
        } else if (DiscourseWords.STATES.contains(lemma)) {
            Groups.Group group = Groups.of(phrase);
            boolean other = DiscourseWords.OTHERS.contains(lemma) && !phrase.has("same");
            if (group != null || phrase.tokens.size() <= 4 && !other) {
                add(phrase, states.meant(group, excluded(other)));
            }
        }
    }

    /** "The ministry", "the service": the latest organ of that sort that was named, if it is the latest of its state too. */
    private @Nullable Party organ(String lemma) {
        Pattern sort = DiscourseWords.ORGANS.get(lemma);
        Party latest = null;
        for (Party party : recent.values()) {
            boolean government = party.actor().kind().equals(ActorKind.GOVERNMENT);
            latest = government
                            && sort != null
                            && sort.matcher(party.actor().title()).find()
                    ? party
                    : latest;
        }
        boolean subject = latest != null && !open && local.stream().anyMatch(latest::same);
        return subject ? null : latest;
    }

    /** Who a description does not mean: the sentence's subject, named already; of "the neighbour" the last one too. */
    private Set<String> excluded(boolean other) {
        Set<String> excluded = new HashSet<>();
        if (!open) {
            local.forEach(p -> excluded.add(p.principal()));
        }
        if (other) {
            subject.forEach(p -> excluded.add(p.principal()));
        }
        return excluded;
    }

    private static void add(Phrase phrase, @Nullable Party party) {
        if (party != null) {
            phrase.actors.add(new Party(party.actor(), phrase.text(), "ANAPHOR"));
        }
    }

    private static List<Party> renamed(List<Party> parties) {
        return parties.stream()
                .map(p -> new Party(p.actor(), p.named(), "ANAPHOR"))
                .toList();
    }

    /** The ties of which only one side was told so far. */
    OpenSides openSides() {
        return openSides;
    }

    /** A new sentence begins, with who is quoted in it: nobody is its subject yet. */
    void begin(List<Party> quoted) {
        speaker = quoted;
        local = List.of();
        owner = List.of();
        several = false;
        inSentence.clear();
        fromPhrase = false;
        open = true;
        openSides.begin();
        states.begin();
    }

    /** A verb has come: who was named before it is its subject. */
    void verb(List<Party> before) {
        if (open) {
            before.stream().filter(p -> states.has(p.principal())).forEach(p -> states.hear(p.principal(), SUBJECT));
        }
        open = false;
        if (!before.isEmpty()) {
            local = List.copyOf(before);
        }
    }

    /** Takes in whom a noun phrase names, for what follows in the same sentence. */
    void hear(Phrase phrase, boolean inPhrase) {
        if (open && !phrase.actors.isEmpty() && !phrase.thing) {
            if (local.isEmpty() || fromPhrase && !inPhrase) {
                several = phrase.head().mention() == null && phrase.head().tag().equals("NNS");
                local = List.copyOf(phrase.actors);
                fromPhrase = inPhrase;
            } else if (inPhrase == fromPhrase) {
                local = new ArrayList<>(local);
                phrase.actors.stream()
                        .filter(p -> local.stream().noneMatch(p::same))
                        .forEach(local::add);
            }
        }
        if (open && !inPhrase && !phrase.thing) {
            // "Ottawa's decision": whose the subject is, is spoken of too.
            if (owner.isEmpty() && phrase.before.size() == 1 && phrase.actors.isEmpty()) {
                owner = List.copyOf(phrase.before);
            }
            phrase.before.stream()
                    .filter(p -> states.has(p.principal()))
                    .forEach(p -> states.hear(p.principal(), SUBJECT / 2));
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
        String id = actor.country();
        Actor state = id == null ? null : states.actor(id);
        if (id != null && state != null) {
            inSentence.put(id, new Party(state, actor.title(), "NAMED"));
            states.hear(id, mention.demonym() ? 0.5 : party.company() ? 0.2 : 1.0);
        }
        if (party.alliance()) {
            alliance = party;
        } else if (party.company()) {
            company = party;
        } else if (actor.kind().equals(ActorKind.PERSON) && state != null) {
            person = new Party(state, actor.title(), "PERSON");
        }
    }

    /** Takes in the names of a sentence that was not read closer. */
    void pass(List<Mention> mentions, int start) {
        states.begin();
        Map<String, Party> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            hear(mention);
            put(named, mention);
            if (mention.system() != null) {
                recentSystems.add(mention);
            }
        }
        together(named);
        if (mentions.size() > 1 && named.size() == mentions.size()) {
            // "Iceland, Ireland and Japan." is the subject of what follows.
            subject = List.copyOf(named.values());
        } else if (!mentions.isEmpty()
                && mentions.get(0).country()
                && !mentions.get(0).demonym()
                && mentions.get(0).start() - start <= ARTICLE) {
            subject = List.of(named.values().iterator().next());
        }
    }

    private void put(Map<String, Party> named, @Nullable Mention mention) {
        Actor actor = mention == null ? null : mention.actor();
        Actor state = actor == null || actor.country() == null ? null : states.actor(actor.country());
        if (actor != null && state != null) {
            named.putIfAbsent(state.id(), new Party(state, actor.title(), "NAMED"));
        }
    }

    /** Takes in a sentence that was read: who was its subject, who was named in it. */
    void remember(List<Phrase> phrases, List<Party> subjects) {
        Map<String, Party> named = new LinkedHashMap<>();
        Map<String, Party> makers = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            phrase.tokens.forEach(token -> put(named, token.mention()));
            phrase.actors.stream()
                    .filter(Party::company)
                    .forEach(p -> makers.putIfAbsent(p.actor().id(), p));
        }
        together(named);
        firms = makers.size() == 2 ? List.copyOf(makers.values()) : firms;
        if (!subjects.isEmpty()) {
            subject = List.copyOf(subjects);
            Party first = subjects.get(0);
            if (subjects.size() == 2 && first.country() && !first.same(subjects.get(1))) {
                together.put(2, List.copyOf(subjects));
                age = 0;
            }
        }
    }

    /** States that one sentence names together. */
    private void together(Map<String, Party> named) {
        age++;
        if (named.size() > 1) {
            together.put(named.size(), List.copyOf(named.values()));
        }
        age = named.size() == 2 ? 0 : age;
    }
}
