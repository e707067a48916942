package org.entente.core.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names to a form in which letter case, accents, punctuation and spaces make no difference. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`.\"“”]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}*]+");

    private Spelling() {}

    /** The form in which two spellings of one name are equal; a trailing star is kept, since it tells names apart. */
    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.replace('ı', 'i')
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('ł', 'l')
                .replace('Ł', 'L');
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }
}
