package org.entente.core.model;

/** A date of a tie with what happened at it. */
public record TieDate(DateKind kind, Edtf date) {}
