package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTest {

    private static final String TEXT =
            "Norway ordered six boats. The two met in Oslo on Monday. It will pay $40 million, he said.";

    @Test
    void sentencesTaggedTogetherAreTaggedAsEachAlone() throws Exception {
        Tagger tagger = new Tagger(new Models().tools());
        List<Sentences.Sentence> sentences = Sentences.of(TEXT, Clean.of(TEXT).blocks(), tagger::ends);
        List<List<Mention>> none = Collections.nCopies(sentences.size(), List.of());
        List<List<Token>> alone = new ArrayList<>();
        for (Sentences.Sentence sentence : sentences) {
            alone.addAll(tagger.tokens(TEXT, List.of(sentence), List.of(List.of())));
        }
        assertThat(sentences).hasSize(3);
        assertThat(tagger.tokens(TEXT, sentences, none)).isEqualTo(alone);
        assertThat(tagger.tokens(TEXT, List.of(), List.of())).isEmpty();
    }
}
