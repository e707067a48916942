package org.entente.importer.document;

/** Writes the letters that are set as one as the letters that they are. */
final class Ligatures {

    private static final String[] OPEN = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Ligatures() {}

    static String open(String text) {
        StringBuilder open = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ligature = c >= '\uFB00' && c <= '\uFB06';
            if (ligature && open == null) {
                open = new StringBuilder(text.substring(0, i));
            }
            if (open != null) {
                open.append(ligature ? OPEN[c - '\uFB00'] : String.valueOf(c));
            }
        }
        return open == null ? text : open.toString();
    }
}
