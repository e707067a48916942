package org.entente.importer.text;

/** What every reading needs and none changes: the models and the lists of words. */
record Tools(FrameBook book, Capabilities capabilities, Models models) {}
