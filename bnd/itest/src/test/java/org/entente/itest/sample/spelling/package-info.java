/** A bundle with an analyzer that asks the lexicons. */
@NullMarked
package org.entente.itest.sample.spelling;

import org.jspecify.annotations.NullMarked;
