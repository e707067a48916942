package org.entente.core.api;

import java.util.List;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;

/**
 * What came of an import.
 *
 * @param revision the new revision, or the latest where nothing was new
 */
public record ImportReport(Revision revision, List<FileReport> files) {

    /**
     * What came of one file.
     *
     * @param as what it was read as, or why it was not
     */
    public record FileReport(
            String name, Outcome outcome, String as, long ties, long observations, List<Problem> problems) {
        public FileReport {
            problems = List.copyOf(problems);
        }
    }

    /** What became of a file. */
    public enum Outcome {
        /** It was read. */
        READ,
        /** The workspace has its very bytes already. */
        KNOWN,
        /** It lay in a folder and no importer reads it. */
        SKIPPED,
        /** It lay in a folder and its importer refused it. */
        REFUSED
    }

    public ImportReport {
        files = List.copyOf(files);
    }
}
