package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a source says, in its context. */
@Command(name = "evidence", description = "Shows the evidence of ties and observations in the words of the sources.")
final class EvidenceVerb extends WorkspaceVerb {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Ids of evidence, ties or observations, as --evidence prints them.")
    private List<Long> ids = new ArrayList<>();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    EvidenceVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        try (Workspace.OpenDataset dataset =
                AsOf.of(workspace, asOf).showing(ReviewFilter.ANY).dataset()) {
            Quotes quotes = Quotes.of(dataset.get());
            List<Quote> found = new ArrayList<>();
            for (Long id : ids) {
                List<Quote> of = quotes.of(id);
                if (of.isEmpty()) {
                    throw new IllegalArgumentException("The workspace holds no evidence, tie or observation " + id
                            + "; entente analyze … --json --evidence prints the ids.");
                }
                found.addAll(of);
            }
            if (json) {
                json(found);
            } else {
                for (Quote quote : found) {
                    print(quote, workspace.original(quote.digest()));
                }
                for (Long id : ids) {
                    if (coded(dataset.get(), id)) {
                        decided(workspace.reviews(session.progress()).sheet(id));
                    }
                }
            }
        }
        return DONE;
    }

    private static boolean coded(Dataset dataset, long id) throws IOException {
        try (Rows rows = dataset.query("SELECT 1 FROM coding WHERE target = ?", id)) {
            return rows.next();
        }
    }

    /** What people have made of what was read. */
    private void decided(Reviews.Sheet sheet) {
        session.out().println(ReviewShowVerb.title(sheet));
        TextTable.print(ReviewShowVerb.fields(sheet, false), Actors.NONE, session.out());
        session.out().println();
        TextTable.print(ReviewShowVerb.codings(sheet, null), Actors.NONE, session.out());
        session.out().println();
    }

    private void print(Quote quote, Optional<Path> original) throws IOException {
        session.out().println("Evidence " + quote.id() + ": " + Cells.plain(quote.source()) + ", " + quote.place());
        session.out()
                .println("  read by " + Cells.plain(quote.reader())
                        + (quote.saidBy() == null ? "" : "; said by " + Cells.plain(quote.saidBy())) + "; "
                        + quote.speech());
        session.out().println("  source " + quote.digest());
        session.out().println("  " + Cells.plain(Context.of(quote, original)));
        session.out().println();
    }

    private void json(List<Quote> quotes) throws IOException {
        Table.Builder table = Table.of(
                "Evidence",
                new Column("id", Type.INTEGER),
                new Column("source", Type.TEXT),
                new Column("cited_as", Type.TEXT),
                new Column("quote", Type.TEXT),
                new Column("start", Type.INTEGER),
                new Column("end", Type.INTEGER),
                new Column("row", Type.INTEGER),
                new Column("column", Type.TEXT),
                new Column("reader", Type.TEXT),
                new Column("said_by", Type.TEXT),
                new Column("speech", Type.TEXT));
        quotes.forEach(q -> table.row(
                Support.NONE,
                q.id(),
                q.digest(),
                q.source(),
                q.text(),
                q.start(),
                q.end(),
                q.row(),
                q.column(),
                q.reader(),
                q.saidBy(),
                q.speech()));
        try (Json object = Json.to(session.out(), false)) {
            object.card(Map.of()).result(table.build()).actors(Actors.NONE);
        }
    }
}
