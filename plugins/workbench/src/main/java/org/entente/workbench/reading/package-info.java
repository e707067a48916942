/** Texts as they are read: what of an original can be seen, and what is named in it. */
@NullMarked
package org.entente.workbench.reading;

import org.jspecify.annotations.NullMarked;
