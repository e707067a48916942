/** Tells what changed since a revision: in the world, in what we know of it, and in how we code it. */
@NullMarked
package org.entente.analyzer.changes;

import org.jspecify.annotations.NullMarked;
