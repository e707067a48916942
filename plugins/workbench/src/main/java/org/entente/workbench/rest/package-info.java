/** What can be asked over HTTP, and how answers are written. */
@NullMarked
package org.entente.workbench.rest;

import org.jspecify.annotations.NullMarked;
