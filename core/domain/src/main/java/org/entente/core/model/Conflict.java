package org.entente.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The two sides of a finding; which of them is A does not depend on whose claims are looked at.
 *
 * @param about what both speak of, in words
 * @param reckoning how they were compared, in a sentence
 * @param likely what would explain that they differ, empty where nothing is seen that would
 */
public record Conflict(Side a, Side b, String about, String reckoning, String likely) {

    private static final int DIGITS = 16;

    /**
     * What one side has.
     *
     * @param value the value as it is compared
     * @param who the documents that have it, for people
     * @param records the ids of the ties and observations that tell it
     * @param sources the digests of the sources that tell it
     */
    public record Side(String value, String who, Set<Long> records, Set<String> sources) {
        public Side {
            records = Set.copyOf(records);
            sources = Set.copyOf(sources);
        }

        /** The value with who has it. */
        public String told() {
            return who.isEmpty() ? value : value + " (" + who + ")";
        }
    }

    /** Two sides of which nothing more is told. */
    public Conflict(Side a, Side b) {
        this(a, b, "", "", "");
    }

    /** A digest of both values, by which one sees that a side has changed since; 16 hexadecimal digits. */
    public String values() {
        try {
            String both = a.value() + "\n" + b.value();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
