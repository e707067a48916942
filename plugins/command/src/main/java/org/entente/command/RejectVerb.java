package org.entente.command;

import org.entente.core.model.Review;
import picocli.CommandLine.Command;

/** Rejects records, which are kept and no longer counted. */
@Command(name = "reject", description = "Rejects records, by id or by filter; they are kept and no longer counted.")
final class RejectVerb extends CodeVerb {
    RejectVerb(Session session, Entente entente) {
        super(session, entente, Review.REJECTED);
    }
}
