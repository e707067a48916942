package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Sidecar;

/** The files of a workspace's inbox, also of those that were put away, which hold the bytes of sources. */
public record InboxCopies(Path inbox, Ledger ledger) {

    public static InboxCopies of(Path workspace, Ledger ledger) {
        return new InboxCopies(workspace.resolve(Workspace.INBOX), ledger);
    }

    /** Those of one source. */
    public List<Path> of(String digest) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path file : files()) {
            if (Digests.of(file).equals(digest)) {
                copies.add(file);
            }
        }
        return copies;
    }

    /** What a purge would erase, in sentences. */
    public String purging(String digest) throws IOException {
        List<String> copies = of(digest).stream()
                .map(copy -> Workspace.INBOX + "/" + inbox.relativize(copy))
                .toList();
        return ledger.purging(digest)
                + (copies.isEmpty() ? "" : " It would also erase " + String.join(", ", copies) + ".");
    }

    /** Purges a source, and erases the copies of all whose bytes go with it, with what lies beside them. */
    public Revision purge(String digest, String author, String why) throws IOException {
        Map<Path, String> held = new TreeMap<>();
        for (Path file : files()) {
            String its = Digests.of(file);
            if (its.equals(digest) || ledger.original(its).isPresent()) {
                held.put(file, its);
            }
        }
        Revision made = ledger.purge(digest, author, why);
        for (Map.Entry<Path, String> copy : held.entrySet()) {
            if (copy.getValue().equals(digest)
                    || ledger.original(copy.getValue()).isEmpty()) {
                erase(copy.getKey());
            }
        }
        return made;
    }

    private void erase(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        String stem = stem(copy);
        Set<String> beside = Set.of(stem + Sidecar.SUFFIX, stem + ".recipe.yaml");
        boolean shared = files().stream()
                .anyMatch(other -> other.getParent().equals(copy.getParent())
                        && stem(other).equals(stem)
                        && !beside.contains(other.getFileName().toString()));
        if (!shared) {
            for (String name : beside) {
                Files.deleteIfExists(copy.resolveSibling(name));
            }
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
