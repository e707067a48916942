package org.entente.core.model;

import java.util.List;

/** What sort of change a revision is. */
public record RevisionKind(String name) implements Word {
    public static final RevisionKind UNKNOWN = new RevisionKind("UNKNOWN");
    public static final RevisionKind IMPORT = new RevisionKind("IMPORT");

    /** Sources that were held were read anew, by other rules or a newer plugin. */
    public static final RevisionKind REREAD = new RevisionKind("REREAD");

    /** What a matcher found. */
    public static final RevisionKind MATCH = new RevisionKind("MATCH");

    public static final RevisionKind EDIT = new RevisionKind("EDIT");

    /** Records were accepted or rejected. */
    public static final RevisionKind REVIEW = new RevisionKind("REVIEW");

    /** Somebody has decided on a finding. */
    public static final RevisionKind DECISION = new RevisionKind("DECISION");

    public static final RevisionKind MERGE = new RevisionKind("MERGE");
    public static final RevisionKind UNMERGE = new RevisionKind("UNMERGE");
    public static final RevisionKind RULE = new RevisionKind("RULE");
    /** What is watched has changed. */
    public static final RevisionKind WATCH = new RevisionKind("WATCH");

    /** An edition was frozen. */
    public static final RevisionKind EDITION = new RevisionKind("EDITION");

    public static final RevisionKind NAME = new RevisionKind("NAME");
    public static final RevisionKind UNDO = new RevisionKind("UNDO");

    /** An undo was undone. */
    public static final RevisionKind REDO = new RevisionKind("REDO");

    /** Something was erased from all revisions; it cannot be undone. */
    public static final RevisionKind PURGE = new RevisionKind("PURGE");

    private static final List<RevisionKind> KNOWN = List.of(
            IMPORT, REREAD, MATCH, EDIT, REVIEW, DECISION, MERGE, UNMERGE, RULE, WATCH, EDITION, NAME, UNDO, REDO,
            PURGE);

    public RevisionKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<RevisionKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
