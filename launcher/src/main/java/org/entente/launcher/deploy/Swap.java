package org.entente.launcher.deploy;

import java.io.IOException;
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
import java.util.function.Consumer;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;

/**
 * Makes one change of the framework, whole or not at all.
 *
 * <p>The old stays installed and resolved until the new has started, been tried and been committed; nothing of it has to be
 * resolved again to go on.
 */
final class Swap {

    private static final System.Logger LOG = System.getLogger(Swap.class.getName());

    /** How long what was rewired may take to offer its services again. */
    private static final Duration ESSENTIALS = Duration.ofSeconds(1);

    private final Bundles bundles;
    private final Limits limits;
    private final Consumer<Phase> phases;
    private final Attempts attempts;
    private final Shift shift;
    private final Trial trial;
    private final List<Bundle> ran = new ArrayList<>();
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private boolean rewired;

    /**
     * Makes ready for one change.
     *
     * @param trial of the same change, with nothing refused
     * @param phases told of each phase when it has been reached
     * @param attempts told whose code is about to run
     */
    Swap(Bundles bundles, Limits limits, Consumer<Phase> phases, Attempts attempts, Shift shift, Trial trial) {
        this.bundles = bundles;
        this.limits = limits;
        this.phases = phases;
        this.attempts = attempts;
        this.shift = shift;
        this.trial = trial;
    }

    /** Writes down what has been done; what it throws undoes the change. */
    @FunctionalInterface
    interface Commit {
        void run() throws IOException;
    }

    /**
     * Makes the change.
     *
     * @param starting whether nobody uses the bundles yet, so that there is nobody to wait for
     * @throws IOException if it could not be committed; then everything is as it was
     */
    Shift.Result run(boolean starting, Commit commit) throws IOException {
        Collection<Bundle> arriving = arriving();
        Set<Bundle> pausing = new LinkedHashSet<>(shift.leaving());
        pausing.addAll(trial.dependents());
        Host.Gate gate = starting
                ? admitted -> {}
                : bundles.host()
                        .map(host -> host.close(
                                new HashSet<>(Trial.ids(pausing)), new HashSet<>(Trial.ids(arriving)), limits.grace()))
                        .orElse(admitted -> {});
        boolean touched = pausing.stream().anyMatch(bundle -> bundles.isOfWorkbench(bundle.getSymbolicName()));
        Set<String> essentials = touched ? bundles.essentials() : Set.of();
        boolean done = false;
        try {
            phases.accept(Phase.CLOSED);
            forward(arriving);
            if (refusals.isEmpty()) {
                bundles.lacking(essentials, ESSENTIALS).ifPresent(this::refuseWorkbench);
            }
            if (refusals.isEmpty()) {
                phases.accept(Phase.PROBED);
                commit.run();
                done = true;
                phases.accept(Phase.COMMITTED);
            }
        } finally {
            if (!done) {
                back(arriving);
            }
            gate.open(done ? new HashSet<>(Trial.ids(arriving)) : Set.of());
        }
        phases.accept(Phase.OPENED);
        if (!done) {
            return Shift.Result.refused(List.copyOf(refusals.values()));
        }
        bundles.uninstall(shift.disposable().keySet(), limits.start());
        Map<String, Bundle> arrived = new LinkedHashMap<>();
        trial.arrived().forEach((candidate, bundle) -> arrived.put(candidate.name(), bundle));
        return new Shift.Result(arrived, restarted(), trial.stranded(), List.of());
    }

    private Collection<Bundle> arriving() {
        Set<Bundle> arriving = new LinkedHashSet<>(trial.arrived().values());
        arriving.addAll(shift.returning());
        return arriving;
    }

    private List<Bundle> restarted() {
        return ran.stream()
                .filter(bundle -> trial.dependents().contains(bundle))
                .filter(bundle -> !trial.stranded().containsKey(bundle))
                .toList();
    }

    private void forward(Collection<Bundle> arriving) throws IOException {
        shift.leaving().forEach(this::note);
        trial.dependents().forEach(this::note);
        for (Bundle bundle : shift.leaving()) {
            String digest = shift.disposable().getOrDefault(bundle, "");
            attempts.stopping(digest, () -> stop(bundle));
        }
        Visibility visibility = bundles.visibility();
        visibility.retire(Trial.ids(shift.leaving()));
        visibility.employ(Trial.ids(shift.returning()));
        phases.accept(Phase.STOPPED);
        for (Bundle bundle : arriving) {
            attempts.with(digest(bundle), () -> start(bundle)).ifPresent(problem -> refuse(bundle, problem));
        }
        if (refusals.isEmpty() && !trial.dependents().isEmpty()) {
            rewire();
            for (Bundle bundle : ran) {
                if (trial.dependents().contains(bundle) && !trial.stranded().containsKey(bundle)) {
                    revive(bundle)
                            .or(() -> BundleState.isRunning(bundle) ? probe(bundle) : Optional.of("does not start"))
                            .ifPresent(problem ->
                                    refuseAll("would stop " + Trial.title(bundle) + ", which then " + problem));
                }
            }
        }
        if (refusals.isEmpty()) {
            phases.accept(Phase.STARTED);
            for (Bundle bundle : arriving) {
                attempts.with(digest(bundle), () -> probe(bundle)).ifPresent(problem -> refuse(bundle, problem));
            }
        }
    }

