package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Extent;
import org.entente.core.model.Revision;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what one revision did. */
@Command(
        name = "show",
        description =
                "Shows what a revision brought (+) and took away (-), in rows of each table and the first records.")
final class ShowVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "REV|NAME", description = "The revision, as entente log lists it.")
    private String point = "";

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    @Mixin
    private final Handled handled = new Handled(session);

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Workspace then = AsOf.of(workspace, asOf);
        // A name may be withheld, but who knows it may use it.
        long number = then.revision(point).number();
        then = handled.of(then);
        Revision revision = then.revision(Long.toString(number));
        List<Extent> extents = workspace.extent(number);
        if (output.text()) {
            session.out()
                    .println("Revision " + number + ", " + LogVerb.time(revision) + ", by "
                            + Cells.plain(revision.author()) + ": "
                            + Cells.plain(RecordWords.of(then, revision)));
            if (!revision.why().isEmpty()) {
                session.out().println(Cells.plain(revision.why()));
            }
            session.out().println();
        }
        Table.Builder table = Table.of(
                "Revision " + number,
                new Column("table", Column.Type.TEXT),
                new Column("brought", Column.Type.INTEGER),
                new Column("taken_away", Column.Type.INTEGER));
        extents.forEach(e -> table.row(Support.NONE, e.table(), e.brought(), e.taken()));
        output.print(table.build(), Map.of("revision", Long.toString(number)), session);
        if (output.text()) {
            deeds(then, number);
        }
        return DONE;
    }

    private void deeds(Workspace workspace, long number) throws IOException {
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            Deeds deeds = Deeds.of(dataset.get(), number);
            session.out().println();
            deeds.sentences().forEach(sentence -> session.out().println(Cells.plain(sentence)));
            if (deeds.more()) {
                session.out()
                        .println("… and more; entente sql --as-of " + number + " \"SELECT * FROM tie WHERE revision = "
                                + number + "\" lists the ties that it brought.");
            }
        }
    }
}
