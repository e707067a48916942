package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    Path parent;

    @Test
    void itIsGoneWhenClosed() throws IOException {
        try (Scratch scratch = Scratch.open(parent)) {
            Files.writeString(scratch.folder("framework").resolve("file"), "text");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Path dead = Files.createDirectories(parent.resolve("entente-123/framework/bundle1"));
        Files.writeString(parent.resolve("entente-123/owner"), "");
        Files.writeString(dead.resolve("file"), "text");
        Scratch.sweep(parent, LATER);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void theYoungAndTheForeignAreLeftAlone() throws IOException {
        Files.createDirectories(parent.resolve("entente-young"));
        Files.writeString(parent.resolve("entente-young/owner"), "");
        Files.createDirectories(parent.resolve("entente-demo"));
        Scratch.sweep(parent, Clock.systemUTC());
        assertThat(parent.resolve("entente-young")).exists();
        Scratch.sweep(parent, LATER);
        assertThat(parent).isDirectoryContaining("glob:**/entente-demo").isDirectoryNotContaining("glob:**young");
    }
}
