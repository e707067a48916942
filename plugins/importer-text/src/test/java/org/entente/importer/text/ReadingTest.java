package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Certainty;
import org.entente.core.model.Evidence;
import org.entente.core.model.Instrument;
import org.entente.core.model.Interest;
import org.entente.core.model.Locator;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Severity;
import org.entente.core.model.Speech;
import org.entente.core.model.Stage;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;

/** What is read around ties: names, attributes, anaphors, speakers, figures. */
class ReadingTest {

    private static List<String> actors(Tie tie) {
        return tie.participants().stream().map(Participant::actor).sorted().toList();
    }

    private static Evidence evidence(String text) {
        return Reading.of(text).evidence().values().iterator().next();
    }

    @Test
    void aMinistryIsAnActorOfItsState() {
        TestSink sink = Reading.of("Sweden delivered two radars to the Latvian Ministry of Agriculture.");
        assertThat(sink.actors().values()).anySatisfy(actor -> {
            assertThat(actor.id()).isEqualTo("latvian-ministry-of-agriculture");
            assertThat(actor.kind()).isEqualTo(ActorKind.GOVERNMENT);
            assertThat(actor.country()).isEqualTo("LVA");
        });
    }

    @Test
    void aListMayEndInOnePhraseOfTwo() {
        TestSink sink = Reading.of("POSCO, Samsung and LG of Korea have operated in Turkey for years.");
        assertThat(sink.ties())
                .hasSize(3)
                .allSatisfy(tie -> assertThat(tie.value().type()).isEqualTo(TieType.INVESTMENT));
    }

    @Test
    void twoWhoSignAContractWithASellerBuyEachAndNotFromOneAnother() {
        TestSink sink =
                Reading.of("Estonia and Latvia signed a contract with Finland for the supply of six patrol boats.");
        assertThat(sink.ties().stream().map(Stored::value).map(Reading::line))
                .containsExactlyInAnyOrder(
                        "TRANSFER SIGNED ASSERTED EST/REC FIN/SUP", "TRANSFER SIGNED ASSERTED FIN/SUP LVA/REC");
        assertThat(sink.ties())
                .allSatisfy(tie ->
                        assertThat(tie.value().items().get(0).designation()).isEqualTo("patrol boats"));
    }

    @Test
    void aHeadlineTellsThatTwoBuyTogether() {
        TestSink sink = Reading.of("""
                Estonia and Latvia buy German air defence together

                OSLO - Ministers of Estonia and Latvia met on Monday. \
                The two states become buyers of the IRIS-T of Diehl Defence; \
                the sale makes 1 billion euros.
                """);
        Tie sale = sink.ties().stream()
                .map(Stored::value)
                .filter(tie -> tie.type().equals(TieType.TRANSFER))
                .reduce((a, b) -> null)
                .orElseThrow();
        assertThat(actors(sale)).containsExactly("EST", "LVA", "diehl-defence");
        assertThat(sale.amounts()).hasSize(1);
    }

    @Test
    void aHeadlineNeedNotSayThatWhatIsOrderedIsOneMore() {
        TestSink sink = Reading.of("""
                Peru orders frigates

                LIMA - Peru has ordered a fourth FREMM frigate from Italy's Fincantieri, the navy said on Monday.
                """);
        assertThat(sink.ties())
                .singleElement()
                .satisfies(tie -> assertThat(actors(tie.value())).containsExactly("PER", "fincantieri"));
    }

    @Test
    void aNewCompanyHasTheHomeThatTheTextGives() {
        TestSink sink = Reading.of("Norway has bought twelve drones from the Finnish firm Pohjola Robotics.");
        assertThat(sink.actors().get("pohjola-robotics").country()).isEqualTo("FIN");
        assertThat(actors(sink.ties().get(0).value())).containsExactly("NOR", "pohjola-robotics");
    }

    @Test
    void aNewSystemIsTold() {
        TestSink sink = Reading.of("Norway has bought twelve QUERX drones from Finland.");
        assertThat(sink.systems()).containsKey("querx");
        assertThat(sink.ties().get(0).value().items().get(0).system()).isEqualTo("querx");
    }

    @Test
    void anAcronymMeansWhatItWasIntroducedFor() {
        TestSink sink = Reading.of(
                "The Finnish firm Pohjola Robotics (PRX) was founded in 2001. Norway has bought twelve drones from PRX.");
        assertThat(actors(sink.ties().get(0).value())).containsExactly("NOR", "pohjola-robotics");
    }

