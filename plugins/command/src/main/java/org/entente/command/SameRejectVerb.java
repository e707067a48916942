package org.entente.command;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.Identities;
import org.entente.core.model.Different;
import org.entente.core.model.Revision;
import org.entente.core.model.SameKind;
import picocli.CommandLine.Command;

/** Tells two apart. */
@Command(
        name = "reject",
        description = "Tells two apart: they are suggested no more, and an assertion that they are the same goes.")
final class SameRejectVerb extends SamePairVerb {

    SameRejectVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    Revision say(Identities identities, SameKind kind, String first, String second, String author, String note)
            throws IOException {
        return identities.tellApart(List.of(new Different(kind, first, second, note, author)), author, note);
    }
}
