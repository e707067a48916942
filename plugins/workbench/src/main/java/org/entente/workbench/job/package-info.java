/** Work that takes longer than a request, and what happens meanwhile. */
@NullMarked
package org.entente.workbench.job;

import org.jspecify.annotations.NullMarked;
