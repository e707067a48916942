package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.SystemCategory;
import org.jspecify.annotations.Nullable;

/** The classes of capability and the names by which texts call them: {@code capability-classes.txt}. */
final class CapabilityClasses {

    /** The most words of a name. */
    private static final int LONGEST = 5;

    /** Heads that say no more than that it is a capability: "air defence systems", "a submarine fleet". */
    private static final Set<String> CARRIERS = Vocabulary.words("capability capacity system technology fleet force"
            + " platform equipment asset unit weapon battery launcher variant type coverage cover umbrella shield"
            + " stockpile stock supply arsenal inventory squadron flotilla kit hull model squad");

    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> heads = new LinkedHashSet<>();

    CapabilityClasses() {
        for (WordList.Line line : WordList.read("capability-classes.txt")) {
            for (String name : line.words()) {
                String other = byName.put(name, line.key());
                if (other != null) {
                    throw new IllegalStateException("Two classes of capability are called " + name);
                }
                heads.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
    }

    /** Whether a word, in base form, ends the name of a class. */
    boolean ends(String word) {
        return heads.contains(word);
    }

    /** The classes that a noun phrase is about, one for each of its parts that "and" or a comma joins. */
    List<String> of(Phrase phrase) {
        return of(phrase.tokens);
    }

    /** The classes that the words of a noun phrase are about. */
    List<String> of(List<Token> tokens) {
        Set<String> classes = new LinkedHashSet<>();
        List<Token> part = new ArrayList<>();
        for (Token token : tokens) {
            if (token.tag().equals("CC") || token.is(",")) {
                add(classes, part);
                part.clear();
            } else {
                part.add(token);
            }
        }
        add(classes, part);
        return List.copyOf(classes);
    }

    private void add(Set<String> classes, List<Token> part) {
        String found = last(part);
        if (found != null) {
            classes.add(found);
        }
    }

    /** The class that the last words name, carriers aside; null where they name none. */
    private @Nullable String last(List<Token> part) {
        for (int end = part.size(); end > 0; end--) {
            String named = upTo(part, end);
            String category = category(part.subList(0, end));
            if (named != null) {
                // "Patriot missiles" are air defence, "Anzac frigates" frigates.
                return category == null || named.contains("/") || category.equals(named) ? named : category;
            }
            Token token = part.get(end - 1);
            if (token.mention() != null && category != null) {
                return category;
            }
            if (!CARRIERS.contains(token.lemma()) && !token.is(")") && !token.is("\"")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable String upTo(List<Token> part, int end) {
        String name = "";
        String found = null;
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            String[] words = base(part.get(i)).split("[ -]");
            if (words.length > 1 && part.get(i).mention() != null) {
                // A name's last word may say what it is: "Collins-class submarines".
                return byName.getOrDefault(Lemmas.noun(words[words.length - 1]) + name, found);
            }
            name = " " + base(part.get(i)) + name;
            found = byName.getOrDefault(name.substring(1), found);
        }
        return found;
    }

    private static String base(Token token) {
        return token.tag().startsWith("NN") && token.mention() == null ? token.lemma() : token.lower();
    }

    /** The category of the system that is named. */
    private static @Nullable String category(List<Token> part) {
        for (Token token : part) {
            DefenceSystem system =
                    token.mention() == null ? null : token.mention().system();
            if (system != null) {
                SystemCategory category = system.category();
                boolean told = !category.equals(SystemCategory.OTHER) && !category.equals(SystemCategory.UNKNOWN);
                return told ? category.name() : null;
            }
        }
        return null;
    }
}
