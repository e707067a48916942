package org.entente.core.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a capability that people correct, read from it and put into it. */
final class CapabilityFields {

    static final List<String> NAMES = List.of("actor", "stance", "class", "modality", "date");

    private CapabilityFields() {}

    static Map<String, String> of(Capability c) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("actor", c.actor());
        all.put("stance", c.stance().name());
        all.put("class", c.capabilityClass());
        all.put("modality", c.modality().name());
        all.put("date", c.asOf() == null ? "" : c.asOf().text());
        return all;
    }

    /** A capability of nothing but what must be told, to be corrected in all that is named. */
    static Capability blank(Map<String, String> fields) {
        for (String needed : List.of("actor", "stance", "class")) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                throw new IllegalArgumentException("A capability needs " + needed + "=…");
            }
        }
        return new Capability(fields.get("actor"), Stance.UNKNOWN, fields.get("class"), Modality.ASSERTED, null);
    }

    static Capability corrected(Capability c, String field, String text) {
        return switch (field) {
            case "actor" ->
                FieldText.fitting(
                        field,
                        text,
                        () -> new Capability(text.strip(), c.stance(), c.capabilityClass(), c.modality(), c.asOf()));
            case "stance" ->
                new Capability(
                        c.actor(),
                        FieldText.word(field, text, Stance.known(), Stance::new),
                        c.capabilityClass(),
                        c.modality(),
                        c.asOf());
            case "class" ->
                FieldText.fitting(
                        field, text, () -> new Capability(c.actor(), c.stance(), text.strip(), c.modality(), c.asOf()));
            case "modality" ->
                new Capability(
                        c.actor(),
                        c.stance(),
                        c.capabilityClass(),
                        FieldText.word(field, text, Modality.known(), Modality::new),
                        c.asOf());
            case "date" ->
                new Capability(
                        c.actor(),
                        c.stance(),
                        c.capabilityClass(),
                        c.modality(),
                        text.isBlank() ? null : FieldText.date(field, text));
            default ->
                throw new IllegalArgumentException(
                        "A capability has no field " + field + "; it has " + String.join(", ", NAMES));
        };
    }
}
