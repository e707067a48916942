/** Who may ask, and what is served. */
@NullMarked
package org.entente.workbench.http;

import org.jspecify.annotations.NullMarked;
