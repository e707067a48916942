package org.entente.command;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the revisions of a workspace. */
@Command(
        name = "log",
        description = "Lists what was done in the workspace, the newest first.",
        footer = {
            "",
            "A revision marked with - is taken back and no longer counts; on names the one on whose state it was made.",
            "The latest 50 tell records in words, as they were then; entente show REV does so of any."
        })
final class LogVerb extends WorkspaceVerb {

    /** Of so many the records are told in words: each is looked up as it was then, which takes some hundredths of a second. */
    private static final int TOLD = 50;

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    @Mixin
    private final Handled handled = new Handled(session);

    @Mixin
    private OutputOptions output = new OutputOptions();

    LogVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Workspace then = handled.of(AsOf.of(workspace, asOf));
        History history = new History(then.revisions());
        Map<String, Long> names = then.names();
        List<Revision> newest = history.revisions().stream()
                .sorted(Comparator.comparingLong(Revision::number).reversed())
                .toList();
        if (!output.text()) {
            output.print(table(history, newest, names), Map.of(), session);
            return DONE;
        }
        int told = 0;
        for (Revision revision : newest) {
            String what = told++ < TOLD ? RecordWords.of(then, revision) : revision.what();
            boolean stands = history.undoneBy(revision.number()).isEmpty();
            session.out()
                    .println((stands ? "  " : "- ") + revision.number() + "  " + time(revision) + "  "
                            + Cells.plain(revision.author()) + "  " + Cells.plain(what)
                            + branch(history, revision) + called(names, revision));
            if (!revision.why().isEmpty()) {
                session.out().println("      " + Cells.plain(revision.why()));
            }
        }
        return DONE;
    }

    /** Where a revision does not grow on the one before it, or is taken back. */
    private static String branch(History history, Revision revision) {
        String by = history.undoneBy(revision.number())
                .map(r -> " [taken back by " + r.number() + "]")
                .orElse("");
        return by + (revision.parent() == revision.number() - 1 ? "" : " [on " + revision.parent() + "]");
    }

    private static String called(Map<String, Long> names, Revision revision) {
        String called = names(names, revision);
        return called.isEmpty() ? "" : " (" + called + ")";
    }

    private static String names(Map<String, Long> names, Revision revision) {
        return names.entrySet().stream()
                .filter(e -> e.getValue() == revision.number())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String time(Revision revision) {
        return revision.when().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Table table(History history, List<Revision> revisions, Map<String, Long> names) {
        Table.Builder table = Table.of(
                "Log",
                new Column("revision", Column.Type.INTEGER),
                new Column("names", Column.Type.TEXT),
                new Column("kind", Column.Type.TEXT),
                new Column("time", Column.Type.TEXT),
                new Column("who", Column.Type.TEXT),
                new Column("what", Column.Type.TEXT),
                new Column("why", Column.Type.TEXT),
                new Column("on", Column.Type.INTEGER),
                new Column("undoes", Column.Type.INTEGER),
                new Column("stands", Column.Type.BOOLEAN));
        revisions.forEach(r -> table.row(
                Support.NONE,
                r.number(),
                names(names, r),
                r.kind().name(),
                r.when().toString(),
                r.author(),
                r.what(),
                r.why(),
                r.parent(),
                r.undoes() == 0 ? null : r.undoes(),
                history.undoneBy(r.number()).isEmpty()));
        return table.build();
    }
}
