package org.entente.importer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.ActorKind;

/** Tells by the words beside it that a country's or firm's name is a part of another name: {@code masks.txt}. */
final class Masks {

    private static final Pattern NEXT = Pattern.compile("\\G ([A-Z][\\p{L}'-]+)");

    private static final Pattern PREVIOUS = Pattern.compile("(?:^|[\\s\"(])([A-Z][\\p{L}'.-]+)(,?) $");

    /** Words with a capital that only begin a sentence. */
    private static final Set<String> OPENING = Vocabulary.words(
            "In From With And But For To As While When If Both Like Unlike Only"
                    + " Even Since After Before By At On Of The Neighbouring Neighboring Although Because Under Between Among Within Inside"
                    + " Across Near Against Via Until Whereas Should Meanwhile Today Yesterday Can Will Has Is Does Did Why How Where");

    /** What follows a country's name and is no surname. */
    private static final Set<String> OFFICES = Vocabulary.words(
            "President Prime Defence Defense Foreign Minister Ministry Army"
                    + " Navy Air Armed Coast Government Parliament Interior Trade Economy King Crown National General Chief Security"
                    + " Ambassador Embassy Advanced Systems Ltd Industries State On In At Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    private final Set<String> after = new HashSet<>();
    private final List<String> before = new ArrayList<>();
    private final Set<String> forename = new HashSet<>();
    private final Set<String> surname = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> towns = new HashSet<>();

    Masks() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Masks.class.getResourceAsStream("masks.txt")), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        List<String> words = List.of(rest.split(" "));
        switch (line.substring(0, space)) {
            case "after" -> after.addAll(words);
            case "before" -> before.add(rest + " ");
            case "forename" -> forename.addAll(words);
            case "surname" -> surname.addAll(words);
            case "state" -> {
                states.add(words.get(0));
                towns.addAll(words.subList(1, words.size()));
            }
            default -> throw new IllegalStateException("No mask begins so: " + line);
        }
    }

    /** Whether a mention in a sentence is but a part of another name. */
    boolean hides(String text, int start, int end, Mention mention, List<Mention> mentions) {
        String name = text.substring(mention.start(), mention.end());
        if (!mention.country() && !(mention.is(ActorKind.COMPANY) && surname.contains(name))) {
            return false;
        }
        if (text.startsWith(" Air Show", mention.end())) {
            // "Signed at the Paris Air Show": no deal of France. "Air" alone would hide air forces too.
            return true;
        }
        String lead = text.substring(Math.max(start, mention.start() - 40), mention.start());
        Matcher next = NEXT.matcher(text).region(mention.end(), end);
        boolean follows = next.find() && mentions.stream().noneMatch(m -> m.start() == next.start(1));
        if (follows && (after.contains(next.group(1)) || surname.contains(name) && surname(next.group(1), lead))) {
            return true;
        }
        for (String words : before) {
            if (lead.endsWith(words)) {
                return true;
            }
        }
        Matcher previous = PREVIOUS.matcher(lead);
        if (!previous.find()
                || mentions.stream().anyMatch(m -> m.end() >= mention.start() - 2 && m.end() < mention.start())) {
            return false;
        }
        boolean comma = !previous.group(2).isEmpty();
        return comma
                ? states.contains(name) && !towns.contains(previous.group(1))
                : forename.contains(name) && !OPENING.contains(previous.group(1));
    }

    /** "Chad Smith", but not "Chad President Déby" or "Georgia Defence Minister". */
    private static boolean surname(String word, String lead) {
        return !OFFICES.contains(word) && !lead.endsWith("of ") && !lead.endsWith("and ");
    }
}
