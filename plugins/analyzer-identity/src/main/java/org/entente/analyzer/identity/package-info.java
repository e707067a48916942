/** Suggests which actors, systems and ties are one. */
@NullMarked
package org.entente.analyzer.identity;

import org.jspecify.annotations.NullMarked;
