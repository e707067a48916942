package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;

/** A bundle as its headers describe it. */
final class Description {

    private static final String COMPONENTS = "Service-Component";

    private final Headers headers;
    private final String name;
    private final boolean singleton;

    private Description(Headers headers, Clause name) {
        this.headers = headers;
        this.name = name.path();
        this.singleton = Boolean.parseBoolean(name.directives().get(Constants.SINGLETON_DIRECTIVE));
    }

    /**
     * Finds the name of a bundle.
     *
     * @throws Flaw if it has none; nothing else has been looked at
     */
    static Description of(Headers headers) throws Flaw {
        List<Clause> names = headers.clauses(Constants.BUNDLE_SYMBOLICNAME);
        if (names.isEmpty()) {
            throw new Flaw("is no bundle, as its manifest has no Bundle-SymbolicName; build it with bnd");
        }
        if (names.size() > 1
                || names.get(0).paths().size() > 1
                || !HeaderRules.isSymbolicName(names.get(0).path())) {
            throw Headers.wrong(
                    Constants.BUNDLE_SYMBOLICNAME, headers.get(Constants.BUNDLE_SYMBOLICNAME) + " is no symbolic name");
        }
        return new Description(headers, names.get(0));
    }

    String name() {
        return name;
    }

    /**
     * The version; zero if it says none.
     *
     * @throws Flaw if what it says is none
     */
    Version version() throws Flaw {
        String version = headers.get(Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw new Flaw(
                    "has the version " + version + ", which is none; make its Bundle-Version one of the form 1.2.3");
        }
    }

    /**
     * Looks at all headers.
     *
     * @param version its version
     * @return what there is to be told of the bundle
     */
    Reading.Whole check(Version version) throws Flaw {
        String kind = headers.get(Constants.BUNDLE_MANIFESTVERSION);
        if (!kind.equals("2")) {
            String found = kind.isEmpty() ? "no Bundle-ManifestVersion" : "the Bundle-ManifestVersion " + kind;
            throw new Flaw("has " + found + " in its manifest, and it must be 2; build it with bnd");
        }
        new HeaderRules(headers).check();
        return new Reading.Whole(name, version, singleton, headers.get(Constants.FRAGMENT_HOST));
    }

    /** The class that is told of the start; empty if none is. */
    String activator() {
        return headers.get(Constants.BUNDLE_ACTIVATOR);
    }

    /** The files that declare components; the last part of a name may have asterisks. */
    List<String> components() {
        List<String> files = new ArrayList<>();
        for (String file : headers.get(COMPONENTS).split(",")) {
            if (!file.isBlank()) {
                files.add(file.strip());
            }
        }
        return files;
    }

    /** Where classes are looked for: the jar itself (.), folders and jars in it. */
    List<String> classPath() throws Flaw {
        List<String> places = new ArrayList<>();
        for (Clause clause : headers.clauses(Constants.BUNDLE_CLASSPATH)) {
            places.addAll(clause.paths());
        }
        return places.isEmpty() ? List.of(".") : places;
    }

    /** Whether classes of a package may come from other bundles. */
    boolean borrows(String packageName) throws Flaw {
        Set<String> imported = new HashSet<>();
        for (Clause clause : headers.clauses(Constants.IMPORT_PACKAGE)) {
            imported.addAll(clause.paths());
        }
        return imported.contains(packageName)
                || !headers.get(Constants.REQUIRE_BUNDLE).isEmpty()
                || !headers.get(Constants.DYNAMICIMPORT_PACKAGE).isEmpty()
                || !headers.get(Constants.FRAGMENT_HOST).isEmpty();
    }

    /** Whether its headers say that it needs a newer Java than the given one, so that the resolver knows. */
    boolean asksForNewerThan(int java) throws Flaw {
        List<Version> versions = new ArrayList<>();
        for (int feature = 1; feature <= java; feature++) {
            versions.add(feature < 9 ? new Version(1, feature, 0) : new Version(feature, 0, 0));
        }
        String namespace = ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE;
        Map<String, Object> here =
                Map.of(namespace, "JavaSE", ExecutionEnvironmentNamespace.CAPABILITY_VERSION_ATTRIBUTE, versions);
        for (Clause clause : headers.clauses(Constants.REQUIRE_CAPABILITY)) {
            String filter = clause.directives().get(Constants.FILTER_DIRECTIVE);
            if (clause.paths().contains(namespace) && filter != null && !matches(filter, here)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String filter, Map<String, Object> attributes) {
        try {
            return FrameworkUtil.createFilter(filter).matches(attributes);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }
}
