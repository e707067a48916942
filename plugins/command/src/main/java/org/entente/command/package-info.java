/** The verbs of the command line. */
@NullMarked
package org.entente.command;

import org.jspecify.annotations.NullMarked;
