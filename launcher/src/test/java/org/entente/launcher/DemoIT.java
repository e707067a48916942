package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, as a newcomer runs it. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoIT {

    private static final List<String> FILES = List.of("report.html", "network.graphml", "documents.jsonl");

    private Path temporary;
    private Path directory;
    private Distribution entente;
    private Distribution.Ended first;

    @BeforeAll
    void runTheDemo(@TempDir Path folder) throws Exception {
        temporary = folder;
        directory = folder.resolve("here");
        entente = Distribution.shipped(folder.resolve("entente"), directory);
        first = entente.run("demo");
    }

    @Test
    void itShowsAllThatItPromises() {
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out())
                .containsSubsequence(
                        "Brief PAK-TUR",
                        "Firm",
                        "Soft",
                        "Partnerships of countries",
                        "Dependence on suppliers",
                        "Network of partnerships");
        for (String file : FILES) {
            Path written = directory.resolve("entente-demo").resolve(file);
            assertThat(written).isNotEmptyFile();
            assertThat(first.out()).contains("Written: " + written);
        }
    }

    @Test
    void everyLinkOfTheReportLeadsSomewhere() throws IOException {
        String report = Files.readString(directory.resolve("entente-demo/report.html"), StandardCharsets.UTF_8);
        List<String> ids = found("\\sid=[\"']?([^\"'\\s>]+)", report);
        List<String> links = found("href=[\"']?([^\"'\\s>]+)", report);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(links).hasSizeGreaterThan(100).allMatch(link -> link.startsWith("#"));
        assertThat(ids)
                .containsAll(links.stream().map(link -> link.substring(1)).toList());
    }

    @Test
    void theReportNeedsNothingElse() throws IOException {
        assertThat(Files.readString(directory.resolve("entente-demo/report.html"), StandardCharsets.UTF_8))
                .doesNotContain("<link", "src=", "url(", "@import", "<iframe", "<script")
                .doesNotContainPattern("https?://(?!www\\.w3\\.org/)")
                .contains("<svg", "Method and limits");
    }

    @Test
    void aSecondRunAndATurkishMachineShowTheSame() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Distribution turkish = entente.in(elsewhere).with("ENTENTE_JAVA_OPTS", "-Duser.language=tr -Duser.country=TR");
        Distribution.Ended there = turkish.run("demo");
        assertThat(there.status()).as(there.err()).isZero();
        assertThat(there.out().replace("elsewhere", "here")).isEqualTo(first.out());
        same(elsewhere);
        Distribution.Ended again = turkish.run("demo");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(there.out());
        same(elsewhere);
    }

    private void same(Path elsewhere) {
        for (String file : FILES) {
            assertThat(elsewhere.resolve("entente-demo").resolve(file))
                    .hasSameTextualContentAs(directory.resolve("entente-demo").resolve(file));
        }
    }

    @Test
    void aFolderThatIsNotItsOwnIsLeftAlone() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("other"));
        Path thesis = Files.createDirectories(other.resolve("entente-demo")).resolve("thesis.txt");
        Files.writeString(thesis, "Ten years of work.");
        Distribution.Ended ended = entente.in(other).run("demo");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasLineCount(1).contains("entente-demo is not the demo's own");
        assertThat(thesis.getParent()).isDirectoryContaining("glob:**/thesis.txt");
        try (var files = Files.list(thesis.getParent())) {
            assertThat(files).hasSize(1);
        }
        assertThat(thesis).hasContent("Ten years of work.");
    }

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
