/** A bundle whose plugin does not come out of its constructor. */
@NullMarked
package org.entente.itest.sample.hanging;

import org.jspecify.annotations.NullMarked;
