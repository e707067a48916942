/** Tests that run inside the framework, as a bundle. */
@NullMarked
package org.entente.itest.inside;

import org.jspecify.annotations.NullMarked;
