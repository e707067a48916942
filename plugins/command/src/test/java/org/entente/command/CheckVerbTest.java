package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CheckVerbTest extends VerbTest {

    private static final Pattern DIGEST = Pattern.compile("consistency\\{source=[0-9a-f]{64}, rows=15}");

    @Test
    void aFileThatIsHeldIsCheckedByItsDigestAndAnotherOneLaidBeside() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "check", "news.txt")).isZero();
        assertThat(out).contains("Check of a", "TUR → PAK: 12 ships", "[1] \"ships\"");
        assertThat(workbench.checked).hasSize(1).first().asString().matches(DIGEST);
        assertThat(workbench.guests).isEmpty();
        Files.writeString(folder.resolve("b.txt"), "other ships\n", StandardCharsets.UTF_8);
        assertThat(run("-w", "W", "check", "b.txt", "--rows", "3")).isZero();
        assertThat(workbench.checked).last().asString().isEqualTo("consistency{source=guest, rows=3}");
        assertThat(workbench.guests).containsExactly(1L);
        assertThat(workbench.opened.get(workbench.opened.size() - 1).getParent())
                .doesNotExist();
    }

    @Test
    void strictIsOneWhereSomethingDoesNotGoTogether() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "check", "news.txt", "--strict", "--json")).isZero();
        assertThat(out).contains("\"severity\"");
        workbench.severity = "doubt";
        assertThat(run("-w", "W", "check", "news.txt", "--strict", "--csv")).isEqualTo(1);
        assertThat(run("-w", "W", "check", "news.txt")).isZero();
    }

    @Test
    void whatIsDecidedIsNoMoreWorthALookUnlessTheDecisionIsStale() throws InterruptedException {
        imported();
        workbench.severity = "doubt";
        workbench.decided = "ann prefers 12 ships (news), 2026-03-01";
        assertThat(run("-w", "W", "check", "news.txt", "--strict")).isZero();
        workbench.decided = "stale, as a side has changed since: ann prefers 12 ships (news), 2026-03-01";
        assertThat(run("-w", "W", "check", "news.txt", "--strict")).isEqualTo(1);
    }

    @Test
    void anEmptySheetIsToldOf() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "check", "news.txt")).isZero();
        assertThat(err).doesNotContain("Nothing that can be checked");
        workbench.found = false;
        assertThat(run("-w", "W", "check", "news.txt")).isZero();
        assertThat(err).contains("Nothing that can be checked was found in news.txt.");
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsRefused() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "check", "no.txt")).isEqualTo(3);
        assertThat(err).contains("no.txt");
        assertThat(run("-w", "W", "check", "W")).isEqualTo(3);
        assertThat(err).contains("name one document");
    }
}
