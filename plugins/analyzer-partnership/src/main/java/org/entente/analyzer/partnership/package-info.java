/** What two countries have with each other: counted for all pairs, and told line by line for one. */
@NullMarked
package org.entente.analyzer.partnership;

import org.jspecify.annotations.NullMarked;
