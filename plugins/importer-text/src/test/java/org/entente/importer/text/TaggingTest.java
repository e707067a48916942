package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggingTest {

    private static final String TOLD = "They signed a contract on Monday. ";
    private static final String IDLE = "The weather was fine. ";

    @Test
    void theTokensAreThoseOfTheSentenceThatIsAskedForWhateverWasAskedBefore() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(i % 3 == 0 ? IDLE : TOLD);
        }
        Tools tools = new Tools(FrameBook.read(), new Capabilities(), new Models());
        Tagger tagger = new Tagger(tools.models().tools());
        String whole = text.toString();
        List<Sentences.Sentence> sentences = Sentences.of(whole, Clean.of(whole).blocks(), tagger::ends);
        List<List<Mention>> none = new ArrayList<>();
        sentences.forEach(sentence -> none.add(List.of()));
        Tagging tagging = new Tagging(whole, sentences, none, tools, tagger);
        assertThat(sentences).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(tagging.passes(i)).as("sentence " + i).isEqualTo(i % 3 != 0);
            for (int asked = Math.max(0, i - 1); asked <= i; asked++) {
                List<Token> tokens = tagging.tokens(asked);
                assertThat(tokens.get(0).start()).isEqualTo(sentences.get(asked).start());
                assertThat(tokens).hasSize(asked % 3 == 0 ? 5 : 7);
            }
        }
    }

    @Test
    void aSentenceThatIsTooLongIsToldOnceHoweverOftenItIsAskedFor() throws Exception {
        Tools tools = new Tools(FrameBook.read(), new Capabilities(), new Models());
        Tagger tagger = new Tagger(tools.models().tools());
        String text = "a b ".repeat(Tagger.MOST) + ".";
        List<Sentences.Sentence> sentences = List.of(
                new Sentences.Sentence(0, text.length(), Clean.of(text).blocks().get(0), false));
        Tagging tagging = new Tagging(text, sentences, List.of(List.of()), tools, tagger);
        tagging.passes(0);
        assertThat(tagging.tokens(0)).hasSize(Tagger.MOST);
        tagger.tokens(text, sentences, List.of(List.of()));
        assertThat(tagger.shortened).containsExactly(new int[] {0, text.length()});
    }
}
