package org.entente.core.model;

import java.util.List;

/** What sort of change a revision is. */
public record RevisionKind(String name) implements Word {
    public static final RevisionKind UNKNOWN = new RevisionKind("UNKNOWN");
    public static final RevisionKind IMPORT = new RevisionKind("IMPORT");

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
    public static final RevisionKind NAME = new RevisionKind("NAME");
    public static final RevisionKind UNDO = new RevisionKind("UNDO");

    /** An undo was undone. */
    public static final RevisionKind REDO = new RevisionKind("REDO");

    /** Something was erased from all revisions; it cannot be undone. */
    public static final RevisionKind PURGE = new RevisionKind("PURGE");

    private static final List<RevisionKind> KNOWN =
            List.of(IMPORT, MATCH, EDIT, REVIEW, DECISION, MERGE, UNMERGE, RULE, NAME, UNDO, REDO, PURGE);

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
