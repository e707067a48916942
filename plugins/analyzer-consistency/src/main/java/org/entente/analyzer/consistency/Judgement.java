package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a claim; both sides are kept.
 *
 * @param said the claim's value, as it is compared
 * @param found the other side's value, or null where there is none
 * @param because the reckoning, in a sentence
 * @param cause what would explain it, or null
 * @param against what stands on the other side
 * @param reckoned what else the found value is reckoned from
 */
record Judgement(
        String rule,
        Verdict verdict,
        Severity severity,
        Claim claim,
        String said,
        @Nullable String found,
        String because,
        @Nullable String cause,
        List<Claim> against,
        Reckoned reckoned) {

    Judgement {
        against = List.copyOf(against);
    }

    /** What a value is reckoned from without being set beside the claim one by one. */
    record Reckoned(Set<Document> documents, Set<Long> ties, Set<Long> figures) {
        Reckoned {
            documents = new LinkedHashSet<>(documents);
            ties = new TreeSet<>(ties);
            figures = new TreeSet<>(figures);
        }
    }

    static Builder of(String rule, Claim claim, String said) {
        return new Builder(rule, claim, said);
    }

    /** By which it is found again when the same is said of the same claims. */
    String key() {
        Set<String> parts = new TreeSet<>();
        against.forEach(other -> parts.add(other.identity()));
        return Key.of(rule, claim.identity(), parts);
    }

    /** The documents on the other side, each in its edition. */
    String edition() {
        Stream<Document> beside =
                against.stream().filter(other -> !other.beside(claim)).map(Claim::document);
        return Stream.concat(beside, reckoned.documents().stream())
                .map(Document::edition)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What it rests on in the workspace. */
    Support support() {
        Set<Long> ties = new TreeSet<>(reckoned.ties());
        Set<Long> observations = new TreeSet<>(reckoned.figures());
        List<Claim> all = new ArrayList<>(against);
        all.add(claim);
        for (Claim one : all) {
            one.support().ties().forEach(ties::add);
            one.support().observations().forEach(observations::add);
        }
        return ties.isEmpty() && observations.isEmpty() ? Support.filter("(not held)") : Support.of(ties, observations);
    }

    /** Collects what a rule has to say; not safe for several threads. */
    static final class Builder {
        private final String rule;
        private final Claim claim;
        private final String said;
        private final List<Claim> against = new ArrayList<>();
        private final Set<Document> documents = new LinkedHashSet<>();
        private final Set<Long> ties = new TreeSet<>();
        private final Set<Long> figures = new TreeSet<>();
        private @Nullable String found;
        private String because = "";
        private @Nullable String cause;

        private Builder(String rule, Claim claim, String said) {
            this.rule = rule;
            this.claim = claim;
            this.said = said;
        }

        Builder found(String value) {
            found = value;
            return this;
        }

        Builder because(String sentence) {
            because = sentence;
            return this;
        }

        Builder cause(@Nullable String likely) {
            cause = likely;
            return this;
        }

        Builder against(Claim... others) {
            against.addAll(Arrays.asList(others));
            return this;
        }

        Builder against(Collection<? extends Claim> others) {
            against.addAll(others);
            return this;
        }

        Builder reckoned(Document document, Collection<Volumes.Part> parts) {
            documents.add(document);
            for (Volumes.Part part : parts) {
                if (part.tie() > 0) {
                    ties.add(part.tie());
                } else {
                    figures.add(part.figure());
                }
            }
            return this;
        }

        Judgement note(Verdict verdict) {
            return with(verdict, Severity.NOTE);
        }

        Judgement doubt(Verdict verdict) {
            return with(verdict, Severity.DOUBT);
        }

        Judgement high(Verdict verdict) {
            return with(verdict, Severity.HIGH);
        }

        Judgement with(Verdict verdict, Severity severity) {
            return new Judgement(
                    rule,
                    verdict,
                    severity,
                    claim,
                    said,
                    found,
                    because,
                    cause,
                    against,
                    new Reckoned(documents, ties, figures));
        }
    }
}
