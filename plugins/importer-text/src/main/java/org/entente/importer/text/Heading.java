package org.entente.importer.text;

import org.jspecify.annotations.Nullable;

/** Finds the title of a text: its first heading. */
final class Heading {

    private Heading() {}

    /** The first heading among the first blocks, or null. */
    static @Nullable String of(String text) {
        int seen = 0;
        Wrapped lines = Wrapped.of(text.substring(0, Math.min(text.length(), 4000)));
        for (Clean.Block block : Clean.blocks(lines.joined())) {
            String words = text.substring(lines.origin(block.start()), lines.origin(block.end()))
                    .replaceAll("\\s+", " ");
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
