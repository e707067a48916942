package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradeVerbTest extends VerbTest {

    @BeforeEach
    void read() throws InterruptedException {
        imported();
    }

    private void published() throws Exception {
        workbench.publisher = "Agence Aile";
        Files.writeString(folder.resolve("more.txt"), "The ships were sold twice.");
        assertThat(run("-w", "W", "import", "more.txt")).as(err).isZero();
    }

    @Test
    void aPersonSignsWhatWasOnlySuggested() throws Exception {
        String tie = Long.toString(workbench.tie);
        assertThat(run("-w", "W", "grade", "tie", tie, "2", "--by", "ann", "--why", "Both say so."))
                .as(err)
                .isZero();
        assertThat(out).contains("Graded tie " + tie + " 2. This is revision 2.");
        published();
        assertThat(run("-w", "W", "grade", "publisher", "Agence Aile", "b", "--genre", "news", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(out).contains("Rated Agence Aile as news B.");
        assertThat(run("-w", "W", "sql", "--csv", "SELECT target, credibility, author, why FROM grade"))
                .isZero();
        assertThat(out).contains(tie + ",2,ann,Both say so.");
    }

    @Test
    void evidenceShowsWhatIsSuggestedUntilSomebodySignsIt() throws Exception {
        String tie = Long.toString(workbench.tie);
        String evidence = Long.toString(workbench.evidence);
        assertThat(verb("evidence", tie)).as(err).isZero();
        assertThat(out)
                .contains("  reliability F\n", "  tie " + tie + ": credibility 6 suggested, 1 origin / 1 report\n");
        assertThat(verb("grade", "evidence", evidence, "4", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(verb("grade", "tie", tie, "2", "--by", "bob", "--why", "Both say so."))
                .as(err)
                .isZero();
        assertThat(verb("evidence", evidence)).as(err).isZero();
        assertThat(out)
                .contains("  reliability F, credibility 4 signed by ann\n")
                .contains("  tie " + tie + ": credibility 2 signed by bob (Both say so.), 1 origin / 1 report\n");
        assertThat(verb("evidence", evidence, "--as-of", "1", "--json")).as(err).isZero();
        assertThat(json(out).at("/rows/0/11").asText())
                .isEqualTo("reliability F; tie " + tie + ": credibility 6 suggested, 1 origin / 1 report");
    }

    @Test
    void whatIsNoGradeIsRefused() throws Exception {
        assertThat(run("-w", "W", "grade", "tie", "1", "B")).isEqualTo(2);
        assertThat(err).contains("There is no credibility B");
        assertThat(run("-w", "W", "grade", "publisher", "A", "2")).isEqualTo(2);
        assertThat(run("-w", "W", "grade", "publisher", "Nobody Knows", "B")).isEqualTo(2);
        assertThat(err).contains("No source that is held was published by Nobody Knows;");
        assertThat(run("-w", "W", "grade", "tie", "999999", "2")).isEqualTo(2);
        assertThat(err).contains("There is no tie 999999.");
        assertThat(run("-w", "W", "grade", "tide", "1", "2")).isEqualTo(2);
    }
}
