package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** What a text has told so far of whom it speaks: names, subjects, who was named together. For one thread. */
final class Heard {

    /** What it counts to have been the subject. */
    private static final double SUBJECT = 1.0;

    /** What remains of having been named when a sentence has passed. */
    private static final double FADING = 0.6;

    /** What the whole document's interest in a company counts beside that of the last sentences. */
    private static final double WHOLE = 1.5;

    /** How many characters "The " has. */
    private static final int ARTICLE = 4;

    /** How often a company is named at least that speaks of itself as "we". */
    private static final int HOUSE = 4;

    /** How often an alliance is named at least that is meant where none is said. */
    private static final int BODY = 2;

    /** How many sentences after it a pair is no more what "both" means. */
    private static final int STALE = 2;

    final States states;

    /** The company that the text names more often than anybody else, or null. */
    final @Nullable Party house;

    private final @Nullable Party body;

    private final Set<String> mentioned = new HashSet<>();

    final Map<Integer, List<Party>> together = new HashMap<>();

    int age;

    @Nullable
    Party alliance;

    /** The alliances and other bodies named so far, the latest last. */
    private final Map<String, Party> bodies = new LinkedHashMap<>();

    /** How many sentences ago it was named. */
    int allianceAge;

    List<Party> subject = List.of();

    /** How lately and how often each company was named. */
    final Map<String, Double> firmWeights = new LinkedHashMap<>();

    private final Map<String, Integer> firmCounts = new HashMap<>();

    @Nullable
    Party person;

    final Map<String, Party> recent = new LinkedHashMap<>();

    List<Party> firms = List.of();

    List<Party> local = List.of();

    List<Party> speaker = List.of();

    /** For whom a text speaks that says "on behalf of the people of Norway I …"; null where none does. */
    @Nullable
    Party voice;

    /** Whose the subject is where it is nobody itself: of "Oslo's decision" Norway. */
    List<Party> owner = List.of();

    /** Whether the subject is several of one state, and so not "it". */
    boolean several;

    boolean fromPhrase;

    boolean open;

    final List<Mention> recentSystems = new ArrayList<>();

    /** Where equipment was spoken of last, in this sentence or before, and before this sentence; -1 where it was not. */
    private int goods = -1;

    int goodsBefore = -1;

    /** The states named so far in the sentence. */
    final Map<String, Party> inSentence = new LinkedHashMap<>();

    final OpenSides openSides = new OpenSides();

    /** @param mentions all mentions of the document, from which its focus is told */
    Heard(List<List<Mention>> mentions, Function<String, Actor> actors) {
        this.states = new States(mentions, actors);
        Map<Actor, Integer> times = new LinkedHashMap<>();
        for (List<Mention> told : mentions) {
            for (Mention mention : told) {
                Actor actor = mention.actor();
                if (actor != null) {
                    mentioned.add(actor.id());
                    if (new Party(actor, actor.title(), "NAMED").company()) {
                        firmCounts.merge(actor.id(), 1, Integer::sum);
                    }
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

    /** The latest body whose name has this word, as "the initiative" means one that is called so; null where none has. */
    @Nullable
    Party bodyCalled(String word) {
        Party called = null;
        for (Party body : bodies.values()) {
            called = DiscourseWords.called(body.actor(), word) ? body : called;
        }
        return called;
    }

    /** The state of which the text speaks most, where it is none of these; null where none stands out or it is one of them. */
    @Nullable
    Party main(Set<String> others) {
        Party main = states.main();
        return main == null || others.contains(main.principal()) ? null : main;
    }

    /** The company that "the company" means: the more lately and the more often it was named the likelier. */
    @Nullable
    Party firm() {
        int all = firmCounts.values().stream().mapToInt(Integer::intValue).sum();
        Party best = null;
        double most = 0;
        for (Map.Entry<String, Double> firm : firmWeights.entrySet()) {
            double weight = firm.getValue() + WHOLE * firmCounts.getOrDefault(firm.getKey(), 0) / Math.max(1, all);
            if (weight > most && recent.containsKey(firm.getKey())) {
                best = recent.get(firm.getKey());
                most = weight;
            }
        }
        return best;
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
            return Discourse.renamed(List.of(main, subject.get(0)));
        }
        return pair.size() == 2 && (!states.strong() && (focus.isEmpty() || age <= 1) || age == 0)
                ? Discourse.renamed(pair)
                : focus;
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

    /** The ties of which only one side was told so far. */
    OpenSides openSides() {
        return openSides;
    }

    /** A new sentence begins, with who is quoted in it: nobody is its subject yet. */
    void begin(List<Party> quoted) {
        speaker = quoted;
        goodsBefore = goods;
        local = List.of();
        owner = List.of();
        several = false;
        inSentence.clear();
        fromPhrase = false;
        open = true;
        openSides.begin();
        allianceAge++;
        states.begin();
        firmWeights.replaceAll((id, weight) -> weight * FADING);
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
        goods = phrase.thing ? phrase.head().end() : goods;
        for (Token token : phrase.tokens) {
            if (token.mention() != null) {
                hear(token.mention(), token.text());
            }
        }
    }

    private void hear(Mention mention, String written) {
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
            alliance = new Party(actor, written, "NAMED");
            allianceAge = 0;
            bodies.remove(actor.id());
            bodies.put(actor.id(), alliance);
        } else if (party.company()) {
            firmWeights.merge(actor.id(), 1.0, Double::sum);
        } else if (actor.kind().equals(ActorKind.PERSON) && state != null) {
            person = new Party(state, actor.title(), "PERSON");
        }
    }

    /** Takes in the names of a sentence that was not read closer. */
    void pass(List<Mention> mentions, String text, int start) {
        allianceAge++;
        states.begin();
        firmWeights.replaceAll((id, weight) -> weight * FADING);
        Map<String, Party> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            hear(mention, text.substring(mention.start(), mention.end()));
            put(named, mention);
            if (mention.system() != null) {
                recentSystems.add(mention);
                goods = mention.end();
            }
        }
        together(named);
        if (mentions.size() > 1 && named.size() == mentions.size()) {
            // "Iceland, Ireland and Japan." is the subject of what follows.
            subject = List.copyOf(named.values());
        } else if (!mentions.isEmpty()
                && mentions.get(0).country()
                && !mentions.get(0).demonym()
                && (mentions.get(0).start() - start <= ARTICLE
                        || OPENERS.contains(
                                text.substring(start, mentions.get(0).start())
                                        .replace(",", "")
                                        .strip()
                                        .toLowerCase(Locale.ROOT)))) {
            subject = List.of(named.values().iterator().next());
        }
    }

    /** Words that may stand before the subject of a sentence. */
    private static final Set<String> OPENERS = Vocabulary.words(
            "meanwhile but and yet so however still now then today instead later only even also perhaps thus"
                    + " besides moreover furthermore similarly likewise here there currently recently");

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
            subjects.stream()
                    .filter(Party::company)
                    .forEach(p -> firmWeights.merge(p.actor().id(), 1.0, Double::sum));
            subject = List.copyOf(subjects);
            Set<String> states = subjects.stream().map(Party::principal).collect(Collectors.toSet());
            boolean several = subjects.size() > 1 && subjects.stream().allMatch(Party::country);
            if (several && states.size() == subjects.size()) {
                together.put(subjects.size(), List.copyOf(subjects));
                age = subjects.size() == 2 ? 0 : age;
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
