package org.entente.launcher.deploy;

import java.security.Key;
import java.security.Security;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Java no longer accepts in signatures, as its settings say.
 *
 * <p>Only asked for the reason after Java has passed over a signature, so that a rule with an exception, such as one for
 * what was signed before a date, counts like one without.
 */
final class DisabledAlgorithms {

    private static final Pattern SHORT_KEY = Pattern.compile("(\\S+)\\s+keySize\\s*(<=?)\\s*(\\d+).*");

    private final List<String> rules;

    DisabledAlgorithms(String rules) {
        this.rules = Arrays.stream(rules.split(",")).map(String::strip).toList();
    }

    /** The rules for jars of the Java that runs. */
    static DisabledAlgorithms forJars() {
        return new DisabledAlgorithms(
                Objects.requireNonNullElse(Security.getProperty("jdk.jar.disabledAlgorithms"), ""));
    }

    /** The first of some digest algorithms that is disabled. */
    Optional<String> weakest(Collection<String> digests) {
        return digests.stream()
                .flatMap(digest -> rule(digest).stream())
                .sorted()
                .findFirst();
    }

    /** The first of some digest algorithms if all of them are disabled. */
    Optional<String> weakestOnly(Collection<String> digests) {
        return digests.stream().allMatch(digest -> rule(digest).isPresent()) ? weakest(digests) : Optional.empty();
    }

    private Optional<String> rule(String digest) {
        return rules.stream()
                .filter(rule -> !SHORT_KEY.matcher(rule).matches())
                .map(rule -> rule.split("\\s+", 2)[0])
                .filter(name -> plain(name).equals(plain(digest)))
                .findFirst();
    }

    /** What is weak about a key: its kind and length; empty if nothing is. */
    Optional<String> weakness(Key key) {
        int length = length(key);
        return rules.stream()
                .map(SHORT_KEY::matcher)
                .filter(Matcher::matches)
                .filter(rule -> rule.group(1).equalsIgnoreCase(key.getAlgorithm()))
                .filter(rule -> length < Integer.parseInt(rule.group(3))
                        || rule.group(2).endsWith("=") && length == Integer.parseInt(rule.group(3)))
                .map(rule -> key.getAlgorithm().charAt(0) == 'D'
                        ? "a DSA key of " + length + " bits"
                        : "an " + key.getAlgorithm() + " key of " + length + " bits")
                .findFirst();
    }

    private static int length(Key key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof DSAKey dsa && dsa.getParams() != null) {
            return dsa.getParams().getP().bitLength();
        }
        return key instanceof ECKey ec ? ec.getParams().getOrder().bitLength() : Integer.MAX_VALUE;
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "");
    }
}
