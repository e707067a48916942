package org.entente.analyzer.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameFormTest {

    @Test
    void sentencesThatDifferOnlyInWhatTheyNameAreOne() {
        assertThat(SameForm.gather(List.of(
                        "Row 7 is for a platform that no single row of Israel can be; kept as a note: M-48 tanks",
                        "A name is uncertain",
                        "Row 12 is for a platform that no single row of South Korea can be; kept as a note: KDX-2")))
                .containsOnlyKeys(
                        "A row is for a platform that no single row of … can be; kept as a note",
                        "A name is uncertain");
    }

    @Test
    void oneThatIsLikeNoOtherIsToldAsItIs() {
        List<String> sentences = List.of("Row 7 was mended", "The price of the frigates could not be read", "Row 8");
        assertThat(SameForm.gather(sentences).keySet()).containsExactlyElementsOf(sentences);
    }

    @Test
    void noSentenceIsLost() {
        assertThat(SameForm.gather(List.of("Row 1 is odd", "Row 2 is odd", "Row 3 is odd")))
                .hasEntrySatisfying(
                        "A row is odd",
                        sentences ->
                                assertThat(sentences).containsExactly("Row 1 is odd", "Row 2 is odd", "Row 3 is odd"));
    }
}
