package org.entente.core.spi;

import org.entente.core.model.Source;

/** A text and the source from which it comes. */
public record Text(Source source, String content) {}
