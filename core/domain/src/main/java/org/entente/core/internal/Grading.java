package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Grades;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.api.Standing;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;

/** Keeps grades. */
public final class Grading implements Grades {

    private final Ledger ledger;

    private final Names names;

    public Grading(Ledger ledger, Names names) {
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public Revision rate(Rating rating) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            published(rating.publisher());
            transaction.rating(rating);
            String genre = rating.genre().equals(Genre.UNKNOWN)
                    ? ""
                    : " as " + rating.genre().name().toLowerCase(Locale.ROOT);
            return transaction.commit(
                    RevisionKind.REVIEW,
                    rating.author(),
                    "Rated " + rating.publisher() + genre + " " + rating.reliability() + ".",
                    rating.why());
        }
    }

    /** Ratings go by a publisher's name as its sources have it, so that any other would rate nothing. */
    private void published(String publisher) throws IOException {
        List<String> alike = new ArrayList<>();
        try (Ledger.Snapshot now = ledger.asRead(ledger.revision().number());
                Rows rows = now.query("SELECT DISTINCT publisher FROM source WHERE publisher IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                String held = String.valueOf(rows.text(0));
                if (held.equals(publisher)) {
                    return;
                }
                if (Spelling.fold(held).equals(Spelling.fold(publisher))) {
                    alike.add(held);
                }
            }
        }
        throw new IllegalArgumentException("No source that is held was published by " + publisher
                + (alike.isEmpty()
                        ? "; entente sql \"SELECT DISTINCT publisher FROM source\" lists those that are."
                        : "; did you mean " + String.join(" or ", alike) + "?"));
    }

    @Override
    public Revision sign(Grade grade) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            String what = grade.of().name().toLowerCase(Locale.ROOT);
            try (Ledger.Snapshot now = ledger.asRead(ledger.revision().number());
                    Rows rows = now.query("SELECT 1 FROM " + what + " WHERE id = ?", grade.target())) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("There is no " + what + " " + grade.target() + ".");
                }
            }
            transaction.grade(transaction.reserve(1), grade);
            return transaction.commit(
                    RevisionKind.REVIEW,
                    grade.author(),
                    "Graded " + what + " " + grade.target() + " " + grade.credibility() + ".",
                    grade.why());
        }
    }

    @Override
    public Map<Long, Standing> standing(Dataset data, Collection<Long> evidence) throws IOException {
        return new Standings(data, names).of(evidence);
    }
}
