package org.entente.analyzer.dependence;

import java.util.Set;

/** The years that count, both ends included. */
record Window(int from, int to) {

    static final int FIRST = 1;
    static final int LAST = 9999;

    /** Whether it holds all years, so that what has no year counts too. */
    boolean everything() {
        return from == FIRST && to == LAST;
    }

    /** The part of an amount that falls into the window when it is split equally over these years. */
    double part(Set<Integer> years) {
        if (years.isEmpty()) {
            return everything() ? 1 : 0;
        }
        long inside = years.stream().filter(year -> year >= from && year <= to).count();
        return (double) inside / years.size();
    }
}
