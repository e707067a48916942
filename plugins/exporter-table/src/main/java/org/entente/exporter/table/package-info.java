/** Writes views and results as comma-separated values. */
@NullMarked
package org.entente.exporter.table;

import org.jspecify.annotations.NullMarked;
