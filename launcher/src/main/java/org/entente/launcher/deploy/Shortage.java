package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;

/** Says in words how what is there falls short of a need. */
final class Shortage {

    /** What the well-known values of a namespace stand for; all else is called by its own name. */
    private static final Map<String, String> KNOWN = Map.of(
            "osgi.component", "Declarative Services",
            "osgi.configurator", "the Configurator",
            "osgi.serviceloader.processor", "the Service Loader Mediator",
            "osgi.serviceloader.registrar", "the Service Loader Mediator",
            "osgi.http", "the Http Whiteboard",
            "osgi.jaxrs", "the JAX-RS Whiteboard",
            "osgi.cm", "Configuration Admin");

    private final Offers offers;
    private final Set<String> workbench;

    /**
     * Looks at what is there.
     *
     * @param offers what may be used
     * @param workbench the symbolic names of the bundles that no plugin replaces while Entente runs
     */
    Shortage(Offers offers, Set<String> workbench) {
        this.offers = offers;
        this.workbench = workbench;
    }

    /** The words for a need that nothing meets. */
    Missing of(Need need) {
        return switch (need.namespace()) {
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> Machine.java(need);
            case NativeNamespace.NATIVE_NAMESPACE -> Machine.system(need);
            default -> unmet(need);
        };
    }

    private Missing unmet(Need need) {
        List<BundleCapability> named = new ArrayList<>();
        for (BundleCapability capability : offers.in(need.namespace())) {
            if (need.isNamed(capability.getAttributes())) {
                if (need.requirement().matches(capability)) {
                    return refused(need, capability);
                }
                named.add(capability);
            }
        }
        if (isRefusedByName(need)) {
            String title = need.name() + " " + offers.refused(need.name());
            return new Missing(noun(need) + range(need), title + " is refused", "mend " + title + " first");
        }
        if (named.isEmpty()) {
            return absent(need);
        }
        return named.stream()
                .filter(capability -> {
                    List<Version> versions = versions(need, capability);
                    return versions.isEmpty() || versions.stream().anyMatch(need.range()::includes);
                })
                .findFirst()
                .map(capability -> ofAnotherKind(need, capability))
                .orElseGet(() -> ofAnotherVersion(need, named));
    }

    private boolean isRefusedByName(Need need) {
        String version = isBundle(need.namespace()) ? offers.refused(need.name()) : "";
        return !version.isEmpty() && need.range().includes(Version.parseVersion(version));
    }

    private static Missing refused(Need need, BundleCapability capability) {
        String owner = title(capability.getRevision().getBundle());
        return new Missing(noun(need) + range(need), owner + ", which has it, is refused", "mend " + owner + " first");
    }

    private static Missing absent(Need need) {
        String noun = noun(need) + range(need) + with(need.others());
        return switch (need.namespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                new Missing(noun, "no bundle exports it", "install a bundle that exports " + need.name());
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE ->
                new Missing(noun, "it is not there", "install " + need.name());
            default -> new Missing(noun, "no bundle offers it", "install a bundle that does");
        };
    }

    private Missing ofAnotherVersion(Need need, List<BundleCapability> named) {
        Map<String, List<Version>> found = new TreeMap<>();
        List<Version> all = new ArrayList<>();
        boolean ours = named.stream().map(Offers::owner).allMatch(this::isWorkbench);
        for (BundleCapability capability : named) {
            Bundle owner = Offers.owner(capability);
            List<Version> versions = versions(need, capability);
            all.addAll(versions);
            found.computeIfAbsent(provider(owner), key -> new ArrayList<>()).addAll(versions);
        }
        List<String> clauses = new ArrayList<>();
        boolean whole = isBundle(need.namespace());
        found.forEach((owner, versions) -> clauses.add(
                whole && !ours
                        ? owner + " is there"
                        : owner + (whole ? " has " : " offers ") + Missing.enumerate(texts(versions))));
        return new Missing(
                (need.namespace().equals(PackageNamespace.PACKAGE_NAMESPACE) ? need.name() : noun(need)) + range(need),
                Missing.enumerate(clauses),
                mend(need, all, ours, named.get(0)));
    }

