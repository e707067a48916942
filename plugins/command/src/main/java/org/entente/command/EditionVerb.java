package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Edition;
import org.entente.core.model.History;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Freezes a revision; the verbs that list and show stand below. */
@Command(
        name = "edition",
        description = "Freezes a revision under a name by which it can be cited.",
        synopsisSubcommandLabel = "[VERB]")
final class EditionVerb extends WorkspaceVerb {

    // Not required, or picocli would ask for it before the verbs below too.
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The name; a word that is no number and no date.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "REV|DATE", description = "The latest if none is given.")
    private @Nullable String point;

    @Option(names = "--corrects", paramLabel = "EDITION", description = "The edition in whose place it comes.")
    private @Nullable String corrects;

    @Mixin
    private final Coder coder = new Coder(session);

    private EditionVerb(Session session, Entente entente) {
        super(session, entente);
    }

    static CommandLine line(Session session, Entente entente) {
        CommandLine line = new CommandLine(new EditionVerb(session, entente));
        line.addSubcommand(new ListVerb(session, entente));
        line.addSubcommand(new NotesVerb(session, entente));
        return line;
    }

    @Override
    void check() {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Name the edition, or say edition list.");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        long revision = point == null
                ? new History(workspace.revisions()).latest().number()
                : workspace.revision(point).number();
        Edition edition = workspace.freeze(name, revision, corrects, coder.name(), coder.note, session.progress());
        session.out().println(Cells.plain(edition.citation()));
        return DONE;
    }

    private static Optional<String> supersededBy(Edition edition, List<Edition> all) {
        return all.stream()
                .filter(other -> edition.name().equals(other.corrects()))
                .map(Edition::name)
                .reduce((first, second) -> second);
    }

    /** Lists editions. */
    @Command(name = "list", description = "Lists the editions.")
    static final class ListVerb extends WorkspaceVerb {

        @Mixin
        private final Handled handled = new Handled(session);

        @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
        private @Nullable String asOf;

        @Mixin
        private OutputOptions output = new OutputOptions();

        ListVerb(Session session, Entente entente) {
            super(session, entente);
        }

        @Override
        void check() {
            output.check();
        }

        @Override
        int in(Workspace whole) throws IOException {
            Workspace workspace = handled.of(AsOf.of(whole, asOf));
            if (handled.given()) {
                session.say("Editions are not shown under a marking: their notes can name what is withheld.");
            }
            Table.Builder table = Table.of(
                    "Editions",
                    new Column("name", Column.Type.TEXT),
                    new Column("revision", Column.Type.INTEGER),
                    new Column("day", Column.Type.DATE),
                    new Column("who", Column.Type.TEXT),
                    new Column("superseded_by", Column.Type.TEXT),
                    new Column("digest", Column.Type.TEXT));
            List<Edition> all = workspace.editions();
            all.forEach(edition -> table.row(
                    Support.NONE,
                    edition.name(),
                    edition.revision(),
                    edition.day().toString(),
                    edition.author(),
                    supersededBy(edition, all).orElse(null),
                    edition.digest()));
            output.print(table.build(), Map.of(), session);
            return DONE;
        }
    }

    /** Shows an edition. */
    @Command(name = "show", description = "Shows how an edition is cited, and what changed since the one before.")
    static final class NotesVerb extends WorkspaceVerb {

        @Parameters(paramLabel = "NAME", description = "The edition.")
        private String name = "";

        NotesVerb(Session session, Entente entente) {
            super(session, entente);
        }

        @Override
        int in(Workspace workspace) throws IOException {
            List<Edition> all = workspace.editions();
            Edition edition = all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no edition " + name
                            + Closest.hint(name, all.stream().map(Edition::name).toList())));
            session.out().println(Cells.plain(edition.citation()));
            supersededBy(edition, all).ifPresent(by -> session.out().println("Superseded by " + Cells.plain(by) + "."));
            session.out().println();
            edition.notes().lines().forEach(line -> session.out().println(Cells.plain(line)));
            return DONE;
        }
    }
}
