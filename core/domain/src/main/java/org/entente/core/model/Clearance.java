package org.entente.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to which marking sources are shown, with all that rests on them alone.
 *
 * @param most the highest marking that is shown
 * @param unmarked the marking as which a source without one counts
 */
public record Clearance(Handling most, Handling unmarked) {

    /** All sources and whole quotations, as those who work with them see them; it releases nothing. */
    public static final Clearance ALL = new Clearance(Handling.RED, Handling.UNKNOWN);

    public Clearance {
        rank(most);
        if (!most.equals(Handling.RED) || !unmarked.equals(Handling.UNKNOWN)) {
            rank(unmarked);
        }
    }

    /**
     * The clearance that a person names; sources without a marking count as {@link Handling#RED} unless told otherwise.
     *
     * @throws IllegalArgumentException if there is no such marking
     */
    public static Clearance of(String most, String unmarked) {
        return new Clearance(handling(most), handling(unmarked));
    }

    private static Handling handling(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace('+', '_');
        return Stream.concat(Handling.known().stream(), Stream.of(Handling.UNKNOWN))
                .filter(handling -> handling.name().equals(name))
                .findFirst()
                .orElseThrow(() -> none(name));
    }

    private static int rank(Handling handling) {
        int rank = Handling.known().indexOf(handling);
        if (rank < 0) {
            throw none(handling.name());
        }
        return rank;
    }

    private static IllegalArgumentException none(String name) {
        return new IllegalArgumentException("There is no marking \"" + name + "\"; there are "
                + Handling.known().stream().map(Handling::name).collect(Collectors.joining(", ")) + ".");
    }

    /** Whether nothing is withheld and nothing is cut; what is released up to {@link Handling#RED} is cut as its sources allow. */
    public boolean all() {
        return equals(ALL);
    }

    /** Whether all that this one shows is shown by another one too. */
    public boolean within(Clearance other) {
        return other.all()
                || (!all() && rank(most) <= rank(other.most) && other.shown().containsAll(shown()));
    }

    /** The names of the markings that are shown; any other one, also of a newer version, is not. */
    public List<String> shown() {
        List<String> shown = new ArrayList<>(Handling.known().stream()
                .filter(handling -> rank(handling) <= rank(most))
                .map(Handling::name)
                .toList());
        if (rank(unmarked) <= rank(most)) {
            shown.add(Handling.UNKNOWN.name());
        }
        return List.copyOf(shown);
    }
}
