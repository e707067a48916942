package org.entente.core.model;

import java.util.List;

/** What a participant does in a tie. */
public record Role(String name) implements Word {
    public static final Role PARTNER = new Role("PARTNER");
    public static final Role SUPPLIER = new Role("SUPPLIER");
    public static final Role RECIPIENT = new Role("RECIPIENT");
    public static final Role PROVIDER = new Role("PROVIDER");
    public static final Role INVESTOR = new Role("INVESTOR");
    public static final Role HOST = new Role("HOST");
    public static final Role MEMBER = new Role("MEMBER");
    public static final Role BODY = new Role("BODY");
    public static final Role IMPOSER = new Role("IMPOSER");
    public static final Role TARGET = new Role("TARGET");
    public static final Role LICENSOR = new Role("LICENSOR");
    public static final Role LICENSEE = new Role("LICENSEE");
    public static final Role MANUFACTURER = new Role("MANUFACTURER");
    public static final Role SUBCONTRACTOR = new Role("SUBCONTRACTOR");
    public static final Role DESIGN_OWNER = new Role("DESIGN_OWNER");
    public static final Role END_USER = new Role("END_USER");
    public static final Role INTERMEDIARY = new Role("INTERMEDIARY");
    public static final Role FINANCIER = new Role("FINANCIER");
    public static final Role AUTHORISER = new Role("AUTHORISER");
    public static final Role AFFECTED = new Role("AFFECTED");

    /** Not told, or not understood; never the same as none. */
    public static final Role UNKNOWN = new Role("UNKNOWN");

    private static final List<Role> KNOWN = List.of(
            PARTNER,
            SUPPLIER,
            RECIPIENT,
            PROVIDER,
            INVESTOR,
            HOST,
            MEMBER,
            BODY,
            IMPOSER,
            TARGET,
            LICENSOR,
            LICENSEE,
            MANUFACTURER,
            SUBCONTRACTOR,
            DESIGN_OWNER,
            END_USER,
            INTERMEDIARY,
            FINANCIER,
            AUTHORISER,
            AFFECTED);

    public Role {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Role> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
