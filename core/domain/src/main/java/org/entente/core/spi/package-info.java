/**
 * What plugins implement.
 *
 * <p>To write a plugin:
 *
 * <ol>
 *   <li>make a Declarative Services component that implements one of the interfaces here;
 *   <li>say who it is by {@link org.entente.core.spi.Plugin};
 *   <li>nest a record for its parameters, each component with {@link org.entente.core.spi.Parameter};
 *   <li>keep no state: every run gets its own arguments, its own thread, and the plugin's class loader as context class
 *       loader;
 *   <li>let its test implement the contract of {@code org.entente.testkit}.
 * </ol>
 */
@NullMarked
package org.entente.core.spi;

import org.jspecify.annotations.NullMarked;
