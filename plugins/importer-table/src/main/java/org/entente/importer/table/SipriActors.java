package org.entente.importer.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;

/**
 * The actors behind SIPRI's names; each then has that very name as its SIPRI code.
 *
 * <p>A name with a star is an armed group, with two an organisation: an actor of its own, never the country in brackets. A name
 * is the same actor in the whole file.
 */
final class SipriActors {

    private final ActorBook book;
    private final Rows rows;
    private final Map<String, String> ids = new HashMap<>();

    SipriActors(ActorBook book, Rows rows) {
        this.book = book;
        this.rows = rows;
    }

    /** The id of the actor that a name stands for. */
    String id(String name, int year, long row) {
        String known = ids.get(name);
        if (known == null) {
            known = find(name, year, row);
            ids.put(name, known);
        }
        return known;
    }

    /** Whether the file itself has used this name. */
    boolean knows(String name) {
        return ids.containsKey(name);
    }

    private String find(String name, int year, long row) {
        if (name.equals("unknown supplier(s)")) {
            return own("unknown-supplier", ActorKind.GROUPING, name, true);
        }
        if (name.equals("unknown recipient(s)")) {
            return own("unknown-recipient", ActorKind.GROUPING, name, true);
        }
        if (name.endsWith("**")) {
            return organisation(name);
        }
        if (name.endsWith("*")) {
            return own(ActorBook.slug(name), ActorKind.ARMED_GROUP, name, name.startsWith("unknown"));
        }
        Optional<String> coded = book.coded(CodeScheme.SIPRI, name, year);
        if (coded.isPresent()) {
            return coded.get();
        }
        Optional<Actor> spelt = book.country(name);
        if (spelt.isPresent()) {
            return book.with(spelt.get(), CodeScheme.SIPRI, name);
        }
        rows.doubt(
                "actor.unknown", row, "No lexicon knows SIPRI's name \"" + name + "\"; it became an actor of its own.");
        return own(ActorBook.slug(name), ActorKind.UNKNOWN, name, false);
    }

    private String organisation(String name) {
        String plain = name.substring(0, name.length() - 2);
        return book.spelt(plain)
                .filter(actor -> !actor.kind().equals(ActorKind.COUNTRY))
                .filter(actor -> actor.names().stream().anyMatch(n -> n.text().equals(plain)))
                .map(actor -> book.with(actor, CodeScheme.SIPRI, name))
                .orElseGet(() -> own(ActorBook.slug(name), ActorKind.ALLIANCE, name, false));
    }

    private String own(String slug, ActorKind kind, String name, boolean unspecified) {
        return book.own(slug, kind, name, unspecified, CodeScheme.SIPRI, name);
    }
}
