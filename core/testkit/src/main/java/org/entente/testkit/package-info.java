/**
 * Contracts that every plugin keeps, as tests to inherit.
 *
 * <p>A plugin's test implements the contract of its kind and names the plugin; the tests come with it.
 */
@NullMarked
package org.entente.testkit;

import org.jspecify.annotations.NullMarked;
