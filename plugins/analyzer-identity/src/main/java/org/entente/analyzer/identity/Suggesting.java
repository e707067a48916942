package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.List;
import org.entente.core.model.SameKind;

/** Knows by what one kind of thing is compared. */
interface Suggesting {

    SameKind kind();

    /** All of which one may be another: those that are held and those that a lexicon knows. */
    List<Profile> read(Profiles profiles) throws IOException;

    /** Fills the card of two; false where nothing speaks for it at all. */
    boolean compare(Profile one, Profile other, Card card);
}
