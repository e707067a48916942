package org.entente.launch;

/**
 * Something that happened in the plugin folder.
 *
 * @param name the symbolic name of the plugin, or the file's name if it has none
 * @param sentence what happened, to what, and what to do about it
 */
public record Change(String name, String sentence) {}
