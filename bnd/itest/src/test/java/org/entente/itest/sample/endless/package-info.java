/** A bundle with an analyzer that does not end. */
@NullMarked
package org.entente.itest.sample.endless;

import org.jspecify.annotations.NullMarked;
