package org.entente.importer.document;

/**
 * A line of a column, or a part of one between two wide gaps.
 *
 * @param x where it begins, in points from the left
 * @param right where it ends
 * @param y its baseline, in points from the top of the page
 */
record PdfLine(String text, float x, float right, float y, float size, boolean bold) {

    float width() {
        return right - x;
    }

    PdfLine with(String other) {
        return new PdfLine(other, x, right, y, size, bold);
    }
}
