package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepotTest {

    private static final Instant NOW = Instant.parse("2026-11-26T21:50:07Z");
    private static final long LARGEST = 1 << 20;

    /** Of the text {@code abc}, from the standard FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path temporary;

    private Path folder;
    private Depot depot;

    @BeforeEach
    void open() {
        folder = temporary.resolve("var").resolve("plugins");
        depot = new Depot(folder, LARGEST, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFileIsKeptUnderItsDigest() throws IOException {
        Path file = Files.writeString(temporary.resolve("a.jar"), "abc");
        Staged staged = depot.stage(file);
        assertThat(staged).isEqualTo(new Staged(folder.resolve(ABC + ".jar"), ABC));
        assertThat(staged.jar()).hasContent("abc").isEqualTo(depot.jar(ABC));
        assertThat(depot.holds(ABC)).isTrue();
        assertThat(Depot.digest(file)).isEqualTo(ABC);
        depot.sync(ABC);
        assertThat(folder).isDirectoryNotContaining("glob:**arriving*");
    }

    @Test
    void nothingIsMadeBeforeItIsNeeded() throws IOException {
        assertThat(depot.holds(ABC)).isFalse();
        assertThat(depot.prune(Set.of(), NOW)).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void theCopyCanOnlyBeRead() throws IOException {
        Path jar = depot.stage(Files.writeString(temporary.resolve("a.jar"), "abc"))
                .jar();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)))
                .startsWith("r--")
                .doesNotContain("w");
    }

    @Test
    void theSameContentIsKeptOnceAndCountsAsUsed() throws IOException {
        Path jar = depot.stage(Files.writeString(temporary.resolve("a.jar"), "abc"))
                .jar();
        Object key = Files.getAttribute(jar, "unix:ino");
        Files.setLastModifiedTime(jar, FileTime.from(NOW.minus(Duration.ofDays(90))));
        depot.stage(Files.writeString(temporary.resolve("b.jar"), "abc"));
        assertThat(Files.getAttribute(jar, "unix:ino")).isEqualTo(key);
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isEqualTo(NOW);
        assertThat(folder)
                .isDirectoryContaining("glob:**.jar")
                .satisfies(kept -> assertThat(kept.toFile().list()).hasSize(1));
    }

    @Test
    void aCopyThatRottedIsMendedByTheSameFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("a.jar"), "abc");
        for (String rotten : new String[] {"abd", "", "abcd"}) {
            Path jar = depot.stage(file).jar();
            Files.delete(jar);
            Files.writeString(jar, rotten);
            assertThat(depot.stage(file).jar()).hasContent("abc");
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotCopied() throws IOException {
        Path file = Files.write(temporary.resolve("a.jar"), new byte[(int) LARGEST + 1]);
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> depot.stage(file))
                .satisfies(refused -> assertThat(refused.size()).isEqualTo(LARGEST + 1));
        assertThat(folder).doesNotExist();
        Files.write(file, new byte[(int) LARGEST]);
        assertThat(depot.stage(file).jar()).hasSize(LARGEST);
    }

    @Test
    void aFileThatSaysNothingOfItsSizeIsCopiedNoFurther() {
        // The size of what the system makes up is 0.
        Path endless = Path.of("/proc/kallsyms");
        assumeTrue(Files.isReadable(endless), "no /proc/kallsyms");
        depot = new Depot(folder, 1000, Clock.systemUTC());
        assertThatExceptionOfType(FileTooLarge.class).isThrownBy(() -> depot.stage(endless));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void linksAreFollowedIfTheyLeadToAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("a.jar"), "abc");
        Path link = Files.createSymbolicLink(temporary.resolve("link.jar"), file);
        assertThat(depot.stage(link).digest()).isEqualTo(ABC);
        Path loop = Files.createSymbolicLink(temporary.resolve("loop.jar"), temporary.resolve("loop.jar"));
        assertThatIOException().isThrownBy(() -> depot.stage(loop));
    }

    @Test
    void whatIsNoFileIsRefusedAtOnce() throws Exception {
        Path pipe = temporary.resolve("pipe.jar");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path directory = Files.createDirectory(temporary.resolve("folder.jar"));
        for (Path odd : new Path[] {pipe, directory, Path.of("/dev/zero")}) {
            assertThatIOException()
                    .isThrownBy(() -> depot.stage(odd))
                    .withMessage(odd.getFileName() + " is not a regular file; put a jar in its place");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        Files.write(temporary.resolve("large.jar"), new byte[300_000]);
        Process child = Committing.start("ulimit -f 64;", "stage", temporary);
        assertThat(child.inputReader().readLine()).isEqualTo("full");
        assertThat(child.waitFor()).isZero();
        assertThat(temporary.resolve("depot")).isEmptyDirectory();
    }

    @Test
    void whatIsOldAndNotOfTheSetsIsDeleted() throws IOException {
        Staged old = depot.stage(Files.writeString(temporary.resolve("a.jar"), "abc"));
        Staged oldButKept = depot.stage(Files.writeString(temporary.resolve("a.jar"), "kept"));
        for (Staged staged : new Staged[] {old, oldButKept}) {
            Files.setLastModifiedTime(staged.jar(), FileTime.from(NOW.minus(Duration.ofDays(31))));
        }
        Staged young = depot.stage(Files.writeString(temporary.resolve("a.jar"), "young"));
        Path foreign = Files.writeString(folder.resolve("README.txt"), "not ours");
        assertThat(depot.prune(Set.of(oldButKept.digest()), NOW.minus(Duration.ofDays(30))))
                .isEqualTo(1);
        assertThat(depot.holds(old.digest())).isFalse();
        assertThat(depot.holds(oldButKept.digest())).isTrue();
        assertThat(depot.holds(young.digest())).isTrue();
        assertThat(foreign).exists();
    }

    @Test
    void whatDeadProcessesLeftIsDeletedAndNotWhatTheLivingWrite() throws Exception {
        Files.createDirectories(folder);
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path left = Files.writeString(folder.resolve("arriving-" + dead.pid() + "-x"), "half");
        Path living = Files.writeString(
                folder.resolve("arriving-" + ProcessHandle.current().pid() + "-x"), "half");
        depot.prune(Set.of(), NOW);
        assertThat(left).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void aLargeFileIsHashedWhileItIsCopied() throws IOException {
        depot = new Depot(folder, 1 << 30, Clock.systemUTC());
        Path file = Files.write(temporary.resolve("a.jar"), new byte[64 << 20]);
        long began = System.nanoTime();
        Staged staged = depot.stage(file);
        long took = System.nanoTime() - began;
        System.out.println("64 MiB staged in " + took / 1_000_000 + " ms");
        assertThat(staged.digest()).isEqualTo(Depot.digest(staged.jar()));
    }
}
