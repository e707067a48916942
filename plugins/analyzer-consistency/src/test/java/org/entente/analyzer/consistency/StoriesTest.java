package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Quantity;
import org.entente.core.model.Source;
import org.entente.core.model.Speech;
import org.entente.core.model.Tie;
import org.junit.jupiter.api.Test;

/** Which text that is only laid beside tells a story that is held. */
class StoriesTest {

    private static final String HELD =
            "Norwegian ministers announced in Warsaw that Poland buys eight minehunters from Norway.";

    private final Stories stories = new Stories(new SameTies(Map.of()), Set.of("Norway", "Poland"));

    private static Deal deal(boolean guest, String published, String thing, String quote) {
        String name = guest ? "guest" : "held";
        Source bare = Source.of(World.digest(name), name);
        Source source = bare.with(
                null, Genre.NEWS, published.isEmpty() ? null : new Edtf(published), false, "en", Coverage.UNKNOWN);
        Passage passage = new Passage(
                Document.of(source, guest), new Locator.Span(0, quote.length()), quote, Speech.OWN_VOICE, null);
        Tie tie = World.transfer("NOR", "POL", Item.of(thing, thing, Quantity.of(8)))
                .build();
        return Deal.of(1, tie, Sides.of(tie, actor -> actor), List.of(passage));
    }

    private boolean told(String published, String thing, String quote) {
        return stories.one(deal(true, published, thing, quote), deal(false, "2024-03-01", "minehunter", HELD));
    }

    @Test
    void theSameWordsOfTheSameThingInTheSameDaysAreOneStory() {
        assertThat(told("2024-03-02", "minehunter", "Poland buys eight minehunters, ministers announced."))
                .isTrue();
    }

    @Test
    void ofAnotherThingItIsAnotherStory() {
        assertThat(told("2024-03-02", "corvette", "Poland buys eight corvettes, ministers announced in Warsaw."))
                .isFalse();
    }

    @Test
    void thatBothNameTheTwoCountriesMakesNoStory() {
        assertThat(told("2024-03-02", "minehunter", "Norway, or a Norwegian shipyard, delivered to Poland."))
                .isFalse();
    }

    @Test
    void aTextWithoutADateIsNotOfTheSameDays() {
        assertThat(told("", "minehunter", "Poland buys eight minehunters, ministers announced."))
                .isFalse();
    }
}
