package org.entente.itest.sample.faulty;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Needs what nobody offers. */
@Component(service = Analyzer.class)
@Plugin(id = "lacking", title = "Needs what nobody offers")
public final class Lacking extends Faulty<Plugin.None> {

    @Activate
    public Lacking(@Reference LongSupplier first, @Reference(target = "(kind=rates)") Supplier<String> second) {}
}
