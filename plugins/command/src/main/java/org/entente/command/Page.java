package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;

/** A page on which a result and the evidence for it are written. */
abstract class Page {

    final Actors actors;
    private final Footnotes notes;
    private final boolean cited;

    Page(Actors actors, Quotes quotes, boolean cited) {
        this.actors = actors;
        this.notes = new Footnotes(quotes);
        this.cited = cited;
    }

    /** Begins a part. */
    abstract void heading(String text, int level);

    /** Writes a table; the marks of its evidence, one a row, are empty where none are wanted. */
    abstract void table(Table table, List<String> marks);

    /** Writes a sentence with the marks of its evidence. */
    abstract void sentence(String text, String marks);

    /** Writes what a reader must know. */
    abstract void note(String text);

    /** Writes a quotation under its number. */
    abstract void quotation(int number, String quote, String where);

    /** Writes a result, its parts one after another. */
    final void print(Result result) throws IOException {
        if (cited) {
            notes.expect(result);
        }
        print(result, 1);
    }

    private void print(Result result, int level) throws IOException {
        heading(Cells.plain(result.title()), level);
        if (result instanceof Composite composite) {
            for (Result part : composite.parts()) {
                print(part, level + 1);
            }
        } else if (result instanceof Findings findings) {
            for (Findings.Finding finding : findings.findings()) {
                sentence(Cells.plain(said(finding)), cited ? notes.marks(finding.support()) : "");
            }
        } else {
            for (Table table : result.tables()) {
                print(table);
            }
        }
    }

    /** With the key, where one can decide on it. */
    private static String said(Findings.Finding finding) {
        return finding.conflict() == null ? finding.sentence() : finding.sentence() + " · finding " + finding.key();
    }

    private void print(Table table) throws IOException {
        List<String> marks = new ArrayList<>();
        for (int row = 0; cited && row < table.size(); row++) {
            marks.add(notes.marks(table.support(row)));
        }
        if (table.size() == 0) {
            note(
                    table.notes().isEmpty()
                            ? "Nothing is held."
                            : Cells.plain(table.notes().get(0)));
        } else {
            table(table, marks);
        }
        table.notes().stream().skip(table.size() == 0 ? 1 : 0).forEach(note -> note(Cells.plain(note)));
    }

    /** Says how a reader asks for more. */
    final void kept(RunCard card) {
        note("Result " + card.id() + " of " + card.date() + ", revision " + card.revision() + "; entente evidence "
                + card.id() + " TABLE/ROW:COLUMN opens a figure.");
    }

    /** Writes the evidence that was cited. */
    final void evidence() {
        if (notes.all().isEmpty()) {
            return;
        }
        heading("Evidence", 2);
        for (Footnotes.Note note : notes.all()) {
            Quote quote = note.quote();
            quotation(
                    note.number(),
                    Cells.plain(quote.text()),
                    Cells.plain(quote.source() + ", " + quote.place()) + " (evidence " + quote.id() + ")");
        }
    }
}
