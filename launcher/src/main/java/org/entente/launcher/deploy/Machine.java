package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.NativeNamespace;

/** Java, the operating system and the processor, in the words of people. */
final class Machine {

    private Machine() {}

    /** The words for a Java that this is not. */
    static Missing java(Need need) {
        SortedSet<String> environments = new TreeSet<>();
        SortedSet<Version> versions = new TreeSet<>();
        for (Need.Term term : need.terms()) {
            if (term.attribute().equals(need.namespace())) {
                environments.add(term.value());
            } else if (term.attribute().equals("version")) {
                versions.add(Version.parseVersion(term.value().strip()));
            }
        }
        String running = "this is Java " + Runtime.version().feature();
        String wanted = versions.isEmpty() ? "" : " " + feature(versions.first());
        if (environments.stream().allMatch(name -> name.startsWith("JavaSE"))) {
            return new Missing(
                    "Java" + wanted, running, "set JAVA_HOME to a Java" + wanted + ", or use an older plugin");
        }
        return new Missing(
                "the Java environment " + Missing.enumerate(List.copyOf(environments)) + wanted,
                running,
                "use a plugin for JavaSE");
    }

    private static String feature(Version version) {
        int feature = version.getMajor() == 1 && version.getMinor() > 0 ? version.getMinor() : version.getMajor();
        return String.valueOf(feature);
    }

    /** The words for native code that does not run here. */
    static Missing system(Need need) {
        String wanted = system(
                values(need, NativeNamespace.CAPABILITY_OSNAME_ATTRIBUTE, Machine::system),
                values(need, NativeNamespace.CAPABILITY_PROCESSOR_ATTRIBUTE, Machine::processor));
        String here = system(
                List.of(system(System.getProperty("os.name"))), List.of(processor(System.getProperty("os.arch"))));
        if (wanted.isEmpty() || wanted.equals(here)) {
            List<String> terms = new ArrayList<>();
            need.terms().forEach(term -> terms.add(term.attribute() + term.operator() + term.value()));
            wanted = "a system with " + Missing.enumerate(terms);
        }
        return new Missing(
                wanted + " for its native code", "this is " + here, "use a build of the plugin for this system");
    }

    private static String system(List<String> systems, List<String> processors) {
        String joined = Missing.enumerate(systems);
        String on = Missing.enumerate(processors);
        return joined + (joined.isEmpty() || on.isEmpty() ? "" : " on ") + on;
    }

    private static List<String> values(Need need, String attribute, UnaryOperator<String> spelling) {
        SortedSet<String> values = new TreeSet<>();
        for (Need.Term term : need.terms()) {
            if (term.attribute().equals(attribute)) {
                values.add(spelling.apply(term.value()));
            }
        }
        return List.copyOf(values);
    }

    /** One name for all of a system's aliases, which the frameworks add as they like. */
    private static String system(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("win")) {
            return "Windows";
        }
        if (plain.startsWith("mac") || plain.equals("darwin")) {
            return "macOS";
        }
        return plain.equals("linux") ? "Linux" : plain;
    }

    private static String processor(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (plain) {
            case "amd64", "em64t", "x64", "x86-64" -> "x86-64";
            case "arm64", "aarch64" -> "aarch64";
            case "pentium", "i386", "i486", "i586", "i686", "x86" -> "x86";
            default -> plain;
        };
    }
}
