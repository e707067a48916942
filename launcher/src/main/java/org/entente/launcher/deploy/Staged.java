package org.entente.launcher.deploy;

import java.nio.file.Path;

/**
 * A jar that is kept where nobody else writes.
 *
 * @param jar the kept copy
 * @param digest the SHA-256 of its content in hexadecimal
 */
record Staged(Path jar, String digest) {}
