package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.launch.Change;
import org.entente.launch.Deployed;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;

/** A deployment that writes down what is wished, and grants everything but what is called bad. */
final class ToldDeployment extends ListedDeployment {

    static final String DIGEST = "0123456789abcdef".repeat(4);

    final List<String> wishes = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    private int set = 6;

    ToldDeployment() {
        super(
                new Deployed("org.test", "1.0.0", "ACTIVE", DIGEST, Path.of("a.jar"), false, "shipped", ""),
                new Deployed("org.test.other", "2.0.0", "DISABLED", DIGEST, Path.of("other.jar"), false, "", ""),
                new Deployed("bad.jar", "", "REFUSED", "", Path.of("bad.jar"), false, "", "bad.jar is no jar."));
    }

    private Outcome grant(String wish, Change.Kind kind, String name) {
        wishes.add(wish);
        if (name.startsWith("bad")) {
            return new Outcome(
                    set, false, List.of(new Change(Change.Kind.REFUSED, name, "", "", name + " is no jar.")));
        }
        set++;
        return new Outcome(
                set, true, List.of(new Change(kind, name, "1.1.0", "1.0.0", name + " 1.1.0 was " + wish + ".")));
    }

    @Override
    public Plan plan(Path jar) {
        String name = jar.getFileName().toString();
        return new Plan(
                List.of(
                        name.startsWith("bad")
                                ? new Change(Change.Kind.REFUSED, name, "", "", name + " is no jar.")
                                : new Change(Change.Kind.UPGRADED, "org.test", "1.1.0", "1.0.0", "It would come.")),
                name.startsWith("bad") ? List.of() : List.of("org.test.other 2.0.0", "org.test.third 1.0.0"),
                name.startsWith("bad")
                        ? List.of()
                        : List.of(
                                new Plan.Offer("org.entente.core.spi.View", "VIEW", "most", "Most"),
                                new Plan.Offer("java.lang.Runnable", "", "", "")));
    }

    @Override
    public Optional<Change> beside(Path jar, Guest work) throws IOException {
        String name = jar.getFileName().toString();
        if (name.startsWith("bad")) {
            return Optional.of(new Change(Change.Kind.REFUSED, name, "", "", name + " is no jar."));
        }
        work.visit(7, "org.test", "1.1.0");
        return Optional.empty();
    }

    @Override
    public Outcome install(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        if (name.startsWith("locked")) {
            throw new IOException("Another process deploys here.");
        }
        return grant("installed", Change.Kind.INSTALLED, name);
    }

    @Override
    public Outcome update(Path jar) {
        return grant("updated", Change.Kind.UPGRADED, jar.getFileName().toString());
    }

    @Override
    public Outcome remove(String name) {
        return grant("removed", Change.Kind.REMOVED, name);
    }

    @Override
    public Outcome enable(String name, boolean on) {
        return grant(on ? "enabled" : "disabled", on ? Change.Kind.ENABLED : Change.Kind.DISABLED, name);
    }

    @Override
    public Outcome rollback(int steps) {
        return grant("rolled back by " + steps, Change.Kind.REMOVED, "org.test");
    }

    @Override
    public List<Entry> history() {
        Entry.Member member = new Entry.Member("org.test", "1.0.0", DIGEST, "a.jar", true);
        return List.of(
                new Entry(
                        2,
                        Instant.parse("2026-03-01T10:00:00.123Z"),
                        "ada",
                        "install",
                        List.of(member, new Entry.Member("org.test.other", "2.0.0", "", "", false)),
                        List.of("org.test 1.0.0 is in use.", "It is unsigned.")),
                new Entry(1, Instant.parse("2026-02-01T10:00:00Z"), "ada", "folder", List.of(), List.of("Begun.")));
    }

    @Override
    public String why(String name) {
        return name + " is as it is.\nIts jar is whole.";
    }

    @Override
    public List<String> verify() {
        return faults;
    }

    @Override
    public AutoCloseable listen(Consumer<Outcome> listener) {
        listener.accept(new Outcome(
                set,
                true,
                List.of(
                        new Change(Change.Kind.UNCHANGED, "same.jar", "", "", "same.jar changes nothing."),
                        new Change(Change.Kind.WARNED, "org.test", "1.0.0", "", "org.test is not signed."))));
        return () -> wishes.add("no longer listened");
    }
}
