package org.entente.importer.document;

import java.util.Arrays;

/** Counts the characters of a text as people and evidence do, in code points, without counting from the start each time. */
final class Points {

    private final int[] pairs;
    private final int length;

    Points(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                // Where, in code points, a character of two is.
                found[count] = i - count;
                count++;
            }
        }
        pairs = Arrays.copyOf(found, count);
        length = text.length();
    }

    /** The offset of a code point. */
    int offset(int point) {
        int at = Arrays.binarySearch(pairs, point);
        return Math.min(length, point + (at >= 0 ? at : -at - 1));
    }

    /** The code point at an offset. */
    int point(int offset) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset - low;
    }
}
