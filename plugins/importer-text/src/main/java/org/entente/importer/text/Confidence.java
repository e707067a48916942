package org.entente.importer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a tie can be trusted by the kind of evidence that made it, in five bands.
 *
 * <p>The figure of a band is its measured precision on two annotated sets of texts, drawn to the middle of its Wilson interval, so that
 * few cases promise little; the README has the table, {@code DevelopmentTextsTest} prints it.
 */
enum Confidence {

    /** Every party is named in the clause that tells of it. */
    DIRECT(0.83),

    /** A party is meant by an anaphor or by who speaks: "both sides", "we". */
    ANAPHOR(0.75),

    /** A party comes from the maker, origin, owner or ensign of what is dealt in, or a name is new. */
    FILLED(0.80),

    /** A party is taken from elsewhere in the sentence, or all of them are named beside the word. */
    NEAR(0.63),

    /** A party is taken from what the document or the sentence before is about. */
    FOCUS(0.64);

    /** What begins a rule that says how a party was found. */
    static final String ROLE = "role:";

    private static final Map<String, Confidence> BANDS = Map.ofEntries(
            Map.entry("role:named", DIRECT),
            Map.entry("role:anaphor", ANAPHOR),
            Map.entry("role:speaker", ANAPHOR),
            Map.entry("role:person", ANAPHOR),
            Map.entry("role:maker", FILLED),
            Map.entry("role:origin", FILLED),
            Map.entry("role:owner", FILLED),
            Map.entry("role:ensign", FILLED),
            Map.entry("actor:new", FILLED),
            Map.entry(Groupings.RULE, FILLED),
            Map.entry("system:new", FILLED),
            Map.entry("role:near", NEAR),
            Map.entry(Association.RULE, NEAR),
            Map.entry(Origins.RULE, NEAR),
            Map.entry(Entries.RULE, NEAR),
            Map.entry(Likewise.RULE, NEAR),
            Map.entry(Together.RULE, NEAR),
            Map.entry(Contents.RULE, NEAR),
            Map.entry(Roll.RULE, FOCUS),
            Map.entry("role:focus", FOCUS),
            Map.entry("role:topic", FOCUS),
            Map.entry("role:pending", FOCUS),
            Map.entry("role:main", FOCUS),
            Map.entry("role:usual", FOCUS),
            Map.entry("role:hero", FOCUS),
            Map.entry("role:body", FOCUS),
            Map.entry("role:lead", FOCUS),
            Map.entry("role:paragraph", FOCUS),
            Map.entry("role:subject", FOCUS));

    private final double precision;

    Confidence(double precision) {
        this.precision = precision;
    }

    double precision() {
        return precision;
    }

    /** The band of a tie with these rules: the least that one of them has. */
    static Confidence of(Collection<String> rules) {
        return rules.stream()
                .map(Confidence::of)
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Confidence::precision).thenComparing(Comparator.naturalOrder()))
                .orElse(DIRECT);
    }

    /** The band of one rule; null for a rule that says nothing of the parties, as that of a frame. */
    private static @Nullable Confidence of(String rule) {
        Confidence band = BANDS.get(rule);
        if (band == null && rule.startsWith(ROLE)) {
            throw new IllegalArgumentException("No band of confidence has the rule " + rule + ": add it to one.");
        }
        return band;
    }
}