    private String mend(Need need, List<Version> found, boolean ours, BundleCapability first) {
        VersionRange range = need.range();
        boolean allOld = found.stream().allMatch(version -> range.getLeft().compareTo(version) >= 0);
        boolean allNew = range.getRight() != null
                && found.stream().allMatch(version -> range.getRight().compareTo(version) <= 0);
        String other = Offers.owner(first).getSymbolicName();
        String own = need.name().startsWith("org.entente.") ? " " : " that offers " + need.name() + " ";
        if (allOld) {
            return "use an older plugin or "
                    + (ours ? "a workbench" + own + "≥ " + text(range.getLeft()) : "a newer " + other);
        }
        if (allNew) {
            return "use a newer plugin or "
                    + (ours ? "a workbench" + own + "< " + text(range.getRight()) : "an older " + other);
        }
        return "use another version of the plugin or of " + (ours ? "the workbench" : other);
    }

    private Missing ofAnotherKind(Need need, BundleCapability capability) {
        Bundle owner = Offers.owner(capability);
        List<String> unmet = need.unmet(capability.getAttributes());
        String has = isBundle(need.namespace()) ? title(owner) + " is there" : provider(owner) + " offers it";
        String asked = capability.getDirectives().getOrDefault(Constants.MANDATORY_DIRECTIVE, "");
        if (unmet.isEmpty() && asked.isEmpty()) {
            return new Missing(
                    noun(need) + range(need),
                    has + " without a version",
                    "use another version of the plugin or of " + owner.getSymbolicName());
        }
        if (unmet.isEmpty()) {
            return new Missing(
                    noun(need) + range(need),
                    has + " to those alone that ask for " + asked,
                    "use a plugin that does, or another bundle that offers " + need.name());
        }
        return new Missing(
                noun(need) + range(need) + with(unmet),
                has + " without",
                need.terms().stream()
                        .filter(term -> term.attribute().equals(Constants.BUNDLE_SYMBOLICNAME_ATTRIBUTE))
                        .map(term -> "install " + term.value())
                        .findFirst()
                        .orElse("use a plugin that does not ask for that, or another " + owner.getSymbolicName()));
    }

    private static String with(List<String> conditions) {
        List<String> words = conditions.stream().map(Need::words).toList();
        return words.isEmpty() ? "" : " with " + Missing.enumerate(words);
    }

    static String noun(Need need) {
        return switch (need.namespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "the package " + need.name();
            case BundleNamespace.BUNDLE_NAMESPACE -> "the bundle " + need.name();
            case HostNamespace.HOST_NAMESPACE -> "as its host the bundle " + need.name();
            case "osgi.extender" -> "the extender " + called(need);
            case "osgi.implementation" -> "an implementation of " + called(need);
            case "osgi.service" -> "the service " + called(need);
            case "osgi.contract" -> "the contract " + called(need);
            default -> "the capability " + need.namespace() + (need.name().isEmpty() ? "" : "=" + need.name());
        };
    }

    private static String called(Need need) {
        String known = KNOWN.get(need.name());
        return known == null ? need.name() : need.name() + " (" + known + ")";
    }

    private static String range(Need need) {
        return range(need.range());
    }

    /** A range as it stands in manifests, but for what has no end. */
    private static String range(VersionRange range) {
        if (range.getRight() == null) {
            boolean any = range.getLeft().equals(Version.emptyVersion);
            return any ? "" : (range.getLeftType() == VersionRange.LEFT_OPEN ? " > " : " ≥ ") + text(range.getLeft());
        }
        return " " + range.getLeftType() + text(range.getLeft()) + "," + text(range.getRight()) + range.getRightType();
    }

    /** The version of a bound: 2.0 for 2.0.0. */
    private static String text(Version version) {
        return version.getMicro() == 0 && version.getQualifier().isEmpty()
                ? version.getMajor() + "." + version.getMinor()
                : version.toString();
    }

    private static List<String> texts(Collection<Version> versions) {
        return versions.stream().distinct().sorted().map(Version::toString).toList();
    }

    /** The versions of a capability; none if they are missing or mere text, which filters compare as such. */
    private static List<Version> versions(Need need, BundleCapability capability) {
        Object value = capability.getAttributes().get(Need.versionAttribute(need.namespace()));
        Collection<?> values = value instanceof Collection<?> several ? several : Arrays.asList(value);
        return values.stream()
                .filter(Version.class::isInstance)
                .map(Version.class::cast)
                .toList();
    }

    private boolean isWorkbench(Bundle bundle) {
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID || workbench.contains(bundle.getSymbolicName());
    }

    private String provider(Bundle bundle) {
        return isWorkbench(bundle) ? "this workbench" : title(bundle);
    }

    static String title(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static boolean isBundle(String namespace) {
        return namespace.equals(BundleNamespace.BUNDLE_NAMESPACE) || namespace.equals(HostNamespace.HOST_NAMESPACE);
    }
}
