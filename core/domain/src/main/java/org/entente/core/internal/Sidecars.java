package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Reliability;
import org.entente.core.model.Source;
import org.entente.core.model.Word;
import org.entente.core.spi.Sidecar;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** Finds and reads what stands beside a document. */
record Sidecars(Gates gates, List<Reader> readers, Monitor monitor) {

    /** A service that reads sidecars. */
    record Reader(ServiceReference<Sidecar> reference, ComponentServiceObjects<Sidecar> objects, long bundle) {}

    /** Endings of files that say something about a file beside them and are no documents themselves. */
    private static final List<String> BESIDE = List.of(Sidecar.SUFFIX, ".recipe.yaml");

    static boolean beside(Path file) {
        String name = file.getFileName().toString();
        return BESIDE.stream().anyMatch(name::endsWith);
    }

    /** The name of the longest quotation in a sidecar. */
    static final String QUOTE = "longest_quote";

    /** The name of a file without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * What the sidecar of a file says; nothing where there is none.
     *
     * @throws OvertakenException if what reads it leaves meanwhile
     */
    Map<String, String> about(Path file) throws IOException, JobException {
        Path beside = file.resolveSibling(stem(file) + Sidecar.SUFFIX);
        if (!Files.exists(beside)) {
            return Map.of();
        }
        Reader reader = gates.seek("what reads sidecars", monitor, this::find)
                .orElseThrow(() -> new JobException(
                        "The sidecar " + beside.getFileName() + " cannot be read: no plugin reads sidecars."));
        Sidecar sidecar = reader.objects().getService();
        try {
            if (sidecar == null) {
                throw new IllegalStateException("the plugin that reads sidecars cannot be made.");
            }
            return sidecar.read(beside);
        } catch (RuntimeException | LinkageError e) {
            if (!find().equals(Optional.of(reader))) {
                throw new OvertakenException();
            }
            // What is wrong with the file is an IllegalArgumentException; anything else is its reader's fault.
            String name = "The sidecar " + beside.getFileName();
            String why = String.valueOf(e.getMessage());
            throw new JobException(why.startsWith(name) ? why : name + " cannot be read: " + why, e);
        } finally {
            if (sidecar != null) {
                reader.objects().ungetService(sidecar);
            }
        }
    }

    private Optional<Reader> find() {
        return readers.stream()
                .filter(reader -> !gates.isBarred(reader.bundle()) && !gates.isLeaving(reader.bundle()))
                .max(Comparator.comparing(Reader::reference));
    }

    /** A source that is held with what its sidecar says of it now; what that does not name stays. */
    static Source anew(Source held, Path file, Map<String, String> about) throws JobException {
        Source told = source(held.digest(), file, about);
        boolean published = about.containsKey("published");
        return new Source(
                held.digest(),
                held.name(),
                about.containsKey("title") ? told.title() : held.title(),
                about.containsKey("publisher") ? told.publisher() : held.publisher(),
                about.containsKey("genre") ? told.genre() : held.genre(),
                published ? told.published() : held.published(),
                !published && held.publishedInferred(),
                about.containsKey("url") ? told.url() : held.url(),
                about.containsKey("language") ? told.language() : held.language(),
                about.containsKey("reliability") ? told.reliability() : held.reliability(),
                held.coverage(),
                about.containsKey("handling") ? told.handling() : held.handling(),
                about.containsKey("licence") ? told.licence() : held.licence(),
                about.containsKey(QUOTE) ? told.longestQuote() : held.longestQuote(),
                held.derivedFrom());
    }

    /** The source as its sidecar describes it. */
    static Source source(String digest, Path file, Map<String, String> about) throws JobException {
        try {
            String published = about.get("published");
            return new Source(
                    digest,
                    stem(file),
                    about.get("title"),
                    about.get("publisher"),
                    word(about, "genre", Genre.known(), Genre.UNKNOWN),
                    published == null ? null : new Edtf(published),
                    false,
                    about.get("url"),
                    about.get("language"),
                    word(about, "reliability", Reliability.known(), Reliability.F),
                    Coverage.UNKNOWN,
                    word(about, "handling", Handling.known(), Handling.UNKNOWN),
                    about.get("licence"),
                    characters(about.getOrDefault(QUOTE, Integer.toString(Source.QUOTE))),
                    List.of());
        } catch (IllegalArgumentException e) {
            throw new JobException(
                    "The sidecar of " + file.getFileName() + " says what cannot be: " + e.getMessage(), e);
        }
    }

    private static int characters(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    "The longest quotation is a whole number of characters, 0 or more, and not " + text);
        }
        return Integer.parseInt(text);
    }

    /** A word that a person wrote, and so one that is known here: a slip in a marking must not pass for another marking. */
    private static <W extends Word> W word(Map<String, String> about, String key, List<W> known, W otherwise) {
        String given = about.get(key);
        if (given == null) {
            return otherwise;
        }
        String text = given.strip().toUpperCase(Locale.ROOT);
        String name = (text.startsWith("TLP:") ? text.substring("TLP:".length()) : text)
                .replace('-', '_')
                .replace(' ', '_')
                .replace('+', '_');
        return Stream.concat(known.stream(), Stream.of(otherwise))
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + key + " \"" + given + "\"; there are "
                        + known.stream().map(Word::name).collect(Collectors.joining(", "))));
    }
}
