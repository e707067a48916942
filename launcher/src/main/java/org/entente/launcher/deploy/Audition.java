package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Deployment;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;

/**
 * Lets a jar run beside what it would replace, and leaves no trace of it.
 *
 * <p>It is judged as if it were to be taken in, so that whoever is pleased with what it does can be sure that it can be.
 */
final class Audition {

    private final Workshop shop;
    private final Bundles bundles;
    private final Plugins plugins;
    private final Follower follower;
    private final Entrance entrance;
    private final Duration limit;

    Audition(Workshop shop, Bundles bundles, Plugins plugins, Follower follower, Entrance entrance) {
        this.shop = shop;
        this.bundles = bundles;
        this.plugins = plugins;
        this.follower = follower;
        this.entrance = entrance;
        this.limit = shop.settings().limits().start();
    }

    /** Has something done with a jar; answers why it was not. */
    Optional<Change> run(Path jar, Deployment.Guest work) throws IOException {
        String digest = Files.isRegularFile(jar) ? Depot.digest(jar) : "";
        boolean kept = shop.depot().holds(digest);
        try {
            Incoming incoming = entrance.look(jar);
            return incoming instanceof Incoming.Taken taken
                    ? run(taken.candidate(), work)
                    : Optional.of(((Incoming.Told) incoming).change());
        } finally {
            if (!kept && shop.hasRight()) {
                shop.depot().forget(digest);
            }
        }
    }

    private Optional<Change> run(Candidate candidate, Deployment.Guest work) throws IOException {
        if (plugins.restartOnly().contains(candidate.name())) {
            return refused(candidate, "is changed at a start of Entente only and cannot be tried beside the other");
        }
        Optional<Host> host = bundles.host();
        if (host.isEmpty()) {
            return refused(candidate, "cannot be tried, as core does not run; start Entente again");
        }
        Set<Bundle> current = plugins.current(candidate.name()).map(Set::of).orElse(Set.of());
        Trial trial = new Trial(bundles, bundle -> plugins.jar(bundle, shop.depot()::jar, false), limit);
        trial.run(new Shift(List.of(candidate), current, Set.of(), Map.of()));
        if (!trial.refusals().isEmpty()) {
            return refused(candidate, trial.refusals().get(0).problem());
        }
        Bundle guest = trial.arrived().get(candidate);
        // Nobody is to be wired to what is soon gone.
        bundles.visibility().retire(List.of(guest.getBundleId()));
        try {
            return run(guest, host.get(), work).flatMap(problem -> refused(candidate, problem));
        } finally {
            if (BundleState.isRunning(guest)) {
                bundles.stopWithin(guest, limit);
            }
            trial.withdraw();
        }
    }

    private Optional<String> run(Bundle guest, Host host, Deployment.Guest work) throws IOException {
        Set<String> hidden = host.hide(guest.getBundleId());
        Optional<String> problem = seen(guest, hidden)
                .or(() -> bundles.startGuest(guest, limit))
                .or(() -> told(host.probe(guest.getBundleId(), limit)));
        if (problem.isEmpty()) {
            work.visit(
                    guest.getBundleId(),
                    guest.getSymbolicName(),
                    guest.getVersion().toString());
        }
        return problem;
    }

    /** A service by which others would be answered, unless its interface is one of the guest's own. */
    private static Optional<String> seen(Bundle guest, Set<String> hidden) throws IOException {
        String header = guest.getHeaders("").get("Service-Component");
        for (String file : header == null ? new String[0] : header.split(",")) {
            int slash = file.lastIndexOf('/') + 1;
            Enumeration<URL> found = guest.findEntries(file.substring(0, slash).strip(), file.substring(slash), false);
            while (found != null && found.hasMoreElements()) {
                for (String type : services(found.nextElement())) {
                    if (!hidden.contains(type) && guest.getEntry(type.replace('.', '/') + ".class") == null) {
                        return Optional.of("offers the service " + type
                                + ", which others would use while it is tried: try it in an installation of its own");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> services(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return Components.services(file.getPath(), in.readAllBytes());
        } catch (Flaw e) {
            throw new IllegalStateException("It was read before", e);
        }
    }

    private static Optional<String> told(List<String> faults) {
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }

    private Optional<Change> refused(Candidate candidate, String problem) {
        return Optional.of(new Change(
                Kind.REFUSED,
                candidate.name(),
                candidate.member().version(),
                "",
                follower.sentence(candidate.title(), problem, candidate.name())));
    }
}
