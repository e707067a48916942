package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a source says something, in which words, and who says it there.
 *
 * @param source the source's digest
 * @param quote the words or the row, as they stand, but without the tags and the coding of a page or a mail
 * @param reader the plugin that read it with its version, such as {@code importer.text 0.1.0}
 * @param saidBy who says it, an actor's id or a name; null for the source itself
 * @param side the id of the actor for which the speaker speaks, or null
 * @param citedOrigin what the source cites for it ("Kyodo", "SIPRI"), or null
 * @param assessment the Admiralty grades, or null where nothing is even suggested
 */
public record Evidence(
        String source,
        Locator where,
        String quote,
        String reader,
        @Nullable String saidBy,
        @Nullable String side,
        Speech speech,
        @Nullable String citedOrigin,
        Interest interest,
        @Nullable Admiralty assessment) {
    public Evidence {
        Checks.text(reader, "A reader");
    }

    /** What a source says in its own voice. */
    public static Evidence of(String source, Locator where, String quote, String reader) {
        return new Evidence(source, where, quote, reader, null, null, Speech.OWN_VOICE, null, Interest.UNKNOWN, null);
    }
}
