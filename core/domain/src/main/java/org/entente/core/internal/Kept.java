package org.entente.core.internal;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;

/** The results that a workspace keeps. */
public record Kept(Ledger ledger) {

    /** Their cards, by their ids. */
    public SortedMap<String, RunCard> cards() throws IOException {
        return ledger.kept();
    }

    /** The one that is meant by an id, or by so much of its beginning that no other is. */
    public Outcome find(String id) throws IOException {
        List<String> meant =
                cards().keySet().stream().filter(one -> one.startsWith(id)).toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    meant.isEmpty()
                            ? "No result is kept under " + id + "; entente runs lists them."
                            : meant.size() + " results begin with " + id + "; write more of the one that is meant.");
        }
        return ledger.kept(meant.get(0));
    }
}
