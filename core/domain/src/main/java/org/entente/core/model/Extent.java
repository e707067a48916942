package org.entente.core.model;

/**
 * How much of one table a revision brought and took away.
 *
 * @param table the name of its view, such as {@code tie}
 */
public record Extent(String table, long brought, long taken) {

    public Extent {
        if (brought < 0 || taken < 0) {
            throw new IllegalArgumentException("Rows are counted from 0: " + brought + ", " + taken);
        }
    }
}
