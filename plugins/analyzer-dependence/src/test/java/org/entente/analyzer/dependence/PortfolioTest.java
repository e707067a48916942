package org.entente.analyzer.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    @Test
    void threeSuppliersGiveTheValuesThatOneCanWorkOutByHand() {
        Portfolio portfolio = new Portfolio("PAK");
        portfolio.add("CHN", 40, 1);
        portfolio.add("TUR", 30, 2);
        portfolio.add("CHN", 20, 3);
        portfolio.add("USA", 10, 4);

        assertThat(portfolio.total()).isEqualTo(100);
        assertThat(portfolio.hhi()).isCloseTo(0.46, within(1e-12));
        assertThat(portfolio.normalisedHhi()).isCloseTo((0.46 - 1.0 / 3) / (2.0 / 3), within(1e-12));
        assertThat(portfolio.supplier(0)).isEqualTo("CHN");
        assertThat(portfolio.share(0)).isEqualTo(0.6);
        assertThat(portfolio.share(2)).isEqualTo(0.1);
        assertThat(portfolio.ties()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aSingleSupplierHasNoNormalisedIndex() {
        Portfolio portfolio = new Portfolio("PAK");
        portfolio.add("CHN", 7, 1);
        assertThat(portfolio.hhi()).isEqualTo(1);
        assertThat(portfolio.normalisedHhi()).isNull();
        assertThat(portfolio.share(1)).isZero();
    }

    @Test
    void ofEqualSuppliersTheFirstInTheAlphabetIsOnTop() {
        Portfolio portfolio = new Portfolio("PAK");
        portfolio.add("USA", 5, 1);
        portfolio.add("CHN", 5, 2);
        assertThat(portfolio.supplier(0)).isEqualTo("CHN");
        assertThat(portfolio.normalisedHhi()).isCloseTo(0.0, within(1e-12));
    }

    @Test
    void aWindowTakesThePartOfTheYearsThatLieInIt() {
        assertThat(new Window(2019, 2023).part(Set.of(2017, 2018, 2019, 2020))).isEqualTo(0.5);
        assertThat(new Window(2019, 2023).part(Set.of())).isZero();
        assertThat(new Window(Window.FIRST, Window.LAST).part(Set.of())).isEqualTo(1);
    }
}
