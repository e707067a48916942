package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;

/** What a caller may mean by the name of a bundle or of a file. */
record Bundles(Session session) {

    /**
     * The deployment of this process.
     *
     * @throws IOException if it has none
     */
    Deployment deployment() throws IOException {
        return session.deployment()
                .orElseThrow(() -> new IOException("Plugins cannot be changed here, since no launcher holds them;"
                        + " start Entente by its script bin/entente."));
    }

    /**
     * A name that is there.
     *
     * @throws IllegalArgumentException if it is not, with the one that was meant
     */
    String known(String name) throws IOException {
        List<Deployed> listed = deployment().list();
        boolean known = listed.stream()
                .anyMatch(bundle -> bundle.name().equals(name)
                        || bundle.file().getFileName().toString().equals(name));
        if (known) {
            return name;
        }
        List<String> names = listed.stream().map(Deployed::name).distinct().toList();
        throw new IllegalArgumentException("There is no plugin " + name
                + meant(name, names)
                        .map(found -> "; did you mean " + found + "?")
                        .orElse("; entente plugins lists those that are there."));
    }

    /** Last words alone come first: people type them for a long name, from which they are too far to be near. */
    private static Optional<String> meant(String typed, List<String> names) {
        List<String> ends =
                names.stream().filter(name -> name.endsWith("." + typed)).toList();
        return Stream.of(
                        ends,
                        names.stream().filter(name -> nearEnd(typed, name)).toList())
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .findFirst()
                .or(() -> Closest.to(typed, names));
    }

    /** Whether as many last words of a name as were typed are near to them. */
    private static boolean nearEnd(String typed, String name) {
        String[] words = name.split("\\.");
        int count = typed.split("\\.").length;
        return count < words.length
                && Closest.to(
                                typed,
                                List.of(String.join(".", List.of(words).subList(words.length - count, words.length))))
                        .isPresent();
    }

    /**
     * A file as the caller means it.
     *
     * @throws IOException if it is not there or is a folder
     */
    Path file(Path typed) throws IOException {
        Path file = session.resolve(typed);
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a jar.");
        } else if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}
