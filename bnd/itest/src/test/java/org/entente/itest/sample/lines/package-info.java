/** A bundle with one plugin of each kind. */
@NullMarked
package org.entente.itest.sample.lines;

import org.jspecify.annotations.NullMarked;
