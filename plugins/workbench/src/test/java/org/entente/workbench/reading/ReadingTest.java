package org.entente.workbench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.workbench.reading.FigureFinder.Held;
import org.entente.workbench.reading.NameFinder.Called;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    private static final NameFinder FINDER = new NameFinder(List.of(
            new Called("Türkiye", "ACTOR", "TUR", "Türkiye", true, false),
            new Called("Turkey", "ACTOR", "TUR", "Türkiye", true, false),
            new Called("Turkish Aerospace", "ACTOR", "tai", "Turkish Aerospace", false, false),
            new Called("Turkish", "ACTOR", "TUR", "Türkiye", false, false),
            new Called("KAAN", "SYSTEM", "kaan", "KAAN", true, false),
            new Called("Edge", "ACTOR", "edge", "EDGE", false, true)));

    private static Piece text(String text) {
        return Piece.of(0, text.codePointCount(0, text.length()), text);
    }

    private static Mark mark(long start, long end, Long row, String column, String quote, String reader) {
        return new Mark(1, "TIE", 2, "TRANSFER", null, null, "NEW", start, end, row, column, quote, reader, null);
    }

    private static String seen(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String cut(String text, long start, long end) {
        return text.substring(text.offsetByCodePoints(0, (int) start), text.offsetByCodePoints(0, (int) end));
    }

    @Test
    void theLongestNameIsFoundAndItsPlaceIsInCodePoints() {
        String text = "😀 Turkish Aerospace of Türkiye’s south; KAANs and a KAAN.";
        List<Mention> found = FINDER.in(text(text), Set.of());
        assertThat(found).extracting(Mention::id).containsExactly("tai", "TUR", "kaan");
        assertThat(found)
                .extracting(mention -> cut(text, mention.start(), mention.end()))
                .containsExactly("Turkish Aerospace", "Türkiye", "KAAN");
    }

    @Test
    void aFigureEndsWhereItsLettersDo() {
        String text = "Worth $1.1B, €700m or US$2bn; 10m long, a 30k, 1.5 and 3,000 of v1.2.3.";
        List<Mention> found = FigureFinder.in(text(text), List.of());
        assertThat(found)
                .extracting(mention -> cut(text, mention.start(), mention.end()))
                .containsExactly("$1.1B", "€700m", "US$2bn", "1.5", "3,000");
        assertThat(found)
                .extracting(Mention::title)
                .containsExactly("1100000000", "700000000", "2000000000", "1.5", "3000");
    }

    @Test
    void aWordIsNoNameAndADoubtfulNameCountsOnlyWhereItIsSpokenOf() {
        assertThat(FINDER.in(text("roast turkey at the edge; Edge"), Set.of())).isEmpty();
        assertThat(FINDER.in(text("roast turkey at the edge; Edge"), Set.of("edge")))
                .extracting(Mention::start)
                .containsExactly(26L);
    }

    @Test
    void figuresAreFoundWithTheRecordsThatHoldThem() {
        List<Mention> found = FigureFinder.in(
                text("In July 2018 four corvettes for $1.5 billion; 2,000 men, 28 July."),
                List.of(new Held(7, 1.5e9, 0, 60), new Held(7, 4, 0, 60), new Held(8, 4, 50, 60)));
        assertThat(found).extracting(Mention::title).containsExactly("4", "1500000000", "2000");
        assertThat(found).extracting(Mention::of).containsExactly(List.of(7L), List.of(7L), List.of());
    }

    @Test
    void ofAPageIsShownWhatCanBeSeenAndEveryPieceKnowsItsPlace() {
        String page = "<!DOCTYPE html><html><head><title>No</title></head><body><script>var p = '<p>';</script>"
                + "<h1>Deal &amp; more</h1>\n<p>Poland   signed a <b>contract</b>.</p><!-- no --></body></html>";
        List<Piece> pieces = Markup.pieces(page);
        assertThat(seen(pieces)).isEqualTo("Deal & more\n\nPoland signed a contract.\n\n");
        assertThat(pieces).allSatisfy(piece -> {
            String original = cut(page, piece.start(), piece.end());
            if (piece.text().length() == original.length() && !piece.text().isBlank()) {
                assertThat(original).isEqualTo(piece.text());
            }
        });
    }

    @Test
    void aQuotationAcrossMarkupFindsItsPlaceOnThePage() {
        String page = "<html><body><p>Poland signed a <b>contract</b> with Korea.</p></body></html>";
        Shown shown = Shown.of(
                Optional.of(page),
                Optional.empty(),
                List.of(mark(-1, -1, 1L, "(//p)[1]", "Poland signed a contract with Korea.", "document 1")));
        assertThat(shown.form()).isEqualTo("PAGE");
        Mark placed = shown.marks().get(0);
        assertThat(cut(page, placed.start(), placed.end())).isEqualTo("Poland signed a <b>contract</b> with Korea.");
    }

    @Test
    void ofAnOriginalThatIsNoTextTheQuotationsAreShownBelowTheirPages() {
        Shown shown = Shown.of(
                Optional.empty(),
                Optional.empty(),
                List.of(
                        mark(-1, -1, 9L, "page 2", "Second.", "document 1"),
                        mark(-1, -1, 3L, "page 1", "First.", "document 1"),
                        mark(-1, -1, 3L, "page 1", "First.", "document 1")));
        assertThat(shown.form()).isEqualTo("QUOTES");
        assertThat(seen(shown.pieces())).isEqualTo("page 1First.\n\npage 2Second.\n\n");
        assertThat(shown.marks()).extracting(Mark::start).containsExactly(0L, 0L, 8L);
        assertThat(Shown.of(Optional.empty(), Optional.empty(), List.of()).form())
                .isEqualTo("NONE");
    }

    @Test
    void whatTheTextThatWasReadDoesNotSayIsShownBelowIt() {
        Shown shown = Shown.of(
                Optional.empty(),
                Optional.of("It is old."),
                List.of(
                        mark(-1, -1, 1L, null, "It is old.", "document 1"),
                        mark(-1, -1, 7L, "page 4", "Beyond it.", "document 1"),
                        mark(-1, -1, null, null, "Worded otherwise.", "document 1")));
        assertThat(shown.form()).isEqualTo("PROSE");
        assertThat(shown.marks()).hasSize(3);
        assertThat(seen(shown.pieces())).contains("It is old.", "Beyond it.", "Worded otherwise.");
    }

    @Test
    void ofAnOriginalThatIsNoTextTheTextThatWasReadIsShown() {
        String prose = "It is old.\n\nBefore 🚢. Second. After.\n\nIt is new.";
        Shown shown = Shown.of(
                Optional.empty(),
                Optional.of(prose),
                List.of(
                        mark(-1, -1, 2L, "page 2", "Second.", "document 1"),
                        mark(4, 9, null, null, "It is new.", "document 1"),
                        mark(-1, -1, 3L, "page 2", "Elsewhere.", "document 1")));

        assertThat(shown.form()).isEqualTo("PROSE");
        assertThat(seen(shown.pieces())).isEqualTo(prose.replace("Before", "page 2Before") + "\n\n");
        assertThat(shown.marks())
                .extracting(mark -> cut(prose, mark.start(), mark.end()))
                .containsExactly("Second.", "It is new.", "It is new.");
        assertThat(shown.pieces()).extracting(Piece::row).contains(1L, 2L, 3L);
    }

    @Test
    void aTableIsKnownByItsReader() {
        assertThat(Shown.of(Optional.of("a,b\n1,2"), Optional.empty(), List.of(mark(-1, -1, 1L, null, "", "table 1")))
                        .form())
                .isEqualTo("TABLE");
    }

    @Test
    void aPageIsReadInTheLettersThatItDeclares(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page");
        Files.write(page, "<html><meta charset=iso-8859-9>İş</html>".getBytes(Charset.forName("ISO-8859-9")));
        assertThat(Original.text(page))
                .hasValueSatisfying(text -> assertThat(text).contains("İş"));
        Files.write(page, new byte[] {'%', 'P', 'D', 'F', 0, (byte) 0xff});
        assertThat(Original.text(page)).isEmpty();
    }
}
