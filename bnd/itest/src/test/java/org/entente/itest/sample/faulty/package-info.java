/** A bundle each of whose plugins has a fault of another kind. */
@NullMarked
package org.entente.itest.sample.faulty;

import org.jspecify.annotations.NullMarked;
