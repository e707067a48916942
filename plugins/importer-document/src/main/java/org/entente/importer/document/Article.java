package org.entente.importer.document;

import java.util.List;

/** One article: what is known about it, and its blocks in the order in which they are read. */
record Article(About about, List<Block> blocks) {
    Article {
        blocks = List.copyOf(blocks);
    }
}
