package org.entente.workbench.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the names of actors and systems in texts. Immutable once made. */
public final class NameFinder {

    private static final int SHORTEST = 2;

    /**
     * A name.
     *
     * @param what ACTOR or SYSTEM
     * @param exactCase whether only this very case is the name
     * @param doubtful whether it means other things too, so that it counts only for what is known to be spoken of
     */
    public record Called(String text, String what, String id, String title, boolean exactCase, boolean doubtful) {}

    private final Map<String, List<Called>> byFirstWord = new HashMap<>();

    public NameFinder(List<Called> names) {
        for (Called name : names) {
            String first = firstWord(name.text(), 0);
            if (name.text().length() >= SHORTEST && !first.isEmpty()) {
                byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(name);
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Called name) -> -name.text().length())));
    }

    /**
     * The names in a piece of text, none within another.
     *
     * @param spoken the ids of what the source is known to speak of, which go before others of the same name
     */
    public List<Mention> in(Piece piece, Set<String> spoken) {
        List<Mention> found = new ArrayList<>();
        String text = piece.text();
        CodePoints points = new CodePoints(text);
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (Character.isLetterOrDigit(text.charAt(at))
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                Called name = best(text, at, spoken);
                if (name != null) {
                    end = at + name.text().length();
                    found.add(new Mention(
                            name.what(),
                            name.id(),
                            name.title(),
                            piece.start() + points.point(at),
                            piece.start() + points.point(end),
                            List.of()));
                }
            }
            at = end;
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Called best(String text, int at, Set<String> spoken) {
        Called best = null;
        for (Called name : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
            if (best != null && name.text().length() < best.text().length()) {
                break;
            }
            boolean fits = stands(name, text, at) && (!name.doubtful() || spoken.contains(name.id()));
            if (fits && (best == null || spoken.contains(name.id()) && !spoken.contains(best.id()))) {
                best = name;
            }
        }
        return best;
    }

    private static boolean stands(Called name, String text, int at) {
        int end = at + name.text().length();
        return text.regionMatches(
                        !name.exactCase(), at, name.text(), 0, name.text().length())
                // Without its capital it is a word like others, such as "turkey".
                && (!Character.isUpperCase(name.text().charAt(0)) || !Character.isLowerCase(text.charAt(at)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static String firstWord(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
