package org.entente.core.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result was made of; the same card gives the same result.
 *
 * @param plugin the plugin that ran
 * @param used core and every lexicon, extractor and model that took part
 * @param parameters each parameter as text, defaults included
 * @param revision the revision of the workspace that it read
 * @param date the day that counted as today; runs are in UTC and the ROOT locale
 */
public record RunCard(
        Part plugin, String title, List<Part> used, Map<String, String> parameters, long revision, LocalDate date) {

    private static final int DIGITS = 12;

    /**
     * A part of the workbench.
     *
     * @param digest SHA-256 of what it is made of, empty where it is not known
     */
    public record Part(String id, String version, String digest) {}

    public RunCard {
        used = List.copyOf(used);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** By which the result is asked for, as it is kept under {@code runs/}; it follows from all that is on the card. */
    public String id() {
        StringBuilder text = new StringBuilder();
        write(plugin, text);
        text.append(title).append('\0');
        used.forEach(part -> write(part, text));
        parameters.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\0'));
        text.append(revision).append('\0').append(date);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(Part part, StringBuilder text) {
        text.append(part.id)
                .append('\0')
                .append(part.version)
                .append('\0')
                .append(part.digest)
                .append('\0');
    }
}
