package org.entente.analyzer.example;

import org.entente.core.spi.BrowserView;
import org.entente.core.spi.View;
import org.osgi.service.component.annotations.Component;

/** A view of the workbench in the browser: who takes part in most ties. */
@Component
@BrowserView(
        id = "most-tied",
        title = "Most tied",
        module = "most-tied.js",
        icon = "analyse",
        perspective = "analyse",
        area = "right")
public final class ExampleView implements View {}
