package org.entente.launcher.deploy;

/**
 * Why something is not taken.
 *
 * @param name the symbolic name, or the file's name
 * @param digest the content that is refused
 * @param problem the reason, as the end of a sentence that begins with name and version
 * @param again whether another set of plugins may make it good
 */
record Refusal(String name, String digest, String problem, boolean again) {}
