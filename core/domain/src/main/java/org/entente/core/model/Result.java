package org.entente.core.model;

import java.util.List;

/**
 * What an analysis gives.
 *
 * <p>Dispatch on {@link #kind()}: a switch over sealed types is not part of Java 17.
 */
public sealed interface Result permits Table, Network, Series, Findings, Composite {

    /** The sorts of results. */
    enum Kind {
        TABLE,
        NETWORK,
        SERIES,
        FINDINGS,
        COMPOSITE
    }

    /** Which sort this is. */
    Kind kind();

    /** What it shows, in a few words. */
    String title();

    /** The tables as which it is written, counted and pointed at, in their order. */
    List<Table> tables();
}
