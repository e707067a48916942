/** Holds what a source claims against itself, against all other sources and against registers. */
@NullMarked
package org.entente.analyzer.consistency;

import org.jspecify.annotations.NullMarked;
