package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Standing;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a source says, in its context. */
@Command(
        name = "evidence",
        description = "Shows the words of the sources for ties, observations or a figure of a result.",
        footer = {
            "A figure is named by the id of its result, which every analysis and export tells, and by [TABLE/]ROW:COLUMN,"
                    + " each by number or name: entente evidence 3f2a9c881b20 PAK-TUR:ties. Without a cell, all figures are"
                    + " listed."
        })
final class EvidenceVerb extends WorkspaceVerb {

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULT [CELL] | ID",
            description = "A result and one of its cells; or ids of evidence, ties or observations.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "How many quotations of a figure are shown.")
    private int limit = 50;

    @Mixin
    private final Handled handled = new Handled(session);

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    EvidenceVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace whole) throws IOException, JobException {
        Workspace workspace = handled.of(whole);
        if (words.get(0).matches("[0-9]{1,11}")) {
            ids(workspace);
        } else if (words.size() == 1) {
            Table figures = OpenedFigure.list(workspace.run(words.get(0)));
            new OutputOptions(json).print(figures, Map.of("result", words.get(0)), session);
        } else {
            String cell = String.join(" ", words.subList(1, words.size()));
            figure(workspace, OpenedFigure.open(workspace, words.get(0), cell, limit));
        }
        return DONE;
    }

    private void figure(Workspace workspace, OpenedFigure figure) throws IOException, JobException {
        Map<Long, Standing> grades;
        try (Workspace.OpenDataset dataset =
                workspace.at(figure.outcome().card()).showing(ReviewFilter.ANY).dataset()) {
            grades = grades(workspace, dataset.get(), figure.quotes());
        }
        if (json) {
            json(figure.quotes(), grades, figure.card());
            return;
        }
        session.out().println(figure.heading());
        session.out().println(figure.rests());
        session.out().println();
        for (Quote quote : figure.quotes()) {
            print(quote, grades, context(workspace, quote));
        }
        int more = figure.basis().evidence().size() - figure.quotes().size();
        if (more > 0) {
            session.out().println("And " + more + " more; raise --limit to see them.");
        }
    }

    private void ids(Workspace workspace) throws IOException, JobException {
        try (Workspace.OpenDataset dataset =
                AsOf.of(workspace, asOf).showing(ReviewFilter.ANY).dataset()) {
            Quotes quotes = Quotes.of(dataset.get());
            List<Quote> found = new ArrayList<>();
            for (String word : words) {
                List<Quote> of = quotes.of(id(word));
                if (of.isEmpty()) {
                    throw new IllegalArgumentException("The workspace holds no evidence, tie or observation " + word
                            + "; entente analyze … --json --evidence prints the ids.");
                }
                found.addAll(of);
            }
            Map<Long, Standing> grades = grades(workspace, dataset.get(), found);
            if (json) {
                json(found, grades, Map.of());
                return;
            }
            for (Quote quote : found) {
                print(quote, grades, context(workspace, quote));
            }
            for (String word : words) {
                if (coded(dataset.get(), id(word))) {
                    decided(AsOf.of(workspace, asOf).reviews(session.progress()).sheet(id(word)));
                }
            }
        }
    }

    /** What stands around a quotation is not released with it. */
    private String context(Workspace workspace, Quote quote) throws IOException {
        return handled.given()
                ? Context.of(quote, Optional.empty(), Optional.empty())
                : Context.of(quote, workspace.original(quote.digest()), workspace.prose(quote.digest()));
    }

    private Map<Long, Standing> grades(Workspace workspace, Dataset data, List<Quote> quotes)
            throws IOException, JobException {
        return workspace
                .grades(session.progress())
                .standing(data, quotes.stream().map(Quote::id).toList());
    }

    private static List<String> words(Quote quote, Map<Long, Standing> grades) {
        Standing standing = grades.get(quote.id());
        return standing == null ? List.of() : Graded.words(standing);
    }

    private static long id(String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("An id is a number and not " + word + "; a result is named first.");
        }
        return Long.parseLong(word);
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

    private void print(Quote quote, Map<Long, Standing> grades, String context) {
        session.out().println("Evidence " + quote.id() + ": " + Cells.plain(quote.source()) + ", " + quote.place());
        session.out()
                .println("  read by " + Cells.plain(quote.reader())
                        + (quote.saidBy() == null ? "" : "; said by " + Cells.plain(quote.saidBy())) + "; "
                        + quote.speech());
        session.out().println("  source " + quote.digest());
        words(quote, grades).forEach(line -> session.out().println("  " + Cells.plain(line)));
        session.out().println("  " + Cells.plain(context));
        session.out().println();
    }

    private void json(List<Quote> quotes, Map<Long, Standing> grades, Map<String, String> card) throws IOException {
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
                new Column("speech", Type.TEXT),
                new Column("grades", Type.TEXT));
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
                q.speech(),
                String.join("; ", words(q, grades))));
        try (Json object = Json.to(session.out(), false)) {
            object.card(card).result(table.build()).actors(Actors.NONE);
        }
    }
}
