package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class WordTagsTest {

    @Test
    void theTagsAreThoseOfOpenNlpWhateverWordsWereMetBefore() throws Exception {
        WordTags ours = new Models().tools().tags();
        POSTaggerME theirs;
        try (InputStream in = WordTagsTest.class.getResourceAsStream("/en-pos-maxent.bin")) {
            theirs = new POSTaggerME(new POSModel(in), POSTagFormat.PENN);
        }
        List<String[]> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(500);
        Collections.shuffle(sentences, new Random(1));
        for (String[] sentence : sentences) {
            assertThat(ours.tag(sentence)).as(String.join(" ", sentence)).isEqualTo(theirs.tag(sentence));
        }
    }

    /** The words of all annotated texts, a row for each line or stop. */
    static List<String[]> sentences() throws Exception {
        List<String[]> sentences = new ArrayList<>();
        try (var files = Files.list(
                Path.of(WordTagsTest.class.getResource("annotated/README.md").toURI())
                        .getParent())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                for (String sentence : Files.readString(file).split("(?<=[.?!]) |\n")) {
                    if (!sentence.isBlank()) {
                        sentences.add(sentence.strip().split("\\s+|(?=[.,;:?!])"));
                    }
                }
            }
        }
        return sentences;
    }
}
