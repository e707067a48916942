package org.entente.importer.table;

import java.io.IOException;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;

/** Turns a file of one layout into one clean table with its recipe. */
interface Layout {

    /** How many rows go by between two words about progress. */
    int STEP = 500;

    /**
     * Reads the file; loads once, when nothing can refuse the file any more.
     *
     * @throws RefusedException if the file as a whole cannot be read
     */
    void read(Input input, Sink sink, Run run) throws IOException, RefusedException;
}
