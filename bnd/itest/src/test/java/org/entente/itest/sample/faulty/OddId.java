package org.entente.itest.sample.faulty;

import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Component;

/** Has an id that nobody can type. */
@Component(service = Analyzer.class)
@Plugin(id = "Odd Id", title = "Has an odd id")
public final class OddId extends Faulty<Plugin.None> {}
