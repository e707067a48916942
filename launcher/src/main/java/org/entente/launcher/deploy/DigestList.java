package org.entente.launcher.deploy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests of plugins that may be taken, a line each as {@code sha256sum} prints it. */
record DigestList(Set<String> digests) {

    /** The digest, then a name that is for people; {@code sha256sum} puts a backslash before a line with an odd name. */
    private static final Pattern LINE = Pattern.compile("\\\\?([0-9a-fA-F]{64})(\\s.*)?");

    DigestList {
        digests = Set.copyOf(digests);
    }

    /** Reads the list; one line that is not understood makes all of it unusable. */
    static DigestList parse(String name, byte[] content) throws Unusable {
        Set<String> digests = new HashSet<>();
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new Unusable("cannot be judged, as line " + (i + 1) + " of " + name
                        + " begins with no SHA-256 sum; write lines as sha256sum prints them");
            }
            digests.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return new DigestList(digests);
    }

    boolean holds(String digest) {
        return digests.contains(digest.toLowerCase(Locale.ROOT));
    }
}
