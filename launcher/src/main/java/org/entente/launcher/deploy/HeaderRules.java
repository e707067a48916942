package org.entente.launcher.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What OSGi wants of the headers of a bundle; a framework would throw an exception of its own words. */
final class HeaderRules {

    // Wider than Java's own names: there are libraries that import others, and frameworks do not mind.
    private static final Pattern PACKAGE = Pattern.compile("[^\\s.*]++(\\.[^\\s.*]++)*+");
    private static final Pattern PACKAGES = Pattern.compile("\\*|[^\\s*]+(\\.\\*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]++)*+");
    private static final int DEEPEST = 100;
    private static final List<String> PLAIN = List.of(
            Constants.BUNDLE_CLASSPATH,
            Constants.BUNDLE_ACTIVATIONPOLICY,
            "Bundle-RequiredExecutionEnvironment",
            "Eclipse-BuddyPolicy",
            "Eclipse-RegisterBuddy");
    private static final Set<String> RESOLUTIONS =
            Set.of(Constants.RESOLUTION_MANDATORY, Constants.RESOLUTION_OPTIONAL);
    private static final Set<String> VISIBILITIES = Set.of(Constants.VISIBILITY_PRIVATE, Constants.VISIBILITY_REEXPORT);
    private static final Set<String> EXTENSIONS = Set.of(Constants.EXTENSION_FRAMEWORK);
    /** What the framework itself provides. */
    private static final Set<String> RESERVED = Set.of("osgi.ee", "osgi.identity", "osgi.native");

    private static final Map<String, Consumer<String>> TYPES = Map.of(
            "String", value -> {},
            "Version", Version::parseVersion,
            "Long", value -> Long.parseLong(value.strip()),
            "Double", value -> Double.parseDouble(value.strip()));

    /** What the version of a package was called in releases before 4.0. */
    private static final String OLD_VERSION = "specification-version";

    private final Headers headers;

    HeaderRules(Headers headers) {
        this.headers = headers;
    }

    /**
     * Looks at every header that a framework reads.
     *
     * @throws Flaw for the first that is wrong
     */
    void check() throws Flaw {
        checkImports();
        checkExports();
        checkDynamicImports();
        checkBundles(Constants.REQUIRE_BUNDLE);
        for (Clause name : headers.clauses(Constants.BUNDLE_SYMBOLICNAME)) {
            checkMandatory(Constants.BUNDLE_SYMBOLICNAME, name);
        }
        checkHost();
        checkRequirements();
        checkCapabilities();
        checkNativeCode();
        for (String header : PLAIN) {
            headers.clauses(header);
        }
    }

    private void checkImports() throws Flaw {
        String header = Constants.IMPORT_PACKAGE;
        Set<String> seen = new HashSet<>();
        for (Clause clause : headers.clauses(header)) {
            checkOneOf(header, clause, Constants.RESOLUTION_DIRECTIVE, RESOLUTIONS);
            checkRange(header, clause, Constants.VERSION_ATTRIBUTE);
            checkRange(header, clause, OLD_VERSION);
            checkRange(header, clause, Constants.BUNDLE_VERSION_ATTRIBUTE);
            checkPackageAttributes(header, clause);
            for (String name : clause.paths()) {
                checkPackage(header, name);
                if (!seen.add(name)) {
                    throw Headers.wrong(header, name + " is there twice");
                }
            }
        }
    }

    private void checkExports() throws Flaw {
        String header = Constants.EXPORT_PACKAGE;
        for (Clause clause : headers.clauses(header)) {
            checkValue(header, clause, Constants.VERSION_ATTRIBUTE, Version::parseVersion);
            checkValue(header, clause, OLD_VERSION, Version::parseVersion);
            checkPackageAttributes(header, clause);
            checkMandatory(header, clause);
            for (String name : clause.paths()) {
                checkPackage(header, name);
                if (name.equals("java") || name.startsWith("java.")) {
                    throw Headers.wrong(header, name + " is a package of Java itself");
                }
            }
            for (String own : List.of(Constants.BUNDLE_SYMBOLICNAME_ATTRIBUTE, Constants.BUNDLE_VERSION_ATTRIBUTE)) {
                if (clause.attributes().containsKey(own)) {
                    throw Headers.wrong(header, clause.path() + " must not have the attribute " + own);
                }
            }
        }
    }

    private void checkDynamicImports() throws Flaw {
        String header = Constants.DYNAMICIMPORT_PACKAGE;
        for (Clause clause : headers.clauses(header)) {
            checkRange(header, clause, Constants.VERSION_ATTRIBUTE);
            for (String name : clause.paths()) {
                if (!PACKAGES.matcher(name).matches()) {
                    throw Headers.wrong(header, name + " is no name of packages");
                }
            }
        }
    }

    private void checkBundles(String header) throws Flaw {
        for (Clause clause : headers.clauses(header)) {
            checkRange(header, clause, Constants.BUNDLE_VERSION_ATTRIBUTE);
            checkOneOf(header, clause, Constants.VISIBILITY_DIRECTIVE, VISIBILITIES);
            checkOneOf(header, clause, Constants.RESOLUTION_DIRECTIVE, RESOLUTIONS);
            for (String name : clause.paths()) {
                if (!isSymbolicName(name)) {
                    throw Headers.wrong(header, name + " is no symbolic name");
                }
            }
        }
    }

