package org.entente.launcher.deploy;

import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Says which bundles may be wired to which.
 *
 * <p>A bundle that is out of use, or about to be, stays installed so that it can come back at once; nothing new may be wired to
 * it. Bundles on trial see what would be there after the change, and nobody sees them.
 */
final class Visibility implements ResolverHookFactory, ResolverHook {

    /** Out of use: seen by nobody. */
    private final Set<Long> idle = ConcurrentHashMap.newKeySet();

    /** On trial: see each other, and are seen by nobody else. */
    private final Set<Long> trial = ConcurrentHashMap.newKeySet();

    /** In use, but not seen by those on trial. */
    private final Set<Long> replaced = ConcurrentHashMap.newKeySet();

    void retire(Collection<Long> bundles) {
        idle.addAll(bundles);
    }

    void employ(Collection<Long> bundles) {
        bundles.forEach(idle::remove);
    }

    boolean isIdle(long bundle) {
        return idle.contains(bundle);
    }

    /** Begins a trial. */
    void rehearse(Collection<Long> tried, Collection<Long> away) {
        trial.addAll(tried);
        replaced.addAll(away);
    }

    /** Ends a trial: who was on it is seen as everybody else. */
    void perform() {
        trial.clear();
        replaced.clear();
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Nobody is wired to an idle bundle, so whether it resolves does not matter; Felix would also hide itself.
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // One active version a plugin is our own rule, kept by stopping the old one before the new one starts.
        collisions.clear();
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (idle.isEmpty() && trial.isEmpty()) {
            return;
        }
        boolean tried = trial.contains(id(requirement.getRevision()));
        for (Iterator<BundleCapability> each = candidates.iterator(); each.hasNext(); ) {
            long provider = id(each.next().getRevision());
            if (idle.contains(provider) || (tried ? replaced.contains(provider) : trial.contains(provider))) {
                each.remove();
            }
        }
    }

    @Override
    public void end() {}

    private static long id(BundleRevision revision) {
        return revision.getBundle().getBundleId();
    }
}
