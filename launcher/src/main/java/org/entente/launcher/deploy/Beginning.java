package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The start of a process: what comes with Entente, with the last committed set in its place. */
public final class Beginning {

    private static final System.Logger LOG = System.getLogger(Beginning.class.getName());

    private static final Set<String> FRAMEWORKS =
            Set.of("system.bundle", "org.apache.felix.framework", "org.eclipse.osgi");

    private final Workshop shop;
    private final Bundles bundles;
    private final Set<String> reserved = new HashSet<>(FRAMEWORKS);
    private final List<Shipped> shipped = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Member> members;
    private final Set<String> lost = new HashSet<>();
    private final Attempts attempts;

    /** Reads which set was committed last, and what of it can be used. */
    public Beginning(Workshop shop, Bundles bundles) {
        this.shop = shop;
        this.bundles = bundles;
        this.attempts = new Attempts(shop.journal());
        this.members =
                shop.journal().last().map(Entry::members).map(Plugins::byName).orElse(Map.of());
        members.values().stream().filter(Beginning::isUsed).forEach(this::check);
        shop.damage().ifPresent(complaints::add);
    }

    private static boolean isUsed(Member member) {
        return member.enabled() && !member.digest().isEmpty();
    }

    private void check(Member member) {
        try {
            mend(member);
            if (!isGood(member)) {
                lost.add(member.name());
            }
        } catch (IOException e) {
            lose(member, e);
        }
    }

    private void lose(Member member, Exception problem) {
        LOG.log(System.Logger.Level.WARNING, member.name() + " cannot be installed", problem);
        complaints.add(
                "The kept jar of " + member.name() + " " + member.version() + " is gone or damaged; install it anew.");
        lost.add(member.name());
    }

    /** What is kept may have rotted or gone while nobody looked, and the folder have it still. */
    private void mend(Member member) throws IOException {
        if (!shop.depot().isWhole(member.digest())) {
            Path file = shop.folder().path().resolve(member.file());
            if (!Files.exists(file) || !shop.depot().stage(file).digest().equals(member.digest())) {
                throw new IOException("Neither the depot nor " + file + " has " + member.digest());
            }
        }
    }

    /**
     * Whether nothing speaks against a plugin: it may have taken the process down, and the policy may have become stricter
     * since it was taken in. The look at the folder that follows says so.
     */
    private boolean isGood(Member member) {
        if (!attempts.suspicion(member.digest(), true).isEmpty()) {
            return false;
        }
        return shop.settings().policy() == Settings.Policy.OPEN
                || shop.judge(member.digest(), member.name() + " " + member.version())
                        .problem()
                        .isEmpty();
    }

    /** Starts what no plugin may replace. */
    public void platform(Map<Path, Bundle> installed) {
        installed.forEach((file, bundle) -> {
            reserved.add(bundle.getSymbolicName());
            bundles.start(bundle).ifPresent(problem -> complaints.add(Trial.title(bundle) + " " + problem + "."));
        });
    }

    /**
     * Starts what a plugin may replace, unless one does.
     *
     * @param restartOnly whether it may be replaced at a start only
     */
    public void shipped(Map<Path, Bundle> installed, boolean restartOnly) {
        installed.forEach((file, bundle) -> {
            String name = bundle.getSymbolicName();
            String problem = "";
            if (members.containsKey(name) && !lost.contains(name)) {
                bundles.visibility().retire(List.of(bundle.getBundleId()));
            } else {
                problem = bundles.start(bundle).orElse("");
            }
            shipped.add(new Shipped(bundle, file, restartOnly, problem));
            if (restartOnly) {
                bundles.belongsToWorkbench(name);
            }
        });
    }

    /**
     * Starts the plugins of the last committed set.
     *
     * @param phases told of each phase of a later change when it has been reached
     */
    public Deployer plugins(Consumer<Phase> phases) {
        Map<String, Bundle> started = new HashMap<>();
        for (Member member : members.values()) {
            if (isUsed(member) && !lost.contains(member.name())) {
                try {
                    started.put(
                            member.name(), bundles.installBeside(shop.depot().jar(member.digest())));
                } catch (IOException | BundleException e) {
                    lose(member, e);
                }
            }
        }
        shipped.stream()
                .filter(own -> lost.contains(own.name()) && !BundleState.isRunning(own.bundle()))
                .forEach(own -> {
                    bundles.visibility().employ(List.of(own.bundle().getBundleId()));
                    bundles.start(own.bundle());
                });
        bundles.resolve(started.values());
        started.forEach((name, bundle) -> start(members.get(name), bundle));
        Deployer deployer = new Deployer(shop, bundles, reserved, shipped, phases);
        deployer.resume(started, lost);
        return deployer;
    }

    private void start(Member member, Bundle bundle) {
        Duration limit = shop.settings().limits().start();
        try {
            attempts.with(member.digest(), () -> bundles.startWithin(bundle, limit));
        } catch (IOException e) {
            // A full disk must not keep what was committed from running.
            LOG.log(System.Logger.Level.WARNING, "It could not be noted that " + member.name() + " is started", e);
            bundles.startWithin(bundle, limit);
        }
    }

    /** What did not start, a sentence each. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
