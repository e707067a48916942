package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Stance;

/** What is done about a capability, by which words: {@code capability-words.txt}. */
final class CapabilityWords {

    /** A meaning of a verb or noun, with the slot in which the thing stands. */
    record Sense(Stance stance, String slot) {}

    /** What stands after "be", with what it means. */
    record Being(Pattern pattern, Stance stance) {}

    private static final Pattern KEY =
            Pattern.compile("([A-Z]+) (verb|noun|passive|buying|be|agent|acquire|replace|renewal)(?::([a-z]+))?");

    private final Map<String, List<Sense>> verbs = new HashMap<>();
    private final Map<String, List<Sense>> nouns = new HashMap<>();
    private final Map<String, Stance> agents = new HashMap<>();
    private final List<Being> beings = new ArrayList<>();
    private final Map<String, List<Sense>> passives = new HashMap<>();
    private final Set<String> buying = new HashSet<>();
    private final Set<String> acquire = new HashSet<>();
    private final Set<String> replace = new HashSet<>();
    private final Set<String> renewal = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    CapabilityWords() {
        WordList.read("capability-words.txt").forEach(this::read);
    }

    private void read(WordList.Line line) {
        Matcher key = KEY.matcher(line.key());
        if (!key.matches() || !Stance.known().contains(new Stance(key.group(1)))) {
            throw new IllegalStateException("No stance and form of capability-words.txt: " + line.key());
        }
        Stance stance = new Stance(key.group(1));
        Sense sense = new Sense(stance, key.group(3) == null ? "obj" : key.group(3));
        for (String word : line.words()) {
            all.add(word.replaceFirst("[ -].*", ""));
            switch (key.group(2)) {
                case "verb" ->
                    verbs.computeIfAbsent(word, w -> new ArrayList<>()).add(sense);
                case "noun" ->
                    nouns.computeIfAbsent(word, w -> new ArrayList<>()).add(sense);
                case "passive" ->
                    passives.computeIfAbsent(word, w -> new ArrayList<>()).add(sense);
                case "buying" -> buying.add(word);
                case "agent" -> agents.put(word, stance);
                case "acquire" -> acquire.add(word);
                case "replace" -> replace.add(word);
                case "renewal" -> renewal.add(word);
                default -> beings.add(new Being(being(word), stance));
            }
        }
    }

    /** The words, with room for an adverb or adjective after the first: "in urgent need of". */
    private static Pattern being(String words) {
        return Pattern.compile(
                " (?:\\w+ly |still |also |now |so |more )?" + words.replaceFirst(" ", " (?:\\\\w+ ){0,2}?") + " ");
    }

    List<Sense> verb(String word) {
        return verbs.getOrDefault(word, List.of());
    }

    List<Sense> passive(String word) {
        return passives.getOrDefault(word, List.of());
    }

    /** Whether a noun means that something is bought. */
    boolean buying(String noun) {
        return buying.contains(noun);
    }

    List<Sense> noun(String word) {
        return nouns.getOrDefault(word, List.of());
    }

    /** What who is called so does. */
    List<Stance> agent(String word) {
        Stance stance = agents.get(word);
        return stance == null ? List.of() : List.of(stance);
    }

    List<Being> beings() {
        return beings;
    }

    boolean acquires(String verb) {
        return acquire.contains(verb);
    }

    boolean replaces(String verb) {
        return replace.contains(verb);
    }

    /** Whether a noun means that what one holds is replaced. */
    boolean renews(String noun) {
        return renewal.contains(noun);
    }

    /** Whether a word, in base form, is or begins one of all these. */
    boolean knows(String word) {
        return all.contains(word);
    }
}
