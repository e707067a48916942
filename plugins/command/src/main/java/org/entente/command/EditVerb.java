package org.entente.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.model.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts fields of records right; what was read is kept beside it. */
@Command(
        name = "edit",
        description = "Puts fields of records right; what was read is kept beside it.",
        footer = {
            "",
            "Fields of a tie: type, kind, instrument, channel, modality, parties=SUPPLIER:TUR,RECIPIENT:PAK,"
                    + " stage=SIGNED/CONTRACTED@2025-07, date=SIGNED:2025-07, system, quantity=~40 (>=40, <=40, 30..40),"
                    + " amount=\"<=2000000000 USD\", programme, title, note.",
            "Of an observation: measure, subject, date, value, unit, qualifier, component, counterpart, concept, scope,"
                    + " issuer. Of a capability: actor, stance, class, modality, date."
        })
final class EditVerb extends CodeVerb {

    @Option(names = "--set", required = true, paramLabel = "FIELD=VALUE", description = "Puts this field right.")
    private Map<String, String> corrections = new LinkedHashMap<>();

    EditVerb(Session session, Entente entente) {
        super(session, entente, Review.EDITED);
    }

    @Override
    Map<String, String> corrections() {
        return corrections;
    }
}
