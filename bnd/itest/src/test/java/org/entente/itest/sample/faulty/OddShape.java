package org.entente.itest.sample.faulty;

import java.util.Map;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Fails when it is asked what its result looks like. */
@Component(service = Analyzer.class)
@Plugin(id = "odd-shape", title = "Fails to describe its result")
public final class OddShape extends Faulty<Plugin.None> {

    @Override
    public Shape describe(Plugin.None parameters) {
        Shape shape = Map.<String, Shape>of().get("none");
        shape.notify();
        return shape;
    }
}