    private Optional<String> start(Bundle bundle) {
        return digest(bundle).isEmpty()
                ? bundles.startWithin(bundle, limits.start())
                : bundles.startGuest(bundle, limits.start());
    }

    /** Of a jar on its way in; empty for a shipped one that comes back. */
    private String digest(Bundle bundle) {
        return trial.arrived().entrySet().stream()
                .filter(arrived -> arrived.getValue().equals(bundle))
                .map(arrived -> arrived.getKey().member().digest())
                .findFirst()
                .orElse("");
    }

    private void note(Bundle bundle) {
        if (BundleState.isRunning(bundle)) {
            ran.add(bundle);
        }
    }

    private Optional<String> stop(Bundle bundle) {
        Optional<String> slow = bundles.stopWithin(bundle, limits.start());
        slow.ifPresent(problem -> LOG.log(System.Logger.Level.WARNING, Trial.title(bundle) + " " + problem));
        return slow;
    }

    private void rewire() {
        rewired = true;
        Duration limit = limits.start().multipliedBy(2);
        if (!bundles.refresh(trial.dependents(), limit)) {
            LOG.log(System.Logger.Level.WARNING, "Wiring anew takes longer than " + limit + ", or a plugin hangs");
        }
    }

    private Optional<String> revive(Bundle bundle) {
        boolean stopped = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
        return stopped ? bundles.startWithin(bundle, limits.start()) : Optional.empty();
    }

    private Optional<String> probe(Bundle bundle) {
        try {
            return bundles.host()
                    .map(host -> host.probe(bundle.getBundleId(), limits.start()))
                    .filter(faults -> !faults.isEmpty())
                    .map(faults -> String.join("; ", faults));
        } catch (RuntimeException | LinkageError e) {
            // The fault of one must not cost those that came with it.
            LOG.log(System.Logger.Level.ERROR, Trial.title(bundle) + " could not be tried", e);
            return Optional.of("could not be tried, for a reason that the log tells");
        }
    }

    private void refuse(Bundle bundle, String problem) {
        boolean slow = problem.startsWith("has not started");
        trial.arrived().forEach((candidate, arrived) -> {
            if (arrived.equals(bundle)) {
                String digest = candidate.member().digest();
                refusals.put(candidate.name(), new Refusal(candidate.name(), digest, problem, !slow));
            }
        });
        if (shift.returning().contains(bundle)) {
            // The shipped one that would come back does not work: nobody is better off with what has left.
            LOG.log(System.Logger.Level.WARNING, Trial.title(bundle) + " " + problem);
        }
    }

    /** What the workbench lacks can only be missing from what takes the place of a part of it. */
    private void refuseWorkbench(String lacking) {
        String problem = "would leave the workbench without its " + lacking + ": take a version that offers it";
        trial.arrived().forEach((candidate, bundle) -> {
            if (bundles.isOfWorkbench(candidate.name())) {
                refuse(bundle, problem);
            }
        });
        if (refusals.isEmpty()) {
            refuseAll(problem);
        }
    }

    private void refuseAll(String problem) {
        trial.arrived()
                .forEach((candidate, bundle) -> refusals.putIfAbsent(
                        candidate.name(),
                        new Refusal(candidate.name(), candidate.member().digest(), problem, true)));
    }

    /** Makes everything as it was. */
    private void back(Collection<Bundle> arriving) {
        for (Bundle bundle : arriving) {
            if (BundleState.isRunning(bundle)) {
                stop(bundle);
            }
        }
        Visibility visibility = bundles.visibility();
        visibility.retire(Trial.ids(arriving));
        visibility.employ(Trial.ids(shift.leaving()));
        for (Bundle bundle : ran) {
            if (shift.leaving().contains(bundle)) {
                comeBack(bundle);
            }
        }
        if (rewired) {
            rewire();
        }
        for (Bundle bundle : ran) {
            if (trial.dependents().contains(bundle)) {
                comeBack(bundle);
            }
        }
        bundles.uninstall(trial.arrived().values(), limits.start());
    }

    private void comeBack(Bundle bundle) {
        revive(bundle)
                .ifPresent(problem ->
                        LOG.log(System.Logger.Level.ERROR, Trial.title(bundle) + " did not come back: it " + problem));
    }
}
