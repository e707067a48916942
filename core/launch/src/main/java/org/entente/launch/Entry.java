package org.entente.launch;

import java.time.Instant;
import java.util.List;

/**
 * One committed set of plugins.
 *
 * @param set its number, from 1 on, without gaps
 * @param time when it was committed
 * @param who the account under which it was
 * @param cause what led to it: {@code folder}, {@code start}, {@code install}, {@code update}, {@code remove},
 *     {@code enable}, {@code disable} or {@code rollback to set N}
 * @param members the plugins that were dropped or installed, and the shipped ones that are disabled; ordered by name
 * @param sentences what happened
 */
public record Entry(int set, Instant time, String who, String cause, List<Member> members, List<String> sentences) {

    /** Copies the lists. */
    public Entry {
        members = List.copyOf(members);
        sentences = List.copyOf(sentences);
    }

    /**
     * A plugin of a set.
     *
     * @param name its symbolic name
     * @param version its version
     * @param digest the SHA-256 of its jar in hexadecimal; empty for a shipped plugin that is disabled
     * @param file the name of its file in the plugin folder; empty for a shipped plugin that is disabled
     * @param enabled whether it is used
     */
    public record Member(String name, String version, String digest, String file, boolean enabled) {}
}
