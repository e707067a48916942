/** What the tests put into bundles made on the fly. */
package org.entente.launcher.sample;
