package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;
import org.entente.core.model.DateKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that look at acts, each with cases of its own. */
class DealRulesTest {

    private static final Item JETS = Item.of("gripen", "Gripen", Quantity.of(12));

    @TempDir
    private Path folder;

    private World world;
    private Source article;
    private Source other;
    private Source register;

    @BeforeEach
    void open() throws IOException {
        world = new World(folder);
        article = world.text("article", "2024-03-01");
        other = world.text("other", "2024-03-05");
        register = world.register("register");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static Tie.Builder jets() {
        return World.transfer("SWE", "CHL", JETS);
    }

    private static Tie priced(String value, String unit) {
        return jets().date(DateKind.ORDERED, new Edtf("2019"))
                .amount(Amount.of(new BigDecimal(value), unit, Basis.CONTRACT))
                .build();
    }

    private static Tie at(Stage stage, String asOf) {
        return Tie.of(TieType.TRANSFER)
                .with("SWE", Role.SUPPLIER)
                .with("CHL", Role.RECIPIENT)
                .item(JETS)
                .status(new Status(stage, Detail.UNKNOWN, new Edtf(asOf)))
                .build();
    }

    @Test
    void aRegistersRowOfTheSameActBearsItOutAlsoByTheNameOfAVersion() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 12, "jas-39", "2019"), "SWE,CHL,12,JAS-39,Gripen C version");
        world.tell(
                article,
                World.transfer("SWE", "CHL", Item.of(null, "Gripen C", Quantity.of(12)))
                        .build(),
                "12 Gripen C");
        assertThat(world.by(new CorroborationRule(), article))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("HOLDS note");
    }

    @Test
    void aRowOfAnotherSystemOtherYearsOrTheOtherWayIsNotTheSame() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 4, "rbs", "2019"), "SWE,CHL,4,RBS");
        world.tell(register, World.order("SWE", "CHL", 4, "gripen", "1999"), "SWE,CHL,4,Gripen");
        world.tell(register, World.order("CHL", "SWE", 12, "gripen", "2019"), "CHL,SWE,12,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        assertThat(world.by(new CorroborationRule(), article)).isEmpty();
    }

    @Test
    void anotherNumberDiffersGravelyWhereYearAndNumbersAreExact() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 10, "gripen", "2019"), "SWE,CHL,10,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        world.tell(other, World.order("SWE", "CHL", 12, "gripen", "2020"), "12 Gripen");
        assertThat(world.by(new QuantityRule(), article)).contains("DIFFERS high: 12 × gripen / 10 × gripen");
        assertThat(world.by(new QuantityRule(), other)).contains("DIFFERS doubt: 12 × gripen / 10 × gripen");
    }

    @Test
    void aNumberHoldsBySeveralRowsTogetherAndWithinWhatAboutAllows() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 8, "gripen", "2018"), "SWE,CHL,8,Gripen");
        world.tell(register, World.order("SWE", "CHL", 4, "gripen", "2019"), "SWE,CHL,4,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        assertThat(world.by(new QuantityRule(), article)).containsExactly("HOLDS note: 12 × gripen / 12 × gripen");
        Item some = Item.of("rbs", "RBS 70", new Quantity(BigDecimal.valueOf(50), null, Certainty.ABOUT));
        world.tell(other, World.transfer("SWE", "CHL", some).build(), "about 50");
        world.tell(register, World.order("SWE", "CHL", 48, "rbs", "2019"), "SWE,CHL,48,RBS");
        assertThat(world.by(new QuantityRule(), other))
                .containsExactly("HOLDS WITHIN ROUNDING note: about 50 × RBS 70 / 48 × rbs");
    }

    @Test
    void whatWasDeliveredToldAsOrderedIsTheLikelyCause() throws IOException {
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 5, "2022", 50), "SWE,CHL,12,Gripen");
        world.tell(article, World.order("SWE", "CHL", 5, "gripen", "2019"), "5 Gripen");
        assertThat(world.judgements(new QuantityRule(), article).get(0).cause())
                .isEqualTo("What was delivered is told as what was ordered.");
    }

    @Test
    void anotherYearOfTheOrderDiffersAndAnUncertainOneHoldsWithinRounding() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 12, "gripen", "2019"), "SWE,CHL,12,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2018"), "12 Gripen");
        world.tell(other, World.order("SWE", "CHL", 12, "gripen", "2020~"), "12 Gripen");
        assertThat(world.by(new DateRule(), article)).contains("DIFFERS doubt: 2018 / 2019");
        assertThat(world.by(new DateRule(), other)).contains("HOLDS WITHIN ROUNDING note: 2020~ / 2019");
    }

    @Test
    void aPromiseIsHeldAgainstWhatTheRegisterHasDelivered() throws IOException {
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 5, "2022", 50), "SWE,CHL,12,Gripen");
        Tie promise = jets().date(DateKind.SIGNED, new Edtf("2019"))
                .date(DateKind.DELIVERY_PLANNED, new Edtf("2022"))
                .build();
        world.tell(article, promise, "all by 2022");
        world.tell(
                other, jets().date(DateKind.DELIVERY_PLANNED, new Edtf("2025")).build(), "all by 2025");
        assertThat(world.by(new PromiseRule(), article))
                .containsExactly("PROMISE NOT SEEN MET doubt: all delivered by 2022 / 5 of 12 delivered by 2023");
        assertThat(world.by(new PromiseRule(), other)).containsExactly("NOT CHECKABLE note: all delivered by 2025");
    }

    @Test
    void aPromiseThatTheRegisterShowsKeptIsMetAndOneAheadIsLeftAlone() throws IOException {
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 12, "2022", 50), "SWE,CHL,12,Gripen");
        world.tell(
                article,
                jets().date(DateKind.DELIVERY_PLANNED, new Edtf("2022")).build(),
                "all by 2022");
        world.tell(
                other, jets().date(DateKind.DELIVERY_PLANNED, new Edtf("2030")).build(), "all by 2030");
        assertThat(world.by(new PromiseRule(), article))
                .containsExactly("FORECAST MET note: all delivered by 2022 / 12 of 12 delivered by 2023");
        assertThat(world.by(new PromiseRule(), other)).isEmpty();
    }

    @Test
    void aDeliveryBeforeItsOrderDoesNotFollow() throws IOException {
        world.tell(
                article,
                jets().date(DateKind.ORDERED, new Edtf("2019"))
                        .date(DateKind.DELIVERED, new Edtf("2017"))
                        .build(),
                "ordered in 2019, delivered in 2017");
        assertThat(world.by(new DeliveryRule(), article))
                .containsExactly("DOES NOT FOLLOW high: delivered 2017 / ordered 2019");
        world.tell(register, World.order("SWE", "CHL", 12, "gripen", "2019"), "SWE,CHL,12,Gripen");
        world.tell(other, jets().date(DateKind.DELIVERED, new Edtf("2018")).build(), "delivered in 2018");
        assertThat(world.by(new DeliveryRule(), other)).containsExactly("DIFFERS doubt: delivered 2018 / ordered 2019");
    }

    @Test
    void aPriceDiffersByASlipOfMagnitudeOrTheCurrencyOrIsAVolume() throws IOException {
        world.tell(article, priced("5e8", "USD"), "$500 million");
        world.tell(other, priced("5e11", "USD"), "$500 billion");
        Source third = world.text("third", null);
        world.tell(third, priced("5e8", "EUR"), "€500 million");
        assertThat(world.by(new ValueRule(), article))
                .containsExactlyInAnyOrder(
                        "DIFFERS high: USD 500 million / USD 500 billion",
                        "UNIT DOUBTFUL high: USD 500 million / EUR 500 million");
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 12, "2022", 500), "SWE,CHL,12,Gripen");
        assertThat(world.by(new ValueRule(), article))
                .contains("UNIT DOUBTFUL high: USD 500 million / 500 million TIV");
    }

    @Test
    void supplierAndRecipientExchangedAreSeen() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 12, "gripen", "2019"), "SWE,CHL,12,Gripen");
        world.tell(article, World.order("CHL", "SWE", 12, "gripen", "2019"), "Chile sold Sweden 12 Gripen");
        assertThat(world.by(new PartyRule(), article)).containsExactly("DIFFERS high: CHL → SWE / SWE → CHL");
    }

    @Test
    void theSameLotWithAnotherPartnerIsSeen() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 12, "gripen", "2019"), "SWE,CHL,12,Gripen");
        world.tell(article, World.order("SWE", "POL", 12, "gripen", "2019"), "Poland bought 12 Gripen");
        assertThat(world.by(new PartyRule(), article)).containsExactly("DIFFERS doubt: SWE → POL / SWE → CHL");
    }

    @Test
    void aStageThatGoesBackwardsIsSeenUnlessASourceTellsOfATurn() throws IOException {
        world.tell(other, at(Stage.SIGNED, "2023-05"), "signed in May 2023");
        world.tell(article, at(Stage.NEGOTIATING, "2024-02"), "in talks in February 2024");
        assertThat(world.by(new StageRule(), article))
                .containsExactly("DIFFERS doubt: negotiating as of 2024-02-29 / signed as of 2023-05-31");
        assertThat(world.by(new StageRule(), other)).isEmpty();
        Source third = world.text("third", null);
        world.tell(third, at(Stage.ENDED, "2023-11"), "cancelled in November 2023");
        assertThat(world.by(new StageRule(), article)).isEmpty();
    }

    @Test
    void whatIsToldToBeDeliveredAndTheRegisterHasOnlyOrderedIsDoubted() throws IOException {
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 0, "", 0), "SWE,CHL,12,Gripen");
        Tie delivered = World.transfer("SWE", "CHL", JETS)
                .status(Stage.COMPLETED)
                .date(DateKind.DELIVERED, new Edtf("2022"))
                .build();
        world.tell(article, delivered, "Chile received 12 Gripen in 2022");
        assertThat(world.by(new StageRule(), article))
                .containsExactly("DIFFERS doubt: delivered 2022 / nothing delivered");
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2019", 12, "2022", 5), "SWE,CHL,12,Gripen");
        assertThat(world.by(new StageRule(), article)).isEmpty();
    }

    @Test
    void whatAnotherSourceDeniesDiffersGravely() throws IOException {
        world.tell(article, jets().build(), "Chile bought 12 Gripen");
        world.tell(other, jets().modality(Modality.DENIED).build(), "Chile denied that it bought Gripen");
        assertThat(world.by(new StageRule(), article)).containsExactly("DIFFERS high: asserted / denied");
    }

    @Test
    void aContractBesideAMemorandumOfTheSameDaysDiffers() throws IOException {
        world.tell(article, jets().instrument(Instrument.CONTRACT).build(), "a contract for 12 Gripen");
        world.tell(other, jets().instrument(Instrument.MOU).build(), "a memorandum on 12 Gripen");
        assertThat(world.by(new CommitmentRule(), article))
                .containsExactly("DIFFERS doubt: firm (signed) / soft (signed)");
    }

    @Test
    void aRetellingOfTheSameStoryThatIsFirmerIsSeenOnceAndNotTheOtherWay() throws IOException {
        long first = world.tell(article, at(Stage.PROPOSED, "2024-03"), "could buy");
        long again = world.tell(other, at(Stage.NEGOTIATING, "2024-03"), "negotiates");
        world.same(first, again);
        assertThat(world.by(new RetellingRule(), other)).containsExactly("DIFFERS doubt: negotiating / proposed");
        assertThat(world.by(new RetellingRule(), article)).isEmpty();
    }

    private static Tie boats(String designation, int number, Stage stage) {
        return World.transfer("SWE", "CHL", Item.of(null, designation, Quantity.of(number)))
                .status(stage)
                .build();
    }

    @Test
    void whatHasNoNameIsTheSameInOneStoryByItsSortAndNumber() throws IOException {
        long first = world.tell(article, jets().build(), "Chile bought 12 Gripen");
        long again = world.tell(other, jets().build(), "12 Gripen for Chile");
        world.same(first, again);
        world.tell(article, boats("patrol boats", 9, Stage.PROPOSED), "Chile considers nine patrol boats");
        world.tell(
                other, boats("coastal patrol boats", 9, Stage.SIGNED), "Chile has ordered nine coastal patrol boats");
        world.tell(other, boats("patrol boats", 4, Stage.SIGNED), "Chile has ordered four patrol boats");
        world.tell(other, boats("tug", 9, Stage.SIGNED), "Chile has ordered nine tugs");
        assertThat(world.by(new RetellingRule(), other)).containsExactly("DIFFERS doubt: signed / proposed");
    }

    @Test
    void aContractThatWasAMemorandumInTheSameStoryIsFirmerWhateverItsTypeIs() throws IOException {
        long first = world.tell(article, jets().build(), "Chile bought 12 Gripen");
        long again = world.tell(other, jets().build(), "12 Gripen for Chile");
        world.same(first, again);
        world.tell(
                article,
                Tie.of(TieType.AGREEMENT)
                        .with("SWE", Role.PARTNER)
                        .with("CHL", Role.PARTNER)
                        .status(Stage.SIGNED)
                        .instrument(Instrument.MOU)
                        .item(Item.of(null, "vehicles", Quantity.of(60)))
                        .build(),
                "a memorandum on 60 vehicles");
        world.tell(
                other,
                World.transfer("SWE", "CHL", Item.of(null, "vehicles", Quantity.of(60)))
                        .instrument(Instrument.CONTRACT)
                        .build(),
                "a contract for 60 vehicles");
        assertThat(world.by(new RetellingRule(), other)).containsExactly("DIFFERS doubt: firm / soft");
    }

    @Test
    void aTellingOfTheSameStoryIsNoWitness() throws IOException {
        long first = world.tell(article, jets().build(), "Chile bought 12 Gripen");
        long again = world.tell(other, jets().build(), "12 Gripen for Chile");
        assertThat(world.by(new CorroborationRule(), article))
                .first()
                .asString()
                .startsWith("HOLDS note");
        world.same(first, again);
        assertThat(world.by(new CorroborationRule(), article))
                .first()
                .asString()
                .startsWith("SINGLE SOURCE note");
    }

    @Test
    void transfersInGeneralAreBorneOutByRowsOfTheirYearsAndNotComparedInPrice() throws IOException {
        world.tell(register, World.row("SWE", "CHL", 12, "gripen", "2015", 12, "2017", 50), "SWE,CHL,12,Gripen");
        world.tell(register, World.row("SWE", "CHL", 4, "rbs", "2005", 4, "2007", 50), "SWE,CHL,4,RBS");
        world.tell(
                article,
                Tie.of(TieType.TRANSFER)
                        .with("SWE", Role.SUPPLIER)
                        .with("CHL", Role.RECIPIENT)
                        .status(Stage.COMPLETED)
                        .date(DateKind.DELIVERED, new Edtf("2016/2019"))
                        .amount(Amount.of(new BigDecimal("5e7"), "USD", Basis.UNKNOWN))
                        .build(),
                "transfers of $50 million from 2016 to 2019");
        assertThat(world.judgements(new CorroborationRule(), article))
                .hasSize(1)
                .allSatisfy(judgement -> {
                    assertThat(judgement.verdict()).isEqualTo(Verdict.HOLDS);
                    assertThat(judgement.against()).hasSize(1);
                });
        assertThat(world.by(new ValueRule(), article)).isEmpty();
    }

    @Test
    void aSystemLongBeforeTheRegisterHasItIsDoubted() throws IOException {
        world.tell(register, World.order("SWE", "POL", 12, "gripen", "1999"), "SWE,POL,12,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "1975"), "12 Gripen in 1975");
        world.tell(other, World.order("SWE", "CHL", 12, "gripen", "1996"), "12 Gripen in 1996");
        assertThat(world.by(new ExistenceRule(), article))
                .containsExactly("DIFFERS doubt: gripen, 1975 / first in 1999");
        assertThat(world.by(new ExistenceRule(), other)).isEmpty();
    }

    @Test
    void theKeyOfAFindingStaysInAnotherRunAndIsNotAnothers() throws IOException {
        world.tell(register, World.order("SWE", "CHL", 10, "gripen", "2019"), "SWE,CHL,10,Gripen");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        String key = world.judgements(new QuantityRule(), article).get(0).key();
        world.tell(other, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        assertThat(world.judgements(new QuantityRule(), article).get(0).key()).isEqualTo(key);
        assertThat(world.judgements(new QuantityRule(), other).get(0).key()).isNotEqualTo(key);
        assertThat(world.judgements(new CorroborationRule(), article).get(0).key())
                .isNotEqualTo(key);
    }
}
