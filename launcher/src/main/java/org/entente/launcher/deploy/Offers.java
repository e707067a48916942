package org.entente.launcher.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What some bundles offer to each other, as if there were no others. */
final class Offers {

    /** Resolvers take what is in use already before what is newer. */
    private static final Comparator<Bundle> PREFERRED = Comparator.comparing((Bundle bundle) -> !isResolved(bundle))
            .thenComparing(Bundle::getVersion, Comparator.reverseOrder())
            .thenComparing(Bundle::getBundleId);

    private final List<Bundle> bundles;
    private final Map<String, String> refused;

    /**
     * Looks at some bundles.
     *
     * @param bundles bundles that are installed
     * @param refused symbolic names and versions of those that must not be used
     */
    Offers(Collection<Bundle> bundles, Map<String, String> refused) {
        this.bundles = bundles.stream().distinct().sorted(PREFERRED).toList();
        this.refused = Map.copyOf(refused);
    }

    List<Bundle> bundles() {
        return bundles;
    }

    /** The version of a refused bundle; empty if none of the name was refused. */
    String refused(String name) {
        return refused.getOrDefault(name, "");
    }

    boolean isRefused(Bundle bundle) {
        return bundle.getVersion().toString().equals(refused.get(bundle.getSymbolicName()));
    }

    /** All capabilities of a namespace, those of refused bundles included, the preferred ones first. */
    List<BundleCapability> in(String namespace) {
        return bundles.stream()
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .toList();
    }

    /** The bundles that meet a need, refused ones included, the preferred ones first. */
    Set<Bundle> meet(Need need) {
        Set<Bundle> owners = new LinkedHashSet<>();
        for (BundleCapability capability : in(need.namespace())) {
            if (need.requirement().matches(capability)) {
                owners.add(owner(capability));
            }
        }
        return owners;
    }

    /** The bundle whose classes a capability stands for; of a fragment's, that is its host. */
    static Bundle owner(BundleCapability capability) {
        Bundle bundle = capability.getRevision().getBundle();
        BundleWiring wiring = capability.getRevision().getWiring();
        boolean attached = (capability.getRevision().getTypes() & BundleRevision.TYPE_FRAGMENT) != 0 && wiring != null;
        if (attached) {
            for (BundleWire wire : wiring.getRequiredWires(HostNamespace.HOST_NAMESPACE)) {
                return wire.getProvider().getBundle();
            }
        }
        return bundle;
    }

    static boolean isResolved(Bundle bundle) {
        return bundle.adapt(BundleWiring.class) != null;
    }
}
