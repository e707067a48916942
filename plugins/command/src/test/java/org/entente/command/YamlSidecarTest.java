package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlSidecarTest {

    @TempDir
    Path folder;

    private Map<String, String> read(String yaml) throws IOException {
        Path file = folder.resolve("news.meta.yaml");
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return new YamlSidecar().read(file);
    }

    @Test
    void namesAndTextsAreRead() throws IOException {
        assertThat(read("# said by hand\ntitle: \"A: b\"\npublished: 2025-07-22\nreliability: B\nurl: null\n"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("title", "A: b", "published", "2025-07-22", "reliability", "B"));
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void whatIsNoPlainMapIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("- a\n- b\n"))
                .hasMessageContaining("is not a map")
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("title: x\ngenre: [a, b]\n"))
                .hasMessageContaining("no plain text for genre")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("title: \"x\nmore"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not YAML");
        assertThatThrownBy(() -> read("title: x\ntitle: y\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatSaysNothingIsRefusedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> read("title: x\npubished: 2025\n"))
                .hasMessage("The sidecar news.meta.yaml has the name pubished (line 2), which says nothing of a source;"
                        + " did you mean published?");
        assertThatThrownBy(() -> read("mood: good\n")).hasMessageContaining("there are title, publisher, genre");
    }
}
