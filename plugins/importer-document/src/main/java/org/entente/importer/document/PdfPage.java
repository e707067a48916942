package org.entente.importer.document;

import java.util.List;

/**
 * The lines of a page, as they stand.
 *
 * @param number the page's number in the file, from 1
 */
record PdfPage(int number, float height, List<PdfLine> lines) {
    PdfPage {
        lines = List.copyOf(lines);
    }
}