    private void checkHost() throws Flaw {
        String header = Constants.FRAGMENT_HOST;
        checkBundles(header);
        List<Clause> hosts = headers.clauses(header);
        for (Clause clause : hosts) {
            checkOneOf(header, clause, Constants.EXTENSION_DIRECTIVE, EXTENSIONS);
            if (hosts.size() > 1 || clause.paths().size() > 1) {
                throw Headers.wrong(header, "a fragment has one host");
            }
        }
    }

    private void checkNativeCode() throws Flaw {
        String header = Constants.BUNDLE_NATIVECODE;
        List<Clause> clauses = headers.repeatingClauses(header);
        for (Clause clause : clauses) {
            boolean any = clause.path().equals("*");
            if (any && (clauses.size() == 1 || !clause.attributes().isEmpty())) {
                throw Headers.wrong(header, "* stands alone behind the libraries");
            }
            checkRange(header, clause, Constants.BUNDLE_NATIVECODE_OSVERSION);
            String filter = clause.attributes().get(Constants.SELECTION_FILTER_ATTRIBUTE);
            if (filter != null) {
                checkFilter(header, filter);
            }
        }
    }

    private void checkRequirements() throws Flaw {
        String header = Constants.REQUIRE_CAPABILITY;
        for (Clause clause : headers.clauses(header)) {
            checkOneOf(header, clause, Constants.RESOLUTION_DIRECTIVE, RESOLUTIONS);
            checkTypes(header, clause);
            checkNamespaces(header, clause);
            String filter = clause.directives().get(Constants.FILTER_DIRECTIVE);
            if (filter != null) {
                checkFilter(header, filter);
            }
        }
    }

    private void checkCapabilities() throws Flaw {
        String header = Constants.PROVIDE_CAPABILITY;
        for (Clause clause : headers.clauses(header)) {
            checkTypes(header, clause);
            checkNamespaces(header, clause);
            for (String namespace : clause.paths()) {
                if (RESERVED.contains(namespace)) {
                    throw Headers.wrong(header, namespace + " is the framework's own");
                }
            }
        }
    }

    static boolean isSymbolicName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void checkPackage(String header, String name) throws Flaw {
        if (!PACKAGE.matcher(name).matches()) {
            throw Headers.wrong(header, name + " is no name of a package");
        }
    }

    private static void checkPackageAttributes(String header, Clause clause) throws Flaw {
        if (clause.types().containsKey(Constants.VERSION_ATTRIBUTE)) {
            throw Headers.wrong(header, "the version of " + clause.path() + " must not have a type");
        }
        checkTypes(header, clause);
        String version = clause.attributes().get(Constants.VERSION_ATTRIBUTE);
        String old = clause.attributes().get(OLD_VERSION);
        if (version != null && old != null && !version.equals(old)) {
            throw Headers.wrong(header, clause.path() + " has two versions");
        }
    }

    private static void checkMandatory(String header, Clause clause) throws Flaw {
        String mandatory = clause.directives().getOrDefault(Constants.MANDATORY_DIRECTIVE, "");
        for (String attribute : mandatory.split(",")) {
            if (!mandatory.isEmpty() && !clause.attributes().containsKey(attribute.strip())) {
                throw Headers.wrong(header, clause.path() + " lacks its mandatory attribute " + attribute.strip());
            }
        }
    }

    private static void checkNamespaces(String header, Clause clause) throws Flaw {
        for (String namespace : clause.paths()) {
            if (namespace.startsWith("osgi.wiring.")) {
                throw Headers.wrong(header, namespace + " has headers of its own");
            }
        }
    }

    private static void checkFilter(String header, String filter) throws Flaw {
        // Frameworks read filters by recursion.
        int depth = 0;
        for (int at = 0; at < filter.length(); at++) {
            depth += filter.charAt(at) == '(' ? 1 : filter.charAt(at) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw Headers.wrong(header, "a filter is nested deeper than " + DEEPEST);
            }
        }
        try {
            FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw Headers.wrong(header, filter + " is no filter");
        }
    }

    private static void checkOneOf(String header, Clause clause, String directive, Set<String> allowed) throws Flaw {
        String value = clause.directives().get(directive);
        if (value != null && !allowed.contains(value)) {
            throw Headers.wrong(header, value + " is no " + directive + " for " + clause.path());
        }
    }

    private static void checkRange(String header, Clause clause, String attribute) throws Flaw {
        checkValue(header, clause, attribute, value -> {
            if (VersionRange.valueOf(value).isEmpty()) {
                throw new IllegalArgumentException(value);
            }
        });
    }

    private static void checkTypes(String header, Clause clause) throws Flaw {
        for (Map.Entry<String, String> typed : clause.types().entrySet()) {
            String type = typed.getValue();
            boolean list = type.equals("List") || type.startsWith("List<");
            String element = type.equals("List") ? "String" : list ? type.substring(5, type.length() - 1) : type;
            Consumer<String> reader = TYPES.get(element);
            if (reader == null) {
                throw Headers.wrong(header, type + " is no type for " + typed.getKey());
            }
            checkValue(header, clause, typed.getKey(), value -> {
                for (String one : list ? value.split(",", -1) : new String[] {value}) {
                    reader.accept(one);
                }
            });
        }
    }

    private static void checkValue(String header, Clause clause, String attribute, Consumer<String> reader)
            throws Flaw {
        String value = clause.attributes().get(attribute);
        try {
            if (value != null) {
                reader.accept(value);
            }
        } catch (IllegalArgumentException e) {
            throw Headers.wrong(header, value + " cannot be the " + attribute + " of " + clause.path());
        }
    }
}
