package org.entente.core.internal;

import org.entente.core.model.Composite;
import org.entente.core.model.Result;
import org.entente.core.model.Table;

/** Writes a result of what changed as the notes of an edition. */
final class Notes {

    private Notes() {}

    static String of(Result changes) {
        StringBuilder notes = new StringBuilder();
        if (changes instanceof Composite composite) {
            for (Result part : composite.parts()) {
                if (part instanceof Table table && table.size() > 0) {
                    notes.append(table.title()).append('\n');
                    for (int row = 0; row < table.size(); row++) {
                        notes.append("- ").append(line(table, row)).append('\n');
                    }
                    table.notes()
                            .forEach(note -> notes.append("- ").append(note).append('\n'));
                }
            }
        }
        return notes.toString();
    }

    /** What of it, from what to what; of a table without these columns its first cell. */
    private static String line(Table table, int row) {
        StringBuilder line = new StringBuilder(String.valueOf(table.cell(row, 0)));
        if (table.columns().stream().anyMatch(column -> column.name().equals("before"))) {
            Object before = table.cell(row, "before");
            Object after = table.cell(row, "after");
            line.append("; ").append(table.cell(row, "field")).append(": ");
            line.append(before == null ? "" : before + " → ").append(after == null ? "gone" : after);
        }
        return line.toString();
    }
}
