package org.entente.launcher.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Says in words why a bundle does not resolve.
 *
 * <p>The words are found by comparing needs with what is offered, never in the text of an exception, so they are the same
 * on every framework.
 */
final class Diagnosis {

    private static final Pattern SINGLETON = Pattern.compile(";\\s*singleton\\s*:=\\s*\"?true");

    /** Frameworks list needs in orders of their own; a person looks at the machine first. */
    private static final List<String> FIRST = List.of(
            NativeNamespace.NATIVE_NAMESPACE,
            ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE,
            HostNamespace.HOST_NAMESPACE,
            BundleNamespace.BUNDLE_NAMESPACE,
            PackageNamespace.PACKAGE_NAMESPACE);

    private static final Comparator<Need> ORDER = Comparator.comparing(Diagnosis::place)
            .thenComparing(Need::namespace)
            .thenComparing(Need::name);

    private final Set<String> workbench;

    /**
     * Prepares for questions.
     *
     * @param workbench the symbolic names of the bundles that are replaced with the workbench only
     */
    Diagnosis(Set<String> workbench) {
        this.workbench = Set.copyOf(workbench);
    }

    /**
     * Says why a bundle cannot be resolved.
     *
     * @param candidate the bundle, which is installed
     * @param offered the bundles whose capabilities it may use, besides its own
     * @param refused symbolic names and versions of bundles that are refused in the same look, which may be offered too; as
     *     each has a sentence of its own, that is not said again in those of others
     * @return the end of a sentence that begins with its name and version, without the full stop
     */
    String of(Bundle candidate, Collection<Bundle> offered, Map<String, String> refused) {
        Set<Bundle> bundles = new LinkedHashSet<>(offered);
        bundles.add(candidate);
        return new Search(new Offers(bundles, refused))
                .problem(candidate)
                .orElse("has needs that are met one by one but not together; use another version of it");
    }

    /** One question; needs of needs are looked at once. */
    private final class Search {

        private final Offers offers;
        private final Map<Bundle, Optional<String>> known = new HashMap<>();

        Search(Offers offers) {
            this.offers = offers;
        }

        Optional<String> problem(Bundle bundle) {
            Optional<String> before = known.get(bundle);
            if (before != null) {
                return before;
            }
            // Those who need each other are no problem for each other.
            known.put(bundle, Optional.empty());
            Optional<String> found = find(bundle);
            known.put(bundle, found);
            return found;
        }

        private Optional<String> find(Bundle bundle) {
            List<Need> needs = Need.of(bundle.adapt(BundleRevision.class)).stream()
                    .sorted(ORDER)
                    .toList();
            Shortage shortage = new Shortage(offers, workbench);
            Set<Missing> missing = needs.stream()
                    .filter(need -> offers.meet(need).stream().allMatch(provider -> isLost(bundle, provider)))
                    .map(shortage::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!missing.isEmpty()) {
                return Optional.of(Missing.sentence(missing));
            }
            return other(bundle)
                    .or(() -> needs.stream()
                            .flatMap(need -> throughProvider(bundle, need).stream())
                            .findFirst())
                    .or(() -> ClassSpace.conflict(bundle, offers))
                    .or(() -> lateFragment(needs));
        }

        private boolean isLost(Bundle bundle, Bundle provider) {
            return !provider.equals(bundle)
                    && offers.isRefused(provider)
                    && problem(provider).isPresent();
        }

        private Optional<String> other(Bundle bundle) {
            return offers.bundles().stream()
                    .filter(other -> !other.equals(bundle)
                            && bundle.getSymbolicName().equals(other.getSymbolicName())
                            && Offers.isResolved(other)
                            && isSingleton(other)
                            && isSingleton(bundle))
                    .findFirst()
                    .map(other -> "must be the only one of its name, and " + other.getVersion()
                            + " is in use: remove that first");
        }

        private Optional<String> throughProvider(Bundle bundle, Need need) {
            Optional<String> first = Optional.empty();
            for (Bundle provider : offers.meet(need)) {
                if (provider.equals(bundle) || Offers.isResolved(provider)) {
                    return Optional.empty();
                }
                Optional<String> problem = problem(provider);
                if (problem.isEmpty()) {
                    return Optional.empty();
                }
                if (first.isEmpty()) {
                    first = problem.map(cause -> "needs " + Shortage.title(provider) + " for " + Shortage.noun(need)
                            + ", and " + Shortage.title(provider) + " " + cause);
                }
            }
            return first;
        }

        private Optional<String> lateFragment(List<Need> needs) {
            return needs.stream()
                    .filter(need -> need.namespace().equals(HostNamespace.HOST_NAMESPACE))
                    .flatMap(need -> offers.meet(need).stream())
                    .filter(Offers::isResolved)
                    .findFirst()
                    .map(host -> "is a fragment of " + Shortage.title(host)
                            + ", which is in use and takes no more of them: restart Entente");
        }
    }

    private static int place(Need need) {
        int place = FIRST.indexOf(need.namespace());
        return place < 0 ? FIRST.size() : place;
    }

    private static boolean isSingleton(Bundle bundle) {
        String name = bundle.getHeaders("").get(Constants.BUNDLE_SYMBOLICNAME);
        return SINGLETON.matcher(name).find();
    }
}
