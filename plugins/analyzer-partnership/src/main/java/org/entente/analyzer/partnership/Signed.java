package org.entente.analyzer.partnership;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Origins;
import org.entente.core.api.Rows;

/** The credibility that people have signed, of ties and of single reports. */
record Signed(Map<Long, String> ties, Map<Long, String> reports) {

    static Signed of(Dataset data) throws IOException {
        Map<Long, String> ties = new HashMap<>();
        Map<Long, String> reports = new HashMap<>();
        try (Rows rows = data.query("SELECT kind, target, credibility, author FROM grade ORDER BY id")) {
            while (rows.next()) {
                ("TIE".equals(rows.text(0)) ? ties : reports)
                        .put(rows.integer(1), rows.text(2) + " signed by " + rows.text(3));
            }
        }
        return new Signed(ties, reports);
    }

    /**
     * How credible an act is: as signed of one of its ties, else as its origins suggest; and how its reports are, where somebody
     * signed that. A report's grade is none of the act, as others may tell of it too.
     */
    String credibility(Case act, Origins origins) {
        List<String> parts = new ArrayList<>();
        parts.add(act.ids().stream()
                .flatMap(id -> Stream.ofNullable(ties.get(id)))
                .findFirst()
                .orElseGet(() -> origins.suggested(Cited.reports(act.reports())) + " suggested"));
        act.reports().stream()
                .map(Cited::id)
                .distinct()
                .flatMap(id ->
                        Optional.ofNullable(reports.get(id)).map(grade -> "evidence " + id + ": " + grade).stream())
                .forEach(parts::add);
        return String.join("; ", parts);
    }
}
