package org.entente.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.core.api.Origins.Report;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Coverage;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Interest;
import org.entente.core.model.Reliability;
import org.entente.core.model.Source;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Source REGISTER = source("1", "register", "Arms Institute", Genre.REGISTER);
    private static final Source DAILY = source("2", "daily", "The Daily", Genre.NEWS);
    private static final Source WEEKLY = source("3", "weekly", "The Weekly", Genre.NEWS);
    private static final Source MONTHLY = source("4", "monthly", "The Monthly", Genre.NEWS);
    private static final Source NOBODY = Source.of("5".repeat(64), "leaflet");

    private final Origins origins = new Origins(List.of(REGISTER, DAILY, WEEKLY, MONTHLY, NOBODY), NameIndex.EMPTY);

    private static Source source(String digit, String name, String publisher, Genre genre) {
        return new Source(
                digit.repeat(64),
                name,
                null,
                publisher,
                genre,
                null,
                false,
                null,
                null,
                Reliability.F,
                Coverage.UNKNOWN,
                Handling.UNKNOWN,
                null,
                Source.QUOTE,
                List.of());
    }

    private static Report of(Source source) {
        return new Report(source, null, null, Interest.UNKNOWN, null);
    }

    private int count(Report... reports) {
        int count = origins.count(Arrays.asList(reports));
        assertThat(origins.among(Arrays.asList(reports)).stream().filter(Origins.Origin::counts))
                .hasSize(count);
        return count;
    }

    private Credibility suggested(Report... reports) {
        return origins.suggested(Arrays.asList(reports));
    }

    @Test
    void twoPublishersAreTwoOriginsAndTwoReportsOfOneAreOne() {
        assertThat(count(of(DAILY), of(WEEKLY))).isEqualTo(2);
        assertThat(count(of(DAILY), of(DAILY))).isEqualTo(1);
        assertThat(count()).isZero();
    }

    @Test
    void eachOriginHasItsReportsAndThoseOfNobodyStandApart() {
        List<Report> reports = List.of(of(DAILY), of(NOBODY), of(WEEKLY), of(DAILY));
        assertThat(origins.among(reports))
                .containsExactly(
                        new Origins.Origin(List.of(of(DAILY), of(DAILY)), true),
                        new Origins.Origin(List.of(of(WEEKLY)), true),
                        new Origins.Origin(List.of(of(NOBODY)), false));
        assertThat(origins.among(List.of(of(NOBODY)))).containsExactly(new Origins.Origin(List.of(of(NOBODY)), true));
    }

    @Test
    void aRegisterAndATextThatCitesItAreOne() {
        assertThat(count(of(REGISTER), new Report(DAILY, "Arms Institute", null, Interest.UNKNOWN, null)))
                .isEqualTo(1);
    }

    @Test
    void oneSideOrOneStoryInTwoPapersIsOne() {
        assertThat(count(
                        new Report(DAILY, null, "TUR", Interest.SELLER, null),
                        new Report(WEEKLY, null, "TUR", Interest.SELLER, null)))
                .isEqualTo(1);
        assertThat(count(
                        new Report(DAILY, null, null, Interest.UNKNOWN, "a"),
                        new Report(WEEKLY, null, null, Interest.UNKNOWN, "a")))
                .isEqualTo(1);
    }

    @Test
    void whatJoinsTwoByAThirdMakesAllThreeOne() {
        assertThat(count(
                        new Report(DAILY, null, "TUR", Interest.SELLER, null),
                        of(WEEKLY),
                        new Report(WEEKLY, null, "TUR", Interest.SELLER, null)))
                .isEqualTo(1);
    }

    @Test
    void aRegisterGoesByItsNamesWhereverTheyStand() {
        Source register =
                source("6", "trade-register-2024", "Stockholm International Peace Research Institute", Genre.REGISTER);
        Origins known = new Origins(List.of(register, DAILY), NameIndex.EMPTY);
        for (String cited : List.of(
                "SIPRI",
                "the SIPRI",
                "SIPRI's database",
                "SIPRI data",
                "the Stockholm International Peace Research Institute (SIPRI)",
                "International Peace Research Institute")) {
            assertThat(known.count(List.of(of(register), new Report(DAILY, cited, null, Interest.UNKNOWN, null))))
                    .as(cited)
                    .isEqualTo(1);
        }
        // In its own voice, as who speaks.
        assertThat(known.count(List.of(of(register), new Report(DAILY, null, "sipri", Interest.THIRD_PARTY, null))))
                .isEqualTo(1);
        for (String cited : List.of("trade", "Register", "the register", "Institute")) {
            assertThat(known.count(List.of(of(register), new Report(DAILY, cited, null, Interest.UNKNOWN, null))))
                    .as(cited)
                    .isEqualTo(2);
        }
    }

    @Test
    void oneSideInTwoVoicesIsOne() {
        Report turkiye = new Report(DAILY, null, "TUR", Interest.SELLER, null);
        Report baykar = new Report(WEEKLY, null, "baykar", Interest.SELLER, null);
        Report seller = new Report(MONTHLY, null, null, Interest.SELLER, null);
        assertThat(count(turkiye, baykar)).isEqualTo(1);
        assertThat(suggested(turkiye, baykar)).isEqualTo(Credibility.GRADE_3);
        assertThat(count(seller, turkiye)).isEqualTo(1);
        assertThat(suggested(seller, turkiye, baykar)).isEqualTo(Credibility.GRADE_3);
        Report party = new Report(MONTHLY, null, null, Interest.PARTY_TO_DEAL, null);
        assertThat(count(party, turkiye)).isEqualTo(1);
        assertThat(suggested(party, party, turkiye)).isEqualTo(Credibility.GRADE_3);
        Report buyer = new Report(MONTHLY, null, "PAK", Interest.BUYER, null);
        assertThat(count(turkiye, baykar, buyer)).isEqualTo(2);
        assertThat(suggested(turkiye, baykar, buyer)).isEqualTo(Credibility.GRADE_2);
    }

    @Test
    void whoPublishesAndWhoSpeaksAreOneWhereTheyAre() {
        Source release = source("7", "release", "Baykar", Genre.PRESS_RELEASE);
        assertThat(count(of(release), new Report(DAILY, null, "baykar", Interest.SELLER, null)))
                .isEqualTo(1);
    }

    @Test
    void whoeverNobodyKnowsAddsNoOrigin() {
        assertThat(count(of(NOBODY))).isEqualTo(1);
        assertThat(count(of(NOBODY), of(DAILY))).isEqualTo(1);
        assertThat(suggested(of(NOBODY))).isEqualTo(Credibility.GRADE_6);
    }

    @Test
    void credibilityIsSuggestedByOriginsAndAPartyAloneGivesThreeAtBest() {
        assertThat(suggested(of(DAILY))).isEqualTo(Credibility.GRADE_3);
        assertThat(suggested(of(DAILY), of(WEEKLY))).isEqualTo(Credibility.GRADE_2);
        assertThat(suggested(of(DAILY), of(WEEKLY), of(MONTHLY))).isEqualTo(Credibility.GRADE_1);
        assertThat(suggested(
                        new Report(DAILY, null, "TUR", Interest.SELLER, null),
                        new Report(WEEKLY, null, "TUR", Interest.SELLER, null),
                        new Report(MONTHLY, null, "TUR", Interest.SELLER, null)))
                .isEqualTo(Credibility.GRADE_3);
    }
}
