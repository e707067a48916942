package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.entente.core.model.Composite;
import org.entente.core.model.Edtf;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryAnalyzerTest implements AnalyzerContract<StoryMatcher.Parameters> {

    @TempDir
    private Path texts;

    @TempDir
    private Path folder;

    @Override
    public StoryAnalyzer analyzer() {
        return new StoryAnalyzer();
    }

    @Override
    public Class<StoryMatcher.Parameters> parametersType() {
        return StoryMatcher.Parameters.class;
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        fill(workspace, "radar", "millennium", "k2-second");
    }

    private void fill(SampleWorkspace workspace, String... stories) throws IOException {
        Library library = new Library();
        for (Article article : Article.all()) {
            if (List.of(stories).contains(article.story())) {
                library.add(workspace.ledger(), texts, article);
            }
        }
    }

    private Composite analyzed(String... stories) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace, stories);
            return analyzed(workspace);
        }
    }

    private Composite analyzed(SampleWorkspace workspace) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return analyzer().analyze(snapshot, parameters(), TestRun.plain());
        }
    }

    private static Table table(Composite composite, int part) {
        return (Table) composite.parts().get(part);
    }

    private static Findings findings(Composite composite) {
        return (Findings) composite.parts().get(2);
    }

    @Test
    void theFirstToPublishIsTheLikelyOrigin() throws IOException {
        Table stories = table(analyzed("radar"), 0);
        assertThat(stories.cells("source"))
                .containsExactly("radar-agency", "radar-reprint", "radar-rewrite", "radar-cut");
        assertThat(stories.cells("part")).containsExactly("LIKELY ORIGIN", "REPRINT", "RETELLING", "REPRINT");
        assertThat(stories.cell(0, "why")).isEqualTo("published first");
        assertThat(stories.cell(2, "why")).asString().startsWith("like radar-").contains("most alike ties +");
    }

    @Test
    void reportsOfOneStoryAreOneIndependentTelling() throws IOException {
        Table ties = table(analyzed("radar"), 1);
        assertThat(ties.cell(0, "what")).isEqualTo("TRANSFER SWE → NOR, giraffe × 12");
        assertThat(ties.cell(0, "tellings")).isEqualTo(4L);
        assertThat(ties.cell(0, "reports")).isEqualTo(4L);
        assertThat(ties.cell(0, "independent")).isEqualTo(1L);
        assertThat(ties.cell(0, "asserted")).isEqualTo(false);
    }

    @Test
    void aRetellingThatIsFirmerIsFoundWithBothQuotes() throws IOException {
        assertThat(findings(analyzed("millennium")).findings())
                .filteredOn(finding -> finding.sentence().startsWith("Morocco negotiates")
                        && finding.sentence().contains("c-390"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("retelling.firmer");
                    assertThat(finding.sentence())
                            .contains("stage PROPOSED became NEGOTIATING, modality POSSIBLE became ASSERTED")
                            .contains("“Morocco is negotiating with Brazil's Embraer")
                            .contains("“Brazil's Embraer could supply C-390");
                    assertThat(finding.support().ties()).hasSize(2);
                });
    }

    private static final String WEIGHED = """
            Peru and Norway talk about patrol boats

            OSLO - Peru is considering the purchase of nine patrol boats from Norway's Umoe Mandal, an official of the Peruvian
            navy said on Monday. The yard could build a slipway in Chimbote, the official said. Talks are at an early stage and no
            price has been named. The Norwegian company has repaired two tugs for the navy since 2019. Peru's congress will be
            asked for the money in the spring, he added, and the navy would like to have the first boat by 2028.
            """;

    private static final String ORDERED = """
            Peru orders nine boats from Umoe Mandal

            Peru has ordered nine patrol boats from Norway's Umoe Mandal, which will build a slipway in Chimbote, reports from Oslo
            say. The navy expects the first boat by 2028. Congress will be asked for the money in the spring.
            """;

    private static final String ELSEWHERE = """
            Chile buys boats from Umoe Mandal

            Chile has ordered six patrol boats from Norway's Umoe Mandal for 80 million euros, the company said on Wednesday. They
            will sail along the southern coast and be delivered from 2027.
            """;

    private static final String ANOTHER = """
            Norway and Peru agree on trainers

            Peru has bought four simulators for its pilots from Norway's Kongsberg for 12 million euros, the air force said on
            Wednesday. They will stand in Arequipa from next year.
            """;

    private Composite analyzedTexts(String... texts) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            Library library = new Library();
            for (int i = 0; i < texts.length; i++) {
                String title = texts[i].substring(0, texts[i].indexOf('\n'));
                Edtf day = new Edtf("2025-06-0" + (2 + i));
                library.add(workspace.ledger(), this.texts, "report" + i, title, "Paper " + i, day, texts[i]);
            }
            return analyzed(workspace);
        }
    }

    @Test
    void aShorterRetellingInOtherWordsIsKnownByWhatIsToldInIt() throws IOException {
        Composite composite = analyzedTexts(WEIGHED, ORDERED, ELSEWHERE, ANOTHER);
        assertThat(table(composite, 0).cells("source")).containsExactly("report0", "report1");
        assertThat(findings(composite).findings())
                .filteredOn(finding -> finding.sentence().contains("patrol boats"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("tells firmer")
                        .contains("stage PROPOSED became SIGNED"));
    }

    @Test
    void aPurchaseIsNotTakenForTheLetterOfIntentBeforeItAndTellsFirmer() throws IOException {
        Composite composite = analyzedTexts("""
                Latvia and Norway's Nammo sign letter of intent

                Latvia and Norway's Nammo signed a letter of intent on artillery shells on Monday in Riga, Defence Minister Janis
                Berzs said. The talks will go on in autumn. Deliveries could begin in 2028, and the sum may reach 200 million euros.
                """, """
                Latvia buys shells

                Latvia has bought artillery shells from Norway's Nammo for 200 million euros. Defence Minister Janis Berzs signed
                in Riga on Monday. Deliveries begin in 2028.
                """);
        assertThat(table(composite, 1).size()).isPositive();
        assertThat(table(composite, 1).cells("asserted")).containsOnly(false);
        assertThat(findings(composite).findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("tells firmer") && sentence.contains("LOI is no longer told"));
    }

    @Test
    void aStoryThatStandsAloneIsInNoTable() throws IOException {
        Composite composite = analyzed("archer");
        assertThat(table(composite, 0).size()).isZero();
        assertThat(table(composite, 1).size()).isZero();
        assertThat(findings(composite).findings()).isEmpty();
    }

    private static List<String> names(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void ofTheAnnotatedTextsOnlyTheOfferAndTheInquiryThatItBecameAreOneStory() throws IOException {
        Path gold = Path.of("../../../shared/gold/dev");
        Assumptions.assumeThat(gold).as("the annotated texts are there").isDirectory();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            Library library = new Library();
            for (String name : names(gold)) {
                String text = Files.readString(gold.resolve(name + ".txt"), StandardCharsets.UTF_8);
                library.add(workspace.ledger(), texts, name, null, null, null, text);
            }
            Composite composite = analyzed(workspace);
            assertThat(table(composite, 0).cells("source")).containsExactly("tr-jp-2026b", "tr-jp-2026a");
            assertThat(findings(composite).findings())
                    .extracting(Finding::sentence)
                    .anyMatch(sentence -> sentence.startsWith("tr-jp-2026a tells firmer")
                            && sentence.contains("modality POSSIBLE became ASSERTED")
                            && sentence.contains("bayraktar-tb2"));
        }
    }
}
