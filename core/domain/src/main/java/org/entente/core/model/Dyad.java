package org.entente.core.model;

/** An unordered pair of countries; {@code first} comes before {@code second} in the alphabet. */
public record Dyad(String first, String second) {

    /** @throws IllegalArgumentException if both are the same */
    public Dyad {
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("A dyad is of two countries: " + first);
        }
        if (order > 0) {
            String smaller = second;
            second = first;
            first = smaller;
        }
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
