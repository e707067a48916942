package org.entente.importer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
import java.util.stream.Stream;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** The frames of {@code frames.txt}, by their words. Immutable. */
final class FrameBook {

    /** The parts of a clause that may fill a role. */
    private static final Set<String> SLOTS = Vocabulary.words(
            "subj obj pre by to for from with in into at of on against"
                    + " under between among alongside involving as like including outside near through behind over off");

    /** Particles that make another verb of one: "turn out". */
    private static final Set<String> PARTICLES = Vocabulary.words(
            "out up over together through in into off away on back down by with aside at forward behind for to after");

    private final Map<String, List<Frame>> nouns = new HashMap<>();
    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> particled = new HashSet<>();

    /** Reads the frames that lie beside this class. */
    static FrameBook read() {
        try (InputStream in = FrameBook.class.getResourceAsStream("frames.txt")) {
            if (in == null) {
                throw new IllegalStateException("The frames are missing in the bundle");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that is no frame */
    static FrameBook read(Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        FrameBook book = new FrameBook();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    book.add(line);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("Line " + number + " of the frames: " + e.getMessage(), e);
                }
            }
        }
        return book;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\\|", -1);
        require(cells.length == 5, "a frame has five cells: " + line);
        TieType type = new TieType(cells[0].trim());
        require(TieType.known().contains(type), "no type of tie: " + cells[0]);
        require(cells[1].trim().matches("[NV]"), "neither N nor V: " + cells[1]);
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String filled : cells[3].trim().split("\\s+")) {
            int equals = filled.indexOf('=');
            require(equals > 0, "a slot has a role, slot=ROLE: " + filled);
            String slot = filled.substring(0, equals);
            Role role = new Role(filled.substring(equals + 1));
            require(SLOTS.contains(slot), "no slot: " + slot);
            require(Role.known().contains(role), "no role: " + role.name());
            require(roles.put(slot, role) == null, "the slot is there twice: " + slot);
        }
        Set<String> flags = new LinkedHashSet<>();
        for (String flag : cells[4].isBlank() ? new String[0] : cells[4].trim().split("\\s+")) {
            require(Flags.known(flag), "no flag: " + flag);
            require(flags.add(flag), "the flag is there twice: " + flag);
        }
        for (String trigger : cells[2].trim().split(",")) {
            int object = trigger.indexOf('>');
            for (String word :
                    trigger.substring(0, object < 0 ? trigger.length() : object).split("/")) {
                for (String noun : object < 0
                        ? new String[] {""}
                        : trigger.substring(object + 1).split("/")) {
                    add(new Frame(
                            type,
                            cells[1].trim().equals("N"),
                            word,
                            noun.isEmpty() ? null : noun,
                            Map.copyOf(roles),
                            Set.copyOf(flags)));
                }
            }
        }
    }

    private void add(Frame frame) {
        // "Set up a plant": the plant is the rarer word.
        String rare = frame.object() == null ? frame.trigger() : frame.object();
        int hyphen = frame.trigger().indexOf('-');
        if (!frame.noun() && hyphen > 0 && PARTICLES.contains(frame.trigger().substring(hyphen + 1))) {
            particled.add(frame.trigger().substring(0, hyphen));
            rare = frame.object() == null ? frame.trigger().substring(0, hyphen) : rare;
        }
        words.add(rare);
        (frame.noun() ? nouns : verbs)
                .computeIfAbsent(frame.trigger(), t -> new ArrayList<>(2))
                .add(frame);
    }

    /** Whether some frame has this word, as a noun or a verb in its base form. */
    boolean triggers(String lemma) {
        return words.contains(lemma);
    }

    /** All frames. */
    List<Frame> all() {
        return Stream.of(nouns, verbs)
                .flatMap(frames -> frames.values().stream())
                .flatMap(List::stream)
                .toList();
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

    /** The frames of a verb with the particle that follows it, those of the verb alone last. */
    List<Frame> verb(Verb verb, List<Phrase> phrases) {
        List<Frame> alone = verb(verb.lemma());
        if (!particled.contains(verb.lemma())) {
            return alone;
        }
        List<Frame> frames = new ArrayList<>();
        // "Took over six boats", "threw Turkey out of".
        for (int i = verb.phrase.index; i < Math.min(phrases.size(), verb.phrase.index + 3); i++) {
            Phrase phrase = phrases.get(i);
            if (i > verb.phrase.index && phrase.verb()) {
                break;
            }
            boolean beside = i == verb.phrase.index + 1
                    || phrase.has("out")
                    || phrase.word().equals("on") && verb.lemma().equals("have");
            String word = i == verb.phrase.index
                    ? phrase.tokens.get(phrase.tokens.size() - 1).lower()
                    : phrase.word();
            if (i == verb.phrase.index || beside && !phrase.noun()) {
                frames.addAll(verb(verb.lemma() + "-" + word));
            }
        }
        frames.addAll(alone);
        return frames;
    }
}