    @Test
    void bothSidesAreThoseOfWhomTheTextSpeaks() {
        TestSink sink = Reading.of(
                "Greece and Egypt are neighbours at sea. The two countries held a joint naval exercise in 2019.");
        assertThat(actors(sink.ties().get(0).value())).containsExactly("EGY", "GRC");
        assertThat(sink.ties().get(0).value().rules()).contains("role:anaphor");
    }

    @Test
    void aMissingSupplierIsTheMakersState() {
        Tie tie = Reading.tie("Morocco has ordered 24 F-16 fighters.");
        assertThat(actors(tie)).containsExactly("MAR", "USA");
        assertThat(tie.rules()).contains("role:maker");
        assertThat(tie.confidence()).isEqualTo(Confidence.FILLED.precision());
    }

    @Test
    void quantityValueAndDateAreRead() {
        Tie tie =
                Reading.tie("In March 2021 Greece bought up to 18 Rafale fighters from France for about €2.3 billion.");
        assertThat(tie.items().get(0).ordered().value()).hasToString("18");
        assertThat(tie.items().get(0).ordered().certainty()).isEqualTo(Certainty.AT_MOST);
        assertThat(tie.amounts().get(0).value()).hasToString("2300000000");
        assertThat(tie.dates().get(0).date().text()).isEqualTo("2021-03");
    }

    @Test
    void aMemorandumIsNoContract() {
        assertThat(Reading.tie("Oman signed a memorandum of understanding with Italy on the supply of two frigates.")
                        .instrument())
                .isEqualTo(Instrument.MOU);
        assertThat(Reading.tie("Oman signed a contract with Italy for the supply of two frigates.")
                        .instrument())
                .isEqualTo(Instrument.CONTRACT);
        assertThat(Reading.tie("Oman and Italy signed a letter of intent on defence.")
                        .instrument())
                .isEqualTo(Instrument.LOI);
        assertThat(Reading.tie("Oman and Italy signed a treaty on mutual defence.")
                        .instrument())
                .isEqualTo(Instrument.TREATY);
    }

    @Test
    void theSpeakerSpeaksForHisState() {
        Evidence evidence =
                evidence("Turkish Defence Minister Ayhan Demir said Turkey would sell six drones to Kuwait.");
        assertThat(evidence.saidBy()).isEqualTo("Ayhan Demir");
        assertThat(evidence.side()).isEqualTo("TUR");
        assertThat(evidence.speech()).isEqualTo(Speech.REPORTED);
        assertThat(evidence.interest()).isEqualTo(Interest.SELLER);
    }

    @Test
    void theSpeakerWhoPartsAQuotationIsKept() {
        String said = "Greek Defence Minister Nikos Pappas met the press. ";
        for (String text : List.of(
                said + "“We will”, he said, “buy six frigates from Italy.”",
                "“Greece will”, Greek Defence Minister Nikos Pappas said, “buy six frigates from Italy.”")) {
            assertThat(evidence(text).side()).as(text).isEqualTo("GRC");
            assertThat(evidence(text).speech()).as(text).isEqualTo(Speech.DIRECT_QUOTE);
            assertThat(Reading.line(Reading.tie(text))).as(text).isEqualTo("TRANSFER PROPOSED PLANNED GRC/REC ITA/SUP");
        }
        assertThat(evidence("Iran claimed that Israel bought drones from Azerbaijan.")
                        .side())
                .isEqualTo("IRN");
    }

    @Test
    void theOriginThatIsCitedIsKept() {
        assertThat(evidence("According to SIPRI, Italy delivered two frigates to Egypt in 2020.")
                        .citedOrigin())
                .isEqualTo("SIPRI");
    }

    @Test
    void theSameActToldTwiceIsOneTie() {
        TestSink sink = Reading.of(
                "Norway buys radars from Saab\n\nNorway has bought twelve Giraffe radars from Saab, the ministry said. "
                        + "Norway bought the radars from Saab in 2024.");
        assertThat(sink.ties()).hasSize(1);
        assertThat(sink.ties().get(0).value().items().get(0).ordered().value()).hasToString("12");
    }

    @Test
    void asManyMoreAreAnotherDeal() {
        List<String> told = Reading.of(
                        "Greece ordered 20 F-35s from the United States last summer. Athens wants to buy another 20"
                                + " F-35s from Washington.")
                .ties()
                .stream()
                .map(tie -> Reading.line(tie.value()))
                .toList();

        assertThat(told)
                .containsExactly(
                        "TRANSFER SIGNED ASSERTED GRC/REC USA/SUP", "TRANSFER PROPOSED PLANNED GRC/REC USA/SUP");
    }

