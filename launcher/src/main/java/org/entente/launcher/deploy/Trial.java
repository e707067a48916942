package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds out whether a change would resolve, while nothing that runs takes notice.
 *
 * <p>What arrives is installed beside what is there and resolved as if what leaves were gone. What is wired to the leaving
 * would have to be wired anew, so copies of it are tried in its place.
 */
final class Trial {

    private static final System.Logger LOG = System.getLogger(Trial.class.getName());

    private final Bundles bundles;
    private final Function<Bundle, Optional<Path>> jarOf;
    private final Duration limit;
    private final Map<Candidate, Bundle> arrived = new LinkedHashMap<>();
    private final Map<Bundle, Bundle> copies = new LinkedHashMap<>();
    private final Map<Bundle, String> stranded = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Set<Bundle> dependents = Set.of();

    /**
     * Makes ready for one change.
     *
     * @param jarOf the jar or folder of a bundle that can be tried as a copy; empty for one that must not be restarted
     */
    Trial(Bundles bundles, Function<Bundle, Optional<Path>> jarOf, Duration limit) {
        this.bundles = bundles;
        this.jarOf = jarOf;
        this.limit = limit;
    }

    /** Tries a change; afterwards either all of it is resolved, or there are refusals and nothing of it is left. */
    void run(Shift shift) throws IOException {
        boolean ended = false;
        try {
            tryOut(shift);
            ended = true;
        } finally {
            bundles.uninstall(copies.values(), limit);
            if (!ended || !refusals.isEmpty()) {
                withdraw();
            }
        }
    }

    private void tryOut(Shift shift) throws IOException {
        dependents = bundles.dependents(shift.leaving());
        shift.arriving().forEach(this::install);
        boolean free = true;
        for (Bundle dependent : dependents) {
            free &= copy(dependent, shift);
        }
        if (free && refusals.isEmpty()) {
            resolve(shift);
        }
    }

    private void install(Candidate candidate) {
        try {
            Bundle bundle = bundles.installBeside(candidate.jar());
            arrived.put(candidate, bundle);
            bundles.claimed(bundle)
                    .ifPresent(name -> refuse(
                            candidate,
                            "exports the package " + name + ", which belongs to the workbench: leave it out of its"
                                    + " Export-Package",
                            false));
        } catch (BundleException | IOException e) {
            LOG.log(System.Logger.Level.INFO, candidate.title() + " was not installed", e);
            refuse(candidate, "is no bundle that the framework understands: its developer has to mend it", false);
        }
    }

    private boolean copy(Bundle dependent, Shift shift) throws IOException {
        Optional<Path> jar = jarOf.apply(dependent);
        if (jar.isEmpty()) {
            String problem = "would restart " + title(dependent)
                    + ", which is wired to what it replaces and cannot be restarted:"
                    + " put it in place and start Entente again";
            shift.arriving().forEach(candidate -> refuse(candidate, problem, true));
            return false;
        }
        try {
            copies.put(dependent, bundles.installBeside(jar.get()));
        } catch (BundleException e) {
            throw new IOException("The jar of " + title(dependent) + " cannot be read again; install it anew.", e);
        }
        return true;
    }

    private void resolve(Shift shift) {
        Set<Bundle> away = new HashSet<>(shift.leaving());
        away.addAll(dependents);
        Set<Bundle> tried = new LinkedHashSet<>(arrived.values());
        tried.addAll(copies.values());
        Visibility visibility = bundles.visibility();
        visibility.employ(ids(shift.returning()));
        visibility.rehearse(ids(tried), ids(away));
        try {
            bundles.resolve(tried);
            Map<String, String> unresolved = new LinkedHashMap<>();
            arrived.forEach((candidate, bundle) -> {
                if (!BundleState.isResolved(bundle)) {
                    unresolved.put(candidate.name(), candidate.member().version());
                }
            });
            List<Refusal> victims = new ArrayList<>();
            arrived.forEach((candidate, bundle) -> {
                if (!BundleState.isResolved(bundle)) {
                    String problem = bundles.unresolved(bundle, away, unresolved);
                    if (couldUse(bundle, away)) {
                        victims.add(
                                new Refusal(candidate.name(), candidate.member().digest(), problem, true));
                    } else {
                        refuse(candidate, problem, true);
                    }
                }
            });
            copies.forEach((dependent, copy) -> {
                if (!BundleState.isResolved(copy)) {
                    strand(dependent, bundles.unresolved(copy, away, unresolved), shift);
                }
            });
            // What lacks only what another one of this look would replace is tried again without that one, if that one
            // is
            // refused for its own sake.
            if (refusals.isEmpty()) {
                refusals.addAll(victims);
            }
        } finally {
            visibility.perform();
            visibility.retire(ids(shift.returning()));
        }
    }

    /** Whether something that is about to leave has what a bundle needs. */
    private static boolean couldUse(Bundle bundle, Set<Bundle> leaving) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return leaving.stream()
                .map(other -> other.adapt(BundleRevision.class))
                .filter(other -> other != null)
                .anyMatch(other -> revision.getDeclaredRequirements(null).stream()
                        .anyMatch(need -> other.getDeclaredCapabilities(need.getNamespace()).stream()
                                .anyMatch(need::matches)));
    }

    /** Something that runs would not: whoever takes the place of what it needs is refused, if there is one. */
    private void strand(Bundle dependent, String reason, Shift shift) {
        Set<String> providers = new HashSet<>();
        BundleWiring wiring = dependent.adapt(BundleWiring.class);
        for (BundleWire wire : wiring == null ? List.<BundleWire>of() : wiring.getRequiredWires(null)) {
            Bundle provider = wire.getProvider().getBundle();
            if (shift.leaving().contains(provider)) {
                providers.add(provider.getSymbolicName());
            }
        }
        List<Candidate> guilty = shift.arriving().stream()
                .filter(candidate -> providers.contains(candidate.name()))
                .toList();
        guilty.forEach(
                candidate -> refuse(candidate, "would stop " + title(dependent) + ", which then " + reason, true));
        if (guilty.isEmpty()) {
            stranded.put(dependent, reason);
        }
    }

    private void refuse(Candidate candidate, String problem, boolean again) {
        boolean known = refusals.stream().anyMatch(refusal -> refusal.name().equals(candidate.name()));
        if (!known) {
            refusals.add(new Refusal(candidate.name(), candidate.member().digest(), problem, again));
        }
    }

    static String title(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    static List<Long> ids(Collection<Bundle> bundles) {
        return bundles.stream().map(Bundle::getBundleId).toList();
    }

    /** What arrived, installed and resolved; empty if it was refused. */
    Map<Candidate, Bundle> arrived() {
        return arrived;
    }

    /** What is wired to the leaving and has to be restarted. */
    Set<Bundle> dependents() {
        return dependents;
    }

    /** What runs now and could not any more, as what it needs is taken out without anything in its place. */
    Map<Bundle, String> stranded() {
        return stranded;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Takes what arrived out again, as for a plan. */
    void withdraw() {
        bundles.uninstall(arrived.values(), limit);
        arrived.clear();
    }
}
