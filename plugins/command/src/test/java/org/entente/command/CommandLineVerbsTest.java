package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommandLineVerbsTest extends VerbTest {

    @Test
    void theVersionIsTold() throws InterruptedException {
        assertThat(run("--version")).isZero();
        assertThat(out).isEqualTo("entente 1.2.3" + System.lineSeparator());
    }

    @Test
    void helpListsTheVerbsAndExplainsOne() throws InterruptedException {
        assertThat(run("help")).isZero();
        assertThat(out)
                .contains(
                        "analyze",
                        "brief",
                        "changes",
                        "demo",
                        "doctor",
                        "evaluate",
                        "evidence",
                        "export",
                        "import",
                        "plugins",
                        "sql");
        assertThat(run("help", "export")).isZero();
        assertThat(out).contains("--of", "--view");
        assertThat(run("import", "--help")).isZero();
        assertThat(out).contains("--strict");
        assertThat(run("help", "exprot")).isEqualTo(2);
        assertThat(err).contains("did you mean export?");
    }

    @Test
    void aVerbThatIsNotThereGetsAHint() throws InterruptedException {
        assertThat(run("anlayze")).isEqualTo(2);
        assertThat(err).isEqualTo("There is no verb anlayze; did you mean analyze?" + System.lineSeparator());
    }

    @Test
    void anOptionThatIsNotThereGetsAHint() throws InterruptedException {
        assertThat(run("import", "--strickt", "news.txt")).isEqualTo(2);
        assertThat(err).contains("import has no option --strickt; did you mean --strict?");
    }

    @Test
    void aMissingWordIsNamed() throws InterruptedException {
        assertThat(run("analyze")).isEqualTo(2);
        assertThat(err).contains("ANALYZER").contains("entente analyze --help");
    }

    @Test
    void anImportTellsWhatWasReadAndABoundedListOfProblems() throws InterruptedException {
        assertThat(run("-w", "W", "import", "news.txt")).isZero();
        assertThat(out)
                .contains("news.txt: read, text; 1 tie, 0 observations")
                .contains("doubt row.odd at row 20: Odd.")
                .doesNotContain("at row 21")
                .contains("and 10 more")
                .contains("30 × row.odd")
                .contains("revision 1.");
    }

    @Test
    void aStrictImportIsWorthALookWhereSomethingIsDoubtful() throws InterruptedException {
        assertThat(run("-w", "W", "import", "--strict", "news.txt")).isEqualTo(1);
    }

    @Test
    void anImportPrintsOneObject() throws InterruptedException, IOException {
        assertThat(run("-w", "W", "import", "--json", "news.txt")).isZero();
        JsonNode object = json(out);
        assertThat(object.get("rows").get(0).get(3).asInt()).isEqualTo(1);
        assertThat(object.get("problems").get(0).get("codes").get("row.odd").asInt())
                .isEqualTo(30);
        assertThat(object.get("problems").get(0).get("first")).hasSize(20);
    }

    @Test
    void aFileThatIsNotThereFailsBeforeAWorkspaceIsMade() throws InterruptedException {
        assertThat(run("-w", "W", "import", "missing.txt")).isEqualTo(3);
        assertThat(err).contains("There is no file " + folder.resolve("missing.txt") + ".");
        assertThat(folder.resolve("W")).doesNotExist();
    }

    @Test
    void anEmptyFileFailsWithTheSentenceOfTheEngine() throws InterruptedException, IOException {
        Files.writeString(folder.resolve("empty.txt"), "", StandardCharsets.UTF_8);
        assertThat(run("-w", "W", "import", "empty.txt")).isEqualTo(3);
        assertThat(err).contains("empty.txt is empty").doesNotContain("\tat ");
    }

    @Test
    void anImporterThatIsNotThereIsWrongUse() throws InterruptedException {
        assertThat(run("import", "--as", "txt", "news.txt")).isEqualTo(2);
        assertThat(err).contains("There is no importer txt; did you mean text?");
    }

    @Test
    void aWorkspaceThatIsNotThereIsNamed() throws InterruptedException {
        assertThat(run("-w", "nowhere", "sql", "SELECT 1")).isEqualTo(3);
        assertThat(err).contains("There is no workspace " + folder.resolve("nowhere"));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aWorkspaceInUseIsNamed() throws Exception {
        imported();
        try (var held = workbench.open(folder.resolve("W"))) {
            assertThat(held.revisions()).isNotEmpty();
            assertThat(run("-w", "W", "sql", "SELECT 1")).isEqualTo(3);
            assertThat(err).contains("W").doesNotContain("\tat ");
        }
    }

    @Test
    void aResultIsOneObjectInFullPrecisionWithActors() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "analyze", "network", "--set", "year=1999", "--json"))
                .isZero();
        JsonNode object = json(out);
        assertThat(out.strip().lines()).hasSize(1);
        assertThat(object.get("kind").asText()).isEqualTo("table");
        assertThat(object.get("card").get("parameters").get("year").asText()).isEqualTo("1999");
        assertThat(object.get("columns").toString())
                .startsWith(
                        "[{\"name\":\"actor\",\"type\":\"ACTOR\",\"unit\":null},{\"name\":\"score\",\"type\":\"NUMBER\","
                                + "\"unit\":\"TIV\"}");
        assertThat(object.get("rows").toString())
                .isEqualTo("[[\"TUR\",0.30000000000000004,\"=1+1\"],[\"PAK\",null,\"-x, \\\"y\\\"\"]]");
        assertThat(object.get("actors").get("TUR").toString())
                .isEqualTo("{\"title\":\"Türkiye\",\"codes\":{\"COW\":[\"640\"]}}");
        assertThat(object.has("support")).isFalse();
    }

    @Test
    void evidenceIsPrintedWhenAsked() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "analyze", "network", "--json", "--evidence")).isZero();
        JsonNode support = json(out).get("support").get(0);
        assertThat(support.get("ties").get(0).asLong()).isEqualTo(workbench.tie);
        assertThat(support.get("cells").get("score").get("filter").asText()).isEqualTo("all");
        assertThat(run("-w", "W", "analyze", "network", "--evidence")).isZero();
        assertThat(out).contains("[1] \"ships\"").contains("characters 4 to 9");
    }

    @Test
    void aTextTableShowsTitlesAndADashForWhatIsNotKnown() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "analyze", "network")).isZero();
        assertThat(out)
                .contains("Türkiye (TUR)")
                .contains("0.3  ")
                .contains("–")
                .contains("A note.");
    }

    @Test
    void valuesSeparatedByCommasAreEscapedForSpreadsheets() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "analyze", "network", "--csv")).isZero();
        assertThat(out).isEqualTo("actor,score,note\r\nTUR,0.30000000000000004,'=1+1\r\nPAK,,\"'-x, \"\"y\"\"\"\r\n");
    }

    @Test
    void twoFormatsAtOnceAreWrongUse() throws InterruptedException {
        assertThat(run("analyze", "network", "--csv", "--json")).isEqualTo(2);
    }

    @Test
    void slipsInAnalyzersAndParametersGetAHint() throws InterruptedException {
        assertThat(run("analyze", "netwrok")).isEqualTo(2);
        assertThat(err).contains("There is no analyzer netwrok; did you mean network?");
        assertThat(run("analyze", "network", "--set", "yaer=1")).isEqualTo(2);
        assertThat(err).contains("network has no parameter yaer; did you mean year?");
        assertThat(run("analyze", "network", "--set", "year=1")).isEqualTo(2);
        assertThat(err).contains("The parameter year of network is between 1900 and 2100: 1.");
        assertThat(run("analyze", "network", "--set", "year")).isEqualTo(2);
        assertThat(err.strip().lines()).hasSize(1);
    }

    @Test
    void aCancelledAnalysisFailsWithASentence() throws InterruptedException {
        imported();
        cancelled.set(true);
        assertThat(run("-w", "W", "analyze", "network")).isEqualTo(3);
        assertThat(err).contains("was cancelled.");
    }

    @Test
    void anExportTakesResultsAndParameters() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "export", "graph", "-o", "g.xml", "--of", "network,year=2000"))
                .isZero();
        assertThat(workbench.exported).containsExactly("graph{}[network]");
        assertThat(folder.resolve("g.xml")).hasContent("exported by graph");
        assertThat(run("-w", "W", "export", "graph")).isZero();
        assertThat(out).isEqualTo("exported by graph");
    }

    @Test
    void aReportIsAboutWhatThereIsWhereNothingIsNamed() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "export", "report", "-o", "r.html")).isZero();
        assertThat(workbench.exported).containsExactly("report{}[partnership, dependence, network]");
    }

    @Test
    void exportersAndAnalysesThatAreNotThereAreWrongUse() throws InterruptedException {
        assertThat(run("export", "tabel")).isEqualTo(2);
        assertThat(err).contains("did you mean table?");
        assertThat(run("export", "table", "--view", "tie")).isEqualTo(2);
        assertThat(err).contains("table has no parameter view.");
        assertThat(run("export", "graph", "--of", "nework")).isEqualTo(2);
        assertThat(err).contains("did you mean network?");
    }

    @Test
    void aQueryIsAnsweredInThreeFormats() throws InterruptedException, IOException {
        imported();
        String select = "SELECT id, 'a,b' AS t, NULL AS n, 'NaN'::DOUBLE AS x FROM actor ORDER BY id";
        assertThat(run("-w", "W", "sql", select)).isZero();
        assertThat(out).contains("PAK  a,b  –  –");
        assertThat(run("-w", "W", "sql", "--csv", select)).isZero();
        assertThat(out).isEqualTo("id,t,n,x\r\nPAK,\"a,b\",,\r\nTUR,\"a,b\",,\r\n");
        assertThat(run("-w", "W", "sql", "--json", select)).isZero();
        assertThat(json(out).get("rows").toString())
                .isEqualTo("[[\"PAK\",\"a,b\",null,null],[\"TUR\",\"a,b\",null,null]]");
    }

    @Test
    @Timeout(10)
    void aHugeCellIsCutWithoutBeingMeasured() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "sql", "SELECT repeat('x', 50000000) AS x")).isZero();
        assertThat(out).hasSizeLessThan(1000).contains("xxx…");
    }

    @Test
    void aQueryThatIsNoSelectIsWrongUse() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "sql", "DELETE FROM tie")).isEqualTo(2);
        assertThat(run("-w", "W", "sql", "SELECT nothing FROM tie")).isEqualTo(2);
        assertThat(err).contains("nothing").doesNotContain("\tat ");
    }

    @Test
    void evidenceIsShownInItsContext() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "evidence", Long.toString(workbench.tie))).isZero();
        assertThat(out).contains("The «ships» were sold to Pakistan.").contains("characters 4 to 9");
        assertThat(run("-w", "W", "evidence", Long.toString(workbench.evidence), "--json"))
                .isZero();
        assertThat(json(out).get("rows").get(0).get(3).asText()).isEqualTo("ships");
        assertThat(run("-w", "W", "evidence", "4711")).isEqualTo(2);
        assertThat(err).contains("4711");
        assertThat(run("-w", "W", "evidence", "x")).isEqualTo(2);
    }

    @Test
    void theWorkbenchIsAnnouncedSaysWhatItOffersAndStaysUntilCancelled() throws InterruptedException {
        List<String> announced = new ArrayList<>();
        CommandLineVerbs verbs = new CommandLineVerbs(
                workbench,
                null,
                workspace -> {
                    announced.add(workspace.getFileName().toString());
                    cancelled.set(true);
                    return () -> announced.add("gone");
                },
                Fronts.NONE,
                "1.2.3");
        assertThat(run(verbs, "-w", "W")).isZero();
        assertThat(announced).containsExactly("W", "gone");
        assertThat(out)
                .contains("6 analyzers")
                .contains(folder.resolve("W").toString())
                .contains("Ctrl-C");
        assertThat(err).contains("A plugin came.").contains("has ended.");
    }

    @Test
    void theDoctorFindsTheMachineGood() throws InterruptedException, IOException {
        assertThat(run("doctor", "--json")).isZero();
        assertThat(json(out).get("rows").get(0).get(1).asText()).isEqualTo("good");
    }

    @Test
    void anOutputThatTakesNoMoreFails() throws InterruptedException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = new CommandLineVerbs(workbench, null, null, Fronts.NONE, "1")
                .run(new Call(
                        List.of("--version"),
                        User.current(),
                        folder,
                        InputStream.nullInputStream(),
                        full,
                        messages,
                        () -> false));
        assertThat(status).isEqualTo(3);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }
}
