package org.entente.importer.document;

import java.util.List;

/** Makes articles of documents of one kind. */
interface Reader {

    /**
     * Reads a document.
     *
     * @throws Unreadable if there is nothing that could be read
     */
    List<Article> read(Piece piece, Desk desk) throws Unreadable;
}
