package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Entry.Member;

/** Looks at jars that an admin wants to be taken in, wherever they lie. */
final class Entrance {

    private final Workshop shop;
    private final Plugins plugins;
    private final Set<String> reserved;
    private final Follower follower;

    /** Looks by what the follower of the plugin folder goes by, so that both ways in have the same rules. */
    Entrance(Workshop shop, Plugins plugins, Set<String> reserved, Follower follower) {
        this.shop = shop;
        this.plugins = plugins;
        this.reserved = Set.copyOf(reserved);
        this.follower = follower;
    }

    /**
     * Copies, reads and judges a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    Incoming look(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no file " + jar + " to take in.");
        }
        Found found = shop.read(jar);
        if (found.reading() instanceof Reading.Broken broken) {
            return told(Kind.REFUSED, broken.name(), broken.version(), broken.sentence());
        }
        Reading.Whole whole = (Reading.Whole) found.reading();
        String name = whole.name();
        String version = whole.version().toString();
        String title = name + " " + version;
        Member current = plugins.members().get(name);
        if (current != null && current.digest().equals(found.digest()) && current.enabled()) {
            return told(Kind.UNCHANGED, name, version, title + " is in use already, with the same content.");
        }
        if (reserved.contains(name)) {
            return told(Kind.REFUSED, name, version, Choice.reserved(found.fileName(), name));
        }
        String problem = follower.against(whole, found.digest(), title);
        if (!problem.isEmpty()) {
            return told(Kind.REFUSED, name, version, follower.sentence(title, problem, name));
        }
        String file = shop.freeName(found.fileName(), name, version);
        return new Incoming.Taken(
                Candidate.of(whole, found.digest(), shop.depot().jar(found.digest()), file));
    }

    private static Incoming told(Kind kind, String name, String version, String sentence) {
        return new Incoming.Told(new Change(kind, name, version, "", sentence));
    }
}
