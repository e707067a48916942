/** The smallest useful analyzer, to copy from. */
@NullMarked
package org.entente.analyzer.example;

import org.jspecify.annotations.NullMarked;
