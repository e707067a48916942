package org.entente.launcher.deploy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the entries of a bundle hold, against what its headers say that they do. */
final class Contents {

    /** The first class file format after Java 1.0 less one. */
    private static final int FORMAT_BEFORE_JAVA_1 = 44;

    private final Description description;
    private final List<Pattern> declarations;
    private final Set<String> entries;
    private final int javaFeature;
    private final Map<String, String> implementations = new LinkedHashMap<>();

    /**
     * A bundle of which nothing is known but the names.
     *
     * @param entries the names of all entries
     * @param javaFeature the Java that it is to run on
     */
    Contents(Description description, Set<String> entries, int javaFeature) {
        this.description = description;
        this.declarations =
                description.components().stream().map(Contents::pattern).toList();
        this.entries = new HashSet<>(entries);
        this.javaFeature = javaFeature;
    }

    /** Whether an entry declares components. */
    boolean isComponents(String entry) {
        return declarations.stream().anyMatch(file -> file.matcher(entry).matches());
    }

    /** Takes note of an entry that declares components. */
    void components(String entry, byte[] xml) throws Flaw {
        for (String type : Components.implementations(entry, xml)) {
            implementations.putIfAbsent(type, entry);
        }
    }

    /** Whether an entry is a class that is loaded on every Java. */
    boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF/") && !entry.endsWith("module-info.class");
    }

    /**
     * Looks at the first bytes of a class.
     *
     * @param head eight bytes, or all of them if there are fewer
     * @throws Flaw if it was compiled for a newer Java, and the resolver will not say so
     */
    void checkClass(String entry, byte[] head) throws Flaw {
        if (head.length < 8 || head[0] != (byte) 0xca || head[1] != (byte) 0xfe) {
            throw new Flaw("has the entry " + entry + ", which is no class; build it again");
        }
        int feature = ((head[6] & 0xff) << 8 | head[7] & 0xff) - FORMAT_BEFORE_JAVA_1;
        if (feature > javaFeature && !description.asksForNewerThan(javaFeature)) {
            throw new Flaw("needs Java " + feature + " for its class " + className(entry) + ", and this is Java "
                    + javaFeature + "; build it for Java " + javaFeature + " or run a newer Java");
        }
    }

    /** Looks whether everything that is named is there, after all entries have been seen. */
    void checkNames() throws Flaw {
        for (String file : description.components()) {
            if (!file.contains("*") && !entries.contains(file)) {
                throw new Flaw(
                        "lacks the file " + file + ", which its Service-Component names; build it again with bnd");
            }
        }
        String activator = description.activator();
        if (!activator.isEmpty() && lacks(activator)) {
            throw new Flaw(
                    "lacks the class " + activator + ", which its Bundle-Activator names; build it again with bnd");
        }
        for (Map.Entry<String, String> implementation : implementations.entrySet()) {
            if (lacks(implementation.getKey())) {
                throw new Flaw("lacks the class " + implementation.getKey() + ", which its component "
                        + implementation.getValue() + " names; build it again with bnd");
            }
        }
    }

    private boolean lacks(String type) throws Flaw {
        List<String> places = description.classPath();
        String file = type.replace('.', '/') + ".class";
        for (String place : places) {
            String folder = place.equals(".") || place.isEmpty() ? "" : place.replaceAll("^/|/$", "") + "/";
            // A jar within the jar is not opened: it may have the class.
            if (entries.contains(folder + file) || !place.endsWith("/") && entries.contains(place)) {
                return false;
            }
        }
        int dot = type.lastIndexOf('.');
        return !description.borrows(dot < 0 ? "" : type.substring(0, dot));
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    private static Pattern pattern(String file) {
        int slash = file.lastIndexOf('/') + 1;
        String last = Pattern.quote(file.substring(slash)).replace("*", "\\E[^/]*\\Q");
        return Pattern.compile(Pattern.quote(file.substring(0, slash)) + last);
    }
}
