/** A later version of the analyzer of the lines. */
@NullMarked
package org.entente.itest.sample.shadowing;

import org.jspecify.annotations.NullMarked;
