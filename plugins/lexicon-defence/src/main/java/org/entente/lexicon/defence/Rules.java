package org.entente.lexicon.defence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.model.Entity;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Name;

/** Knows which names mean other things too, and makes each name with the case and the context that it needs. */
final class Rules {

    /** Short names in capitals: "SAM" is one, "Sam" is a man. */
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\p{N}&./+-]*\\p{Lu}[\\p{Lu}\\p{N}&./+-]*");

    private static final int SHORT = 5;

    private record Key(String name, String id) {}

    private record Rule(boolean exactCase, List<String> context) {}

    private final Map<Key, Rule> rules = new HashMap<>();

    Rules(Rows contexts, Rows ambiguous) {
        Map<String, List<String>> words = new HashMap<>();
        contexts.forEach(row -> words.put('@' + row.text("key"), row.list("words")));
        for (Rows.Row row : ambiguous) {
            List<String> context = row.list("context").stream()
                    .flatMap(word -> word.startsWith("@") ? words(words, word, row).stream() : Stream.of(word))
                    .toList();
            Key key = new Key(row.text("name"), row.text("id"));
            if (rules.put(key, new Rule(row.text("case").equals("exact"), context)) != null) {
                throw new IllegalArgumentException(row.place() + ": there is another rule for " + key.name());
            }
        }
    }

    private static List<String> words(Map<String, List<String>> words, String key, Rows.Row row) {
        List<String> found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException(row.place() + ": there is no context " + key);
        }
        return found;
    }

    /** Whether a name is an acronym by its form. */
    static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }

    /** A name of something, with what it needs to be told from others. */
    Name name(String text, NameKind kind, Entity entity) {
        Rule rule = rules.get(new Key(text, entity.id()));
        if (rule != null) {
            return new Name(text, kind, entity, rule.exactCase(), rule.context());
        }
        return new Name(text, kind, entity, text.length() <= SHORT && isAcronym(text), List.of());
    }
}
