package org.entente.launcher.deploy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final SortedMap<String, Integer> newer = new TreeMap<>();
    private int types;

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
     * Takes note of a class.
     *
     * @param head its first eight bytes, or all of them if there are fewer
     * @throws Flaw if it is no class
     */
    void type(String entry, byte[] head) throws Flaw {
        if (head.length < 8 || head[0] != (byte) 0xca || head[1] != (byte) 0xfe) {
            throw new Flaw("has the entry " + entry + ", which is no class; build it again");
        }
        int feature = ((head[6] & 0xff) << 8 | head[7] & 0xff) - FORMAT_BEFORE_JAVA_1;
        types++;
        if (feature > javaFeature) {
            newer.put(entry, feature);
        }
    }

    /** Looks whether everything that is named is there and can be loaded, after all entries have been seen. */
    void check() throws Flaw {
        for (String file : description.components()) {
            if (!file.contains("*") && !entries.contains(file)) {
                throw new Flaw(
                        "lacks the file " + file + ", which its Service-Component names; build it again with bnd");
            }
        }
        String activator = description.activator();
        if (!activator.isEmpty()) {
            checkNamed(activator, "Bundle-Activator");
        }
        for (Map.Entry<String, String> implementation : implementations.entrySet()) {
            checkNamed(implementation.getKey(), "component " + implementation.getValue());
        }
        // A library may have some classes for a newer Java, and know when not to use them.
        if (!newer.isEmpty() && newer.size() == types) {
            checkJava(newer.firstKey());
        }
    }

    private void checkNamed(String type, String by) throws Flaw {
        String entry = "";
        for (String place : description.classPath()) {
            String folder = place.equals(".") || place.equals("/") ? "" : place.replaceAll("^/|/$", "") + "/";
            String candidate = folder + type.replace('.', '/') + ".class";
            if (entry.isEmpty() && entries.contains(candidate)) {
                entry = candidate;
            }
        }
        if (!entry.isEmpty()) {
            checkJava(entry);
        } else if (!mayComeFromElsewhere(type)) {
            throw new Flaw("lacks the class " + type + ", which its " + by + " names; build it again with bnd");
        }
    }

    private boolean mayComeFromElsewhere(String type) throws Flaw {
        // A jar within the jar is not opened: it may have the class.
        boolean nested =
                description.classPath().stream().anyMatch(place -> !place.endsWith("/") && entries.contains(place));
        int dot = type.lastIndexOf('.');
        return nested || description.borrows(dot < 0 ? "" : type.substring(0, dot));
    }

    private void checkJava(String entry) throws Flaw {
        Integer feature = newer.get(entry);
        if (feature != null && !description.asksForNewerThan(javaFeature)) {
            throw new Flaw("needs Java " + feature + " for its class " + className(entry) + ", and this is Java "
                    + javaFeature + "; build it for Java " + javaFeature + " or run a newer Java");
        }
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    /** The entries that a header means, the last part of whose names may have asterisks. */
    static Pattern pattern(String file) {
        int slash = file.lastIndexOf('/') + 1;
        String last = Pattern.quote(file.substring(slash)).replace("*", "\\E[^/]*\\Q");
        return Pattern.compile(Pattern.quote(file.substring(0, slash)) + last);
    }
}
