/** Reads registers and other tables: each layout turns raw rows into one clean table and a recipe for it. */
@NullMarked
package org.entente.importer.table;

import org.jspecify.annotations.NullMarked;
