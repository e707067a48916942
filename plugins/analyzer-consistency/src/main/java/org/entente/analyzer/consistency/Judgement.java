package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Conflict;
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

    /** The order in which the sides of a conflict are told. */
    static final Comparator<Document> BY_NAME = Comparator.comparing(
                    (Document document) -> document.source().name())
            .thenComparing(document -> document.source().digest());

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

    /** By which it is found again when the same rule compares the same claims, from whichever side. */
    String key() {
        SortedSet<String> sides = new TreeSet<>();
        sides.add(claim.identity());
        against.forEach(other -> sides.add(other.identity()));
        return Key.of(rule, sides);
    }

    /** Whether the claim is side B of its conflict: of two texts the one that comes first by name is side A. */
    boolean turned() {
        return !against.isEmpty()
                && claim.document().register() == against.get(0).document().register()
                && BY_NAME.compare(against.get(0).document(), claim.document()) < 0;
    }

    /** Its two sides; null where nothing is found beside the claim. */
    @Nullable
    Conflict conflict() {
        if (found == null) {
            return null;
        }
        Conflict.Side own = new Conflict.Side(
                said, claim.document().source().name(), records(List.of(claim)), digests(List.of(claim)));
        // What is reckoned from several is set aside without setting any of them aside.
        Set<Long> records = against.size() == 1 && reckoned.documents().isEmpty() ? records(against) : Set.of();
        Set<String> sources = digests(against);
        reckoned.documents().forEach(document -> sources.add(document.source().digest()));
        Conflict.Side other = new Conflict.Side(found, names(), records, sources);
        boolean turned = turned();
        return new Conflict(
                turned ? other : own, turned ? own : other, claim.told(), because, cause == null ? "" : cause);
    }

    private static Set<Long> records(Collection<Claim> claims) {
        return claims.stream()
                .filter(one -> !one.document().guest())
                .map(Claim::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> digests(Collection<Claim> claims) {
        return claims.stream()
                .map(one -> one.document().source().digest())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String names() {
        String others =
                beside().map(document -> document.source().name()).distinct().collect(Collectors.joining(", "));
        return others.isEmpty() ? "by its own figures" : others;
    }

    /** The documents on the other side, each in its edition. */
    String edition() {
        return beside().map(Document::edition).distinct().collect(Collectors.joining("; "));
    }

    private Stream<Document> beside() {
        Stream<Document> others =
                against.stream().filter(other -> !other.beside(claim)).map(Claim::document);
        return Stream.concat(others, reckoned.documents().stream());
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
