package org.entente.core.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param paths files and folders; of a folder every file that some importer reads, of a file this or nothing at all
 * @param importer the id of the importer to use, or null for the one that recognises each file best
 * @param parameters the importer's parameters by name
 * @param author who imports
 * @param why the reason, may be empty
 * @param again whether sources that are held are read anew, all of them where no paths are named
 * @param editionOf the name or digest of the dataset in whose place a table comes, or null to find it by importer, publisher and
 *     name
 * @param longestQuote the longest quotation, in characters, of sources of which no sidecar says it, or null for the usual one
 */
public record ImportRequest(
        List<Path> paths,
        @Nullable String importer,
        Map<String, String> parameters,
        String author,
        String why,
        boolean again,
        @Nullable String editionOf,
        @Nullable Integer longestQuote) {
    public ImportRequest {
        if (longestQuote != null && longestQuote < 0) {
            throw new IllegalArgumentException(
                    "The longest quotation has 0 characters or more, and not " + longestQuote);
        }
        paths = List.copyOf(paths);
        parameters = Map.copyOf(parameters);
    }

    /** What is to be imported, held sources left as they are. */
    public ImportRequest(
            List<Path> paths, @Nullable String importer, Map<String, String> parameters, String author, String why) {
        this(paths, importer, parameters, author, why, false);
    }

    /** What is to be imported, of tables those in whose place they come being looked for. */
    public ImportRequest(
            List<Path> paths,
            @Nullable String importer,
            Map<String, String> parameters,
            String author,
            String why,
            boolean again) {
        this(paths, importer, parameters, author, why, again, null, null);
    }

    /** What is to be imported, with quotations as sidecars say. */
    public ImportRequest(
            List<Path> paths,
            @Nullable String importer,
            Map<String, String> parameters,
            String author,
            String why,
            boolean again,
            @Nullable String editionOf) {
        this(paths, importer, parameters, author, why, again, editionOf, null);
    }
}
