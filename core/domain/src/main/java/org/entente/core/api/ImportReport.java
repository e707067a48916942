package org.entente.core.api;

import java.util.List;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;

/**
 * What came of an import.
 *
 * @param revision the new revision, or the latest where nothing was new
 * @param matches what came of each matcher that looked for ties that are told again
 * @param alerts the ties that touch what is watched
 * @param touched the kept results that rest on rows which a newer edition changed
 */
public record ImportReport(
        Revision revision,
        List<FileReport> files,
        List<MatchReport> matches,
        List<Watches.Alert> alerts,
        List<Touched> touched) {

    /**
     * What came of one file.
     *
     * @param as what it was read as, or why it was not
     */
    public record FileReport(
            String name,
            Outcome outcome,
            String as,
            long ties,
            long observations,
            long capabilities,
            List<Problem> problems) {
        public FileReport {
            problems = List.copyOf(problems);
        }

        /** What came of a file that tells of no capability. */
        public FileReport(
                String name, Outcome outcome, String as, long ties, long observations, List<Problem> problems) {
            this(name, outcome, as, ties, observations, 0, problems);
        }
    }

    /**
     * What came of one matcher.
     *
     * @param matcher its id
     * @param revision the revision that holds its assertions and nothing else, or {@link Revision#NONE} where it made none
     * @param pairs of how many pairs of ties it asserts that they are the same
     * @param problems why it failed, where it did
     */
    public record MatchReport(String matcher, Revision revision, long pairs, List<Problem> problems) {
        public MatchReport {
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

    /** What came of an import that brought no newer edition. */
    public ImportReport(
            Revision revision, List<FileReport> files, List<MatchReport> matches, List<Watches.Alert> alerts) {
        this(revision, files, matches, alerts, List.of());
    }

    /** What came of an import that touched no watch. */
    public ImportReport(Revision revision, List<FileReport> files, List<MatchReport> matches) {
        this(revision, files, matches, List.of());
    }

    /** What came of an import after which no matcher looked. */
    public ImportReport(Revision revision, List<FileReport> files) {
        this(revision, files, List.of(), List.of());
    }

    public ImportReport {
        files = List.copyOf(files);
        matches = List.copyOf(matches);
        alerts = List.copyOf(alerts);
        touched = List.copyOf(touched);
    }
}
