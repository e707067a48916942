package org.entente.itest.sample.shadowing;

import org.entente.core.spi.BrowserView;
import org.entente.core.spi.View;
import org.osgi.service.component.annotations.Component;

/** Would show the pairs to people. */
@Component
@BrowserView(id = "turned", title = "Turned round", module = "turned.js")
public final class ShadowingView implements View {}
