package org.entente.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of a workspace, read as what stands and what was undone.
 *
 * @param revisions all of them, the oldest first
 */
public record History(List<Revision> revisions) {

    public History {
        revisions = List.copyOf(revisions);
        for (int i = 0; i < revisions.size(); i++) {
            if (revisions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("Revisions are counted without gaps: " + revisions.get(i));
            }
        }
    }

    /** The latest revision, {@link Revision#NONE} where there is none. */
    public Revision latest() {
        return revisions.isEmpty() ? Revision.NONE : revisions.get(revisions.size() - 1);
    }

    /**
     * The revision of a number, 0 for the empty workspace.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Revision get(long number) {
        if (number < 0 || number > revisions.size()) {
            throw new IllegalArgumentException("There is no revision " + number + "; the workspace has "
                    + (revisions.isEmpty() ? "none yet." : "1 to " + revisions.size() + "."));
        }
        return number == 0 ? Revision.NONE : revisions.get((int) number - 1);
    }

    /** The revision that first left the workspace as this one did: itself, unless it leads back to an earlier state. */
    public long state(long number) {
        Revision revision = get(number);
        return revision.leadsBack() ? state(revision.parent()) : number;
    }

    /** The standing revision that undoes this one, if it does not stand. */
    public Optional<Revision> undoneBy(long number) {
        return Optional.ofNullable(undoing().get((int) number));
    }

    /** For each revision, the standing one that undoes it, or null. */
    private List<Revision> undoing() {
        Revision[] undoing = new Revision[revisions.size() + 1];
        for (int i = revisions.size(); i > 0; i--) {
            Revision revision = revisions.get(i - 1);
            // Whether it stands is known by now, since only later ones undo it.
            if (revision.undoes() > 0 && undoing[i] == null) {
                undoing[(int) revision.undoes()] = revision;
            }
        }
        return new ArrayList<>(Arrays.asList(undoing));
    }

    /** The latest change that stands and is no undo, redo or purge itself: what an undo without a number takes back. */
    public Optional<Revision> undoable() {
        List<Revision> undoing = undoing();
        for (int i = revisions.size(); i > 0; i--) {
            RevisionKind kind = revisions.get(i - 1).kind();
            if (undoing.get(i) == null
                    && !List.of(RevisionKind.UNDO, RevisionKind.REDO, RevisionKind.PURGE)
                            .contains(kind)) {
                return Optional.of(revisions.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** The latest undo that stands. */
    public Optional<Revision> redoable() {
        List<Revision> undoing = undoing();
        for (int i = revisions.size(); i > 0; i--) {
            if (undoing.get(i) == null && revisions.get(i - 1).kind().equals(RevisionKind.UNDO)) {
                return Optional.of(revisions.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** The parent of the revision to come if it undoes this one. */
    public long parentOfUndo(long number) {
        long latest = latest().number();
        return state(latest) == state(number) ? state(number - 1) : latest;
    }
}
