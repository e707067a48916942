package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryVerbsTest extends VerbTest {

    private String tie = "";

    @BeforeEach
    void read() throws InterruptedException {
        imported();
        tie = Long.toString(workbench.tie);
    }

    private long ties(String... more) throws InterruptedException {
        String[] args = new String[more.length + 3];
        args[0] = "sql";
        args[1] = "--csv";
        System.arraycopy(more, 0, args, 2, more.length);
        args[args.length - 1] = "SELECT count(*) FROM tie";
        assertThat(verb(args)).as(err).isZero();
        return Long.parseLong(out.strip().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void anImportIsTakenBackAndDoneAgain() throws Exception {
        assertThat(verb("undo", "--by", "ann", "--note", "The wrong file."))
                .as(err)
                .isZero();
        assertThat(out).isEqualToNormalizingNewlines("Undid revision 1: Imported. This is revision 2.\n");
        assertThat(ties()).isZero();
        assertThat(verb("redo")).as(err).isZero();
        assertThat(ties()).isEqualTo(1);
        assertThat(verb("evidence", tie)).as(err).isZero();
        assertThat(verb("log")).as(err).isZero();
        assertThat(out).contains("- 2  ", "The wrong file.", "[taken back by 3]");
        assertThat(verb("redo")).isEqualTo(2);
        assertThat(err).contains("There is nothing to do again");
    }

    @Test
    void workThatRestsOnARevisionIsNamed() throws Exception {
        assertThat(verb("review", "accept", tie)).as(err).isZero();
        assertThat(verb("undo", "1")).isEqualTo(3);
        assertThat(err).contains("since revision 2 (", "rests on it; undo that one first.");
        assertThat(verb("undo")).as(err).isZero();
        assertThat(verb("undo")).as(err).isZero();
        assertThat(verb("undo")).isEqualTo(2);
        assertThat(err).contains("There is nothing to take back.");
        assertThat(verb("undo", "2")).isEqualTo(2);
        assertThat(err).contains("Revision 2 is undone already, by revision 3");
        assertThat(verb("undo", "99")).isEqualTo(2);
        assertThat(err).contains("There is no revision 99");
    }

    @Test
    void aWorkspaceIsReadAsItWasAtARevisionOrOnADay() throws Exception {
        assertThat(verb("undo")).as(err).isZero();
        assertThat(ties("--as-of", "1")).isEqualTo(1);
        assertThat(ties("--as-of", "2000-01-01")).isZero();
        assertThat(ties("--as-of", "2999-01-01")).isZero();
        assertThat(verb("evidence", tie)).isEqualTo(2);
        assertThat(verb("evidence", "--as-of", "1", tie)).as(err).isZero();
        assertThat(verb("sql", "--as-of", "9", "SELECT 1")).isEqualTo(2);
        assertThat(err).contains("There is no revision 9; the workspace has 1 to 2.");
        assertThat(verb("sql", "--as-of", "spring", "SELECT 1")).isEqualTo(2);
        assertThat(err).contains("No revision has the name spring; give a number or a date.");
    }

    @Test
    void logAndShowTellWhatWasKnownThen() throws Exception {
        assertThat(verb("review", "accept", tie)).as(err).isZero();
        assertThat(verb("name", "seen", "2")).as(err).isZero();
        assertThat(verb("undo", "2")).as(err).isZero();
        assertThat(verb("log", "--as-of", "2")).as(err).isZero();
        assertThat(out).contains("Accepted").doesNotContain("seen", "taken back", "Named");
        assertThat(verb("log", "--as-of", "seen")).as(err).isZero();
        assertThat(out).contains("Accepted").doesNotContain("taken back");
        assertThat(verb("log", "--as-of", "3")).as(err).isZero();
        assertThat(out).contains("(seen)").doesNotContain("taken back");
        assertThat(verb("log", "--as-of", "2000-01-01")).as(err).isZero();
        assertThat(out).isEmpty();
        assertThat(verb("show", "1", "--as-of", "2")).as(err).isZero();
        assertThat(out).contains("+ tie " + tie);
        assertThat(verb("show", "2", "--as-of", "1")).isEqualTo(2);
        assertThat(err).contains("There is no revision 2; the workspace has 1 to 1.");
    }

    @Test
    void aRevisionIsToldInWordsAsItWasThen() throws Exception {
        assertThat(verb("review", "edit", tie, "--set", "title=First")).as(err).isZero();
        assertThat(verb("review", "edit", tie, "--set", "title=Second")).as(err).isZero();
        assertThat(verb("review", "reject", tie, "--blind", "--by", "ben"))
                .as(err)
                .isZero();
        assertThat(verb("log")).as(err).isZero();
        String record = "First (record " + tie + ").";
        assertThat(out)
                .containsPattern("2  .* Edited .+, transfer, .*First \\(record " + tie + "\\)\\.")
                .containsPattern("3  .* Edited .+, transfer, .*Second \\(record " + tie + "\\)\\.")
                .contains("Rejected record " + tie + ", blind.");
        assertThat(verb("show", "2")).as(err).isZero();
        assertThat(out).contains(record);
        assertThat(verb("log", "--json")).as(err).isZero();
        assertThat(out).as("what was written down").contains("Edited record " + tie + ".");
    }

    @Test
    void aNamedRevisionIsFoundByItsName() throws Exception {
        assertThat(verb("name", "read")).as(err).isZero();
        assertThat(out).contains("Named revision 1 read.");
        assertThat(verb("undo", "read")).as(err).isZero();
        assertThat(ties()).isZero();
        assertThat(ties("--as-of", "read")).isEqualTo(1);
        assertThat(verb("log")).as(err).isZero();
        assertThat(out).contains("- 1  ", "(read)");
        assertThat(verb("name", "2026")).isEqualTo(2);
    }

    @Test
    void changesAreAskedForSinceAPoint() throws Exception {
        assertThat(verb("changes", "--since", "1", "--lines", "3")).as(err).isZero();
        assertThat(workbench.checked).contains("changes{since=1, lines=3}");
        assertThat(verb("changes", "--json")).as(err).isZero();
        assertThat(json(out).get("card").toString()).contains("\"since\":\"last\"");
        assertThat(verb("changes", "--lines", "0")).isEqualTo(2);
        assertThat(err).contains("The parameter lines of changes is between 1 and 999: 0");
    }

    @Test
    void aRevisionShowsWhatItBrought() throws Exception {
        assertThat(verb("show", "1", "--json")).as(err).isZero();
        JsonNode rows = json(out).get("rows");
        assertThat(rows.toString()).contains("[\"tie\",1,0]").contains("[\"participant\",2,0]");
        assertThat(verb("undo")).as(err).isZero();
        assertThat(verb("show", "2")).as(err).isZero();
        assertThat(out).contains("- source news.txt", "- tie " + tie + ": TRANSFER, SUPPLIER TUR, RECIPIENT PAK");
        assertThat(verb("redo")).as(err).isZero();
        assertThat(verb("show", "3")).as(err).isZero();
        assertThat(out).contains("+ tie " + tie + ": ").doesNotContain("and more");
        assertThat(verb("log", "--json")).as(err).isZero();
        assertThat(json(out).get("rows").get(2).get(0).asLong()).isEqualTo(1);
    }
}
