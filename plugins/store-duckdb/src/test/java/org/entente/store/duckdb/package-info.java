@NullMarked
package org.entente.store.duckdb;

import org.jspecify.annotations.NullMarked;
