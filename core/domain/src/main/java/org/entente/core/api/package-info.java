/** What plugins are given, and what the workbench offers to those who drive it. */
@NullMarked
package org.entente.core.api;

import org.jspecify.annotations.NullMarked;
