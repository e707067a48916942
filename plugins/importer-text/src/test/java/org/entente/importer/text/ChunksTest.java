package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;

class ChunksTest {

    /** How many readings OpenNLP follows. */
    private static final int BEAM = 10;

    private final ChunkerModel model = model();
    private final ChunkerME theirs = new ChunkerME(model);
    private final Chunks ours = Chunks.of(model.<AbstractModel>getArtifact("chunker.model"), BEAM);

    ChunksTest() throws IOException {}

    @Test
    void thePhrasesAreThoseOfOpenNlpWhateverTagsWereMetBefore() throws Exception {
        WordTags tagger = new Models().tools().tags();
        List<String[]> sentences = WordTagsTest.sentences();
        Collections.shuffle(sentences, new Random(1));
        for (String[] sentence : sentences) {
            String[] tags = tagger.tag(sentence);
            assertThat(ours.chunk(sentence, tags))
                    .as(String.join(" ", sentence))
                    .isEqualTo(theirs.chunk(sentence, tags));
        }
    }

    @Test
    void aTagThatTheModelHasNotMetIsReadAsOpenNlpReadsIt() {
        String[] words = {"Oslo", "-", "based", "firms", "build", "ships"};
        String[] tags = {"NNP", "HYPH", "WHAT", "NNS", "VBP", "NNS"};
        assertThat(ours.chunk(words, tags)).isEqualTo(theirs.chunk(words, tags));
        assertThat(ours.chunk(new String[0], new String[0])).isEmpty();
    }

    private static ChunkerModel model() throws IOException {
        try (InputStream in = ChunksTest.class.getResourceAsStream("/en-chunker.bin")) {
            return new ChunkerModel(in);
        }
    }
}
