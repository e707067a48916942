package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    @TempDir
    Path folder;

    @Test
    void onlyOldCopiesOfTheLibraryAreSwept() throws IOException {
        Instant now = Instant.parse("2026-02-03T04:05:06Z");
        Path old = file("libduckdb_java123.so", now.minusSeconds(3600));
        Path young = file("libduckdb_java456.so", now.minusSeconds(5));
        Path other = file("libother.so", now.minusSeconds(3600));
        NativeLibrary.sweep(folder, now);
        assertThat(old).doesNotExist();
        assertThat(List.of(young, other)).allMatch(Files::exists);
    }

    private Path file(String name, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theCopyOfThisProcessIsGoneOnceItIsLoaded() throws IOException {
        new DuckStore().open(folder.resolve("w")).close();
        List<String> loaded = Files.readAllLines(Path.of("/proc/self/maps"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("libduckdb_java"))
                .toList();
        assertThat(loaded).isNotEmpty().allMatch(line -> line.endsWith("(deleted)"));
    }
}
