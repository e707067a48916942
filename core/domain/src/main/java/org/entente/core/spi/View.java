package org.entente.core.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view of the workbench in the browser, which a bundle brings.
 *
 * <p>The service says nothing but what its {@link BrowserView} says. Its module defines the element {@code entente-ID}; it and
 * what it imports lie in the folder {@code page} of the bundle. The view is there as long as the service is.
 */
@ConsumerType
public interface View {}
