/** What the workbench offers, one class a matter. */
@NullMarked
package org.entente.workbench.resource;

import org.jspecify.annotations.NullMarked;
