package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no frame is refused when the frames are read. */
class FrameBookTest {

    @Test
    void aFrameIsFoundByItsWord() throws IOException {
        FrameBook book =
                FrameBook.read(new StringReader("TRANSFER|V|sell|subj=SUPPLIER to=RECIPIENT|thing stage=SIGNED\n"));
        assertThat(book.verb("sell")).hasSize(1);
        assertThat(book.noun("sell")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER|V|sell|subj=SUPPLIER, five cells",
        "TRANSFERS|V|sell|subj=SUPPLIER|thing, TRANSFERS",
        "TRANSFER|X|sell|subj=SUPPLIER|thing, X",
        "TRANSFER|V|sell|subject=SUPPLIER|thing, subject",
        "TRANSFER|V|sell|subj=SELLER|thing, SELLER",
        "TRANSFER|V|sell|subj=SUPPLIER subj=RECIPIENT|thing, twice",
        "TRANSFER|V|sell|subj=SUPPLIER|thinh, thinh",
        "TRANSFER|V|sell|subj=SUPPLIER|stage=SINGED, SINGED",
        "TRANSFER|V|sell|subj=SUPPLIER|colour=RED, colour"
    })
    void whatIsNoFrameIsRefusedWithItsLine(String line, String named) {
        assertThatThrownBy(() -> FrameBook.read(new StringReader("# a comment\n\n" + line + "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 3")
                .hasMessageContaining(named);
    }

    @Test
    void eachFlagIsExplainedAboveTheFrames() throws IOException {
        List<String> lines;
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FrameBook.class.getResourceAsStream("frames.txt")), StandardCharsets.UTF_8))) {
            lines = file.lines().toList();
        }
        Set<String> explained = new TreeSet<>();
        lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith("#   "))
                .flatMap(line -> Pattern.compile("(?:^#   | {2,})([a-z]+\\d?)(?= )")
                        .matcher(line)
                        .results())
                .forEach(flag -> explained.add(flag.group(1)));
        Set<String> used = new TreeSet<>();
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .filter(parts -> parts.length > 4)
                .flatMap(parts -> Arrays.stream(parts[4].strip().split(" +")))
                .filter(flag -> !flag.isEmpty() && flag.indexOf('=') < 0)
                .forEach(used::add);
        assertThat(used).hasSizeGreaterThan(50).isSubsetOf(explained);
    }
}
