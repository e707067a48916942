/** The engine. */
@NullMarked
package org.entente.core.internal;

import org.jspecify.annotations.NullMarked;
