package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Reviews.Sheet;
import org.entente.core.api.Workspace;
import org.entente.core.model.Coding;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was read of a record beside what it is now, and what everyone says of it. */
@Command(name = "show", description = "Shows what was read of a record beside what it is now, and who says so.")
final class ReviewShowVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "ID", description = "The id of a tie, observation or capability.")
    private long id;

    @Option(names = "--blind", description = "Shows what was read and one's own coding, and nothing of others.")
    private boolean blind;

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    @Mixin
    private final Coder coder = new Coder(session);

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReviewShowVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Sheet sheet = AsOf.of(workspace, asOf).reviews(session.progress()).sheet(id);
        Composite both =
                new Composite(title(sheet), List.of(fields(sheet), codings(sheet, blind ? coder.name() : null)));
        output.print(both, Map.of("id", Long.toString(id)), session);
        return DONE;
    }

    static String title(Sheet sheet) {
        return sheet.kind() + " " + sheet.id();
    }

    /** The fields of which something is known, read and now; now only where it is another. */
    private Table fields(Sheet sheet) {
        return fields(sheet, blind);
    }

    static Table fields(Sheet sheet, boolean blind) {
        Table.Builder table = Table.of(
                "Fields", new Column("field", Type.TEXT), new Column("read", Type.TEXT), new Column("now", Type.TEXT));
        for (String field : sheet.read().keySet()) {
            String read = sheet.read().getOrDefault(field, "");
            String now = blind ? read : sheet.now().getOrDefault(field, "");
            if (!read.isEmpty() || !now.isEmpty()) {
                table.row(Support.NONE, field, read, now.equals(read) ? null : now);
            }
        }
        return table.build();
    }

    static Table codings(Sheet sheet, @Nullable String only) {
        Table.Builder table = Table.of(
                "Codings",
                new Column("coder", Type.TEXT),
                new Column("review", Type.TEXT),
                new Column("is_the_record", Type.BOOLEAN),
                new Column("corrections", Type.TEXT),
                new Column("note", Type.TEXT));
        sheet.codings().forEach(stored -> {
            Coding coding = stored.value();
            if (only == null || only.equals(coding.coder())) {
                List<String> corrections = new ArrayList<>();
                coding.corrections().forEach((field, value) -> corrections.add(field + "=" + value));
                table.row(
                        Support.NONE,
                        coding.coder(),
                        coding.review().name(),
                        coding.adjudicates(),
                        corrections.isEmpty() ? null : String.join(" ", corrections),
                        coding.note());
            }
        });
        return table.build();
    }
}
