package org.entente.core.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;

/** The results that a workspace keeps. */
public record Kept(Ledger ledger) {

    /** Of those with the same analyzer and parameters the last one each. */
    public Map<String, RunCard> standing() throws IOException {
        Map<List<Object>, Map.Entry<String, RunCard>> last = new LinkedHashMap<>();
        for (Map.Entry<String, RunCard> run : ledger.kept().entrySet()) {
            RunCard card = run.getValue();
            last.merge(
                    List.of(card.plugin().id(), card.parameters()),
                    run,
                    (one, other) -> one.getValue().revision() > other.getValue().revision() ? one : other);
        }
        Map<String, RunCard> standing = new LinkedHashMap<>();
        last.values().forEach(run -> standing.put(run.getKey(), run.getValue()));
        return standing;
    }

    /** The one that is meant by an id, or by so much of its beginning that no other is. */
    public Outcome find(String id) throws IOException {
        List<String> meant = ledger.kept().keySet().stream()
                .filter(one -> one.startsWith(id))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    meant.isEmpty()
                            ? "No result is kept under " + id + "; entente runs lists them."
                            : meant.size() + " results begin with " + id + "; write more of the one that is meant.");
        }
        return ledger.kept(meant.get(0));
    }
}
