package org.entente.importer.text;

import org.jspecify.annotations.Nullable;

/** Finds the title of a text: its first heading. */
final class Heading {

    /** In how many characters a text has its title. */
    private static final int FRONT = 4000;

    private Heading() {}

    /** The first heading among the first blocks, as it is written, or null. */
    static @Nullable String of(Wrapped lines) {
        int seen = 0;
        String text = lines.joined();
        for (Clean.Block block : Clean.blocks(text.substring(0, Math.min(text.length(), FRONT)))) {
            String words = lines.written(block.start(), block.end()).replaceAll("\\s+", " ");
            // The first line is the title where it has three words, others only where they are no names of sections.
            boolean first = seen == 0 && words.indexOf(' ') != words.lastIndexOf(' ');
            if (block.sort() == Clean.Sort.HEADLINE && (first || words.length() > 15)) {
                return words;
            }
            if (++seen > 3) {
                break;
            }
        }
        return null;
    }
}
