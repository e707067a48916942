package org.entente.core.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fields of records as people write them, put into records and read from them.
 *
 * <p>A tie has {@code stage=SIGNED/CONTRACTED@2025-07}, {@code parties=SUPPLIER:TUR,RECIPIENT:PAK}, {@code quantity=~40},
 * {@code amount=<=2000000000 USD}, {@code date=SIGNED:2025-07} and so on; an empty text takes a value away. Where a tie has
 * several items, quantities and systems begin with the item's number, {@code 2:~40}. What cannot be understood or does not
 * fit is refused with an {@link IllegalArgumentException} that names field and value.
 */
public final class Corrections {

    private Corrections() {}

    /** A tie with some fields put right. */
    public static Tie apply(Tie tie, Map<String, String> corrections) {
        Tie corrected = tie;
        // In the order of the fields: a system comes before the quantity that it lets in.
        for (String field : ordered(corrections, TieFields.NAMES)) {
            corrected = TieFields.corrected(corrected, field, corrections.getOrDefault(field, ""));
        }
        return corrected;
    }

    /** An observation with some fields put right. */
    public static Observation apply(Observation observation, Map<String, String> corrections) {
        Observation corrected = observation;
        for (String field : ordered(corrections, ObservationFields.NAMES)) {
            corrected = ObservationFields.corrected(corrected, field, corrections.getOrDefault(field, ""));
        }
        return corrected;
    }

    /** A capability with some fields put right. */
    public static Capability apply(Capability capability, Map<String, String> corrections) {
        Capability corrected = capability;
        for (String field : ordered(corrections, CapabilityFields.NAMES)) {
            corrected = CapabilityFields.corrected(corrected, field, corrections.getOrDefault(field, ""));
        }
        return corrected;
    }

    /** The names that are given, known ones first and in their order; unknown ones are refused where they are applied. */
    private static List<String> ordered(Map<String, String> corrections, List<String> names) {
        return Stream.concat(
                        names.stream().filter(corrections::containsKey),
                        corrections.keySet().stream().filter(name -> !names.contains(name)))
                .toList();
    }

    /** A tie of nothing but fields; {@code type} and {@code parties} are needed. */
    public static Tie tie(Map<String, String> fields) {
        for (String needed : List.of("type", "parties")) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                throw new IllegalArgumentException("A tie needs " + needed + "=…");
            }
        }
        Tie.Builder begun = Tie.of(TieType.UNKNOWN);
        TieFields.parties(fields.getOrDefault("parties", ""), null).forEach(begun::with);
        return apply(begun.build(), fields);
    }

    /** An observation of nothing but fields; {@code measure}, {@code subject}, {@code value} and {@code unit} are needed. */
    public static Observation observation(Map<String, String> fields) {
        return apply(ObservationFields.blank(fields), fields);
    }

    /** A capability of nothing but fields; {@code actor}, {@code stance} and {@code class} are needed. */
    public static Capability capability(Map<String, String> fields) {
        return apply(CapabilityFields.blank(fields), fields);
    }

    /** The fields of a tie as they would be written, empty where nothing is known. */
    public static Map<String, String> fields(Tie tie) {
        return TieFields.of(tie);
    }

    /** The fields of an observation as they would be written, empty where nothing is known. */
    public static Map<String, String> fields(Observation observation) {
        return ObservationFields.of(observation);
    }

    /** The fields of a capability as they would be written, empty where nothing is known. */
    public static Map<String, String> fields(Capability capability) {
        return CapabilityFields.of(capability);
    }
}
