/** Networks that are too large for a page: laid out and gathered into groups before they are shown. */
@NullMarked
package org.entente.workbench.network;

import org.jspecify.annotations.NullMarked;
