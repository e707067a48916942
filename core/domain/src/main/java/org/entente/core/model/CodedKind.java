package org.entente.core.model;

import java.util.List;

/** What sort of record a coding is about. */
public record CodedKind(String name) implements Word {
    public static final CodedKind TIE = new CodedKind("TIE");
    public static final CodedKind OBSERVATION = new CodedKind("OBSERVATION");
    public static final CodedKind CAPABILITY = new CodedKind("CAPABILITY");

    private static final List<CodedKind> KNOWN = List.of(TIE, OBSERVATION, CAPABILITY);

    public CodedKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order. */
    public static List<CodedKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
