/** Keeps workspaces in folders, over DuckDB; the only bundle that knows it. */
@NullMarked
package org.entente.store.duckdb;

import org.jspecify.annotations.NullMarked;
