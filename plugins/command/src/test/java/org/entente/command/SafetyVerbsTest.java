package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafetyVerbsTest extends VerbTest {

    @BeforeEach
    void read() throws InterruptedException {
        imported();
    }

    @Test
    void aBackupIsRestoredElsewhere() throws Exception {
        assertThat(run("-w", "W", "backup", "all.backup")).as(err).isZero();
        assertThat(err).contains("Backed up ").contains("all.backup");
        assertThat(run("-w", "W", "backup", "all.backup")).isEqualTo(3);
        assertThat(err).contains("is there already");
        assertThat(run("restore", "all.backup", "again")).as(err).isZero();
        assertThat(err).contains("up to revision 1.");
        assertThat(run("-w", "again", "sql", "--csv", "SELECT count(*) FROM tie"))
                .isZero();
        assertThat(out).contains("1");
        assertThat(run("restore", "news.txt", "third")).isEqualTo(3);
        assertThat(err).contains("is no backup");
    }

    @Test
    void aPurgeAsksFirstAndIsTold() throws Exception {
        in = "n\n";
        assertThat(run("-w", "W", "purge", "news.txt")).isZero();
        assertThat(err).contains("This would erase the source ", "1 tie,", "Go on? [y/N]", "Nothing was erased.");
        assertThat(run("-w", "W", "undo")).isZero();
        assertThat(run("-w", "W", "purge", "news.txt", "--yes", "--why", "A court asks."))
                .as(err)
                .isZero();
        assertThat(out).contains("Erased the source ").doesNotContain("news");
        assertThat(run("-w", "W", "sql", "--csv", "--as-of", "1", "SELECT count(*) FROM tie"))
                .isZero();
        assertThat(out.strip()).endsWith("0");
        assertThat(run("-w", "W", "purge", "news.txt")).isEqualTo(2);
        assertThat(err).contains("never held a source news.txt");
        assertThat(run("-w", "W", "log")).isZero();
        assertThat(out).contains("A court asks.");
    }

    @Test
    void aPurgeErasesWhatLiesInTheInboxAndNamesTheResultsThatGo() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("W/inbox/done"));
        Path copy = Files.copy(folder.resolve("news.txt"), inbox.resolve("dup.txt"));
        Path beside = Files.writeString(inbox.resolve("dup.meta.yaml"), "title: Ships");
        Path other = Files.writeString(inbox.resolve("other.txt"), "Another text.");
        assertThat(run("-w", "W", "analyze", "partnership")).as(err).isZero();
        String result = err.replaceAll("(?s).*Kept as ([0-9a-f]{12});.*", "$1");
        in = "n\n";
        assertThat(run("-w", "W", "purge", "news.txt")).isZero();
        assertThat(err).contains("and the kept result " + result + ", from all", "also erase inbox/done/dup.txt.");
        assertThat(copy).exists();
        assertThat(run("-w", "W", "purge", "news.txt", "--yes")).as(err).isZero();
        assertThat(out).contains("and the kept result " + result, "Erased inbox/done/dup.txt too.");
        assertThat(copy).doesNotExist();
        assertThat(beside).doesNotExist();
        assertThat(other).exists();
        assertThat(run("-w", "W", "cite", result, "1:ties")).isEqualTo(2);
    }

    @Test
    void theDoctorLooksIntoTheWorkspace() throws Exception {
        assertThat(run("-w", "W", "doctor", "--csv")).as(out).isZero();
        assertThat(out).contains("sources,good,", "references,good,", "results,good,");
        try (var sources = Files.list(folder.resolve("W/sources"))) {
            Path source = sources.findFirst().orElseThrow();
            Files.writeString(source, "forged");
        }
        assertThat(run("-w", "W", "doctor", "--csv")).isEqualTo(3);
        assertThat(out).contains("sources,BAD,").contains("restore it from a backup");
    }
}
