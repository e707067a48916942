package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Item;
import org.entente.core.model.Measure;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of claims beside which nothing stands. */
class SilenceTest {

    @TempDir
    private Path folder;

    private World world;
    private Source article;

    @BeforeEach
    void open() throws IOException {
        world = new World(folder);
        article = world.text("article", "2024-03-01");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private List<Judgement> of(Source source) throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            Library library = new Library(snapshot, false, TestRun.plain());
            Set<String> digests = Set.of(source.digest());
            Material material = Material.of(library.deals(digests), library.figures(digests), library, TestRun.plain());
            Silence silence = new Silence(material);
            return material.claims().stream().map(silence::of).toList();
        }
    }

    private static Tie.Builder cooperation() {
        return Tie.of(TieType.COOPERATION)
                .with("NOR", Role.PARTNER)
                .with("POL", Role.PARTNER)
                .status(Stage.ACTIVE);
    }

    @Test
    void aRegisterSpeaksByItsSilenceOnlyInsideOfWhatItCovers() throws IOException {
        world.register("register");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen in 2019");
        world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2024"), "12 Gripen in 2024");
        List<Judgement> said = of(article);
        assertThat(said).extracting(Judgement::verdict).containsOnly(Verdict.SINGLE_SOURCE);
        assertThat(said.get(0).severity().name()).isEqualTo("DOUBT");
        assertThat(said.get(0).because()).contains("register (edition", "covers such acts of 2019 and has none");
        assertThat(said.get(1).severity().name()).isEqualTo("NOTE");
        assertThat(said.get(1).because()).contains("no register says that it would cover it");
    }

    @Test
    void whatIsOnlyPossibleOrNamesNoTwoCountriesCannotBeChecked() throws IOException {
        world.tell(article, cooperation().modality(Modality.POSSIBLE).build(), "could cooperate");
        world.tell(
                article,
                World.transfer("NOR", "a-firm", Item.of(null, "boats", null)).build(),
                "Norway sold boats to a firm");
        assertThat(of(article)).extracting(Judgement::verdict).containsOnly(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aViewWithNothingDatedOrCountedIsAnOpinionAndADatedActInTheSamePieceIsNot() throws IOException {
        Source opinion = world.source("opinion", Genre.OPINION, "2024-03-01", Coverage.UNKNOWN);
        world.tell(opinion, cooperation().build(), "they are natural partners");
        world.tell(opinion, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen in 2019");
        assertThat(of(opinion)).extracting(Judgement::verdict).containsExactly(Verdict.OPINION, Verdict.SINGLE_SOURCE);
    }

    @Test
    void aFigureWithoutATimeCannotBeCheckedAndOneThatNobodyElseTellsIsOfASingleSource() throws IOException {
        Observation dated = World.exports("NOR", "2024", "2.1e9", "USD");
        world.tell(article, dated, "2.1 billion in 2024");
        world.tell(article, Observation.of(dated.measure(), "NOR", (Edtf) null, dated.value(), "USD"), "2.1 billion");
        assertThat(of(article))
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.SINGLE_SOURCE, Verdict.NOT_CHECKABLE);
    }

    @Test
    void aRankOfNoTimeSaysSoAndItsWordsAreNoDeal() throws IOException {
        world.register("register");
        String sentence = "Norway, which has sold boats, missiles and radars to several of its neighbours, is the"
                + " second-largest arms supplier of Poland.";
        world.tell(
                article,
                World.transfer("NOR", "POL", Item.of(null, "second-largest arms", null))
                        .build(),
                sentence);
        world.tell(
                article,
                Observation.of(Measure.RANK, "NOR", (Edtf) null, BigDecimal.valueOf(2), "RANK")
                        .withCounterpart("POL"),
                sentence);
        assertThat(of(article)).extracting(Judgement::verdict).containsOnly(Verdict.NOT_CHECKABLE);
        assertThat(of(article))
                .extracting(Judgement::because)
                .containsExactly(
                        "The same words tell a rank, which is checked by itself.",
                        "It is told of no time, so no register can be asked.");
    }
}
