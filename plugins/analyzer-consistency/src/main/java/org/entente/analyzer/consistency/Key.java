package org.entente.analyzer.consistency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Makes the key of a finding: a digest of the rule and of what stands on both sides. */
final class Key {

    private static final int DIGITS = 16;

    private Key() {}

    static String of(String rule, String claim, Collection<String> others) {
        String text = rule + "\n" + claim + "\n" + String.join("\n", others);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
