package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.DateKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which row of a register is set beside a claim, and what it bears out. */
class RegisterRowsTest {

    @TempDir
    private Path folder;

    private World world;
    private Source article;
    private Source register;

    @BeforeEach
    void open() throws IOException {
        world = new World(folder);
        article = world.text("article", "2023-03-01");
        register = world.register("register");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static Tie.Builder missiles(String system, String designation, int number, String year) {
        return World.transfer("SWE", "NOR", Item.of(system, designation, Quantity.of(number)))
                .date(DateKind.ORDERED, new Edtf(year));
    }

    private static Tie selected() {
        return missiles("rbs", "RBS-15", 40, "2022")
                .status(new Status(Stage.NEGOTIATING, new Detail("NOT_YET_ORDERED"), null))
                .build();
    }

    @Test
    void aRowThatIsNotYetBindingBearsNoContractOutAndDiffers() throws IOException {
        world.tell(register, selected(), "SWE,NOR,40,RBS-15,selected");
        world.tell(
                article,
                missiles("rbs", "RBS-15", 40, "2022")
                        .instrument(Instrument.CONTRACT)
                        .build(),
                "Norway ordered 40 RBS-15");
        assertThat(world.by(new CorroborationRule(), article))
                .singleElement()
                .asString()
                .startsWith("SINGLE SOURCE note");
        assertThat(world.by(new CommitmentRule(), article))
                .containsExactly("DIFFERS doubt: firm (signed) / soft (negotiating)");
        assertThat(world.by(new StageRule(), article)).isEmpty();
    }

    @Test
    void aSignatureOfWhichTheRegisterKnowsTalksAloneDiffersInItsStage() throws IOException {
        world.tell(register, selected(), "SWE,NOR,40,RBS-15,selected");
        world.tell(article, missiles("rbs", "RBS-15", 40, "2022").build(), "Norway and Sweden signed on 40 RBS-15");
        assertThat(world.by(new CommitmentRule(), article)).isEmpty();
        assertThat(world.by(new StageRule(), article))
                .singleElement()
                .asString()
                .startsWith("DIFFERS doubt: signed")
                .contains("/ negotiating");
    }

    @Test
    void aMemorandumGoesTogetherWithARowThatIsNotYetBinding() throws IOException {
        world.tell(register, selected(), "SWE,NOR,40,RBS-15,selected");
        world.tell(
                article,
                missiles("rbs", "RBS-15", 40, "2022").instrument(Instrument.MOU).build(),
                "a memorandum on 40 RBS-15");
        assertThat(world.by(new CommitmentRule(), article)).isEmpty();
        assertThat(world.by(new StageRule(), article)).isEmpty();
        assertThat(world.by(new CorroborationRule(), article))
                .singleElement()
                .asString()
                .startsWith("HOLDS note");
    }

    private static Tie priced(String system, String designation, int number, String year, String euros) {
        return missiles(system, designation, number, year)
                .amount(Amount.of(new BigDecimal(euros), "EUR", Basis.CONTRACT))
                .build();
    }

    @Test
    void theRowOfThePriceIsTakenAndAPartOfItThatIsCountedIsTheCause() throws IOException {
        world.tell(register, priced("rbs", "RBS-70", 500, "2021", "9e7"), "SWE,NOR,500,RBS-70,EUR90 m deal");
        world.tell(
                register,
                priced(null, "RBS-70-NG", 600, "2022", "1.21e8"),
                "SWE,NOR,600,RBS-70-NG,EUR121 m deal (incl 60 launchers)");
        world.tell(
                article,
                World.transfer("SWE", "NOR", Item.of("rbs", "RBS-70", Quantity.of(60)))
                        .amount(Amount.of(new BigDecimal("1.2e8"), "EUR", Basis.UNKNOWN))
                        .build(),
                "60 RBS-70 missiles at 120 million euros");
        assertThat(world.judgements(new QuantityRule(), article))
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.found()).isEqualTo("600 × RBS-70-NG");
                    assertThat(judgement.cause()).contains("60 launchers");
                });
        assertThat(world.judgements(new CorroborationRule(), article))
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.found()).startsWith("SWE → NOR: 600 × RBS-70-NG");
                    assertThat(judgement.because()).contains("row 2");
                });
    }

    @Test
    void theRowOfTheVersionThatIsNamedIsTaken() throws IOException {
        world.tell(register, missiles("rbs", "RBS-70-ER", 500, "2021").build(), "SWE,NOR,500,RBS-70-ER");
        world.tell(register, missiles("rbs", "RBS-70-LR", 600, "2021").build(), "SWE,NOR,600,RBS-70-LR");
        world.tell(
                article,
                World.transfer("SWE", "NOR", Item.of("rbs", "RBS-70", Quantity.of(60)))
                        .build(),
                "60 RBS-70 missiles (L.R.)");
        assertThat(world.by(new QuantityRule(), article))
                .singleElement()
                .asString()
                .endsWith("600 × RBS-70-LR");
    }
}
