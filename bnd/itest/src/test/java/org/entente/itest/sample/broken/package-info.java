/** A bundle whose plugins cannot be made. */
@NullMarked
package org.entente.itest.sample.broken;

import org.jspecify.annotations.NullMarked;
