package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree of letters in one row of numbers: a step down is mostly one look at one place of memory.
 *
 * <p>Once filled, safe for several threads.
 *
 * @param <T> what stands at the end of a way
 */
final class Trie<T> {

    static final int ROOT = 0;

    /** Where no way leads on. */
    static final int NONE = -1;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** How many bits tell a node. */
    private static final int NODE = 24;

    /** Of each step the node it leads from, the letter, and the node it leads to; 0 where there is none. */
    private long[] steps = new long[1 << 10];

    /** What stands at each node. */
    private final List<@Nullable List<T>> ends = new ArrayList<>();

    Trie() {
        ends.add(null);
    }

    /** The node to which a letter leads, or NONE. */
    int next(int node, char letter) {
        long step = steps[place(from(node, letter))];
        return step == 0 ? NONE : to(step);
    }

    /** The node to which a letter leads, a new one where there is none. */
    int make(int node, char letter) {
        int next = next(node, letter);
        if (next != NONE) {
            return next;
        }
        int made = ends.size();
        if (made >> NODE != 0) {
            throw new IllegalArgumentException("More names than " + made + " letters can tell apart");
        }
        ends.add(null);
        if (2 * made > steps.length) {
            grow();
        }
        put(from(node, letter) | made);
        return made;
    }

    /** Puts something at the end of the way to a node. */
    void add(int node, T end) {
        List<T> there = ends.get(node);
        if (there == null) {
            there = new ArrayList<>(1);
            ends.set(node, there);
        }
        there.add(end);
    }

    /** What stands at a node, in the order in which it was added. */
    List<T> at(int node) {
        List<T> there = ends.get(node);
        return there == null ? List.of() : there;
    }

    private static long from(int node, char letter) {
        return ((long) node << Character.SIZE | letter) << NODE;
    }

    private static int to(long step) {
        return (int) step & (1 << NODE) - 1;
    }

    /** Where the step with this beginning is or would be. */
    private int place(long from) {
        int place = (int) ((from >>> NODE) * MIX >>> Long.SIZE - Integer.numberOfTrailingZeros(steps.length));
        while (steps[place] != 0 && steps[place] >>> NODE != from >>> NODE) {
            place = place + 1 & steps.length - 1;
        }
        return place;
    }

    private void put(long step) {
        steps[place(step)] = step;
    }

    private void grow() {
        long[] before = steps;
        steps = new long[2 * before.length];
        for (long step : before) {
            if (step != 0) {
                put(step);
            }
        }
    }
}
