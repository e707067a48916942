package org.entente.analyzer.partnership;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.analyzer.partnership.Partnership.Counted;
import org.entente.core.api.Countries;
import org.entente.core.api.Dataset;
import org.entente.core.api.Origins;
import org.entente.core.api.Origins.Report;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Dyad;
import org.entente.core.model.Edtf;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Counts for each pair of countries the ties and the reports of them, by how far they bind. */
@Component
@Plugin(id = "partnership", title = "Partnerships of countries", parameters = PartnershipAnalyzer.Parameters.class)
public final class PartnershipAnalyzer implements Analyzer<PartnershipAnalyzer.Parameters> {

    private static final int FIRST = 1;
    private static final int LAST = 9999;

    /** Which pairs and which ties count. */
    public record Parameters(
            @Parameter(title = "Actor", help = "A country, by code or name, that is one of the two; any if empty.")
            String actor,

            @Parameter(title = "Types", help = "The types of ties that count; all if empty.")
            List<TieType> types,

            @Parameter(
                    title = "From",
                    help = "The first year of a window in which ties have a date.",
                    byDefault = "" + FIRST,
                    min = FIRST,
                    max = LAST)
            int from,

            @Parameter(
                    title = "To",
                    help = "The last year of that window.",
                    byDefault = "" + LAST,
                    min = FIRST,
                    max = LAST)
            int to,

            @Parameter(title = "Least ties", help = "Pairs with fewer ties are left out.", byDefault = "0", min = 0)
            int min_ties) {

        /** @throws IllegalArgumentException if the window ends before it begins */
        public Parameters {
            if (to < from) {
                throw new IllegalArgumentException("The window ends before it begins: " + from + " to " + to);
            }
            types = List.copyOf(types);
        }

        boolean allYears() {
            return from == FIRST && to == LAST;
        }
    }

    private record Count(String column, Predicate<Counted> sort) {}

    private static final List<Count> COUNTS = List.of(
            new Count("ties", Counted::cooperation),
            new Count("firm", committed("FIRM")),
            new Count("soft", committed("SOFT")),
            new Count("talk", committed("TALK")),
            new Count("ended", committed("ENDED")),
            new Count("unknown", committed("UNKNOWN")),
            new Count("proposed", staged("PROPOSED")),
            new Count("negotiating", staged("NEGOTIATING")),
            new Count("signed", staged("SIGNED")),
            new Count("active", staged("ACTIVE")),
            new Count("completed", staged("COMPLETED")),
            new Count("denied", Counted::denied),
            new Count("restrictions", tie -> tie.restriction() && !tie.denied()));

    /** Reports and their origins stand beside ties, so that nobody takes one for the other. */
    private static final int REPORTS = 3;

    private static final int ORIGINS = 4;

