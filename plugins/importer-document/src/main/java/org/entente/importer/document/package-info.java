/**
 * Reads prose out of documents and hands it to the extractor of ties.
 *
 * <p>A file is a {@link org.entente.importer.document.Piece}; {@link org.entente.importer.document.Kind} tells by its content
 * which {@link org.entente.importer.document.Reader} makes {@link org.entente.importer.document.Article}s of it. Each is made of
 * {@link org.entente.importer.document.Block}s, which know where they stand in the original, and is read as {@link
 * org.entente.importer.document.Prose}; {@link org.entente.importer.document.Telling} puts what was read back to its place.
 */
@NullMarked
package org.entente.importer.document;

import org.jspecify.annotations.NullMarked;
