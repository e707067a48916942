package org.entente.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/**
 * Says in words why a bundle cannot be used.
 *
 * <p>The words are found by comparing requirements with capabilities, never in the text of an exception, so they are
 * the same on every framework.
 */
final class Diagnosis {

    private static final Pattern JAVA = Pattern.compile("\\(version>?=([0-9.]+)\\)");

    private Diagnosis() {}

    /** What a bundle needs and nobody offers, as the end of a sentence that begins with its name. */
    static String unresolved(Bundle bundle, BundleContext context) {
        List<String> missing = new ArrayList<>();
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (isMandatory(requirement) && !isOffered(requirement, context)) {
                missing.add(words(requirement));
            }
        }
        if (missing.isEmpty()) {
            return "needs bundles whose own needs are not met, or that exclude each other";
        }
        return "needs " + String.join(" and ", missing);
    }

    /** Why a bundle did not start, as the end of a sentence that begins with its name. */
    static String failed(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String first = message == null || message.isBlank()
                ? ""
                : ": " + message.strip().lines().findFirst().orElse("");
        return "failed to start (" + root.getClass().getSimpleName() + first + ")";
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(resolution)
                && !"dynamic".equals(resolution)
                && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    private static boolean isOffered(BundleRequirement requirement, BundleContext context) {
        for (Bundle other : context.getBundles()) {
            BundleRevision revision = other.adapt(BundleRevision.class);
            if (revision == null) {
                continue;
            }
            for (BundleCapability capability : revision.getDeclaredCapabilities(requirement.getNamespace())) {
                if (requirement.matches(capability)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(BundleRequirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
        String namespace = requirement.getNamespace();
        return switch (namespace) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                "the package " + named(filter, namespace) + range(filter) + ", which no bundle exports";
            case BundleNamespace.BUNDLE_NAMESPACE ->
                "the bundle " + named(filter, namespace) + range(filter) + ", which is not there";
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> java(filter);
            default -> "a capability " + namespace + " with " + filter + ", which no bundle has";
        };
    }

    private static String named(String filter, String attribute) {
        Matcher matcher = Pattern.compile(Pattern.quote("(" + attribute + "=") + "([^)]+)\\)")
                .matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }

    private static String range(String filter) {
        Matcher lowest = Pattern.compile("version>=([^)]+)\\)").matcher(filter);
        Matcher limit = Pattern.compile("!\\([a-z-]*version>=([^)]+)\\)").matcher(filter);
        String from = lowest.find() ? " from " + lowest.group(1) : "";
        return from + (limit.find() ? " below " + limit.group(1) : "");
    }

    private static String java(String filter) {
        Matcher version = JAVA.matcher(filter);
        return version.find()
                ? "Java " + version.group(1) + ", and this is Java "
                        + Runtime.version().feature()
                : "another Java than this one";
    }
}
