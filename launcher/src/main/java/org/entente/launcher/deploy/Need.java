package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.AbstractWiringNamespace;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/**
 * What a bundle cannot do without, read from the filter of a requirement.
 *
 * @param requirement the requirement
 * @param name what the namespace's own attribute must be, such as the name of a package; empty if anything will do
 * @param range which versions will do
 * @param others the rest of the filter, one filter a condition
 */
record Need(BundleRequirement requirement, String name, VersionRange range, List<String> others) {

    private static final Pattern TERM = Pattern.compile("\\(([^()&|!<>~=]+)([<>~]?=)([^()]*)\\)");

    /** A comparison of an attribute in a filter. */
    record Term(String attribute, String operator, String value) {}

    Need {
        others = List.copyOf(others);
    }

    /** All that a bundle must have to be resolved; what is optional, dynamic or of use later does not count. */
    static List<Need> of(BundleRevision revision) {
        return revision.getDeclaredRequirements(null).stream()
                .filter(Need::counts)
                .map(Need::read)
                .toList();
    }

    private static boolean counts(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        String resolution =
                directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, Namespace.RESOLUTION_MANDATORY);
        String effective =
                directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE);
        return resolution.equals(Namespace.RESOLUTION_MANDATORY) && effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    static Need read(BundleRequirement requirement) {
        String name = "";
        List<String> bounds = new ArrayList<>();
        List<String> others = new ArrayList<>();
        String versions = versionAttribute(requirement.getNamespace());
        for (String condition : conditions(filter(requirement))) {
            Optional<Term> term = term(condition);
            Optional<Term> denied = condition.startsWith("(!")
                    ? term(condition.substring(2, condition.length() - 1))
                    : Optional.empty();
            if (term.filter(it -> it.attribute().equals(requirement.getNamespace())
                            && it.operator().equals("="))
                    .isPresent()) {
                name = term.get().value();
            } else if (term.or(() -> denied)
                    .filter(it -> it.attribute().equals(versions))
                    .isPresent()) {
                bounds.add(condition);
            } else {
                others.add(condition);
            }
        }
        return new Need(requirement, name, range(bounds), others);
    }

    /** The attribute that holds the version of a capability. */
    static String versionAttribute(String namespace) {
        return namespace.equals(BundleNamespace.BUNDLE_NAMESPACE) || namespace.equals(HostNamespace.HOST_NAMESPACE)
                ? AbstractWiringNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE
                : "version";
    }

    String namespace() {
        return requirement.getNamespace();
    }

    /** All comparisons of the filter, wherever they stand in it. */
    List<Term> terms() {
        return TERM.matcher(filter(requirement))
                .results()
                .map(found -> new Term(found.group(1).strip(), found.group(2), found.group(3)))
                .toList();
    }

    /** Whether the capability with these attributes is the thing that is meant, be its version or its kind another. */
    boolean isNamed(Map<String, Object> attributes) {
        return name.isEmpty() || holds("(" + namespace() + "=" + name + ")", attributes);
    }

    /** The conditions that do not hold for a capability, its version aside. */
    List<String> unmet(Map<String, Object> attributes) {
        return others.stream()
                .filter(condition -> !holds(condition, attributes))
                .toList();
    }

    /** A condition as one says it; one that is no plain comparison as it stands. */
    static String words(String condition) {
        return term(condition)
                .map(term -> term.attribute()
                        + switch (term.operator()) {
                            case ">=" -> " ≥ ";
                            case "<=" -> " ≤ ";
                            case "~=" -> " like ";
                            default -> "=";
                        }
                        + term.value())
                .orElse(condition);
    }

    private static boolean holds(String filter, Map<String, Object> attributes) {
        try {
            return FrameworkUtil.createFilter(filter).matches(attributes);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("no filter: " + filter, e);
        }
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }

    /** Takes the outermost conjunctions apart. */
    private static List<String> conditions(String filter) {
        String stripped = filter.strip();
        if (!stripped.startsWith("(&")) {
            return stripped.isEmpty() ? List.of() : List.of(stripped);
        }
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 2; at < stripped.length() - 1; at++) {
            switch (stripped.charAt(at)) {
                case '\\' -> at++;
                case '(' -> {
                    if (depth++ == 0) {
                        start = at;
                    }
                }
                case ')' -> {
                    if (--depth == 0) {
                        all.addAll(conditions(stripped.substring(start, at + 1)));
                    }
                }
                default -> {}
            }
        }
        return all;
    }

    private static Optional<Term> term(String condition) {
        Matcher matcher = TERM.matcher(condition);
        return matcher.matches()
                ? Optional.of(new Term(matcher.group(1).strip(), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    private static VersionRange range(List<String> bounds) {
        VersionRange range = new VersionRange("0");
        for (String bound : bounds) {
            boolean denied = bound.startsWith("(!");
            Term term = term(denied ? bound.substring(2, bound.length() - 1) : bound)
                    .orElseThrow();
            Version version = Version.parseVersion(term.value().strip());
            range = range.intersection(
                    switch (term.operator()) {
                        case ">=" ->
                            denied
                                    ? below(version, VersionRange.RIGHT_OPEN)
                                    : new VersionRange(
                                            VersionRange.LEFT_CLOSED, version, null, VersionRange.RIGHT_OPEN);
                        case "<=" ->
                            denied
                                    ? new VersionRange(VersionRange.LEFT_OPEN, version, null, VersionRange.RIGHT_OPEN)
                                    : below(version, VersionRange.RIGHT_CLOSED);
                        default ->
                            new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED);
                    });
        }
        return range;
    }

    private static VersionRange below(Version version, char type) {
        return new VersionRange(VersionRange.LEFT_CLOSED, Version.emptyVersion, version, type);
    }
}
