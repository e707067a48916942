package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Citation;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a figure as it can be quoted. */
@Command(
        name = "cite",
        description = "Prints a figure of a result as one line to copy: value, unit, day, ties and origins, edition.",
        footer = {"entente evidence RESULT lists the cells; entente cite 3f2a9c881b20 PAK-TUR:ties names one."})
final class CiteVerb extends WorkspaceVerb {

    @Parameters(index = "0", paramLabel = "RESULT", description = "The id of a result, see entente runs.")
    private String result = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CELL", description = "[TABLE/]ROW:COLUMN.")
    private List<String> cell = new ArrayList<>();

    @Mixin
    private final Handled handled = new Handled(session);

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    CiteVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Citation citation = handled.of(workspace).cite(result, String.join(" ", cell), session.progress());
        if (json) {
            new OutputOptions(true).print(table(citation), Map.of("line", citation.line()), session);
        } else {
            session.out().println(Cells.plain(citation.line()));
        }
        return DONE;
    }

    private static Table table(Citation citation) {
        Object value = citation.value();
        return Table.of(
                        "Citation",
                        new Column("result", Type.TEXT),
                        new Column("cell", Type.TEXT),
                        new Column("figure", Type.TEXT),
                        new Column("value", Type.TEXT),
                        new Column("unit", Type.TEXT),
                        new Column("as_of", Type.DATE),
                        new Column("revision", Type.INTEGER),
                        new Column("ties", Type.INTEGER),
                        new Column("observations", Type.INTEGER),
                        new Column("origins", Type.INTEGER),
                        new Column("reports", Type.INTEGER),
                        new Column("edition", Type.TEXT),
                        new Column("superseded_by", Type.TEXT),
                        new Column("plugin", Type.TEXT))
                .row(
                        Support.NONE,
                        citation.result(),
                        citation.cell(),
                        citation.figure(),
                        value == null ? null : value.toString(),
                        citation.unit(),
                        citation.asOf().toString(),
                        citation.revision(),
                        (long) citation.ties(),
                        (long) citation.observations(),
                        (long) citation.origins(),
                        (long) citation.reports(),
                        citation.edition(),
                        citation.supersededBy(),
                        citation.plugin())
                .build();
    }
}
