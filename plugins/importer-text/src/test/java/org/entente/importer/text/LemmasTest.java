package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of base forms. */
class LemmasTest {

    /** A particle or noun behind a verb of the frames: "turn-out". */
    private static final String PARTICLE =
            "-(out|up|over|together|through|in|into|off|away|on|back|down|by|with|aside|at|forward|behind|for|after"
                    + "|to|outside)$";

    /** Nouns for equipment, which as verbs are too rare to be worth it. */
    private static final Set<String> RATHER_NOUNS =
            Set.of("bomb", "shell", "jet", "truck", "machine", "part", "up", "ok", "service");

    @Test
    void everyVerbOfTheFramesHasItsForms() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lemmas.class.getResourceAsStream("frames.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells[1].equals("V"))
                    .flatMap(cells -> List.of(cells[2].split(",")).stream())
                    .flatMap(trigger -> List.of(trigger.split(">")[0].split("/")).stream())
                    .map(verb -> verb.replaceFirst(PARTICLE, ""))
                    .filter(verb -> !Lemmas.known(verb) && !RATHER_NOUNS.contains(verb))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyVerbThatTellsAStageHasItsForms() {
        Set<String> missing = new TreeSet<>();
        for (Set<String> verbs : List.of(
                StageWords.SIGNS,
                StageWords.DONE,
                StageWords.ENDS,
                StageWords.ENDS_WITH_PARTICLE,
                StageWords.STOPS,
                StageWords.REFUSES,
                StageWords.DENIES,
                StageWords.LIFTS,
                StageWords.APPLIES,
                StageWords.NEGOTIATES,
                StageWords.FOUNDS,
                Prospects.ADVISES,
                Prospects.DOUBTS)) {
            verbs.stream()
                    .map(verb -> verb.replaceFirst("-.*", ""))
                    .filter(verb -> !Lemmas.known(verb))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
        assertThat(Lemmas.of("removed", "VBD")).isEqualTo("remove");
        assertThat(Lemmas.of("abolishing", "VBG")).isEqualTo("abolish");
    }
}
