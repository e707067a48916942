package org.entente.analyzer.identity;

import org.entente.core.model.SameKind;

/**
 * Two records that may be one.
 *
 * @param first the id of the one that would stand for both
 * @param firstName what it is called, for people to read
 */
record Suggestion(SameKind kind, String first, String firstName, String second, String secondName, Card card) {

    double score() {
        return card.score();
    }
}
