package org.entente.core.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Agreement;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Evidence;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.Stored;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people decide about the ties, observations and capabilities that a workspace holds.
 *
 * <p>Of the codings of a record at most one adjudicates: it is the record. Every change here is one revision.
 */
@ProviderType
public interface Reviews {

    /**
     * A decision on records.
     *
     * @param targets the ids of ties, observations and capabilities
     * @param review ACCEPTED, REJECTED or EDITED
     * @param corrections of an edit the fields that are put right, see {@link org.entente.core.model.Corrections}
     * @param coder who decides
     * @param note why, may be empty
     * @param blind whether it is kept beside the record until someone adjudicates, instead of being the record at once
     */
    record Decision(
            Set<Long> targets,
            Review review,
            Map<String, String> corrections,
            String coder,
            String note,
            boolean blind) {
        public Decision {
            targets = Set.copyOf(targets);
            corrections = Map.copyOf(corrections);
        }
    }

    /**
     * A record that a person adds.
     *
     * @param fields what it says, as corrections are written
     * @param where where a source says so; null where nothing but the note says it
     * @param note why, and where no source says so the words of the analyst, which become a source of their own
     */
    record Addition(
            CodedKind kind,
            Map<String, String> fields,
            @Nullable Evidence where,
            String coder,
            String note) {
        public Addition {
            fields = Map.copyOf(fields);
        }
    }

    /** A record with what was read of it first, what it is now, and what everyone says of it. */
    record Sheet(
            CodedKind kind, long id, Map<String, String> read, Map<String, String> now, List<Stored<Coding>> codings) {
        public Sheet {
            codings = List.copyOf(codings);
        }
    }

    /**
     * Decides on records.
     *
     * @throws IllegalArgumentException if there is no such record, or a correction does not fit
     */
    Revision decide(Decision decision) throws IOException;

    /**
     * Makes one coding of each record the record, corrected or as it is; the others stay as dissent.
     *
     * @param of whose coding
     * @param corrections what the one who adjudicates puts right in it; then the coding is his
     * @throws IllegalArgumentException if that coder has not coded a record, or a correction does not fit
     */
    Revision adjudicate(Set<Long> targets, String of, Map<String, String> corrections, String author, String note)
            throws IOException;

    /**
     * Adds a record, in the state ADDED.
     *
     * @throws IllegalArgumentException if it names an actor or system that nobody knows, or a field does not fit
     */
    Revision add(Addition addition) throws IOException;

    /**
     * All about one record.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    Sheet sheet(long id) throws IOException;

    /** How far coders agree, among themselves and with the machine, over records in some states of review. */
    List<Agreement> agreement(ReviewFilter states) throws IOException;

    /** How far coders agree over all records. */
    default List<Agreement> agreement() throws IOException {
        return agreement(ReviewFilter.ANY);
    }
}
