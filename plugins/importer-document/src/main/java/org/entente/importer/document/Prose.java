package org.entente.importer.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blocks of an article as one text, a blank line between two, and the way back from it to them. */
final class Prose {

    private static final String BETWEEN = "\n\n";

    private final List<Block> blocks;
    private final int[] starts;
    private final String text;

    Prose(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.starts = new int[blocks.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            all.append(i == 0 ? "" : BETWEEN);
            starts[i] = all.length();
            all.append(blocks.get(i).text());
        }
        this.text = all.toString();
    }

    String text() {
        return text;
    }

    /** The number, from 0, of the block in which a character stands. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The blocks that a stretch touches. */
    List<Block> between(int start, int end) {
        return blocks.isEmpty()
                ? List.of()
                : new ArrayList<>(blocks.subList(at(start), at(Math.max(start, end - 1)) + 1));
    }
}