    private static final List<Column> COLUMNS = columns();

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("first", Type.ACTOR));
        columns.add(new Column("second", Type.ACTOR));
        COUNTS.forEach(count -> columns.add(new Column(count.column(), Type.INTEGER)));
        columns.add(REPORTS, new Column("reports", Type.INTEGER));
        columns.add(ORIGINS, new Column("origins", Type.INTEGER));
        columns.add(new Column("types", Type.TEXT));
        columns.add(new Column("first_date", Type.DATE));
        columns.add(new Column("last_date", Type.DATE));
        return List.copyOf(columns);
    }

    private static Predicate<Counted> committed(String commitment) {
        return tie -> tie.cooperation() && tie.commitment().equals(commitment);
    }

    private static Predicate<Counted> staged(String stage) {
        return tie -> tie.cooperation() && stage.equals(tie.stage());
    }

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Table.Builder table = Table.of("Partnerships of countries", COLUMNS);
        Origins origins = Origins.of(data, run.names());
        for (Partnership partnership : partnerships(data, parameters, run)) {
            run.check();
            if (partnership.count(Counted::cooperation) < parameters.min_ties()) {
                continue;
            }
            List<Object> row = new ArrayList<>();
            row.add(partnership.dyad().first());
            row.add(partnership.dyad().second());
            COUNTS.forEach(count -> row.add(partnership.count(count.sort())));
            row.add(REPORTS, partnership.reports());
            row.add(ORIGINS, partnership.origins(origins));
            row.add(partnership.types());
            row.add(Moment.first(partnership.moments()).orElse(null));
            row.add(Moment.last(partnership.moments()).orElse(null));
            table.row(partnership.support(tie -> true), row.toArray());
            COUNTS.forEach(count -> table.cell(count.column(), partnership.support(count.sort())));
        }
        table.note("Ties are acts, reports the passages and rows that tell them; ties that are asserted to be the same"
                + " count once, with the status of the latest date.");
        table.note(
                "Origins are those of the reports that are independent of each other: another publisher or cited origin,"
                        + " another side of the speaker and another story; an unknown one adds none.");
        table.note("Denied ties and restrictions are counted apart and in no other column.");
        table.note("A tie of more than two countries counts for each pair of them; a company counts for its country.");
        if (!parameters.allYears()) {
            table.note("Only ties with a date in " + parameters.from() + " to " + parameters.to()
                    + "; those without any date are left out.");
        }
        return table.build();
    }

    private static Iterable<Partnership> partnerships(Dataset data, Parameters parameters, Run run) throws IOException {
        String actor = parameters.actor().isBlank() ? "" : new Countries(data, run.names()).country(parameters.actor());
        List<String> types = parameters.types().stream().map(TieType::name).toList();
        SameTies same = SameTies.read(data, run);
        run.progress(0, 3, "Reading dates");
        Map<Long, List<Moment>> moments = moments(data, run);
        run.progress(1, 3, "Reading reports");
        Map<Long, List<Long>> evidence = evidence(data, run);
        Reports reports = Reports.of(data, run);
        run.progress(2, 3, "Counting");
        Map<String, Partnership> partnerships = new TreeMap<>();
        try (Rows rows = data.query("""
                SELECT d.first, d.second, t.id, t.type, t.stage, t.commitment, t.modality, t.as_of
                FROM dyad d JOIN tie t ON t.id = d.tie
                WHERE ? = '' OR d.first = ? OR d.second = ?
                ORDER BY t.id
                """, actor, actor, actor)) {
            while (rows.next()) {
                run.check();
                long id = rows.integer(2);
                List<Moment> when = moments.getOrDefault(id, List.of());
                boolean inWindow = parameters.allYears()
                        || when.stream().anyMatch(moment -> moment.touches(parameters.from(), parameters.to()));
                if (inWindow && (types.isEmpty() || types.contains(rows.text(3)))) {
                    Dyad dyad = new Dyad(String.valueOf(rows.text(0)), String.valueOf(rows.text(1)));
                    partnerships
                            .computeIfAbsent(dyad.toString(), key -> new Partnership(dyad))
                            .add(
                                    same.of(id),
                                    counted(rows, when, evidence.getOrDefault(id, List.of()), reports.of(id)));
                }
            }
        }
        return partnerships.values();
    }

    private static Counted counted(Rows rows, List<Moment> moments, List<Long> evidence, List<Report> reports)
            throws IOException {
        String asOf = rows.text(7);
        return new Counted(
                rows.integer(2),
                String.valueOf(rows.text(3)),
                rows.text(4),
                String.valueOf(rows.text(5)),
                String.valueOf(rows.text(6)),
                asOf == null ? LocalDate.MIN : new Moment(new Edtf(asOf)).latest(),
                moments,
                evidence,
                reports);
    }

    private static Map<Long, List<Moment>> moments(Dataset data, Run run) throws IOException {
        Map<Long, List<Moment>> moments = new HashMap<>();
        try (Rows rows = data.query("""
                SELECT tie, date FROM tie_date
                WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')
                UNION ALL
                SELECT tie, period FROM delivery WHERE period IS NOT NULL
                """)) {
            while (rows.next()) {
                run.check();
                moments.computeIfAbsent(rows.integer(0), tie -> new ArrayList<>())
                        .add(new Moment(new Edtf(String.valueOf(rows.text(1)))));
            }
        }
        return moments;
    }

    private static Map<Long, List<Long>> evidence(Dataset data, Run run) throws IOException {
        Map<Long, List<Long>> evidence = new HashMap<>();
        try (Rows rows = data.query("SELECT tie, evidence FROM tie_evidence")) {
            while (rows.next()) {
                run.check();
                evidence.computeIfAbsent(rows.integer(0), tie -> new ArrayList<>())
                        .add(rows.integer(1));
            }
        }
        return evidence;
    }
}
