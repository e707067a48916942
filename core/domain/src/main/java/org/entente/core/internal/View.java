package org.entente.core.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Rows;
import org.entente.core.model.Clearance;
import org.entente.core.model.History;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What of a workspace is shown.
 *
 * @param at the revision that is shown, or null for the latest
 */
public record View(@Nullable Revision at, ReviewFilter review, Clearance clearance) {

    /** All that is held now, but what was rejected. */
    public static final View USUAL = new View(null, ReviewFilter.USUAL, Clearance.ALL);

    /** Under which names a card tells it, beside the parameters of the plugin. */
    private static final String REVIEW = "review";

    private static final String AT = "as-of";
    private static final String HANDLING = "handling";
    private static final String UNMARKED = "unmarked";

    /** As a run was made: at a revision only where it was asked for. */
    static View of(RunCard card, Ledger ledger) throws IOException {
        Map<String, String> told = card.parameters();
        return new View(
                told.containsKey(AT) ? new History(ledger.revisions()).get(Long.parseLong(told.get(AT))) : null,
                told.containsKey(REVIEW) ? ReviewFilter.of(told.get(REVIEW)) : ReviewFilter.USUAL,
                clearance(card));
    }

    /** Up to which marking a run was made. */
    static Clearance clearance(RunCard card) {
        Map<String, String> told = card.parameters();
        return told.containsKey(HANDLING) ? Clearance.of(told.get(HANDLING), told.get(UNMARKED)) : Clearance.ALL;
    }

    /** The parameters on a card that are the plugin's own. */
    static Map<String, String> parameters(RunCard card) {
        Map<String, String> own = new TreeMap<>(card.parameters());
        own.remove(REVIEW);
        own.remove(AT);
        own.remove(HANDLING);
        own.remove(UNMARKED);
        return own;
    }

    public View at(@Nullable Revision other) {
        return new View(other, review, clearance);
    }

    public View showing(ReviewFilter other) {
        return new View(at, other, clearance);
    }

    public View upTo(Clearance other) {
        return new View(at, review, other);
    }

    public Ledger.Snapshot snapshot(Ledger ledger) throws IOException {
        return ledger.snapshot((at == null ? ledger.revision() : at).number(), review, clearance);
    }

    /** The revisions up to the one that is shown. */
    public List<Revision> revisions(Ledger ledger) throws IOException {
        List<Revision> all = ledger.revisions();
        List<Revision> seen = at == null ? all : all.subList(0, (int) at.number());
        return clearance.all() ? seen : seen.stream().map(Revision::untold).toList();
    }

    /** The names of revisions as they stood then. */
    public Map<String, Long> names(Ledger ledger) throws IOException {
        if (at == null && clearance.all()) {
            return ledger.names();
        }
        Map<String, Long> names = new TreeMap<>();
        try (Ledger.Snapshot snapshot = snapshot(ledger);
                Rows rows = snapshot.query("SELECT name, revision FROM revision_name")) {
            while (rows.next()) {
                names.put(String.valueOf(rows.text(0)), rows.integer(1));
            }
        }
        return names;
    }

    /** The parameters of a run with what differs from the usual, so that cards of usual runs stay as they were. */
    Map<String, String> told(Map<String, String> parameters) {
        Map<String, String> told = new TreeMap<>(parameters);
        if (!review.equals(ReviewFilter.USUAL)) {
            told.put(REVIEW, review.text());
        }
        if (at != null) {
            told.put(AT, Long.toString(at.number()));
        }
        if (!clearance.all()) {
            told.put(HANDLING, clearance.most().name());
            told.put(UNMARKED, clearance.unmarked().name());
        }
        return told;
    }
}
