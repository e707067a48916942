package org.entente.importer.document;

/** Says why a document cannot be read, as the end of a sentence that begins with its name. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    Unreadable(String code, String why) {
        super(why);
        this.code = "document." + code;
    }

    String code() {
        return code;
    }
}
