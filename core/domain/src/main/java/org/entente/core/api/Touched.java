package org.entente.core.api;

import org.entente.core.model.RunCard;

/**
 * A kept result that rests on what was changed since.
 *
 * @param result its id
 * @param rows how many of the ties and observations on which it rests say something else now, or are gone
 */
public record Touched(String result, RunCard card, long rows) {}
