/**
 * What the launcher and the bundles say to each other, in words of the JDK alone.
 *
 * <p>The package lies on the launcher's class path and is exported by the system bundle, so both sides see the same
 * types. Bundles offer {@link org.entente.launch.Verbs} and {@link org.entente.launch.Host} as services; the launcher
 * offers {@link org.entente.launch.Deployment} and {@link org.entente.launch.Presence}.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.entente.launch;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
