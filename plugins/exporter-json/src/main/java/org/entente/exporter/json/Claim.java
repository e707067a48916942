package org.entente.exporter.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Capability;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Source;
import org.entente.core.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a capability.
 *
 * @param evidence the id of the first evidence that the source gives for it
 */
record Claim(Capability capability, long evidence) {

    /** The claims of a source, by ascending id. */
    static List<Claim> of(Source source, Dataset dataset) throws IOException {
        Map<Long, Claim> claims = new LinkedHashMap<>();
        try (Rows rows = dataset.query(
                "SELECT c.id, c.actor, c.stance, c.capability_class, c.modality, c.as_of, e.id FROM capability c"
                        + " JOIN capability_evidence l ON l.capability = c.id JOIN evidence e ON e.id = l.evidence"
                        + " WHERE e.source = ? ORDER BY c.id, l.ordinal",
                source.digest())) {
            while (rows.next()) {
                claims.putIfAbsent(rows.integer(0), new Claim(capability(rows), rows.integer(6)));
            }
        }
        return List.copyOf(claims.values());
    }

    private static Capability capability(Rows rows) throws IOException {
        String asOf = rows.text(5);
        return new Capability(
                known(rows, 1),
                new Stance(known(rows, 2)),
                known(rows, 3),
                new Modality(known(rows, 4)),
                asOf == null ? null : new Edtf(asOf));
    }

    private static String known(Rows rows, int column) throws IOException {
        @Nullable String text = rows.text(column);
        return text == null ? "" : text;
    }
}
