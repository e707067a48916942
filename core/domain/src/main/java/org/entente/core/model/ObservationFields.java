package org.entente.core.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an observation that people correct, read from it and put into it. */
final class ObservationFields {

    static final List<String> NAMES = List.of(
            "measure",
            "subject",
            "date",
            "value",
            "unit",
            "qualifier",
            "component",
            "counterpart",
            "concept",
            "scope",
            "issuer");

    private ObservationFields() {}

    static Map<String, String> of(Observation o) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("measure", o.measure().name());
        all.put("subject", o.subject());
        all.put("date", o.period() == null ? "" : o.period().text());
        all.put("value", FieldText.figure(o.value(), o.upper(), o.certainty()));
        all.put("unit", o.unit());
        all.put("qualifier", o.qualifier().name());
        all.put("component", o.component().name());
        all.put("counterpart", text(o.counterpart()));
        all.put("concept", o.concept().name());
        all.put("scope", text(o.scope()));
        all.put("issuer", text(o.issuer()));
        return all;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An observation of nothing but what must be told, to be corrected in all that is named. */
    static Observation blank(Map<String, String> fields) {
        for (String needed : List.of("measure", "subject", "value", "unit")) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                throw new IllegalArgumentException("An observation needs " + needed + "=…");
            }
        }
        return Observation.of(Measure.UNKNOWN, fields.get("subject"), null, BigDecimal.ZERO, fields.get("unit"));
    }

    static Observation corrected(Observation o, String field, String text) {
        if (!NAMES.contains(field)) {
            throw new IllegalArgumentException(
                    "An observation has no field " + field + "; it has " + String.join(", ", NAMES));
        }
        FieldText.Figure figure = field.equals("value")
                ? FieldText.figure(field, text)
                : new FieldText.Figure(o.value(), o.upper(), o.certainty());
        Measure measure =
                field.equals("measure") ? FieldText.word(field, text, Measure.known(), Measure::new) : o.measure();
        Qualifier qualifier = field.equals("qualifier")
                ? FieldText.word(field, text, Qualifier.known(), Qualifier::new)
                : o.qualifier();
        Component component = field.equals("component")
                ? FieldText.word(field, text, Component.known(), Component::new)
                : o.component();
        Concept concept =
                field.equals("concept") ? FieldText.word(field, text, Concept.known(), Concept::new) : o.concept();
        Edtf period = field.equals("date") ? text.isBlank() ? null : FieldText.date(field, text) : o.period();
        return FieldText.fitting(
                field,
                text,
                () -> new Observation(
                        measure,
                        field.equals("subject") ? text.strip() : o.subject(),
                        period,
                        figure.value(),
                        figure.upper(),
                        figure.certainty(),
                        field.equals("unit") ? text.strip().toUpperCase(Locale.ROOT) : o.unit(),
                        qualifier,
                        component,
                        field.equals("counterpart") ? FieldText.orNull(text) : o.counterpart(),
                        concept,
                        field.equals("scope") ? FieldText.orNull(text) : o.scope(),
                        field.equals("issuer") ? FieldText.orNull(text) : o.issuer(),
                        o.of(),
                        o.among(),
                        o.size()));
    }
}
