package org.entente.core.api;

import java.io.IOException;
import java.util.List;
import org.entente.core.model.Revision;
import org.entente.core.model.Stored;
import org.entente.core.model.Watch;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What people want to be told of, and what they were told. Every change here is one revision. */
@ProviderType
public interface Watches {

    /**
     * A tie that touched a watch when it was imported.
     *
     * @param revision the import
     * @param sentence what the tie said then
     */
    record Alert(long watch, long tie, long revision, String sentence) {}

    /**
     * Watches what is meant by these words.
     *
     * @param who one or several actors, by names or codes with a hyphen between, as TUR-PAK, or a system alone; null for any
     * @param about a system or programme by a name of it, or a word of designations; null for anything
     * @param stageFrom a stage, as NEGOTIATING; null for any
     * @throws IllegalArgumentException if nobody knows an actor, there is no such stage, nothing is named at all, or a
     *     watch is about the same already
     */
    Revision add(@Nullable String who, @Nullable String about, @Nullable String stageFrom, String author, String note)
            throws IOException;

    /**
     * Ends a watch; its alerts stay.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    Revision remove(long id, String author, String note) throws IOException;

    /** All that is watched, the oldest first. */
    List<Stored<Watch>> list() throws IOException;

    /** What was told after a revision, the latest first; what was undone since is not among it. */
    List<Alert> alerts(long since) throws IOException;
}
