package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingTest {

    private static final String NEWS = "Türkiye signed a contract.\nIt is for 𝟜 ships.\n";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body>"
            + "<p>Saab &amp; partners\n <b>signed</b> a contract.</p></body></html>";

    @TempDir
    private Path folder;

    private Wording of(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("source"), text.getBytes(charset));
        return new Wording("news", Optional.of(file), Optional.empty(), (row, column) -> List.of());
    }

    private static Evidence at(int start, int end, String quote) {
        return Evidence.of("digest", new Locator.Span(start, end), quote, "coder ann");
    }

    private static Evidence at(long row, @Nullable String column, String quote) {
        return Evidence.of("digest", new Locator.Cell(row, column), quote, "coder ann");
    }

    private static String words(Wording wording, Evidence where) throws IOException {
        return wording.checked(where).quote();
    }

    @Test
    void theWordsAreThoseOfTheSourceAtTheirPlace() throws IOException {
        Wording news = of(NEWS, StandardCharsets.UTF_8);
        assertThat(words(news, at(0, 7, ""))).isEqualTo("Türkiye");
        // In code points, and white space is as the source has it.
        assertThat(words(news, at(17, 46, "contract. It is for 𝟜 ships.")))
                .isEqualTo("contract.\nIt is for 𝟜 ships.\n");
    }

    @Test
    void whatTheSourceDoesNotSayThereIsRefused() throws IOException {
        Wording news = of(NEWS, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> news.checked(at(0, 10, "not in the text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The source news does not say \"not in the text\" from character 0 to 10");
        assertThatThrownBy(() -> news.checked(at(8, 14, "Türkiye"))).hasMessageContaining("does not say");
        assertThatThrownBy(() -> news.checked(at(0, 100_000_000, "")))
                .hasMessageContaining("has the characters 0 to 46 and no span 0:100000000");
        assertThatThrownBy(() -> news.checked(at(3, 3, ""))).hasMessageContaining("no span 3:3");
        assertThatThrownBy(() -> news.checked(at(7, 8, ""))).hasMessageContaining("has no words");
        assertThatThrownBy(() -> news.checked(Evidence.of("digest", new Locator.Whole(), "x", "coder ann")))
                .hasMessageContaining("Mark the words of news");
    }

    @Test
    void whatIsLongerThanAnyPassageIsRefused() throws IOException {
        Wording news = of("a".repeat(Wording.LONGEST + 1), StandardCharsets.UTF_8);
        assertThat(words(news, at(0, Wording.LONGEST, ""))).hasSize(Wording.LONGEST);
        assertThatThrownBy(() -> news.checked(at(0, Wording.LONGEST + 1, ""))).hasMessageContaining("no more than");
    }

    @Test
    void ofAPageTheWordsAreThoseThatCanBeSeen() throws IOException {
        for (String page : List.of(PAGE, PAGE.replace("<title>", "<meta charset=\"windows-1254\"><title>ğ"))) {
            Wording wording = of(page, page.equals(PAGE) ? StandardCharsets.UTF_8 : Charset.forName("windows-1254"));
            int start = page.indexOf("Saab");
            int end = page.indexOf("</b>");
            assertThat(words(wording, at(start, end, "Saab & partners signed"))).isEqualTo("Saab & partners signed");
            assertThat(words(wording, at(start, end, ""))).isEqualTo("Saab & partners signed");
            assertThatThrownBy(() -> wording.checked(at(start, end, "Saab never signed")))
                    .hasMessageContaining("does not say");
            assertThatThrownBy(() -> wording.checked(at(start, end, "<b>signed")))
                    .hasMessageContaining("does not say");
        }
    }

    @Test
    void ofWhatIsNoTextOnlyWhatWasReadCanBeMarked() throws IOException {
        Path file = Files.write(folder.resolve("source"), new byte[] {'%', 'P', 0, (byte) 0xE9});
        Map<String, String> read = Map.of("3 page 2", "Norway ordered 12 radars in 2023.");
        Wording document = new Wording(
                "report.pdf",
                Optional.of(file),
                Optional.empty(),
                (row, column) -> Optional.ofNullable(read.get(row + " " + column)).stream()
                        .toList());
        assertThat(words(document, at(3, "page 2", "ordered 12  radars"))).isEqualTo("ordered 12  radars");
        assertThat(words(document, at(3, "page 2", ""))).isEqualTo("Norway ordered 12 radars in 2023.");
        assertThatThrownBy(() -> document.checked(at(3, "page 2", "ordered 13 radars")))
                .hasMessageContaining("does not say \"ordered 13 radars\" in page 2, row 3");
        assertThatThrownBy(() -> document.checked(at(99_999, null, "")))
                .hasMessageContaining("Nothing was read of row 99999 of report.pdf");
        assertThatThrownBy(() -> document.checked(at(0, 2, ""))).hasMessageContaining("is no plain text");
    }

    @Test
    void ofWhatIsNoTextAnyParagraphOfTheTextThatWasReadCanBeMarked() throws IOException {
        Path prose = Files.writeString(folder.resolve("prose"), "It is old.\n\nNorway ordered 12 radars in 2023.");
        Wording document = new Wording("report.pdf", Optional.empty(), Optional.of(prose), (row, column) -> List.of());

        assertThat(words(document, at(2, null, "ordered 12 radars"))).isEqualTo("ordered 12 radars");
        assertThat(words(document, at(1, null, ""))).isEqualTo("It is old.");
        assertThatThrownBy(() -> document.checked(at(1, null, "ordered 12 radars")))
                .hasMessageContaining("does not say \"ordered 12 radars\" in row 1");
        assertThatThrownBy(() -> document.checked(at(3, null, ""))).hasMessageContaining("Nothing was read of row 3");
    }

    @Test
    void whatPeopleWriteHasALengthAndCharactersThatCanBeSeen() {
        Written.check(Map.of("title", "Four ships"), "As said,\n\ttwice.");
        assertThatThrownBy(() -> Written.check(Map.of("title", "Four\u0000"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The title has a control character");
        assertThatThrownBy(() -> Written.check(Map.of(), "x".repeat(100_000)))
                .hasMessageContaining("The note has 100000 characters");
    }
}
