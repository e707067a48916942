/** On whom a recipient's supply depends: concentration and shares of suppliers. */
@NullMarked
package org.entente.analyzer.dependence;

import org.jspecify.annotations.NullMarked;
