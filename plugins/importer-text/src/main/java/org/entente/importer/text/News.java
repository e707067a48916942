package org.entente.importer.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** The month of what is news, from the day of publication or from that on which it was said, where no other date is told. */
final class News {

    /** A day on which something was only said. */
    private static final Finder SAID = Finder.of(
            "\\b(?:said|says|told (?:[\\w']+ ){0,4}?(?:[\\w']+)|added|stated|wrote|reported|confirmed|explained|noted)(?: here)?,? ?(?:on |in (?:a |an )?(?:\\w+ ){1,3}(?:on )?)?$");

    /** The time at which something may have been said. */
    private static final Finder DAY = Finder.of("day$|^(?:this|last) (?:week|month)$");

    /** How far, in characters, the lead of a text reaches. */
    private static final int LEAD = 700;

    private static final Set<TieType> HELD = Set.of(TieType.EXERCISE, TieType.TRAINING, TieType.DIALOGUE);

    /** Words of what is news. */
    private static final Set<String> FRESH =
            Vocabulary.words("just now today newly immediate immediately week finally");

    /** Words of what is no news. */
    private static final Set<String> LONG = Vocabulary.words(
            "already previously earlier always long often since so far traditionally historically years decades repeatedly once recent"
                    + " ever regularly frequently several");

    private final Candidate c;
    private final Clauses clauses;
    private final String text;
    private final @Nullable LocalDate published;

    News(Candidate c, Clauses clauses, String text, @Nullable LocalDate published) {
        this.c = c;
        this.clauses = clauses;
        this.text = text;
        this.published = published;
    }

    /** "Is being held", "has just signed" in the lead of a text: in the month of its publication. */
    @Nullable
    Edtf now(boolean dated) {
        Verb verb = c.verb;
        if (published == null
                || verb == null
                || !verb.modal.isEmpty()
                || clauses.sentence.start() > LEAD
                || !c.modality.equals(Modality.ASSERTED)
                || clauses.any(LONG)) {
            return null;
        }
        boolean visits = c.type.equals(TieType.DIALOGUE)
                && c.stage.equals(Stage.ACTIVE)
                && !c.frame.has("standing")
                && verb.lemma().equals("be");
        boolean held = (verb.progressive || visits) && !verb.perfect && !verb.past && HELD.contains(c.type);
        boolean done = (dated || clauses.any(FRESH))
                && verb.perfect
                && !verb.progressive
                && !verb.past
                && (c.stage.equals(Stage.SIGNED)
                        || c.stage.equals(Stage.COMPLETED)
                        || c.stage.equals(Stage.ACTIVE) && c.type.equals(TieType.TRANSFER)
                        || c.type.equals(TieType.RESTRICTION));
        return held || done ? new Edtf(YearMonth.from(published).toString()) : null;
    }

    /** "Has agreed to buy radars, it said on Tuesday" in the lead of a text: in the month in which it was said. */
    @Nullable
    Edtf stated(List<Dates.Found> all) {
        boolean ended = c.stage.equals(Stage.ENDED);
        Verb first = first();
        boolean fresh = published != null
                && first != null
                && clauses == c.clauses
                && clauses.sentence.start() < LEAD
                && c.modality.equals(Modality.ASSERTED)
                && (ended || c.stage.equals(Stage.SIGNED))
                && (has(first) || ended && first.progressive)
                && !first.past
                && !clauses.any(LONG);
        return !fresh
                ? null
                : all.stream()
                        .filter(found -> found.date().text().matches("\\d{4}-\\d\\d-\\d\\d") && said(found))
                        .map(found -> new Edtf(found.date().text().substring(0, 7)))
                        .findFirst()
                        .orElse(null);
    }

    /** "Has bought", "has agreed to buy". */
    private static boolean has(Verb verb) {
        return verb.perfect || verb.phrase.tokens.get(0).lemma().equals("have") && verb.phrase.tokens.size() > 1;
    }

    /** The first verb of the sentence, where the tie is told with it or after it. */
    private @Nullable Verb first() {
        for (Verb verb : clauses.grammar.verbs()) {
            return verb.phrase.start() <= c.trigger.start() ? verb : null;
        }
        return null;
    }

    /** Whether a date is that of a day on which something was only said. */
    boolean said(Dates.Found found) {
        int from = Math.max(clauses.sentence.start(), found.start() - 40);
        return DAY.finds(text.substring(found.start(), found.end())) && SAID.finds(text.substring(from, found.start()));
    }

    /** Gives what the headline alone tells as done, in the present tense, the month of publication. */
    static void headlines(List<Candidate> told, @Nullable LocalDate published) {
        if (published == null) {
            return;
        }
        for (Candidate c : told) {
            boolean done = c.stage.equals(Stage.SIGNED) || c.stage.equals(Stage.COMPLETED);
            Verb verb = c.verb;
            if (c.date == null
                    && done
                    && SameTie.headline(c)
                    && c.modality.equals(Modality.ASSERTED)
                    && verb != null
                    && verb.modal.isEmpty()
                    && !verb.past
                    && !verb.perfect
                    && !verb.reduced
                    && !c.clauses.any(LONG)) {
                c.date = new Edtf(YearMonth.from(published).toString());
            }
        }
    }
}
