package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of base forms. */
class LemmasTest {

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
