package org.entente.analyzer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TiesTest {

    private static Told order(long id, String source, String system, int year) {
        Told tie = new Told(id, "TRANSFER", "CONTRACT", false);
        tie.countries.add("PAK");
        tie.countries.add("TUR");
        tie.givers.add("PAK");
        tie.takers.add("TUR");
        tie.sources.add(source);
        Spelt spelt = Spelt.of(system, Spelt.SORTS);
        tie.things.put(spelt.key(), spelt);
        tie.quantities.add(52.0);
        tie.date(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return tie;
    }

    @Test
    void aRemarkOfARegisterTellsByWhatNameATextKnowsTheSystem() {
        Told row = order(1, "register", "Gannet-17 Helper", 2017);
        Told text = order(2, "text", "Super Gannet", 2016);
        Card without = new Card();
        assertThat(Ties.compare(row, text, without)).isTrue();
        assertThat(without.has("other system")).isTrue();
        assertThat(without.score()).isLessThan(0.5);
        row.remarks = " usd 50 m deal gannet 395 super gannet version ";
        Card with = new Card();
        assertThat(Ties.compare(text, row, with)).isTrue();
        assertThat(with.has("system in remarks")).isTrue();
        assertThat(with.score()).isGreaterThan(0.7);
    }

    @Test
    void whatOneStoryTellsWithAnotherNumberIsSuggested() {
        Told one = order(1, "agency", "Gannet-17", 2017);
        Told other = order(2, "paper", "Gannet-17", 2018);
        other.quantities.clear();
        other.quantities.add(12.0);
        Card apart = new Card();
        assertThat(Ties.compare(one, other, apart)).isTrue();
        assertThat(apart.score()).isLessThan(0.5);
        one.stories.add("s");
        other.stories.add("s");
        Card together = new Card();
        assertThat(Ties.compare(one, other, together)).isTrue();
        assertThat(together.has("same story")).isTrue();
        assertThat(together.score()).isGreaterThan(0.7);
    }

    @Test
    void aRemarkThatOneIsForTheOtherMakesThemNoneOfTheSame() {
        Told row = order(1, "register", "Gull", 2017);
        row.remarks = " for super gannet aircraft ";
        Card card = new Card();
        assertThat(Ties.compare(row, order(2, "text", "Super Gannet", 2017), card))
                .isTrue();
        assertThat(card.has("other system")).isTrue();
    }

    @Test
    void aShortDesignationIsFoundInNoRemark() {
        Told row = order(1, "register", "Gannet-17", 2017);
        row.remarks = " k9 version ";
        Card card = new Card();
        assertThat(Ties.compare(row, order(2, "text", "K9", 2017), card)).isTrue();
        assertThat(card.has("other system")).isTrue();
    }
}
