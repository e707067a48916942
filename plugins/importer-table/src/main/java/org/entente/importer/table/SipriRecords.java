package org.entente.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logical rows below the header of a register.
 *
 * <p>Some remarks hold a line break without quotes, so that their row is broken in two. Every row begins with a recipient: a
 * line that begins with a comma continues the one before.
 */
final class SipriRecords {

    private final Records records;
    private final Rows problems;
    private Records.@Nullable Line ahead;
    private boolean headed;
    private long number;

    SipriRecords(Records records, Rows problems) {
        this.records = records;
        this.problems = problems;
    }

    /** The next row, mended where it was broken, or null after the last. */
    Records.@Nullable Line next() throws IOException, RefusedException {
        if (!headed) {
            skipToHeader();
        }
        Records.Line row = ahead;
        if (row == null) {
            return null;
        }
        number++;
        ahead = records.next();
        while (ahead != null && continues(row, ahead)) {
            row = mended(row, ahead);
            problems.note(
                    "row.mended", number, "Row " + number + " was broken by a line end in its remarks; it was mended.");
            ahead = records.next();
        }
        return row;
    }

    private void skipToHeader() throws IOException, RefusedException {
        headed = true;
        for (Records.Line line = records.next(); line != null; line = records.next()) {
            if (SipriRegister.isHeader(line.cells())) {
                ahead = records.next();
                return;
            }
        }
    }

    private static boolean continues(Records.Line row, Records.Line next) {
        return next.text().startsWith(",") && row.cells().size() + next.cells().size() - 1 <= SipriRow.FIELDS;
    }

    private static Records.Line mended(Records.Line row, Records.Line next) {
        int last = row.cells().size() - 1;
        List<String> cells = new ArrayList<>(row.cells().subList(0, last));
        cells.add(row.cells().get(last) + next.cells().get(0));
        cells.addAll(next.cells().subList(1, next.cells().size()));
        return new Records.Line(cells, row.text() + next.text());
    }
}
