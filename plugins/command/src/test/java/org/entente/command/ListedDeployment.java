package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.launch.Change;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;

/** A deployment of which one knows what it answers; what a test does not need fails. */
class ListedDeployment implements Deployment {

    private final List<Deployed> listed;

    ListedDeployment(Deployed... listed) {
        this.listed = List.of(listed);
    }

    @Override
    public List<Deployed> list() {
        return listed;
    }

    @Override
    public Plan plan(Path jar) throws IOException {
        throw new IOException("Not planned: " + jar);
    }

    @Override
    public Optional<Change> beside(Path jar, Guest work) throws IOException {
        throw new IOException("Not tried: " + jar);
    }

    @Override
    public Outcome install(Path jar) throws IOException {
        throw new IOException("Not installed: " + jar);
    }

    @Override
    public Outcome update(Path jar) throws IOException {
        throw new IOException("Not updated: " + jar);
    }

    @Override
    public Outcome remove(String name) throws IOException {
        throw new IOException("Not removed: " + name);
    }

    @Override
    public Outcome enable(String name, boolean on) throws IOException {
        throw new IOException("Not changed: " + name);
    }

    @Override
    public Outcome rollback(int steps) throws IOException {
        throw new IOException("Not rolled back: " + steps);
    }

    @Override
    public List<Entry> history() throws IOException {
        throw new IOException("No history");
    }

    @Override
    public String why(String name) throws IOException {
        throw new IOException("Nobody knows why: " + name);
    }

    @Override
    public List<String> verify() throws IOException {
        throw new IOException("Not verified");
    }

    @Override
    public AutoCloseable listen(Consumer<Outcome> listener) {
        return () -> {};
    }
}
