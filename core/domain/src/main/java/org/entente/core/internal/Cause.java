package org.entente.core.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Says in words why something failed: by what the plugin itself has thrown.
 *
 * <p>Read from a stack trace as text, since the component runtime tells no more. The words are the same on every framework
 * and Java version: where these have words of their own, the place in the plugin is said instead.
 */
final class Cause {

    private static final String CAUSED = "Caused by: ";
    private static final String INITIALIZE = "Could not initialize class ";
    private static final Pattern FRAME = Pattern.compile("\\s+at (.+)\\.[^.(]+\\(([^():]+:\\d+)\\)");
    private static final Set<String> WORDED_BY_JAVA = Set.of(
            "ArrayIndexOutOfBoundsException",
            "ArrayStoreException",
            "BootstrapMethodError",
            "ClassCastException",
            "IllegalAccessError",
            "IncompatibleClassChangeError",
            "IndexOutOfBoundsException",
            "NegativeArraySizeException",
            "NullPointerException",
            "OutOfMemoryError",
            "StackOverflowError",
            "StringIndexOutOfBoundsException",
            "UnsatisfiedLinkError",
            "UnsupportedClassVersionError",
            "VerifyError");

    /** What is thrown with a sentence of its own. */
    private static final Set<String> PLAIN =
            Set.of("IllegalArgumentException", "IllegalStateException", "RuntimeException");

    private Cause() {}

    static String of(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return of(trace.toString());
    }

    /** The innermost cause in a stack trace, as words without a full stop. */
    static String of(String trace) {
        List<String> lines = trace.lines().toList();
        if (lines.isEmpty()) {
            return "no reason is given";
        }
        int innermost = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(CAUSED))
                .reduce(0, (outer, inner) -> inner);
        String head = lines.get(innermost).replaceFirst("^" + CAUSED, "");
        int colon = head.indexOf(": ");
        String type = colon < 0 ? head : head.substring(0, colon);
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        String message = colon < 0 ? "" : head.substring(colon + 2).strip().replaceFirst("\\.$", "");
        if (message.isEmpty() || WORDED_BY_JAVA.contains(simple)) {
            return simple + place(lines.subList(innermost, lines.size()));
        }
        return missing(simple, message).orElse(PLAIN.contains(simple) ? message : simple + ": " + message);
    }

    private static Optional<String> missing(String type, String message) {
        if (message.startsWith(INITIALIZE)) {
            return Optional.of("the class " + message.substring(INITIALIZE.length()) + " cannot be initialised");
        }
        String first = message.replaceFirst("\\s.*", "");
        boolean missing =
                type.equals("ClassNotFoundException") || type.equals("NoClassDefFoundError") && first.equals(message);
        return missing && !first.isEmpty()
                ? Optional.of("the class " + first.replace('/', '.') + " cannot be found")
                : Optional.empty();
    }

    // Lines of the JDK differ from one version to the next.
    private static String place(List<String> lines) {
        return lines.stream()
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .filter(frame -> !frame.group(1).matches("(java\\.|jdk\\.|sun\\.).*"))
                .findFirst()
                .map(frame -> " at " + frame.group(2))
                .orElse("");
    }
}
