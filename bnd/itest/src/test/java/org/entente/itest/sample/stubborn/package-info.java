/** A bundle that offers its plugin when nobody waits for it any more. */
@NullMarked
package org.entente.itest.sample.stubborn;

import org.jspecify.annotations.NullMarked;
