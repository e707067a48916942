package org.entente.importer.table;

import java.util.List;
import org.entente.core.api.Sink;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;

/** Tells the problems of rows. */
record Rows(Sink sink) {

    /** Something to know that costs nothing. */
    void note(String code, long row, String message) {
        tell(code, Severity.NOTE, row, message);
    }

    /** Something that may be wrong. */
    void doubt(String code, long row, String message) {
        tell(code, Severity.DOUBT, row, message);
    }

    /** Something that was left out. */
    void loss(String code, long row, String message) {
        tell(code, Severity.LOSS, row, message);
    }

    /** Whether a row has as many fields as the header; if not, that is told and the row is left out. */
    boolean complete(long row, List<String> cells, int needed) {
        if (cells.size() == needed) {
            return true;
        }
        loss(
                "row.fields",
                row,
                "Row " + row + " has " + cells.size() + " fields where the header has " + needed
                        + "; it was left out.");
        return false;
    }

    private void tell(String code, Severity severity, long row, String message) {
        sink.problem(new Problem(code, severity, message, new Locator.Cell(row, null)));
    }
}
