package org.entente.importer.text;

import java.util.Collection;
import java.util.Set;

/**
 * How far a tie can be trusted by the kind of evidence that made it, in five bands.
 *
 * <p>The figure of a band is its measured precision on two annotated sets of texts, drawn to the middle of its Wilson interval, so that
 * few cases promise little; the README has the table, {@code DevelopmentTextsTest} prints it.
 */
enum Confidence {

    /** Every party is named in the clause that tells of it. */
    DIRECT(0.84),

    /** A party is meant by an anaphor or by who speaks: "both sides", "we". */
    ANAPHOR(0.74),

    /** A party comes from the maker, origin or owner of what is dealt in, or a name is new. */
    FILLED(0.79),

    /** A party is taken from elsewhere in the sentence, or all of them are named beside the word. */
    NEAR(0.52),

    /** A party is taken from what the document is about. */
    FOCUS(0.68);

    private static final Set<String> FILLS =
            Set.of("role:maker", "role:origin", "role:owner", "actor:new", "system:new");

    private static final Set<String> MEANT = Set.of("role:anaphor", "role:speaker", "role:person");

    private final double precision;

    Confidence(double precision) {
        this.precision = precision;
    }

    double precision() {
        return precision;
    }

    /** The band of a tie with these rules: that of the weakest of them. */
    static Confidence of(Collection<String> rules) {
        if (rules.contains("role:focus")) {
            return FOCUS;
        }
        if (rules.contains("role:near") || rules.contains(Association.RULE)) {
            return NEAR;
        }
        if (rules.stream().anyMatch(FILLS::contains)) {
            return FILLED;
        }
        return rules.stream().anyMatch(MEANT::contains) ? ANAPHOR : DIRECT;
    }
}
