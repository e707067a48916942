/** Preferences as bundles declare them. */
@NullMarked
package org.entente.workbench.preference;

import org.jspecify.annotations.NullMarked;
