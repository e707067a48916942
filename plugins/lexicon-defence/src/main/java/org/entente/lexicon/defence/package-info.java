/** The names of the field: countries, alliances, organisations, systems and programmes. */
@NullMarked
package org.entente.lexicon.defence;

import org.jspecify.annotations.NullMarked;
