/** The OSGi host: starts the framework, takes in bundles, and hands calls to the verbs. */
@NullMarked
package org.entente.launcher;

import org.jspecify.annotations.NullMarked;
