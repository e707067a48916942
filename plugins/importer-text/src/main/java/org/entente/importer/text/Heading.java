package org.entente.importer.text;

import org.jspecify.annotations.Nullable;

/** Finds the title of a text: its first heading. */
final class Heading {

    private Heading() {}

    /** The first heading among the first blocks, or null. */
    static @Nullable String of(String text) {
        int seen = 0;
        for (Clean.Block block : Clean.blocks(Plain.marks(text.substring(0, Math.min(text.length(), 4000))))) {
            if (block.sort() == Clean.Sort.HEADLINE && block.end() - block.start() > 15) {
                return text.substring(block.start(), block.end()).replaceAll("\\s+", " ");
            }
            if (++seen > 3) {
                break;
            }
        }
        return null;
    }
}
