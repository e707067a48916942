package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Workshop shop;
    private final Bundles bundles;
    private final Set<String> reserved = new HashSet<>(Set.of("system.bundle"));
    private final List<Shipped> shipped = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Member> members;

    /** Reads which set was committed last. */
    public Beginning(Workshop shop, Bundles bundles) {
        this.shop = shop;
        this.bundles = bundles;
        this.members =
                shop.journal().last().map(Entry::members).map(Plugins::byName).orElse(Map.of());
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
            String problem = "";
            if (members.containsKey(bundle.getSymbolicName())) {
                bundles.visibility().retire(List.of(bundle.getBundleId()));
            } else {
                problem = bundles.start(bundle).orElse("");
            }
            shipped.add(new Shipped(bundle, file, restartOnly, problem));
            if (restartOnly) {
                bundles.belongsToWorkbench(bundle.getSymbolicName());
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
        Set<String> lost = new HashSet<>();
        for (Member member : members.values()) {
            if (member.enabled() && !member.digest().isEmpty()) {
                try {
                    mend(member);
                    if (isTrusted(member)) {
                        Path jar = shop.depot().jar(member.digest());
                        started.put(member.name(), bundles.installBeside(jar));
                    } else {
                        lost.add(member.name());
                    }
                } catch (IOException | BundleException e) {
                    LOG.log(System.Logger.Level.WARNING, member.name() + " cannot be installed", e);
                    complaints.add("The kept jar of " + member.name() + " " + member.version()
                            + " is gone or damaged; install it anew.");
                    lost.add(member.name());
                }
            }
        }
        Collection<Bundle> all = started.values();
        bundles.resolve(all);
        all.forEach(
                bundle -> bundles.startWithin(bundle, shop.settings().limits().start()));
        Deployer deployer = new Deployer(shop, bundles, reserved, shipped, phases);
        deployer.resume(started, lost);
        return deployer;
    }

    /** The policy may have become stricter since it was taken in; the look at the folder that follows says so. */
    private boolean isTrusted(Member member) {
        return shop.settings().policy() == Settings.Policy.OPEN
                || shop.judge(member.digest(), member.name() + " " + member.version())
                        .problem()
                        .isEmpty();
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

    /** What did not start, a sentence each. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
