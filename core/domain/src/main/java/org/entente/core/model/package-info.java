/** The domain: immutable values that say who cooperates with whom, how firmly, and who says so. */
@NullMarked
package org.entente.core.model;

import org.jspecify.annotations.NullMarked;
