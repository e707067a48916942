/** Tests from outside the framework: what runs inside it, and how the modules hang together. */
@NullMarked
package org.entente.itest;

import org.jspecify.annotations.NullMarked;
