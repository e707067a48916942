package org.entente.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** What its rows and figures rest on, each once. */
    default Set<Support> supports() {
        Set<Support> supports = new HashSet<>();
        for (Table table : tables()) {
            for (int row = 0; row < table.size(); row++) {
                supports.add(table.support(row));
            }
        }
        Figure.all(this).forEach(figure -> supports.add(figure.support()));
        return supports;
    }
}
