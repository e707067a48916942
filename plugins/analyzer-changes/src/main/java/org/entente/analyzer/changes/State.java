package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.Capability;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Stance;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;

/** The ties, observations and capabilities of one revision: which there are, and those that are asked for as entries. */
record State(Dataset data, Wording wording) {

    static State of(Dataset data) {
        return new State(data, new Wording(data));
    }

    /** The ids of a kind, each with the revision that told it. */
    Map<Long, Long> revisions(CodedKind kind) throws IOException {
        Map<Long, Long> all = new HashMap<>();
        try (Rows rows = data.query("SELECT id, revision FROM " + Wording.words(kind.name()))) {
            while (rows.next()) {
                all.put(rows.integer(0), rows.integer(1));
            }
        }
        return all;
    }

    /** Some records of any kind, by id; those that are not there are left out. */
    Map<Long, Entry> entries(Collection<Long> ids) throws IOException {
        Map<Long, Entry> all = new TreeMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        Filter filter = Filter.ALL.ofIds(Set.copyOf(ids));
        try (Stream<Stored<Tie>> ties = data.ties(filter);
                Stream<Stored<Observation>> observations = data.observations(filter)) {
            ties.map(tie -> Entry.tie(tie, wording)).forEach(entry -> all.put(entry.id(), entry));
            observations.map(figure -> Entry.observation(figure, wording)).forEach(entry -> all.put(entry.id(), entry));
        }
        for (Stored<Capability> capability : capabilities(ids)) {
            all.put(capability.id(), Entry.capability(capability, wording));
        }
        return all;
    }

    private List<Stored<Capability>> capabilities(Collection<Long> ids) throws IOException {
        Map<Long, List<Long>> evidence = new HashMap<>();
        List<Stored<Capability>> all = new ArrayList<>();
        try (Rows rows = data.query(
                "SELECT capability, evidence FROM capability_evidence WHERE capability IN (SELECT unnest(?)) ORDER BY 1, 2",
                List.copyOf(ids))) {
            while (rows.next()) {
                evidence.computeIfAbsent(rows.integer(0), any -> new ArrayList<>())
                        .add(rows.integer(1));
            }
        }
        try (Rows rows = data.query(
                "SELECT id, revision, actor, stance, capability_class, modality, as_of FROM capability"
                        + " WHERE id IN (SELECT unnest(?)) ORDER BY id",
                List.copyOf(ids))) {
            while (rows.next()) {
                String asOf = rows.text(6);
                Capability capability = new Capability(
                        String.valueOf(rows.text(2)),
                        new Stance(String.valueOf(rows.text(3))),
                        String.valueOf(rows.text(4)),
                        new Modality(String.valueOf(rows.text(5))),
                        asOf == null ? null : new Edtf(asOf));
                long id = rows.integer(0);
                all.add(new Stored<>(id, rows.integer(1), capability, evidence.getOrDefault(id, List.of())));
            }
        }
        return all;
    }
}
