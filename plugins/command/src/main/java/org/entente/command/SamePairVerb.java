package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Identities;
import org.entente.core.api.JobException;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import org.entente.core.model.SameKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says something of two records that are named. */
abstract class SamePairVerb extends WorkspaceVerb {

    private static final String KINDS = """
            SELECT CASE WHEN (SELECT count(*) FROM first_read WHERE kind = 'TIE' AND CAST(id AS VARCHAR) IN (?, ?)) > 1
                THEN 'TIE'
                WHEN EXISTS (SELECT 1 FROM entity_name WHERE kind = 'ACTOR' AND id IN (?, ?)) THEN 'ACTOR'
                WHEN EXISTS (SELECT 1 FROM entity_name WHERE kind = 'SYSTEM' AND id IN (?, ?))
                    OR EXISTS (SELECT 1 FROM item WHERE system IS NULL AND designation IN (?, ?))
                    OR EXISTS (SELECT 1 FROM canonical WHERE kind = 'SYSTEM' AND id IN (?, ?))
                THEN 'SYSTEM' END""";

    @Parameters(index = "0", paramLabel = "A", description = "An actor or tie by its id; a system also as it was read.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other one.")
    private String second = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Actor, system or tie, where the ids do not tell.")
    private @Nullable String kind;

    @Mixin
    private final Coder coder = new Coder(session);

    SamePairVerb(Session session, Entente entente) {
        super(session, entente);
    }

    abstract Revision say(Identities identities, SameKind kind, String first, String second, String author, String note)
            throws IOException;

    @Override
    final void check() {
        SameFilter.kind(kind);
    }

    @Override
    final int in(Workspace workspace) throws IOException, JobException {
        SameKind meant = SameFilter.kind(kind);
        if (meant == null) {
            try (Workspace.OpenDataset dataset = workspace.dataset()) {
                meant = kind(dataset.get());
            }
        }
        Revision made = say(workspace.identities(session.progress()), meant, first, second, coder.name(), coder.note);
        session.out().println(UndoVerb.said(made));
        return DONE;
    }

    private SameKind kind(Dataset data) throws IOException {
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(List.of(first, second));
        }
        try (Rows rows = data.query(KINDS, ids.toArray())) {
            rows.next();
            String found = rows.text(0);
            if (found == null) {
                throw new IllegalArgumentException("No actor, system or two ties are called " + first + " or " + second
                        + "; name the kind by --kind.");
            }
            return new SameKind(found);
        }
    }
}
