package org.entente.importer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** The frames of {@code frames.txt}, by their words. Immutable. */
final class FrameBook {

    private final Map<String, List<Frame>> nouns = new HashMap<>();
    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** Reads the frames that lie beside this class. */
    static FrameBook read() {
        try (InputStream in = FrameBook.class.getResourceAsStream("frames.txt")) {
            if (in == null) {
                throw new IllegalStateException("The frames are missing in the bundle");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            FrameBook book = new FrameBook();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    book.add(line);
                }
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("A frame has five cells: " + line);
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String slot : cells[3].trim().split("\\s+")) {
            int equals = slot.indexOf('=');
            roles.put(slot.substring(0, equals), new Role(slot.substring(equals + 1)));
        }
        Set<String> flags = new LinkedHashSet<>(List.of(cells[4].trim().split("\\s+")));
        boolean noun = cells[1].trim().equals("N");
        for (String trigger : cells[2].trim().split(",")) {
            int object = trigger.indexOf('>');
            Frame frame = new Frame(
                    new TieType(cells[0].trim()),
                    noun,
                    object < 0 ? trigger : trigger.substring(0, object),
                    object < 0 ? null : trigger.substring(object + 1),
                    Map.copyOf(roles),
                    Set.copyOf(flags));
            // "set up a plant": the plant is the rarer word.
            words.add(frame.object() == null ? frame.trigger() : frame.object());
            (noun ? nouns : verbs)
                    .computeIfAbsent(frame.trigger(), t -> new ArrayList<>(2))
                    .add(frame);
        }
    }

    /** Whether some frame has this word, as a noun or a verb in its base form. */
    boolean triggers(String lemma) {
        return words.contains(lemma);
    }

    /** The frames of a noun in its base form. */
    List<Frame> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** The frame of equipment that goes from one to another, told without a verb. */
    Frame traded() {
        return TRADED;
    }

    private static final Frame TRADED = new Frame(
            TieType.TRANSFER,
            true,
            "traded",
            null,
            Map.of("from", Role.SUPPLIER, "for", Role.RECIPIENT, "to", Role.RECIPIENT),
            Set.of());

    /** The frames of a verb in its base form. */
    List<Frame> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }
}
