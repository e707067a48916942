package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.model.TieType;

/** Finds the frames of a sentence and fills them from its grammar. */
final class FrameReader {

    private final VerbFrames verbs;
    private final NounFrames nouns;

    private final FrameBook book;

    FrameReader(FrameBook book) {
        this.book = book;
        this.verbs = new VerbFrames(book);
        this.nouns = new NounFrames(book);
    }

    /**
     * The candidates of a sentence, each with the parties that its grammar gives; one side may be missing yet.
     *
     * @param halves takes those of which both sides must be told and one is
     */
    List<Candidate> read(Clauses clauses, Discourse discourse, List<Candidate> halves) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Phrase> consumed = new HashSet<>();
        for (Verb verb : clauses.grammar.verbs()) {
            Candidate candidate = verbs.verb(verb, clauses, discourse, consumed, halves);
            if (candidate != null) {
                candidates.add(candidate);
                Candidate other = GappedDeals.of(candidate, verb);
                if (other != null) {
                    candidates.add(other);
                    continue;
                }
                candidates.addAll(Series.of(candidate));
                Candidate gapped = Gapped.of(candidate, verb);
                if (gapped != null) {
                    candidates.add(gapped);
                }
            }
        }
        for (Phrase phrase : clauses.phrases) {
            if (phrase.noun() && !consumed.contains(phrase)) {
                Candidate candidate = nouns.noun(phrase, clauses, discourse, halves);
                if (candidate != null) {
                    candidates.add(candidate);
                    candidates.addAll(Series.of(candidate));
                }
            }
        }
        Candidate entry = candidates.isEmpty() && halves.isEmpty() ? Entries.read(clauses, book) : null;
        if (entry != null) {
            candidates.add(entry);
        }
        return candidates;
    }

    /** Whether a type has partners rather than two sides. */
    static boolean symmetric(TieType type) {
        return type.equals(TieType.AGREEMENT)
                || type.equals(TieType.DEVELOPMENT)
                || type.equals(TieType.EXERCISE)
                || type.equals(TieType.DIALOGUE)
                || type.equals(TieType.COOPERATION)
                || type.equals(TieType.PRODUCTION);
    }
}
