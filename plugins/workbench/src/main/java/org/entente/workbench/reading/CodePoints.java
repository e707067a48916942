package org.entente.workbench.reading;

/** Counts code points of a text up to its characters. */
final class CodePoints {

    private final int[] points;

    CodePoints(String text) {
        points = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            points[i] = count;
            // The second half of a pair stands at the place of the pair.
            count += Character.isHighSurrogate(text.charAt(i))
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    ? 0
                    : 1;
        }
        points[text.length()] = count;
    }

    /** The place of a character. */
    int point(int character) {
        return points[character];
    }
}
