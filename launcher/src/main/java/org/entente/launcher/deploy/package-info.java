/** Deployment as a transaction: from a file in the plugin folder to a committed set of running plugins. */
@NullMarked
package org.entente.launcher.deploy;

import org.jspecify.annotations.NullMarked;
