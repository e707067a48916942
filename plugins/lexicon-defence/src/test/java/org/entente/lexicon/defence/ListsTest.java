package org.entente.lexicon.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.ActorKind;
import org.entente.core.model.SystemCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists themselves keep, so that a slip in a line is told by its place. */
final class ListsTest {

    private static final List<String> ENTITIES =
            List.of("countries.tsv", "alliances.tsv", "organisations.tsv", "systems.tsv", "programmes.tsv");

    @Test
    void anIdIsUniqueInAllLists() {
        Map<String, String> places = new HashMap<>();
        for (String file : ENTITIES) {
            for (Rows.Row row : Rows.of(file)) {
                String before = places.put(row.text("id"), row.place());
                assertThat(before)
                        .as("%s, also %s", row.place(), row.text("id"))
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"countries.tsv", "alliances.tsv", "organisations.tsv", "systems.tsv", "programmes.tsv"})
    void noListedNameIsBlankOrTwiceInARow(String file) {
        for (Rows.Row row : Rows.of(file)) {
            Set<String> seen = new HashSet<>();
            for (String column : row.columns()) {
                if (!List.of("aliases", "demonyms", "metonyms").contains(column)) {
                    continue;
                }
                for (Dated name : row.dated(column)) {
                    assertThat(name.text())
                            .as(row.place())
                            .isEqualTo(name.text().strip())
                            .isNotBlank();
                    assertThat(seen.add(name.text()))
                            .as("%s: %s", row.place(), name.text())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyReferenceIsToAListedId() {
        Set<String> countries = ids("countries.tsv");
        Set<String> organisations = ids("organisations.tsv");
        Set<String> systems = ids("systems.tsv");
        for (Rows.Row row : Rows.of("organisations.tsv")) {
            known(row, "country", countries);
            known(row, "parent", organisations);
        }
        for (Rows.Row row : Rows.of("systems.tsv")) {
            known(row, "maker", organisations);
            known(row, "origin", countries);
        }
        for (Rows.Row row : Rows.of("programmes.tsv")) {
            known(row, "actors", organisations);
            known(row, "systems", systems);
        }
    }

    @Test
    void kindsAndCategoriesAreKnownOnes() {
        for (Rows.Row row : Rows.of("organisations.tsv")) {
            assertThat(ActorKind.known()).as(row.place()).contains(new ActorKind(row.text("kind")));
        }
        for (Rows.Row row : Rows.of("systems.tsv")) {
            assertThat(SystemCategory.known()).as(row.place()).contains(new SystemCategory(row.text("category")));
        }
    }

    @Test
    void everyRuleIsAboutANameInTheLists() {
        Map<String, Set<String>> names = new HashMap<>();
        for (String file : ENTITIES) {
            for (Rows.Row row : Rows.of(file)) {
                for (String name : names(row)) {
                    names.computeIfAbsent(name, key -> new HashSet<>()).add(row.text("id"));
                }
            }
        }
        for (Rows.Row row : Rows.of("ambiguous.tsv")) {
            assertThat(names.getOrDefault(row.text("name"), Set.of()))
                    .as(row.place())
                    .contains(row.text("id"));
            assertThat(row.text("case")).as(row.place()).isIn("exact", "any");
        }
    }

    @Test
    void aNameOfSeveralOwnersHasADifferentRuleForEach() {
        Map<String, String> rules = new HashMap<>();
        for (Rows.Row row : Rows.of("ambiguous.tsv")) {
            rules.put(row.text("name") + '\t' + row.text("id"), row.text("context"));
        }
        Map<String, Set<String>> owners = new HashMap<>();
        for (String file : ENTITIES) {
            for (Rows.Row row : Rows.of(file)) {
                names(row)
                        .forEach(name -> owners.computeIfAbsent(name, key -> new HashSet<>())
                                .add(row.text("id")));
            }
        }
        owners.forEach((name, ids) -> assertThat(ids.stream()
                        .map(id -> rules.getOrDefault(name + '\t' + id, ""))
                        .distinct())
                .as("%s of %s", name, ids)
                .hasSameSizeAs(ids));
    }

    @Test
    void everyCategoryOfSystemsHasAContext() {
        Set<String> keys =
                Rows.of("contexts.tsv").stream().map(row -> row.text("key")).collect(Collectors.toSet());
        assertThat(keys)
                .containsAll(SystemCategory.known().stream()
                        .map(SystemCategory::name)
                        .toList());
    }

    @Test
    void theCountryCodesAreWellFormed() {
        for (Rows.Row row : Rows.of("countries.tsv")) {
            assertThat(row.text("id")).as(row.place()).matches("[A-Z]{3}");
            row.dated("alpha2")
                    .forEach(code -> assertThat(code.text()).as(row.place()).matches("[A-Z]{2}"));
            row.dated("fips")
                    .forEach(code -> assertThat(code.text()).as(row.place()).matches("[A-Z]{2}"));
            row.dated("cow")
                    .forEach(code -> assertThat(code.text()).as(row.place()).matches("[1-9]\\d{0,2}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha2", "cow", "gleditsch_ward", "fips", "cameo", "sipri"})
    void aCodeWithoutYearsHasOneOwner(String column) {
        Map<String, List<String>> owners = new HashMap<>();
        for (Rows.Row row : Rows.of("countries.tsv")) {
            for (Dated code : row.dated(column)) {
                if (code.years() == null) {
                    owners.computeIfAbsent(code.text(), key -> new ArrayList<>())
                            .add(row.text("id"));
                }
            }
        }
        assertThat(owners).allSatisfy((code, ids) -> assertThat(ids).as(code).hasSize(1));
    }

    private static void known(Rows.Row row, String column, Set<String> ids) {
        assertThat(ids).as("%s, %s", row.place(), column).containsAll(row.list(column));
    }

    private static Set<String> ids(String file) {
        return Rows.of(file).stream().map(row -> row.text("id")).collect(Collectors.toSet());
    }

    private static List<String> names(Rows.Row row) {
        Stream<String> first = Stream.of(row.text(row.columns().contains("designation") ? "designation" : "name"));
        Stream<String> lists = Stream.of("aliases", "demonyms", "metonyms")
                .filter(row.columns()::contains)
                .flatMap(column -> row.dated(column).stream().map(Dated::text));
        return Stream.concat(first, lists).toList();
    }
}
