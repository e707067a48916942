package org.entente.importer.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Entity;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Name;

/** Names in memory: a few of our own, or those of the tables of lexicon-defence. */
final class MemoryNames implements Names {

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, DefenceSystem> systems = new LinkedHashMap<>();
    private final Map<String, List<String[]>> ambiguous = new HashMap<>();

    MemoryNames country(String id, String name, String demonym, String capital) {
        Actor actor = Actor.country(id, name);
        put(actor, name, NameKind.OFFICIAL);
        for (String word : demonym.split("\\|")) {
            put(actor, word, NameKind.DEMONYM);
        }
        put(actor, capital, NameKind.METONYM);
        return this;
    }

    MemoryNames actor(String id, ActorKind kind, String name, String country) {
        put(Actor.of(id, kind, name, country), name, NameKind.OFFICIAL);
        return this;
    }

    MemoryNames system(String id, String name, String maker) {
        DefenceSystem system = new DefenceSystem(
                id, name, List.of(), SystemCategory.UNKNOWN, maker == null ? List.of() : List.of(maker));
        systems.put(id, system);
        add(new Name(name, NameKind.OFFICIAL, system, false, List.of()));
        return this;
    }

    private void put(Actor actor, String text, NameKind kind) {
        actors.putIfAbsent(actor.id(), actor);
        if (text.isBlank()) {
            return;
        }
        add(new Name(text, kind, actors.get(actor.id()), false, List.of()));
    }

    private void add(Name name) {
        for (String[] rule : ambiguous.getOrDefault(name.text(), List.of())) {
            if (rule[1].equals(name.entity().id())) {
                List<String> context =
                        rule.length > 3 && !rule[3].isBlank() ? Arrays.asList(rule[3].split("\\|")) : List.of();
                names.add(new Name(name.text(), name.kind(), name.entity(), rule[2].equals("exact"), context));
                return;
            }
        }
        names.add(name);
    }

    /** The names of the tables in a folder. */
    static MemoryNames of(Path folder) throws IOException {
        MemoryNames all = new MemoryNames();
        Map<String, String> contexts = new HashMap<>();
        for (String[] row : rows(folder.resolve("contexts.tsv"))) {
            contexts.put("@" + row[0], row[1]);
        }
        for (String[] row : rows(folder.resolve("ambiguous.tsv"))) {
            if (row.length > 3) {
                List<String> words = new ArrayList<>();
                for (String word : row[3].split("\\|")) {
                    words.addAll(Arrays.asList(contexts.getOrDefault(word, word).split("\\|")));
                }
                row[3] = String.join("|", words);
            }
            all.ambiguous.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row);
        }
        for (String[] row : rows(folder.resolve("countries.tsv"))) {
            Actor country = Actor.country(row[0], row[1]);
            all.put(country, row[1], NameKind.OFFICIAL);
            all.list(country, row, 9, NameKind.ALIAS);
            all.list(country, row, 10, NameKind.DEMONYM);
            all.list(country, row, 11, NameKind.METONYM);
        }
        for (String[] row : rows(folder.resolve("alliances.tsv"))) {
            Actor actor = Actor.of(row[0], ActorKind.ALLIANCE, row[1], null);
            all.put(actor, row[1], NameKind.OFFICIAL);
            all.list(actor, row, 5, NameKind.ALIAS);
        }
        for (String[] row : rows(folder.resolve("organisations.tsv"))) {
            String country = row.length > 3 && !row[3].isBlank() ? row[3] : null;
            Actor actor = Actor.of(row[0], new ActorKind(row[2]), row[1], country);
            all.put(actor, row[1], NameKind.OFFICIAL);
            all.list(actor, row, 7, NameKind.ALIAS);
        }
        for (String[] row : rows(folder.resolve("systems.tsv"))) {
            List<String> makers = row.length > 3 && !row[3].isBlank() ? List.of(row[3].split("\\|")) : List.of();
            DefenceSystem system = new DefenceSystem(row[0], row[1], List.of(), new SystemCategory(row[2]), makers);
            all.systems.put(row[0], system);
            all.add(new Name(row[1], NameKind.OFFICIAL, system, false, List.of()));
            if (row.length > 5) {
                for (String alias : row[5].split("\\|")) {
                    all.add(new Name(alias.isBlank() ? row[1] : alias, NameKind.ALIAS, system, false, List.of()));
                }
            }
        }
        return all;
    }

    private void list(Actor actor, String[] row, int column, NameKind kind) {
        if (row.length > column) {
            for (String text : row[column].split("\\|")) {
                put(actor, text.replaceAll("\\[.*", ""), kind);
            }
        }
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Override
    public Stream<Name> all() {
        return names.stream();
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
        String lower = text.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(n -> n.text().toLowerCase(Locale.ROOT).equals(lower))
                .toList();
    }

    @Override
    public Optional<Actor> coded(CodeScheme scheme, String code, int year) {
        return Optional.empty();
    }

    /** The entity that has this name first; for tests. */
    Entity named(String text) {
        return spelt(text).get(0).entity();
    }
}
