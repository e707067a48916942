/** Tells which reports tell one story, and which of their ties are the same. */
@NullMarked
package org.entente.matcher.story;

import org.jspecify.annotations.NullMarked;
