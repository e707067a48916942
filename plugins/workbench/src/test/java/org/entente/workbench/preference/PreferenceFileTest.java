package org.entente.workbench.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceFileTest {

    @Test
    void whatIsChosenIsReadAgainByWhoeverComesNext(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("var/preferences.properties");
        new PreferenceFile(file)
                .put("org.example", Map.of("names", List.of("Türkiye", "한국", "a=b: c"), "on", List.of("true")));
        new PreferenceFile(file).put("org.other", Map.of("x", List.of("1")));
        assertThat(new PreferenceFile(file).read())
                .containsOnlyKeys("org.example", "org.other")
                .containsEntry(
                        "org.example", Map.of("names", List.of("Türkiye", "한국", "a=b: c"), "on", List.of("true")));
        new PreferenceFile(file).put("org.example", Map.of());
        assertThat(new PreferenceFile(file).read()).containsOnlyKeys("org.other");
    }

    @Test
    void nothingChosenIsNoFile(@TempDir Path folder) throws IOException {
        assertThat(new PreferenceFile(folder.resolve("none")).read()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "a/b=\\u00zz");
        assertThatThrownBy(() -> new PreferenceFile(file).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }
}
