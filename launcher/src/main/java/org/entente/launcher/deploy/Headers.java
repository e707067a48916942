package org.entente.launcher.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The main headers of a manifest. */
final class Headers {

    private final Attributes attributes;

    private Headers(Attributes attributes) {
        this.attributes = attributes;
    }

    /**
     * Reads a manifest.
     *
     * @throws Flaw if Java cannot read it, or one of two values of a header would be lost
     */
    static Headers read(byte[] manifest) throws Flaw {
        // Java takes the last of two values and writes a warning of its own.
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\r\n|\r|\n")) {
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                break;
            }
            if (colon > 0 && line.charAt(0) != ' ' && !names.add(line.substring(0, colon))) {
                throw new Flaw(
                        "has the header " + line.substring(0, colon) + " twice in its manifest; leave one of them");
            }
        }
        try {
            return new Headers(new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes());
        } catch (IOException | IllegalArgumentException e) {
            throw new Flaw("has a manifest that Java cannot read; build it with bnd");
        }
    }

    /** The value of a header; empty if it is not there. */
    String get(String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    /**
     * The clauses of a header; none if it is not there.
     *
     * @throws Flaw naming the piece that cannot be read
     */
    List<Clause> clauses(String name) throws Flaw {
        return clauses(name, Clause::parse);
    }

    /**
     * The clauses of a header in which an attribute may be there more than once; none if it is not there.
     *
     * @throws Flaw naming the piece that cannot be read
     */
    List<Clause> repeatingClauses(String name) throws Flaw {
        return clauses(name, Clause::parseRepeating);
    }

    private List<Clause> clauses(String name, Function<String, List<Clause>> parser) throws Flaw {
        String value = attributes.getValue(name);
        if (value == null) {
            return List.of();
        }
        if (value.isBlank()) {
            throw wrong(name, "it is empty");
        }
        try {
            return parser.apply(value.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(name, "'" + e.getMessage() + "' cannot be read");
        }
    }

    /** What to say of a header that is not as OSGi wants it. */
    static Flaw wrong(String name, String why) {
        return new Flaw("has a wrong header " + name + ": " + why + "; correct it where it is built");
    }
}
