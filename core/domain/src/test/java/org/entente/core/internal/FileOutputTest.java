package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileOutputTest {

    @TempDir
    private Path folder;

    private static void write(FileOutput output, String name, String text) throws IOException {
        try (OutputStream out = output.open(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileAppearsWhenItIsPublishedAndNotBefore() throws IOException {
        try (FileOutput output = new FileOutput(folder.resolve("out.txt"))) {
            write(output, "", "text");
            assertThat(folder.resolve("out.txt")).doesNotExist();
            output.publish();
        }
        assertThat(folder.resolve("out.txt")).hasContent("text");
        assertThat(files()).containsExactly("out.txt");
    }

    @Test
    void whatIsNotPublishedLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("out.txt"), "old", StandardCharsets.UTF_8);
        try (FileOutput output = new FileOutput(folder.resolve("out.txt"))) {
            write(output, "", "new");
        }
        assertThat(folder.resolve("out.txt")).hasContent("old");
        assertThat(files()).containsExactly("out.txt");
    }

    @Test
    void ofSeveralFilesAllAppearOrNone() throws IOException {
        Path target = folder.resolve("results");
        Files.createDirectories(target);
        Files.writeString(target.resolve("a"), "old a", StandardCharsets.UTF_8);
        try (FileOutput output = new FileOutput(target)) {
            write(output, "a", "new a");
            write(output, "b", "new b");
            write(output, "c", "new c");
            // Something comes to lie where the last one is to go.
            Files.createDirectories(target.resolve("c").resolve("in the way"));
            assertThatThrownBy(output::publish).isInstanceOf(IOException.class);
        }
        assertThat(target.resolve("a")).hasContent("old a");
        assertThat(target.resolve("b")).doesNotExist();
        try (Stream<Path> all = Files.list(target)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a", "c");
        }
    }

    @Test
    void severalFilesReplaceOldOnesInAFolderThatIsMadeWhereNeeded() throws IOException {
        Path target = folder.resolve("new").resolve("results");
        for (String text : List.of("first", "second")) {
            try (FileOutput output = new FileOutput(target)) {
                write(output, "a", text);
                write(output, "b", text);
                output.publish();
            }
            assertThat(target.resolve("a")).hasContent(text);
            assertThat(target.resolve("b")).hasContent(text);
        }
        try (Stream<Path> all = Files.list(target)) {
            assertThat(all).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../x", "a/b", "/etc/x", "a/../../x"})
    void anExporterCannotWriteOutsideItsFolder(String name) throws IOException {
        try (FileOutput output = new FileOutput(folder.resolve("results"))) {
            assertThatThrownBy(() -> output.open(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsToldWithTheCause() throws IOException {
        try (FileOutput output = new FileOutput(folder)) {
            assertThatThrownBy(() -> output.open(""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is a folder");
        }
        try (FileOutput output = new FileOutput(folder.resolve("no").resolve("out"))) {
            assertThatThrownBy(() -> output.open(""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("make it first");
        }
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "there is no /dev/null");
        try (FileOutput output = new FileOutput(device)) {
            write(output, "", "text");
            output.publish();
        }
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void nothingIsOpenedWhenItHasEndedOrTwice() throws IOException {
        FileOutput output = new FileOutput(folder.resolve("out"));
        write(output, "", "text");
        assertThatThrownBy(() -> output.open("")).isInstanceOf(IllegalArgumentException.class);
        output.close();
        assertThatThrownBy(() -> output.open("")).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }
}
