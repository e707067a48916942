package org.entente.importer.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Name;

/** The actors and systems that one file names: those that a lexicon knows, and actors of the file's own, with their codes. */
final class ActorBook {

    private final Names names;
    private final Map<String, Actor> told = new LinkedHashMap<>();
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, DefenceSystem> systems = new LinkedHashMap<>();

    ActorBook(Names names) {
        this.names = names;
    }

    /** The actor that a code stands for, which then has that code; its id. */
    Optional<String> coded(CodeScheme scheme, String code, int year) {
        return names.coded(scheme, code, year).map(actor -> with(actor, scheme, code));
    }

    /** The one actor that is spelt so; empty where none is, or several are. */
    Optional<Actor> spelt(String text) {
        Set<Actor> found = new LinkedHashSet<>();
        for (Name name : names.spelt(text)) {
            if (name.entity() instanceof Actor actor) {
                found.add(actor);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The one country that is spelt so by a name of its own; demonyms and capitals are none. */
    Optional<Actor> country(String text) {
        Set<Actor> found = new LinkedHashSet<>();
        for (Name name : names.spelt(text)) {
            if (name.entity() instanceof Actor actor
                    && actor.kind().equals(ActorKind.COUNTRY)
                    && !name.kind().equals(NameKind.DEMONYM)
                    && !name.kind().equals(NameKind.METONYM)) {
                found.add(actor);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Names an actor in the table; its id. */
    String use(Actor actor) {
        told.putIfAbsent(actor.id(), actor);
        return actor.id();
    }

    /** The one system that is spelt so, which the table then names; empty where none is, or several are. */
    Optional<String> system(String designation) {
        List<DefenceSystem> found = names.spelt(designation).stream()
                .map(Name::entity)
                .filter(DefenceSystem.class::isInstance)
                .map(DefenceSystem.class::cast)
                .distinct()
                .toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        systems.put(found.get(0).id(), found.get(0));
        return Optional.of(found.get(0).id());
    }

    /** Gives an actor a code that it may not have had; its id. */
    String with(Actor actor, CodeScheme scheme, String code) {
        use(actor);
        Actor known = told.get(actor.id());
        boolean has = known.codes().stream()
                .anyMatch(c -> c.scheme().equals(scheme) && c.code().equals(code));
        if (!has) {
            List<ActorCode> codes = new ArrayList<>(known.codes());
            codes.add(new ActorCode(scheme, code, null));
            told.put(actor.id(), withCodes(known, codes));
        }
        return actor.id();
    }

    /** An actor that only this file knows; its id, the same for the same name. */
    String own(String slug, ActorKind kind, String name, boolean unspecified) {
        String known = own.get(name);
        if (known != null) {
            return known;
        }
        String id = slug;
        for (int n = 2; names.actor(id).isPresent() || told.containsKey(id); n++) {
            id = slug + "-" + n;
        }
        told.put(
                id,
                new Actor(
                        id,
                        kind,
                        List.of(ActorName.of(name, NameKind.OFFICIAL)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        unspecified));
        own.put(name, id);
        return id;
    }

    /** An actor that only this file knows, with its code; its id. */
    String own(String slug, ActorKind kind, String name, boolean unspecified, CodeScheme scheme, String code) {
        String id = own(slug, kind, name, unspecified);
        return with(told.get(id), scheme, code);
    }

    /** Tells of all actors and systems that the table names: nobody else looks into it. */
    void tell(Sink sink) {
        told.values().forEach(sink::actor);
        systems.values().forEach(sink::system);
    }

    /** A name as an id: lower-case words with hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "actor-" + Integer.toHexString(name.hashCode()) : plain;
    }

    private static Actor withCodes(Actor actor, List<ActorCode> codes) {
        return new Actor(
                actor.id(),
                actor.kind(),
                actor.names(),
                codes,
                actor.relations(),
                actor.country(),
                actor.countryRule(),
                actor.unspecified());
    }
}
