package org.entente.core.model;

/** What a name can stand for: an actor, a system or a programme. */
public sealed interface Entity permits Actor, DefenceSystem, Programme {

    /** The id, unique among its sort. */
    String id();

    /** The best-known name, for people to read. */
    String title();
}
