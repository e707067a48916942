package org.entente.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of one or several texts; not safe for several threads. */
final class Scores {

    /** What is found, missed, or too much. */
    enum Found {
        /** Ties by the countries and blocs that take part. */
        PAIRS,
        /** The same, and the type. */
        TYPED_PAIRS,
        /** Ties by the type and the very actors. */
        EXACT_PARTIES,
        /** Figures by subject, measure, period, value and unit. */
        OBSERVATIONS,
        /** Figures by subject, value and unit. */
        FIGURES,
        /** Actors that take part in a tie or an observation. */
        ACTORS,
        /** All actors that are named. */
        ACTORS_LISTED,
        /** All systems that are named. */
        SYSTEMS,
        /** The systems of the ties that were found by their typed pairs. */
        SYSTEMS_OF_TIES
    }

    /** What is right or wrong of a tie that was found by its typed pair. */
    enum Attribute {
        ROLES(false),
        ROLES_SWAPPED(true),
        STAGE(false),
        MODALITY(false),
        TOLD_AS_FIRM(true),
        INSTRUMENT(false),
        INSTRUMENT_SPURIOUS(true),
        COMMITMENT(false),
        QUANTITY(false),
        QUANTITY_SPURIOUS(true),
        VALUE(false),
        VALUE_SPURIOUS(true),
        DATE(false),
        DATE_SPURIOUS(true),
        EVIDENCE(false);

        private final boolean fault;

        Attribute(boolean fault) {
            this.fault = fault;
        }

        /** Whether it is a fault, which should be rare. */
        boolean fault() {
            return fault;
        }
    }

    /**
     * Something that was missed or too much.
     *
     * @param what a type of tie, a measure, or {@code SYSTEM}
     * @param who who takes part, or what it is about
     * @param quote the words of the text, empty where there are none
     */
    record Miss(String document, boolean missed, String what, String who, String quote) {}

    private final Map<Found, Tally> tallies = new EnumMap<>(Found.class);
    private final Map<Attribute, Rate> rates = new EnumMap<>(Attribute.class);
    private final SortedMap<String, Tally> types = new TreeMap<>();
    private final SortedMap<Double, Rate> bands = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private int documents;
    private int required;
    private int optional;
    private int read;

    /** Counts a document with its ties: annotated ones that are required or optional, and those that were read. */
    void document(int requiredTies, int optionalTies, int readTies) {
        documents++;
        required += requiredTies;
        optional += optionalTies;
        read += readTies;
    }

    void count(Found found, Tally tally) {
        tallies.merge(found, tally, Tally::plus);
    }

    void type(String type, Tally tally) {
        types.merge(type, tally, Tally::plus);
    }

    void hit(Attribute attribute, boolean hit) {
        rates.merge(attribute, Rate.NONE.plus(hit), Rate::plus);
    }

    void band(double confidence, boolean right) {
        bands.merge(confidence, Rate.NONE.plus(right), Rate::plus);
    }

    void miss(Miss miss) {
        misses.add(miss);
    }

    void add(Scores other) {
        other.tallies.forEach(this::count);
        other.types.forEach(this::type);
        other.rates.forEach((attribute, rate) -> rates.merge(attribute, rate, Rate::plus));
        other.bands.forEach((band, rate) -> bands.merge(band, rate, Rate::plus));
        misses.addAll(other.misses);
        documents += other.documents;
        required += other.required;
        optional += other.optional;
        read += other.read;
    }

    Tally of(Found found) {
        return tallies.getOrDefault(found, Tally.NONE);
    }

    Rate of(Attribute attribute) {
        return rates.getOrDefault(attribute, Rate.NONE);
    }

    /** By the annotated type, of what is too much by the one that was read. */
    SortedMap<String, Tally> types() {
        return types;
    }

    /** The precision of ties by the confidence that they carry, the lowest first; empty where none carries one. */
    SortedMap<Double, Rate> bands() {
        return bands;
    }

    /** In the order of the documents. */
    List<Miss> misses() {
        return misses;
    }

    int documents() {
        return documents;
    }

    int required() {
        return required;
    }

    int optional() {
        return optional;
    }

    int read() {
        return read;
    }
}
