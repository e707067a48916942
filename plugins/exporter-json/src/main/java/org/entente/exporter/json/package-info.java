/** Writes what documents say as JSON Lines. */
@NullMarked
package org.entente.exporter.json;

import org.jspecify.annotations.NullMarked;
