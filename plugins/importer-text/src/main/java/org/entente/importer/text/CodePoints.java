package org.entente.importer.text;

/** Counts the code points of a text before an offset, however long the text is. Immutable. */
final class CodePoints {

    /** So many characters are counted anew at most. */
    private static final int STEP = 1024;

    private final String text;
    private final int[] before;

    CodePoints(String text) {
        this.text = text;
        this.before = new int[text.length() / STEP + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + count((i - 1) * STEP, i * STEP);
        }
    }

    int before(int offset) {
        int step = offset / STEP;
        return before[step] + count(step * STEP, offset);
    }

    private int count(int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            boolean second =
                    Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            points += second ? 0 : 1;
        }
        return points;
    }
}
