package org.entente.analyzer.consistency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/** Makes the key of a finding: a digest of the rule and of what stands on both sides. */
final class Key {

    private static final int DIGITS = 16;

    private Key() {}

    /** @param sides what is compared, in an order that does not depend on whose claim is looked at */
    static String of(String rule, SortedSet<String> sides) {
        String text = rule + "\n" + String.join("\n", sides);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
