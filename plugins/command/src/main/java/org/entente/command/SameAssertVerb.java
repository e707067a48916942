package org.entente.command;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.Identities;
import org.entente.core.model.Revision;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import picocli.CommandLine.Command;

/** Takes two for the same, suggested or not. */
@Command(
        name = "assert",
        description =
                "Takes two for the same without a suggestion; the first stands for both, unless one is a country.")
final class SameAssertVerb extends SamePairVerb {

    SameAssertVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    Revision say(Identities identities, SameKind kind, String first, String second, String author, String note)
            throws IOException {
        String reason = note.isBlank() ? "asserted" : note;
        return identities.merge(List.of(new SameAs(kind, first, second, 1, reason, author)), author, note);
    }
}
