package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class WatchVerbTest extends VerbTest {

    @Test
    void anImportThatTouchesAWatchSaysSoOnStandardError() throws Exception {
        assertThat(run("-w", "W", "watch", "add", "TUR-PAK", "--by", "ann")).isEqualTo(2);
        assertThat(err).contains("Nobody knows the actor TUR;");
        imported();
        assertThat(run("-w", "W", "watch", "add", "TUR-PAK", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(out).contains("Watches TUR and PAK as watch ");
        Files.writeString(folder.resolve("more.txt"), "the next text");
        assertThat(run("-w", "W", "import", "more.txt")).as(err).isZero();
        assertThat(err).containsPattern("Watch \\d+ is touched: TUR – PAK: transfer \\(tie \\d+\\); entente evidence");
        Files.writeString(folder.resolve("third.txt"), "yet another");
        assertThat(run("-w", "W", "import", "third.txt", "--json")).as(err).isZero();
        assertThat(json(out).get("alerts")).hasSize(1);
        assertThat(run("-w", "W", "watch", "list", "--json")).as(err).isZero();
        long watch = json(out).get("rows").get(0).get(0).asLong();
        assertThat(run("-w", "W", "watch", "remove", Long.toString(watch)))
                .as(err)
                .isZero();
        assertThat(run("-w", "W", "watch", "--csv")).as(err).isZero();
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void watchesAreListedAsTheyWere() throws Exception {
        imported();
        assertThat(run("-w", "W", "watch", "add", "TUR-PAK", "--by", "ann")).isZero();
        assertThat(run("-w", "W", "watch", "--as-of", "1", "--csv")).as(err).isZero();
        assertThat(out.lines()).hasSize(1);
        assertThat(run("-w", "W", "watch", "--as-of", "2", "--csv")).as(err).isZero();
        assertThat(out.lines()).hasSize(2);
    }

    @Test
    void changesOfWhatIsWatchedAreAskedFor() throws Exception {
        imported();
        assertThat(run("-w", "W", "changes", "--watch")).as(err).isZero();
        assertThat(workbench.checked).contains("changes{since=last, lines=40, watch=true}");
    }
}
