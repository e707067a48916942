package org.entente.command;

/**
 * Draws numbers as Python's {@code random} does, so that what is drawn with a seed here and there is the same; not safe for
 * several threads.
 *
 * <p>M. Matsumoto and T. Nishimura, Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random number generator,
 * ACM Transactions on Modeling and Computer Simulation 8 (1998), 3–30.
 */
final class MersenneTwister {

    private static final int SIZE = 624;
    private static final int APART = 397;

    private final int[] state = new int[SIZE];
    private int at = SIZE;

    MersenneTwister(int seed) {
        filled(19650218);
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + seed;
            i = next(i);
        }
        for (int k = 1; k < SIZE; k++) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    private void filled(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    private int next(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** A number from 0 to below another one. */
    int below(int bound) {
        return (int) Math.floor(share() * bound);
    }

    /** From 0 to below 1, of 53 bits. */
    private double share() {
        long high = (word() & 0xffffffffL) >>> 5;
        long low = (word() & 0xffffffffL) >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    private int word() {
        if (at == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int mixed = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
                state[i] = state[(i + APART) % SIZE] ^ mixed >>> 1 ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
            }
            at = 0;
        }
        int word = state[at++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }
}
