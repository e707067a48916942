package org.entente.command;

import java.io.IOException;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what people and matchers have said to be the same, and what people have told apart. */
@Command(name = "list", description = "Lists what stands: what is taken for the same, and what was told apart.")
class SameListVerb extends ReadingVerb {

    private static final String STANDING = """
            SELECT id, 'same' AS said, kind, first, second, score, reason, author, revision FROM same_as
            UNION ALL SELECT id, 'different', kind, first, second, NULL, reason, author, revision FROM different
            ORDER BY kind, id""";

    @Mixin
    private OutputOptions output = new OutputOptions();

    SameListVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    final void check() {
        output.check();
    }

    @Override
    final int read(Workspace workspace) throws IOException, JobException {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query(STANDING)) {
            String revision = Long.toString(dataset.get().revision().number());
            output.print(Tables.of("What is the same", rows), Map.of("revision", revision), session);
        }
        return DONE;
    }
}
