package org.entente.analyzer.consistency;

import java.util.List;
import org.entente.core.model.Locator;
import org.entente.core.model.Support;

/** What one document tells: an act between actors, or a figure. */
sealed interface Claim permits Deal, Figure {

    /** The id in the dataset in which it stands. */
    long id();

    /** Where it is told; never empty. */
    List<Passage> passages();

    /** What is told, in a line. */
    String told();

    /**
     * What makes it the same claim in another run: the document, the place in it, and of what something is told there, but not
     * the value, so that a decision finds what was corrected since.
     */
    String identity();

    /** What it rests on in the workspace; nothing where it is a guest's. */
    Support support();

    default Passage passage() {
        return passages().get(0);
    }

    default Document document() {
        return passage().document();
    }

    /** Whether both stand in the same document. */
    default boolean beside(Claim other) {
        return document().source().digest().equals(other.document().source().digest());
    }

    /** Whether both are read from the same words, or the one from a part of the other's. */
    default boolean amid(Claim other) {
        return beside(other)
                && passage().where() instanceof Locator.Span here
                && other.passage().where() instanceof Locator.Span there
                && here.start() < there.end()
                && there.start() < here.end();
    }

    /** A place as a part of an identity. */
    static String place(Passage passage) {
        return passage.document().source().digest() + "|" + passage.place();
    }
}
