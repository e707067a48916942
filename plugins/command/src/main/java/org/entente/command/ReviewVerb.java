package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.CodedKind;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists records with their state of review; the verbs that decide stand below it. */
@Command(
        name = "review",
        description = "Lists what was read or added, with what was decided about it.",
        synopsisSubcommandLabel = "[VERB]")
final class ReviewVerb extends ReadingVerb {

    private static final Map<CodedKind, String> COLUMNS = Map.of(
            CodedKind.TIE,
            "t.review, t.id, t.type, (SELECT string_agg(role || ':' || actor, ',' ORDER BY ordinal) FROM participant p"
                    + " WHERE p.tie = t.id) AS parties, t.stage, t.modality, t.confidence,",
            CodedKind.OBSERVATION,
            "t.review, t.id, t.measure, t.subject, t.counterpart, t.period, t.value, t.unit,",
            CodedKind.CAPABILITY,
            "t.review, t.id, t.actor, t.stance, t.capability_class, t.modality, t.as_of,");

    @Mixin
    private RecordFilter filter = new RecordFilter();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private final Coder coder = new Coder(session);

    @Option(names = "--blind", description = "Shows no decisions of others: the state is that of one's own coding.")
    private boolean blind;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many at most; else 100.")
    private int limit = 100;

    private ReviewVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** The verb with those below it; {@code review} alone and {@code review list} are the same. */
    static CommandLine line(Session session, Entente entente) {
        CommandLine line = new CommandLine(new ReviewVerb(session, entente));
        line.addSubcommand("list", new ReviewVerb(session, entente));
        List.of(
                        new ReviewShowVerb(session, entente),
                        new AcceptVerb(session, entente),
                        new RejectVerb(session, entente),
                        new EditVerb(session, entente),
                        new AddVerb(session, entente),
                        new AdjudicateVerb(session, entente))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    void check() {
        output.check();
        if (blind && (filtered() || filter.decided())) {
            throw new IllegalArgumentException(
                    "Leave --review and --state away with --blind: they tell what others decided.");
        }
    }

    /** All, since one looks here for what is decided on. */
    @Override
    ReviewFilter usual() {
        return ReviewFilter.ANY;
    }

    @Override
    int read(Workspace workspace) throws IOException {
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            Set<Long> ids = filter.ids(dataset.get(), null);
            Table table = table(dataset.get(), ids.stream().limit(limit).toList());
            String revision = Long.toString(dataset.get().revision().number());
            output.print(table, Map.of("revision", revision), session);
            if (ids.size() > limit) {
                session.say(ids.size() - limit + " more; see them with --limit, or name a filter.");
            }
        }
        return DONE;
    }

    private Table table(Dataset dataset, List<Long> ids) throws IOException {
        String table = filter.kind().name().toLowerCase(Locale.ROOT);
        String shown = columns().replaceFirst("t.review", blind ? OWN : "t.review");
        String sql = "SELECT " + shown + " (SELECT min(e.quote) FROM " + table
                + "_evidence x JOIN evidence e ON e.id = x.evidence WHERE x." + table + " = t.id) AS quote FROM "
                // What was read, for those who may not see what others made of it.
                + (blind && table.equals("tie") ? "tie_read" : table)
                + " t WHERE t.id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY t.id";
        try (Rows rows = blind ? dataset.query(sql, coder.name(), ids) : dataset.query(sql, ids)) {
            return Tables.of("Review", rows);
        }
    }

    private static final String OWN =
            "coalesce((SELECT c.review FROM coding c WHERE c.target = t.id AND c.coder = ?), 'NEW') AS review";

    private String columns() {
        @Nullable String columns = COLUMNS.get(filter.kind());
        return columns == null ? "" : columns;
    }
}
