package org.entente.core.model;

import java.util.List;

/** A scheme of country or actor codes; codes of two schemes are never taken for one another. */
public record CodeScheme(String name) implements Word {
    public static final CodeScheme ISO_ALPHA_2 = new CodeScheme("ISO_ALPHA_2");
    public static final CodeScheme ISO_ALPHA_3 = new CodeScheme("ISO_ALPHA_3");
    public static final CodeScheme COW = new CodeScheme("COW");
    public static final CodeScheme GLEDITSCH_WARD = new CodeScheme("GLEDITSCH_WARD");
    public static final CodeScheme FIPS = new CodeScheme("FIPS");
    public static final CodeScheme CAMEO = new CodeScheme("CAMEO");
    public static final CodeScheme SIPRI = new CodeScheme("SIPRI");

    /** Not told, or not understood; never the same as none. */
    public static final CodeScheme UNKNOWN = new CodeScheme("UNKNOWN");

    private static final List<CodeScheme> KNOWN =
            List.of(ISO_ALPHA_2, ISO_ALPHA_3, COW, GLEDITSCH_WARD, FIPS, CAMEO, SIPRI);

    public CodeScheme {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<CodeScheme> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
