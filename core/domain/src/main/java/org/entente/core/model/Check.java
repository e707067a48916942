package org.entente.core.model;

/**
 * What an examination of one thing has found.
 *
 * @param severity NOTE where all is well, DOUBT where it is worth a look, LOSS where something is damaged
 * @param found what was found, in a few words; where it is not well, a sentence that says what to do
 */
public record Check(String what, Severity severity, String found) {}
