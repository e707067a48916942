package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.workbench.rest.Asked;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieFilterTest {

    private static final int TIES = 150;
    private static final int FILTERS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFilterLetsTheSameTiesThroughInMemoryAndInTheDatabase(long seed) throws Exception {
        Set<String> used = new TreeSet<>();
        int some = 0;
        try (GeneratedTies ties = new GeneratedTies(seed, TIES)) {
            Dataset dataset = ties.dataset();
            TieFacts facts = TieFacts.read(dataset);
            for (int round = 0; round < FILTERS; round++) {
                Map<String, String> asked = asked(ties);
                used.addAll(asked.keySet());
                TieFilter filter = TieFilter.of(Asked.of(asked));
                List<Long> held = Query.list(
                        dataset,
                        row -> row.integer(0),
                        "SELECT t.id FROM tie t WHERE " + filter.condition() + " ORDER BY t.id",
                        filter.arguments());
                assertThat(facts.through(filter).map(TieFact::id))
                        .as("%s", asked)
                        .containsExactlyElementsOf(held);
                some += held.isEmpty() || held.size() == TIES ? 0 : 1;
            }
        }
        assertThat(used)
                .as("every field is tried")
                .containsAll(TieFilter.FIELDS.stream().map(Route.Field::name).collect(Collectors.toSet()));
        assertThat(some).as("filters that part the ties").isGreaterThan(FILTERS / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "stage", "commitment", "modality", "state"})
    void aWordThatNobodyKnowsIsRefusedAndNotTakenForNone(String field) {
        assertThatThrownBy(() -> TieFilter.of(Asked.of(Map.of(field, "NOPE"))))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(field + " is one of ")
                .hasMessageEndingWith(", and not NOPE.");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefusedAndNotTakenForNone() throws Exception {
        Request request = Asked.of(Map.of("from", "2020", "to", "2010-05"));
        assertThatThrownBy(() -> TieFilter.of(request))
                .isInstanceOf(Fault.class)
                .hasMessage("from 2020 lies after to 2010-05; give the earlier one as from.");
        assertThatThrownBy(() -> ObservationFilter.of(request)).isInstanceOf(Fault.class);
        assertThat(TieFilter.of(Asked.of(Map.of("from", "2020-07", "to", "2020"))))
                .isNotNull();
    }

    /** One field or a few, each as people would ask. */
    private static Map<String, String> asked(GeneratedTies ties) {
        Map<String, String> asked = new TreeMap<>();
        List<String> names = TieFilter.FIELDS.stream().map(Route.Field::name).toList();
        do {
            String name = ties.any(names);
            asked.put(name, value(name, ties));
        } while (ties.chance(2));
        if (asked.getOrDefault("from", "0").compareTo(asked.getOrDefault("to", "9")) > 0) {
            asked.put("to", asked.put("from", asked.get("to")));
        }
        return asked;
    }

    private static String value(String name, GeneratedTies ties) {
        return switch (name) {
            case "type" -> several(ties, GeneratedTies.TYPES);
            case "stage" -> several(ties, GeneratedTies.STAGES);
            case "commitment" -> several(ties, GeneratedTies.COMMITMENTS);
            case "modality" -> several(ties, GeneratedTies.MODALITIES);
            case "state" -> several(ties, GeneratedTies.STATES);
            case "actor" -> several(ties, GeneratedTies.ACTORS);
            case "system" -> ties.any(GeneratedTies.SYSTEMS);
            case "source" -> ties.any(GeneratedTies.SOURCES);
            case "from", "to" -> ties.day().toString().substring(0, ties.chance(2) ? 4 : ties.chance(2) ? 7 : 10);
            case "confidence" ->
                String.valueOf(ties.share()).replace("1.0", "1").replace("0.0", "0");
            case "id" -> "1,5,17,33,90,149";
            case "text" ->
                ties.chance(3)
                        ? ties.any(GeneratedTies.ACTORS)
                        : ties.any(GeneratedTies.WORDS).substring(0, 4);
            default -> throw new IllegalArgumentException("A field that is not tried: " + name);
        };
    }

    private static String several(GeneratedTies ties, List<String> words) {
        String one = ties.any(words);
        return ties.chance(2) ? one : one + "," + ties.any(words);
    }
}
