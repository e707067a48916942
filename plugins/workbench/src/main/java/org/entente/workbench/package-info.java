/** The workbench in the browser. */
@NullMarked
package org.entente.workbench;

import org.jspecify.annotations.NullMarked;