    @Test
    void eachRecipientOfAListHasATie() {
        assertThat(Reading.of("South Korea sold howitzers to Poland, Finland and Norway.")
                        .ties())
                .hasSize(3);
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "🙂 Greetings. Norway has bought twelve radars from Saab.";
        TestSink sink = Reading.of(text);
        Evidence evidence = sink.evidence().values().iterator().next();
        Locator.Span span = (Locator.Span) evidence.where();
        assertThat(text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .isEqualTo(evidence.quote());
    }

    @Test
    void figuresBecomeObservations() {
        List<Observation> told = Reading.of(
                        "Turkey's defence exports reached $5.5 billion in 2023 and are expected to exceed $7 billion in 2024.")
                .observations()
                .stream()
                .map(o -> o.value())
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).measure()).isEqualTo(Measure.DEFENCE_EXPORTS);
        assertThat(told.get(0).subject()).isEqualTo("TUR");
        assertThat(told.get(0).period().text()).isEqualTo("2023");
        assertThat(told.get(1).qualifier()).isEqualTo(Qualifier.PROJECTED);
        assertThat(told.get(1).certainty()).isEqualTo(Certainty.AT_LEAST);
    }

    @Test
    void twoDealsOfASentenceKeepTheirPartiesApart() {
        TestSink sink = Reading.of("Italy sold two frigates to Egypt, and Germany delivered four corvettes to Israel.");
        assertThat(sink.ties().stream().map(t -> actors(t.value())))
                .containsExactlyInAnyOrder(List.of("EGY", "ITA"), List.of("DEU", "ISR"));
    }

    @Test
    void peopleAreCountedByTheirNounAndNotByTheVerb() {
        Tie tie = Reading.tie("Some 40 Peruvian naval officers took courses in Italy.");
        assertThat(tie.items()).hasSize(1);
        assertThat(tie.items().get(0).designation()).isEqualTo("Peruvian naval officers");
        assertThat(tie.items().get(0).ordered().value()).hasToString("40");
    }

    @Test
    void aDesignationHasNeitherArticleNorOrdinal() {
        assertThat(Reading.tie("Italy delivered the first frigate to Egypt.")
                        .items()
                        .get(0)
                        .designation())
                .isEqualTo("frigate");
        assertThat(Reading.tie("The arms transfer from Italy to Egypt was completed in 2020.")
                        .items())
                .isEmpty();
    }

    @Test
    void aPriceToldByTheNextSentenceBelongsToTheTieBefore() {
        for (String price : List.of(
                "The contract is worth 1.5 billion dollars.",
                "It is valued at $1.5 billion.",
                "The price was put at 1.5 billion dollars.")) {
            Tie tie = Reading.tie("Oman signed a contract with Italy for three frigates in July 2018. " + price);
            assertThat(tie.amounts()).as(price).hasSize(1);
            assertThat(tie.amounts().get(0).value()).as(price).hasToString("1500000000");
        }
    }

    @Test
    void anAgreementForASpecificSupplyIsAContract() {
        for (String text : List.of(
                "Oman signed an agreement with Italy to lease three frigates.",
                "Kuwait's Directorate of Military Purchases signed an agreement with the Italian company Leonardo (LDO) to"
                        + " buy 28 Typhoon fighters.",
                "In 2019, the Finnish Logistics Command concluded a deal with Saab to acquire six Giraffe radars.")) {
            assertThat(Reading.of(text).ties()).as(text).anySatisfy(told -> {
                assertThat(told.value().type()).isEqualTo(TieType.TRANSFER);
                assertThat(told.value().instrument()).isEqualTo(Instrument.CONTRACT);
                assertThat(told.value().status().orElseThrow().stage()).isEqualTo(Stage.SIGNED);
            });
        }
    }

    @Test
    void aSentenceThatIsCutIsTold() {
        String list =
                "Norway has bought twelve radars from Saab, and " + "the weather in the north was fine and ".repeat(40);
        assertThat(Reading.of(list + "the sun shone.").problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("text.sentence.cut");
            assertThat(problem.where()).isInstanceOf(Locator.Span.class);
        });
        String words = "Norway has bought twelve radars from Saab " + "and a b c ".repeat(80);
        assertThat(Reading.of(words + "too.").problems())
                .anySatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.LOSS));
    }
}
