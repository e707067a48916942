package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause of a manifest header, such as {@code a.b;a.c;version="[1,2)";resolution:=optional}.
 *
 * @param paths what it is about
 * @param attributes by name, without a type
 * @param types the types of attributes that name one, by attribute
 * @param directives by name, without the colon
 */
record Clause(
        List<String> paths, Map<String, String> attributes, Map<String, String> types, Map<String, String> directives) {

    private static final Pattern PARAMETER = Pattern.compile(
            "([\\w.-]+)\\s*(?::\\s*([A-Za-z]+(?:\\s*<\\s*[A-Za-z]+\\s*>)?)\\s*)?(:?=)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("[^\"=:;,]+");
    private static final Pattern TOKEN = Pattern.compile("[^\"]*");

    Clause {
        paths = List.copyOf(paths);
        attributes = Map.copyOf(attributes);
        types = Map.copyOf(types);
        directives = Map.copyOf(directives);
    }

    /**
     * Reads the value of a header.
     *
     * @return its clauses; none if it is empty
     * @throws IllegalArgumentException with the piece that cannot be read
     */
    static List<Clause> parse(String header) {
        return parse(header, false);
    }

    /**
     * Reads the value of a header in which an attribute may be there more than once, of which the last counts here.
     *
     * @throws IllegalArgumentException with the piece that cannot be read
     */
    static List<Clause> parseRepeating(String header) {
        return parse(header, true);
    }

    private static List<Clause> parse(String header, boolean repeating) {
        List<Clause> clauses = new ArrayList<>();
        if (!header.isBlank()) {
            for (String clause : split(header, ',')) {
                clauses.add(clause(clause, repeating));
            }
        }
        return clauses;
    }

    /** The only path; the first if there are several. */
    String path() {
        return paths.get(0);
    }

    private static Clause clause(String text, boolean repeating) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            Matcher parameter = PARAMETER.matcher(part);
            if (PATH.matcher(part).matches() && attributes.isEmpty() && directives.isEmpty()) {
                paths.add(part);
            } else if (parameter.matches() && !paths.isEmpty()) {
                boolean directive = parameter.group(3).equals(":=");
                String name = parameter.group(1);
                String value = value(parameter.group(4), part);
                boolean twice = (directive ? directives : attributes).put(name, value) != null;
                if (twice && !repeating || directive && parameter.group(2) != null) {
                    throw new IllegalArgumentException(part);
                }
                if (parameter.group(2) != null) {
                    types.put(name, parameter.group(2).replaceAll("\\s", ""));
                }
            } else {
                throw new IllegalArgumentException(part);
            }
        }
        return new Clause(paths, attributes, types, directives);
    }

    private static String value(String text, String part) {
        if (QUOTED.matcher(text).matches()) {
            return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (!TOKEN.matcher(text).matches() || text.isEmpty()) {
            throw new IllegalArgumentException(part);
        }
        return text;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && quoted) {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(text.substring(start).strip());
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
