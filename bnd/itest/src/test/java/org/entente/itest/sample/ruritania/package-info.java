/** A bundle with a lexicon. */
@NullMarked
package org.entente.itest.sample.ruritania;

import org.jspecify.annotations.NullMarked;
