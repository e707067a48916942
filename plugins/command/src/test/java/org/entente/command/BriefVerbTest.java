package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BriefVerbTest extends VerbTest {

    @Test
    void aBriefIsWrittenAsTextMarkdownAndHtml() throws InterruptedException, IOException {
        imported();
        assertThat(run("-w", "W", "brief", "TUR-PAK")).isZero();
        assertThat(out)
                .contains("Brief PAK-TUR")
                .contains("- Is <b> it *sold*? [1]")
                .contains("[1] \"ships\"");
        assertThat(run("-w", "W", "brief", "TUR-PAK", "--out", "b.md")).isZero();
        assertThat(Files.readString(folder.resolve("b.md"), StandardCharsets.UTF_8))
                .contains("# Brief PAK-TUR")
                .contains("- Is \\<b\\> it \\*sold\\*? \\[1\\]");
        assertThat(run("-w", "W", "brief", "TUR-PAK", "--out", "b.html")).isZero();
        assertThat(Files.readString(folder.resolve("b.html"), StandardCharsets.UTF_8))
                .contains("Is &lt;b&gt; it *sold*? <a href=\"#e1\">[1]</a>")
                .contains("<li id=\"e1\">");
    }

    @Test
    void aBriefIntoAFolderThatIsNotThereFails() throws InterruptedException {
        imported();
        assertThat(run("-w", "W", "brief", "TUR-PAK", "--out", "no/b.md")).isEqualTo(3);
        assertThat(err).contains("There is no folder " + folder.resolve("no"));
    }
}
