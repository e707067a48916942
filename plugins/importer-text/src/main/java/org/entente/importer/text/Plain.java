package org.entente.importer.text;

import java.text.Normalizer;

/** Text with one plain character for each of the original, so that offsets hold in both. */
final class Plain {

    private Plain() {}

    /** Typographic quotes, dashes and spaces as their plain kin; letters as they are. */
    static String marks(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = mark(chars[i]);
        }
        return new String(chars);
    }

    private static char mark(char c) {
        switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`':
                return '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB':
                return '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212':
                return '-';
            case '\u00A0', '\u2007', '\u2009', '\u202F', '\t', '\u000B':
                return ' ';
            default:
                return c;
        }
    }

    /** A letter without accent and in lower case; any other character as it is. */
    static char folded(char c) {
        return Character.toLowerCase(base(c));
    }

    /** A letter without accent, its case kept. */
    static char base(char c) {
        if (c < 0x80) {
            return c;
        }
        switch (c) {
            case '\u0131':
                return 'i';
            case '\u0130':
                return 'I';
            case '\u00F8':
                return 'o';
            case '\u00D8':
                return 'O';
            case '\u0142':
                return 'l';
            case '\u0141':
                return 'L';
            default:
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                return parts.isEmpty() ? c : parts.charAt(0);
        }
    }

    /** Lower-case words with hyphens, as ids are written. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : Normalizer.normalize(name, Normalizer.Form.NFC).toCharArray()) {
            char plain = folded(c);
            if (plain >= 'a' && plain <= 'z' || plain >= '0' && plain <= '9') {
                slug.append(plain);
            } else if (c != '\''
                    && c != '\u2019'
                    && c != '.'
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }
}
