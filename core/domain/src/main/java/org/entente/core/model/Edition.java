package org.entente.core.model;

/** A revision frozen under a name by which it can be cited. */
public record Edition(String name, long revision) {
    public Edition {
        Checks.text(name, "An edition's name");
    }
}
