package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxVerbTest extends VerbTest {

    private Path inbox;

    @BeforeEach
    void inbox() throws InterruptedException {
        assertThat(run("-w", "W", "inbox")).as(err).isZero();
        assertThat(out).startsWith("Nothing new waits in ");
        inbox = folder.resolve("W").resolve("inbox");
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(inbox.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatLiesStillIsImportedPutAwayAndTellsWatches() throws Exception {
        imported();
        assertThat(run("-w", "W", "watch", "add", "TUR-PAK", "--by", "ann"))
                .as(err)
                .isZero();
        put("more.txt", "The ships were sold twice.");
        assertThat(run("-w", "W", "changes")).as(err).isZero();
        assertThat(err).contains("inbox/more.txt: read, text; 1 tie, 0 observations", "Watch ", " is touched: ");
        assertThat(inbox.resolve("more.txt")).doesNotExist();
        assertThat(inbox.resolve("done/more.txt")).hasContent("The ships were sold twice.");
        assertThat(run("-w", "W", "log")).as(err).isZero();
        assertThat(out).contains("Lay in the inbox.");
    }

    @Test
    void aFileThatIsRefusedStaysWithASentenceAndIsTriedAgainWhenItChangesOrIsAskedFor() throws Exception {
        Path bad = put("bad.txt", "");
        assertThat(run("-w", "W", "inbox", "--strict")).isEqualTo(1);
        assertThat(out).isEqualTo("inbox/bad.txt stays. The file bad.txt is empty; nothing was imported.\n");
        assertThat(inbox.resolve("bad.txt.problem")).hasContent("The file bad.txt is empty; nothing was imported.");
        assertThat(run("-w", "W", "inbox", "--strict")).as("it stays yet").isEqualTo(1);
        assertThat(out).startsWith("Nothing new waits in ").contains("; 1 stays, see the files .problem");
        assertThat(run("-w", "W", "inbox")).isZero();
        assertThat(run("-w", "W", "inbox", "--strict", "--again")).as(out).isEqualTo(1);
        Files.writeString(bad, "The ships were sold.", StandardCharsets.UTF_8);
        assertThat(run("-w", "W", "import", "news.txt")).as(err).isZero();
        assertThat(err).contains("inbox/bad.txt: read, text; ");
        assertThat(bad).doesNotExist();
        assertThat(inbox.resolve("bad.txt.problem")).doesNotExist();
    }

    @Test
    void whatIsHeldOrHasANameThatIsTakenIsPutAwayToo() throws Exception {
        put("a.txt", "The ships were sold.");
        assertThat(run("-w", "W", "inbox")).as(err).isZero();
        put("a.txt", "The ships were sold.");
        assertThat(run("-w", "W", "inbox", "--json")).as(err).isZero();
        JsonNode row = json(out).at("/rows/0");
        assertThat(row.get(0).asText()).isEqualTo("inbox/a.txt");
        assertThat(row.get(1).asText()).isEqualTo("KNOWN");
        assertThat(inbox.resolve("done/a.txt")).exists();
        assertThat(inbox.resolve("done/a-2.txt")).exists();
    }

    @Test
    void whatIsNotWrittenToItsEndIsLeftAlone() throws Exception {
        put("a.txt.part", "The shi");
        put(".b.txt", "The shi");
        assertThat(run("-w", "W", "inbox")).as(err).isZero();
        assertThat(out).startsWith("Nothing new waits in ");
    }

    @Test
    void theWorkbenchTakesWhatComesWhileItHoldsTheWorkspace() throws Exception {
        CommandLineVerbs verbs = new CommandLineVerbs(
                workbench,
                null,
                workspace -> {
                    put("a.txt", "The ships were sold.");
                    endWhen(inbox.resolve("done/a.txt"));
                    return () -> {};
                },
                Fronts.NONE,
                "1.2.3");
        assertThat(run(verbs, "-w", "W")).as(err).isZero();
        assertThat(err).contains("inbox/a.txt: read, text; 1 tie, 0 observations");
    }

    private void endWhen(Path there) {
        Thread thread = new Thread(() -> {
            long end = System.nanoTime() + 60_000_000_000L;
            while (!Files.exists(there) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            cancelled.set(true);
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void aFileLiesStillOnceNothingHasChangedItForAWhile() throws Exception {
        Path file = put("a.txt", "The ships were sold.");
        InboxFolder inboxFolder = new InboxFolder(inbox);
        java.time.Instant now = java.time.Instant.now();
        assertThat(inboxFolder.unrest(file, now)).isPositive();
        assertThat(inboxFolder.unrest(file, now.plus(InboxFolder.STILL))).isZero();
    }

    @Test
    void aFileThatWasRefusedIsTriedAgainWhenWhatLiesBesideItIsRepaired() throws Exception {
        InboxFolder inboxFolder = new InboxFolder(inbox);
        Path file = put("a.txt", "The ships were sold.");
        put("a.meta.yaml", "published: nonsense");
        inboxFolder.refuse(file, "There is no date nonsense.");
        assertThat(inboxFolder.refused(file)).isTrue();
        // File systems count in ticks of some milliseconds.
        Thread.sleep(50);
        put("a.meta.yaml", "published: 2026-01-02");
        assertThat(inboxFolder.refused(file)).isFalse();
    }

    @Test
    void aFileThatWasRefusedIsTriedAgainWhenWhatLayBesideItIsGone() throws Exception {
        InboxFolder inboxFolder = new InboxFolder(inbox);
        Path file = put("a.txt", "The ships were sold.");
        Path sidecar = put("a.meta.yaml", "published: nonsense");
        inboxFolder.refuse(file, "There is no date nonsense.");
        assertThat(inbox.resolve("a.txt.problem"))
                .hasContent("There is no date nonsense.\nIt was read with a.meta.yaml");
        assertThat(inboxFolder.refused(file)).isTrue();
        Files.delete(sidecar);
        assertThat(inboxFolder.refused(file)).isFalse();
    }

    @Test
    void aFileThatChangesWhileItIsReadWaitsAndTheOthersAreRead() throws Exception {
        put("m.txt", "The ships were sold.");
        put("z.txt", "The ships were sold twice.");
        workbench.whileRead = file -> {
            if (file.endsWith("m.txt")) {
                Files.writeString(file, "The ships were not sold.", StandardCharsets.UTF_8);
            }
        };
        assertThat(run("-w", "W", "inbox")).as(err).isZero();
        assertThat(out).contains("inbox/m.txt has changed while it was read and waits.", "inbox/z.txt: read, text");
        workbench.whileRead = file -> {};
        assertThat(run("-w", "W", "inbox")).as(err).isZero();
        assertThat(out).contains("inbox/m.txt: read, text");
        assertThat(inbox.resolve("done/m.txt")).hasContent("The ships were not sold.");
    }

    @Test
    void aSidecarWithoutADocumentIsToldOnceAndReadWithItWhenItComes() throws Exception {
        put("only.meta.yaml", "publisher: Wire");
        assertThat(run("-w", "W", "inbox", "--strict")).isEqualTo(1);
        assertThat(out).isEqualTo("inbox/only.meta.yaml stays. No document lies beside it that it could tell of.\n");
        assertThat(run("-w", "W", "inbox")).isZero();
        assertThat(out).contains("; 1 stays,");
        put("only.txt", "The ships were sold.");
        assertThat(run("-w", "W", "inbox", "--strict")).as(out).isZero();
        assertThat(inbox.resolve("done/only.meta.yaml")).exists();
        assertThat(inbox).isDirectoryNotContaining("glob:**.problem");
    }
}
