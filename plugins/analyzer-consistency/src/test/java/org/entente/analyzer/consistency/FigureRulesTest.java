package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.entente.core.model.Certainty;
import org.entente.core.model.Component;
import org.entente.core.model.Concept;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that look at figures, each with cases of its own. */
class FigureRulesTest {

    @TempDir
    private Path folder;

    private World world;
    private Source article;
    private Source other;

    @BeforeEach
    void open() throws IOException {
        world = new World(folder);
        article = world.text("article", "2026-01-10");
        other = world.text("other", "2026-02-01");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static Observation of(
            Measure measure,
            @Nullable String period,
            String value,
            String unit,
            Qualifier qualifier,
            Component component,
            @Nullable Measure of,
            @Nullable String counterpart,
            @Nullable String among) {
        return new Observation(
                measure,
                "NOR",
                period == null ? null : new Edtf(period),
                new BigDecimal(value),
                null,
                Certainty.EXACT,
                unit,
                qualifier,
                component,
                counterpart,
                Concept.UNKNOWN,
                null,
                null,
                of,
                among,
                null);
    }

    private static Observation growth(String period, String percent) {
        return of(
                Measure.GROWTH,
                period,
                percent,
                "PERCENT",
                Qualifier.ACTUAL,
                Component.UNKNOWN,
                Measure.DEFENCE_EXPORTS,
                null,
                null);
    }

    private static Observation planned(String period, String value) {
        return of(
                Measure.DEFENCE_EXPORTS,
                period,
                value,
                "USD",
                Qualifier.PROJECTED,
                Component.UNKNOWN,
                null,
                null,
                null);
    }

    private static Observation part(Component component, String value) {
        return of(Measure.DEFENCE_EXPORTS, "2025", value, "USD", Qualifier.ACTUAL, component, null, null, null);
    }

    private static Observation rank(@Nullable String period, int place, String among) {
        return of(
                Measure.RANK,
                period,
                Integer.toString(place),
                "RANK",
                Qualifier.ACTUAL,
                Component.UNKNOWN,
                null,
                "POL",
                among);
    }

    @Test
    void aGrowthThatTheFiguresOfTheTwoYearsDoNotGiveDoesNotFollow() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, growth("2025", "60"), "60 percent");
        assertThat(world.by(new GrowthRule(), article)).containsExactly("DOES NOT FOLLOW high: 60 % / 42.9 %");
        assertThat(world.judgements(new GrowthRule(), article).get(0).cause()).contains("USD 1.875 billion");
    }

    @Test
    void aGrowthThatFollowsWithinWhatRoundingAllowsHolds() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, growth("2025", "43"), "43 percent");
        world.tell(other, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(other, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(other, growth("2025", "45"), "45 percent");
        assertThat(world.by(new GrowthRule(), article)).containsExactly("HOLDS note: 43 % / 42.9 %");
        assertThat(world.by(new GrowthRule(), other)).containsExactly("HOLDS WITHIN ROUNDING note: 45 % / 42.9 %");
    }

    @Test
    void aGrowthWhoseBaseOnlyAnotherSourceTellsIsDoubtedLess() throws IOException {
        world.tell(other, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, growth("2025", "60"), "60 percent");
        assertThat(world.by(new GrowthRule(), article)).containsExactly("DOES NOT FOLLOW doubt: 60 % / 42.9 %");
    }

    @Test
    void aGrowthWithoutTheTwoYearsIsLeftAlone() throws IOException {
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, World.exports("NOR", "2022", "2e9", "USD"), "2 billion");
        world.tell(article, growth("2025", "60"), "60 percent");
        assertThat(world.by(new GrowthRule(), article)).isEmpty();
    }

    @Test
    void partsThatMakeTheRoundedTotalHoldAndOthersDoNotFollow() throws IOException {
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, part(Component.GOODS, "2.9e9"), "2.9 billion in goods");
        world.tell(article, part(Component.SERVICES, "8.4e7"), "84 million in services");
        assertThat(world.by(new SumRule(), article))
                .containsExactly("HOLDS WITHIN ROUNDING note: USD 3 billion / USD 2.984 billion");
        world.tell(other, World.exports("NOR", "2025", "3.3e9", "USD"), "3.3 billion");
        world.tell(other, part(Component.GOODS, "2.9e9"), "2.9 billion in goods");
        world.tell(other, part(Component.SERVICES, "8.4e7"), "84 million in services");
        assertThat(world.by(new SumRule(), other))
                .containsExactly("DOES NOT FOLLOW high: USD 3.3 billion / USD 2.984 billion");
    }

    @Test
    void aPartThatExceedsItsWholeDoesNotFollow() throws IOException {
        world.tell(article, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(article, World.exports("NOR", "2025-11", "4e9", "USD"), "4 billion in November alone");
        world.tell(article, World.exports("NOR", "2024-11", "4e9", "USD"), "4 billion in November before");
        assertThat(world.by(new SumRule(), article))
                .containsExactly("DOES NOT FOLLOW high: USD 4 billion / USD 3 billion");
        world.tell(other, World.exports("NOR", "2025", "3e9", "USD"), "3 billion");
        world.tell(other, World.exports("NOR", "2025-11", "4e8", "USD"), "400 million in November alone");
        world.tell(other, part(Component.GOODS, "3.5e9"), "3.5 billion in goods");
        assertThat(world.by(new SumRule(), other))
                .containsExactly("DOES NOT FOLLOW high: USD 3.5 billion / USD 3 billion");
    }

    @Test
    void theSameFigureOfTheSameYearIsComparedAsExactlyAsBothAreGiven() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(other, World.exports("NOR", "2024", "2.15e9", "USD"), "2.15 billion");
        assertThat(world.by(new FigureRule(), article))
                .containsExactly("HOLDS WITHIN ROUNDING note: USD 2.1 billion / USD 2.15 billion");
        world.tell(article, World.exports("NOR", "2023", "2.1e9", "USD"), "2.1 billion");
        world.tell(other, World.exports("NOR", "2023", "1.4e9", "USD"), "1.4 billion");
        assertThat(world.by(new FigureRule(), article)).contains("DIFFERS high: USD 2.1 billion / USD 1.4 billion");
    }

    @Test
    void aSlipOfMagnitudeAndAnotherCurrencyAreTold() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "2.1e6", "USD"), "2.1 million");
        world.tell(other, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        assertThat(world.by(new FigureRule(), article))
                .containsExactly("DIFFERS high: USD 2.1 million / USD 2.1 billion");
        assertThat(world.judgements(new FigureRule(), article).get(0).cause()).contains("slip of magnitude");
        world.tell(article, World.exports("NOR", "2022", "1.7e9", "EUR"), "€1.7 billion");
        world.tell(other, World.exports("NOR", "2022", "1.7e9", "USD"), "$1.7 billion");
        assertThat(world.by(new FigureRule(), article))
                .contains("UNIT DOUBTFUL high: EUR 1.7 billion / USD 1.7 billion");
    }

    @Test
    void figuresOfOtherTimesAndPartsAreNotCompared() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "2.1e9", "USD"), "2.1 billion");
        world.tell(other, World.exports("NOR", "2024-11", "3e8", "USD"), "300 million in November");
        world.tell(other, World.exports("NOR", "2023", "1e9", "USD"), "1 billion");
        world.tell(other, part(Component.GOODS, "2.9e9"), "2.9 billion in goods");
        assertThat(world.by(new FigureRule(), article)).isEmpty();
    }

    @Test
    void aForecastIsMetOrMissedByTheActualFigure() throws IOException {
        world.tell(article, planned("2024", "2e9"), "projected to exceed 2 billion");
        world.tell(article, planned("2023", "2e9"), "projected to exceed 2 billion");
        world.tell(article, planned("2022", "2e9"), "projected to exceed 2 billion");
        world.tell(other, World.exports("NOR", "2024", "2.4e9", "USD"), "2.4 billion");
        world.tell(other, World.exports("NOR", "2023", "1.2e9", "USD"), "1.2 billion");
        assertThat(world.by(new ForecastRule(), article))
                .containsExactly(
                        "FORECAST MET note: USD 2 billion / USD 2.4 billion",
                        "FORECAST MISSED doubt: USD 2 billion / USD 1.2 billion",
                        "NOT CHECKABLE note: USD 2 billion");
    }

    @Test
    void moneyThatHasTheNumberOfVolumesIsOfDoubtfulUnit() throws IOException {
        Source register = world.register("register");
        world.tell(register, World.row("NOR", "POL", 8, "nasams", "2015", 8, "2016", 30), "NOR,POL,8");
        world.tell(register, World.row("NOR", "POL", 4, "nsm", "2016", 4, "{2017,2018}", 80), "NOR,POL,4");
        world.tell(article, World.transfers("NOR", "POL", "2016/2019", "1.1e8", "USD"), "$110 million");
        assertThat(world.by(new UnitRule(), article))
                .containsExactly("UNIT DOUBTFUL high: USD 110 million / 110 million TIV");
        assertThat(world.judgements(new UnitRule(), article).get(0).because())
                .contains("30 (2016) + 40 (2017) + 40 (2018)");
        world.tell(other, World.transfers("NOR", "POL", "2016/2019", "2.5e8", "USD"), "$250 million");
        assertThat(world.by(new UnitRule(), other))
                .containsExactly("NOT CHECKABLE note: USD 250 million / 110 million TIV");
    }

    @Test
    void aRankIsReckonedAnewFromTheRegisterThatCoversTheTime() throws IOException {
        Source register = world.register("register");
        world.tell(register, World.row("NOR", "POL", 8, "nasams", "2015", 8, "2016", 30), "NOR,POL,8");
        world.tell(register, World.row("SWE", "POL", 4, "rbs", "2016", 4, "2017", 80), "SWE,POL,4");
        world.tell(register, World.row("NOR", "CHL", 4, "nsm", "2016", 4, "2017", 20), "NOR,CHL,4");
        world.tell(article, World.transfers("NOR", "POL", "2016/2019", "1.1e8", "USD"), "$110 million");
        world.tell(article, rank(null, 1, "largest arms supplier"), "During this period, its largest supplier");
        world.tell(article, rank("2016/2019", 2, "second-largest supplier"), "its second-largest supplier");
        assertThat(world.by(new RankRule(), article))
                .containsExactly("DIFFERS IN EDITION HELD doubt: 1st / 2nd", "HOLDS note: 2nd / 2nd");
        assertThat(world.judgements(new RankRule(), article).get(0).because()).contains("SWE 80.0, NOR 30.0");
        world.tell(other, rank("1940/1944", 2, "second-largest supplier"), "outside of what it covers");
        assertThat(world.by(new RankRule(), other)).isEmpty();
    }

    @Test
    void aRankHasItsTimeFromAnActThatIsReadFromTheSameWords() throws IOException {
        Source register = world.register("register");
        world.tell(register, World.row("NOR", "POL", 8, "nasams", "2015", 8, "2016", 30), "NOR,POL,8");
        world.tell(register, World.row("SWE", "POL", 4, "rbs", "2016", 4, "2017", 80), "SWE,POL,4");
        String sentence = "From 2016 to 2019, when Poland ordered boats, missiles and radars from several states at"
                + " once, Norway was its second-largest arms supplier.";
        world.tell(
                article,
                World.transfer("NOR", "POL", Item.of(null, "second-largest arms", null))
                        .date(DateKind.DELIVERED, new Edtf("2016/2019"))
                        .build(),
                sentence);
        world.tell(article, rank(null, 2, "second-largest arms supplier"), sentence);
        assertThat(world.by(new RankRule(), article)).containsExactly("HOLDS note: 2nd / 2nd");
    }

    private static Observation share(Measure measure, String percent, @Nullable String counterpart) {
        return of(
                measure, "2016/2019", percent, "PERCENT", Qualifier.ACTUAL, Component.UNKNOWN, null, counterpart, null);
    }

    private void deliveries() throws IOException {
        Source register = world.register("register");
        world.tell(register, World.row("SWE", "NOR", 4, "a", "2016", 4, "2017", 60), "SWE,NOR,4,A");
        world.tell(register, World.row("POL", "NOR", 4, "b", "2016", 4, "2018", 20), "POL,NOR,4,B");
        world.tell(register, World.row("NOR", "CHL", 4, "c", "2016", 4, "2018", 20), "NOR,CHL,4,C");
        world.tell(register, World.row("NOR", "POL", 4, "c", "1990", 4, "1991", 500), "NOR,POL,4,C");
    }

    @Test
    void aShareOfWhatAStateImportsIsReckonedFromWhatWasDelivered() throws IOException {
        deliveries();
        world.tell(article, share(Measure.ARMS_TRANSFERS, "75", "SWE"), "75 percent of Norway's arms imports");
        world.tell(other, share(Measure.ARMS_TRANSFERS, "60", "SWE"), "60 percent of its arms from Sweden");
        assertThat(world.by(new ShareRule(), article)).containsExactly("HOLDS note: 75 % / 75 %");
        assertThat(world.by(new ShareRule(), other)).containsExactly("DIFFERS IN EDITION HELD doubt: 60 % / 75 %");
        assertThat(world.judgements(new ShareRule(), other).get(0).because())
                .contains("NOR's imports of 2016/2019", "SWE has 60.0 of 80.0; the largest are SWE 60.0, POL 20.0");
    }

    @Test
    void aShareOfExportsIsOfWhatTheStateDelivers() throws IOException {
        deliveries();
        world.tell(article, share(Measure.ARMS_TRANSFERS, "100", "CHL"), "100 percent of its arms exports");
        assertThat(world.by(new ShareRule(), article)).containsExactly("HOLDS note: 100 % / 100 %");
    }

    @Test
    void aShareOfTheWorldsTradeIsReckonedFromAllOfIt() throws IOException {
        deliveries();
        world.tell(article, share(Measure.DEFENCE_EXPORTS, "20.4", null), "20.4 percent of global arms exports");
        world.tell(other, share(Measure.DEFENCE_IMPORTS, "80.0", null), "80 percent of the world's arms imports");
        assertThat(world.by(new ShareRule(), article)).containsExactly("DIFFERS IN EDITION HELD doubt: 20.4 % / 20 %");
        assertThat(world.by(new ShareRule(), other)).containsExactly("HOLDS note: 80 % / 80 %");
    }

    @Test
    void aShareOutsideOfWhatARegisterCoversOrOfNoNamedTradeIsNotReckoned() throws IOException {
        deliveries();
        world.tell(article, share(Measure.ARMS_TRANSFERS, "60", "SWE"), "60 percent with Sweden");
        assertThat(world.by(new ShareRule(), article)).isEmpty();
    }

    @Test
    void aSumOverYearsThatIsToldAsOneYearsIsSeen() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "6e9", "USD"), "6 billion in 2024");
        world.tell(other, World.exports("NOR", "2022", "1.4e9", "USD"), "1.4 billion");
        world.tell(other, World.exports("NOR", "2023", "2.1e9", "USD"), "2.1 billion");
        world.tell(other, World.exports("NOR", "2024", "2.5e9", "USD"), "2.5 billion");
        assertThat(world.by(new CumulativeRule(), article))
                .containsExactly("DIFFERS doubt: USD 6 billion, 2024 / USD 2.5 billion, 2024");
        assertThat(world.judgements(new CumulativeRule(), article).get(0).because())
                .contains("2022 to 2024");
    }

    @Test
    void aSumThatIsToldOfYearsElsewhereIsSeenAndOneBorneOutIsNot() throws IOException {
        world.tell(article, World.exports("NOR", "2024", "6e9", "USD"), "6 billion in 2024");
        world.tell(other, World.exports("NOR", "2020/2024", "6e9", "USD"), "6 billion in five years");
        assertThat(world.by(new CumulativeRule(), article)).hasSize(1);
        Source third = world.text("third", null);
        world.tell(third, World.exports("NOR", "2024", "6e9", "USD"), "6 billion in 2024");
        assertThat(world.by(new CumulativeRule(), article)).isEmpty();
    }
}
