/**
 * Reads ties and observations out of English prose.
 *
 * <p>A text passes through small stages, each a class: {@link org.entente.importer.text.Decoding}, {@link
 * org.entente.importer.text.Clean}, {@link org.entente.importer.text.LanguageGate}, {@link
 * org.entente.importer.text.Sentences}, {@link org.entente.importer.text.Gazetteer} and {@link
 * org.entente.importer.text.Bodies} for names, {@link org.entente.importer.text.Tagger} and {@link
 * org.entente.importer.text.Phraser} for grammar, {@link org.entente.importer.text.FrameReader} for ties, {@link
 * org.entente.importer.text.RoleFilling} and the readers of attributes, {@link org.entente.importer.text.Merge} at the end.
 * Offsets are those of the original text all the way.
 */
@NullMarked
package org.entente.importer.text;

import org.jspecify.annotations.NullMarked;
