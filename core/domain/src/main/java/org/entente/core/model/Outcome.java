package org.entente.core.model;

/** A result with the card of the run that made it. */
public record Outcome(RunCard card, Result result) {}
