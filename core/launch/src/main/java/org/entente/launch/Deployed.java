package org.entente.launch;

import java.nio.file.Path;

/**
 * A bundle that takes part, or a file that would like to.
 *
 * @param name the symbolic name, or the file's name if it has none
 * @param version the bundle's version, empty if not readable
 * @param state {@code ACTIVE}, {@code RESOLVED}, {@code INSTALLED}, {@code STARTING}, {@code STOPPING}, or
 *     {@code REPLACED} (a shipped bundle whose place a dropped one has taken), {@code DISABLED} (kept, not used),
 *     {@code WAITING} (taken at the next start) or {@code REFUSED} (not taken in)
 * @param digest the SHA-256 of its content in hexadecimal, empty if not readable
 * @param file the jar it came from
 * @param restartOnly whether a newer one is taken at the next start only
 * @param publisher who signed it, or {@code shipped}; empty if nobody did
 * @param problem what is wrong with it, in one sentence; empty if nothing is
 */
public record Deployed(
        String name,
        String version,
        String state,
        String digest,
        Path file,
        boolean restartOnly,
        String publisher,
        String problem) {}
