package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The two grades of NATO's Admiralty code: ordinal, apart, never averaged.
 *
 * @param signedBy the person who judged; null while the grades are only suggested
 */
public record Admiralty(
        Reliability reliability,
        Credibility credibility,
        @Nullable String signedBy) {}
