package org.entente.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Ledger;

/**
 * What an analyzer and its candidate are both asked.
 *
 * @param given the parameters of the analyzer alone
 * @param told the parameters as a card tells them
 * @param clock which day counts as today
 */
record Matter(View view, Map<String, String> given, Map<String, String> told, Clock clock) {

    /** What was asked for a kept result, of the latest revision unless it was of one that does not move. */
    static Matter of(RunCard card, Ledger ledger, Revision latest, Clock clock) throws IOException {
        View view = View.of(card, ledger);
        return new Matter(view.at() == null ? view.at(latest) : view, View.parameters(card), card.parameters(), clock);
    }

    static Matter usual(Revision latest, Clock clock) {
        return new Matter(View.USUAL.at(latest), Map.of(), Map.of(), clock);
    }

    Outcome ask(Plug<Analyzer<?>> analyzer, Engine engine, Ledger ledger, Monitor monitor)
            throws JobException, IOException {
        return new Analyses(engine, ledger, view, monitor).run(analyzer, given, null, clock);
    }
}
