package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Looks for a package that a bundle would get from two bundles, as one of its imports <i>uses</i> it.
 *
 * <p>First only what holds whichever providers are chosen counts, then what holds for those that resolvers prefer.
 */
final class ClassSpace {

    private static final String PACKAGE = PackageNamespace.PACKAGE_NAMESPACE;

    private final Offers offers;
    private final boolean preferredOnly;
    private final Map<String, Source> sources = new HashMap<>();

    /** Where a package comes from, and by what it comes. */
    private record Source(Set<Bundle> bundles, String by) {

        String words() {
            return "that of " + Shortage.title(bundles.iterator().next()) + " by " + by;
        }
    }

    private ClassSpace(Offers offers, boolean preferredOnly) {
        this.offers = offers;
        this.preferredOnly = preferredOnly;
    }

    /** Names the package, both bundles and how each comes in, as the end of a sentence; empty if there is no such one. */
    static Optional<String> conflict(Bundle bundle, Offers offers) {
        return new ClassSpace(offers, false).search(bundle).or(() -> new ClassSpace(offers, true).search(bundle));
    }

    private Optional<String> search(Bundle bundle) {
        List<Source> ways = new ArrayList<>();
        List<BundleCapability> arriving = new ArrayList<>();
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (Need need : Need.of(revision)) {
            Set<Bundle> owners = chosen(offers.meet(need));
            if (need.namespace().equals(PACKAGE)) {
                Source source = new Source(owners, "its import of " + need.name());
                sources.putIfAbsent(need.name(), source);
                add(ways, arriving, source, exports(owners, need.name()));
            } else if (need.namespace().equals(BundleNamespace.BUNDLE_NAMESPACE)) {
                Source source = new Source(owners, "its need of the bundle " + need.name());
                for (BundleCapability export : exports(owners, "")) {
                    sources.putIfAbsent(name(export), source);
                    add(ways, arriving, source, List.of(export));
                }
            }
        }
        for (BundleCapability own : revision.getDeclaredCapabilities(PACKAGE)) {
            sources.putIfAbsent(name(own), new Source(Set.of(bundle), "its own export"));
        }
        for (int at = 0; at < arriving.size(); at++) {
            Optional<String> clash = follow(arriving.get(at), ways.get(at).by(), new HashSet<>());
            if (clash.isPresent()) {
                return clash;
            }
        }
        return Optional.empty();
    }

    private static void add(
            List<Source> ways, List<BundleCapability> arriving, Source source, List<BundleCapability> exports) {
        for (BundleCapability export : exports) {
            ways.add(source);
            arriving.add(export);
        }
    }

    private Optional<String> follow(BundleCapability export, String by, Set<BundleCapability> seen) {
        if (!seen.add(export)) {
            return Optional.empty();
        }
        for (String used : uses(export)) {
            Set<Bundle> bundles = chosen(origins(Offers.owner(export), used));
            if (bundles.isEmpty()) {
                continue;
            }
            Source known = sources.get(used);
            if (known != null && disjoint(known.bundles(), bundles)) {
                return Optional.of("needs one package " + used + " and would get two: " + known.words() + ", and "
                        + new Source(bundles, by).words() + "; use versions that agree on one");
            }
            for (BundleCapability next : exports(bundles, used)) {
                Optional<String> clash = follow(next, by, seen);
                if (clash.isPresent()) {
                    return clash;
                }
            }
        }
        return Optional.empty();
    }

    /** The bundles from which a bundle has a package or would have it. */
    private Set<Bundle> origins(Bundle bundle, String name) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? declared(bundle, name) : wired(wiring, name);
    }

    private static Set<Bundle> wired(BundleWiring wiring, String name) {
        for (BundleWire wire : wiring.getRequiredWires(PACKAGE)) {
            if (name(wire.getCapability()).equals(name)) {
                return Set.of(wire.getProvider().getBundle());
            }
        }
        Set<Bundle> bundles = new LinkedHashSet<>();
        for (BundleWire wire : wiring.getRequiredWires(BundleNamespace.BUNDLE_NAMESPACE)) {
            if (offers(wire.getProviderWiring().getCapabilities(PACKAGE), name)) {
                bundles.add(wire.getProvider().getBundle());
            }
        }
        if (offers(wiring.getCapabilities(PACKAGE), name)) {
            bundles.add(wiring.getBundle());
        }
        return bundles;
    }

    private Set<Bundle> declared(Bundle bundle, String name) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        Set<Bundle> bundles = new LinkedHashSet<>();
        for (Need need : Need.of(revision)) {
            Set<Bundle> owners = offers.meet(need);
            if (need.namespace().equals(PACKAGE) && need.name().equals(name)) {
                return owners;
            }
            if (need.namespace().equals(BundleNamespace.BUNDLE_NAMESPACE)) {
                owners.removeIf(owner -> exports(List.of(owner), name).isEmpty());
                bundles.addAll(owners);
            }
        }
        if (offers(revision.getDeclaredCapabilities(PACKAGE), name)) {
            bundles.add(bundle);
        }
        return bundles;
    }

    private Set<Bundle> chosen(Set<Bundle> bundles) {
        return preferredOnly && bundles.size() > 1 ? Set.of(bundles.iterator().next()) : bundles;
    }

    /** The exports of a package, or of all if it has no name. */
    private List<BundleCapability> exports(Collection<Bundle> owners, String name) {
        return offers.in(PACKAGE).stream()
                .filter(export -> name.isEmpty() || name(export).equals(name))
                .filter(export -> owners.contains(Offers.owner(export)))
                .toList();
    }

    private static boolean offers(List<BundleCapability> exports, String name) {
        return exports.stream().anyMatch(export -> name(export).equals(name));
    }

    private static boolean disjoint(Set<Bundle> some, Set<Bundle> others) {
        return some.stream().noneMatch(others::contains);
    }

    private static String name(BundleCapability export) {
        return String.valueOf(export.getAttributes().get(PACKAGE));
    }

    private static List<String> uses(BundleCapability export) {
        String list = export.getDirectives().getOrDefault(Constants.USES_DIRECTIVE, "");
        return list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*"));
    }
}
