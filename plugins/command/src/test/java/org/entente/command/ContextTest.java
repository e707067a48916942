package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTest {

    @TempDir
    Path folder;

    private static Quote quote(String words, Long start, Long end, Long row, boolean register) {
        return new Quote(1, "0f", "Radars", words, start, end, row, "page 3", "r 1", null, "OWN_VOICE", register);
    }

    private String context(String original, String words, String stretch) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), original);
        long start = original.indexOf(stretch);
        return Context.of(
                quote(words, start, start + stretch.length(), null, false), Optional.of(file), Optional.empty());
    }

    @Test
    void aQuotationStandsInItsContext() throws IOException {
        assertThat(context(
                        "It is old. Norway has ordered ships. It is new.",
                        "Norway has ordered ships.",
                        "Norway has ordered ships."))
                .isEqualTo("It is old. «Norway has ordered ships.» It is new.");
    }

    @Test
    void whatIsCodedInAPageOrAMailIsShownAsItIsRead() throws IOException {
        assertThat(context(
                        "class=x>It is <i>old</i>. <p>T&uuml;rkiye has <b>ordered</b> ships.</p> It is new. <p cl",
                        "Türkiye has ordered ships.",
                        "T&uuml;rkiye has <b>ordered</b> ships."))
                .isEqualTo(" It is old . «Türkiye has ordered ships.» It is new. ");
        assertThat(context(
                        "Dear all, they=\n said: it is =\nso.", "they said: it is so.", "they=\n said: it is =\nso."))
                .isEqualTo("Dear all, «they said: it is so.»");
    }

    @Test
    void whatTheOriginalSaysElsewhereIsQuotedAlone() throws IOException {
        assertThat(context("Norway has ordered ships, and more.", "Sweden has.", "Norway has ordered"))
                .isEqualTo("«Sweden has.»");
    }

    @Test
    void ofWhatIsNoTextTheTextThatWasReadIsShownAroundIt() throws IOException {
        Path original = Files.write(folder.resolve("a"), new byte[] {'%', 'P', 'D', 'F', 0, (byte) 0xff});
        Path prose = Files.writeString(
                folder.resolve("b"), "Ships came.\n\nIt is old. Ships came. It is new.\n\n" + "x".repeat(300));

        assertThat(Context.of(quote("Ships came.", null, null, 2L, false), Optional.of(original), Optional.of(prose)))
                .isEqualTo("Ships came.\n\nIt is old. «Ships came.» It is new.\n\n" + "x".repeat(147) + "…");
        assertThat(Context.of(quote("Boats came.", null, null, 2L, false), Optional.of(original), Optional.of(prose)))
                .isEqualTo("«Boats came.»");
        assertThat(Context.of(quote("Ships came.", null, null, 2L, false), Optional.of(original), Optional.empty()))
                .isEqualTo("«Ships came.»");
    }

    @Test
    void aRegisterHasRowsAndADocumentParagraphs() {
        assertThat(quote("x", null, null, 4L, true).place()).isEqualTo("row 4, page 3");
        assertThat(quote("x", null, null, 4L, false).place()).isEqualTo("paragraph 4, page 3");
    }
}
