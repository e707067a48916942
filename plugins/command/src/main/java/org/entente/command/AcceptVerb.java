package org.entente.command;

import org.entente.core.model.Review;
import picocli.CommandLine.Command;

/** Accepts records as they are. */
@Command(name = "accept", description = "Accepts records as they are, by id or by filter.")
final class AcceptVerb extends CodeVerb {
    AcceptVerb(Session session, Entente entente) {
        super(session, entente, Review.ACCEPTED);
    }
}
