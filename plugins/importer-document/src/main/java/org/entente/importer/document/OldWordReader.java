package org.entente.importer.document;

import java.util.List;

/** Says what to do with a Word document that cannot be read. */
final class OldWordReader implements Reader {

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        throw new Unreadable(
                "word",
                "is encrypted or in the old form of Word: save it as .docx without a password and import that.");
    }
}
