package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where no workspace can be, and outputs that take nothing; here each call starts a framework of its own. */
class BadPlaceIT {

    @TempDir
    Path temporary;

    private Distribution entente;

    @BeforeEach
    void copyTheDistribution() throws IOException {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Files.writeString(
                temporary.resolve("news.txt"), "Türkiye signed a contract with Pakistan for four corvettes in 2018.");
    }

    @Test
    void aWorkspaceOfANewerVersionIsNotTouched() throws Exception {
        assertThat(entente.run("-w", "W", "import", "news.txt").status()).isZero();
        Files.writeString(temporary.resolve("W/format"), "99\n");
        byte[] before = Files.readAllBytes(temporary.resolve("W/workspace.duckdb"));
        failed(entente.run("-w", "W", "import", "news.txt"), 3, "written by a newer version (format 99");
        failed(entente.run("-w", "W", "analyze", "network"), 3, "written by a newer version (format 99");
        assertThat(temporary.resolve("W/workspace.duckdb")).hasBinaryContent(before);
    }

    @Test
    void aFileIsNoWorkspace() throws Exception {
        Files.writeString(temporary.resolve("file"), "no folder");
        failed(entente.run("-w", "file", "import", "news.txt"), 3, temporary.resolve("file") + " is a file");
        failed(entente.run("-w", "file", "sql", "SELECT 1"), 3, temporary.resolve("file") + " is a file");
        assertThat(temporary.resolve("file")).hasContent("no folder");
    }

    @Test
    void aWorkspaceMustBeNamed() throws Exception {
        failed(entente.run("-w"), 2, "--workspace");
        failed(entente.run("import", "news.txt", "-w"), 2, "-w");
    }

    @Test
    void aFolderThatMayNotBeReadIsTold() throws Exception {
        Path closed = Files.createDirectories(temporary.resolve("closed"));
        Files.writeString(closed.resolve("news.txt"), "Türkiye sold Pakistan four corvettes in 2018.");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            failed(ordinary().run("-w", "open/W", "import", "closed"), 3, closed.toString());
            failed(ordinary().run("-w", "closed/W", "sql", "SELECT 1"), 3, closed.toString());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(temporary.resolve("open/W")).doesNotExist();
    }

    /** Calls of a user who may not do everything. */
    private Distribution ordinary() throws IOException {
        Path open = Files.createDirectories(temporary.resolve("open"));
        if (!System.getProperty("user.name").equals("root")) {
            return entente;
        }
        assumeThat(Path.of("/usr/bin/setpriv")).as("setpriv is not installed").exists();
        for (Path folder : List.of(temporary, open)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        try (Stream<Path> found = Files.walk(entente.home())) {
            for (Path path : found.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
        return entente.startedBy("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    @Test
    void anOutputThatTakesNothingIsTold() throws Exception {
        assertThat(entente.run("-w", "W", "import", "news.txt").status()).isZero();
        Distribution shell = entente.startedBy("bash", "-c", "\"$0\" \"$@\" " + "> /dev/full");
        failed(shell.run("-w", "W", "sql", "SELECT 1"), 3, "The output could not be written");
        Distribution pipe = entente.startedBy("bash", "-c", "\"$0\" \"$@\" | head -1 >&2; exit ${PIPESTATUS[0]}");
        Distribution.Ended cut = pipe.run("-w", "W", "sql", "--csv", "FROM range(1000000)");
        assertThat(cut.status()).isEqualTo(3);
        assertThat(cut.err()).doesNotContain("Exception").hasLineCount(2).contains("its reader is gone.");
    }

    private static void failed(Distribution.Ended ended, int status, String part) {
        assertThat(ended.status()).as(ended.err()).isEqualTo(status);
        assertThat(ended.out()).isEmpty();
        BadInputIT.oneSentence(ended.err()).contains(part);
    }
}
