package org.entente.analyzer.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.model.Capability;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Corrections;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Tie;

/**
 * A tie, observation or capability at one revision.
 *
 * @param revision the revision that told it so
 * @param what it in a sentence
 * @param fields what it says, field by field
 * @param moments when something of it happened
 * @param denied whether it says that something did not or will not happen
 */
record Entry(
        CodedKind kind,
        long id,
        long revision,
        String what,
        Map<String, String> fields,
        List<Moment> moments,
        boolean denied,
        List<Long> evidence) {

    Entry {
        fields = Map.copyOf(fields);
        moments = List.copyOf(moments);
        evidence = List.copyOf(evidence);
    }

    static Entry tie(Stored<Tie> stored, Wording wording) {
        Tie tie = stored.value();
        Map<String, String> fields = new LinkedHashMap<>(Corrections.fields(tie));
        fields.put(Moment.DELIVERED, delivered(tie));
        return new Entry(
                CodedKind.TIE,
                stored.id(),
                stored.revision(),
                wording.tie(tie),
                fields,
                Moment.of(tie),
                tie.modality().equals(Modality.DENIED),
                stored.evidence());
    }

    static Entry observation(Stored<Observation> stored, Wording wording) {
        Observation figure = stored.value();
        boolean actual = figure.qualifier().equals(Qualifier.ACTUAL) && figure.period() != null;
        return new Entry(
                CodedKind.OBSERVATION,
                stored.id(),
                stored.revision(),
                wording.observation(figure),
                Corrections.fields(figure),
                actual ? List.of(new Moment("value", "", figure.period(), 0)) : List.of(),
                false,
                stored.evidence());
    }

    static Entry capability(Stored<Capability> stored, Wording wording) {
        Capability capability = stored.value();
        return new Entry(
                CodedKind.CAPABILITY,
                stored.id(),
                stored.revision(),
                wording.capability(capability),
                Corrections.fields(capability),
                capability.asOf() == null ? List.of() : List.of(new Moment(Moment.STANCE, "", capability.asOf(), 0)),
                capability.modality().equals(Modality.DENIED),
                stored.evidence());
    }

    private static String delivered(Tie tie) {
        return tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .map(Wording::delivery)
                .collect(Collectors.joining(", "));
    }

    /** What it rests on where it is there now. */
    Support here() {
        if (kind.equals(CodedKind.TIE)) {
            return Support.ties(List.of(id));
        }
        return kind.equals(CodedKind.OBSERVATION) ? Support.of(List.of(), List.of(id)) : there(revision);
    }

    /** What it rests on where it is there no longer. */
    Support there(long until) {
        return Support.filter(Wording.words(kind.name()) + " " + id + " at revision " + until);
    }
}
