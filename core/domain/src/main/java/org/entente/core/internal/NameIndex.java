package org.entente.core.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.spi.Name;

/** The names of all lexicons, indexed; where two lexicons know one id, the first one's entry counts and both ones' names. */
public final class NameIndex implements Names {

    /** No names at all. */
    public static final NameIndex EMPTY = new NameIndex(List.of());

    private final Map<String, List<Name>> byLexicon;
    private final Map<Set<String>, NameIndex> parts = new ConcurrentHashMap<>();
    private final List<Name> all;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, DefenceSystem> systems = new LinkedHashMap<>();
    private final Map<String, List<Name>> bySpelling = new HashMap<>();
    private final Map<String, List<Coded>> byCode = new HashMap<>();

    private record Coded(ActorCode code, Actor actor) {}

    /** Names that no lexicon gave. */
    public NameIndex(List<Name> names) {
        this(names, Map.of());
    }

    /** The names of lexicons by their ids. */
    public NameIndex(Map<String, List<Name>> byLexicon) {
        this(byLexicon.values().stream().flatMap(List::stream).toList(), byLexicon);
    }

    private NameIndex(List<Name> names, Map<String, List<Name>> byLexicon) {
        this.byLexicon = new LinkedHashMap<>(byLexicon);
        all = List.copyOf(names);
        for (Name name : all) {
            if (name.entity() instanceof Actor actor && actors.putIfAbsent(actor.id(), actor) == null) {
                for (ActorCode code : actor.codes()) {
                    byCode.computeIfAbsent(key(code.scheme(), code.code()), key -> new ArrayList<>())
                            .add(new Coded(code, actor));
                }
            } else if (name.entity() instanceof DefenceSystem system) {
                systems.putIfAbsent(system.id(), system);
            }
            bySpelling
                    .computeIfAbsent(Spelling.fold(name.text()), key -> new ArrayList<>())
                    .add(name);
        }
    }

    @Override
    public Stream<Name> all() {
        return all.stream();
    }

    @Override
    public List<String> lexicons() {
        return List.copyOf(byLexicon.keySet());
    }

    @Override
    public Names of(Collection<String> lexicons) {
        if (!byLexicon.keySet().containsAll(lexicons)) {
            throw new IllegalArgumentException(
                    "No such lexicons: " + lexicons + "; there are: " + String.join(", ", byLexicon.keySet()));
        }
        return parts.computeIfAbsent(Set.copyOf(lexicons), chosen -> {
            Map<String, List<Name>> part = new LinkedHashMap<>(byLexicon);
            part.keySet().retainAll(chosen);
            return new NameIndex(part);
        });
    }

    @Override
    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    @Override
    public Optional<DefenceSystem> system(String id) {
        return Optional.ofNullable(systems.get(id));
    }

    @Override
    public List<Name> spelt(String text) {
        return List.copyOf(bySpelling.getOrDefault(Spelling.fold(text), List.of()));
    }

    @Override
    public Optional<Actor> coded(CodeScheme scheme, String code, int year) {
        return byCode.getOrDefault(key(scheme, code), List.of()).stream()
                .filter(coded -> valid(coded.code().validity(), year))
                .map(Coded::actor)
                .findFirst();
    }

    private static boolean valid(@org.jspecify.annotations.Nullable Edtf validity, int year) {
        if (validity == null) {
            return true;
        }
        LocalDate from = validity.earliest().orElse(LocalDate.MIN);
        LocalDate to = validity.latest().orElse(LocalDate.MAX);
        return from.getYear() <= year && year <= to.getYear();
    }

    private static String key(CodeScheme scheme, String code) {
        return scheme.name() + ' ' + code;
    }
}
