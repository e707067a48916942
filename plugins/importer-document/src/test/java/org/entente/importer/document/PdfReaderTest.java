package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.Severity;
import org.entente.core.spi.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    @TempDir
    Path folder;

    private static List<Samples.Placed> twoColumns() {
        List<Samples.Placed> page = new ArrayList<>();
        page.add(new Samples.Placed(60, 110, 20, true, "Norway orders radars from its neighbour"));
        page.addAll(Samples.column(
                60,
                150,
                "Norway has ordered twelve radars for",
                "the price of 90 million, and the minis-",
                "try said that it was glad of this co-",
                "operation with Sweden and of the deal.",
                "",
                "The first of the radars comes in the",
                "spring of next year, and the last of"));
        page.addAll(Samples.column(
                320,
                150,
                "them in the year 2028, it is said.",
                "",
                "A second paragraph of the right side",
                "tells that the cooperation of the two",
                "is old. They have ordered ships from",
                "each other since the last century."));
        return page;
    }

    private byte[] twoPages() throws IOException {
        List<List<Samples.Placed>> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Samples.Placed> page = i == 0
                    ? new ArrayList<>(twoColumns())
                    : new ArrayList<>(
                            Samples.column(60, 150, "On page " + (i + 1) + " they say that Norway has ordered boats."));
            page.add(Samples.line(40, "The Daily Defence Review, March 2025"));
            page.add(Samples.line(810, "Page " + (i + 1) + " of 3"));
            pages.add(page);
        }
        return Samples.pdf(null, pages);
    }

    @Test
    void columnsAreReadOneAfterTheOtherAndWordsPutTogether() throws IOException {
        assertThat(Reading.of(folder, "a.pdf", twoPages()).prose())
                .startsWith("Norway orders radars from its neighbour\n\n"
                        + "Norway has ordered twelve radars for the price of 90 million, and the ministry said that it was glad of this"
                        + " cooperation with Sweden and of the deal.\n\n"
                        + "The first of the radars comes in the spring of next year, and the last of them in the year 2028, it is said.\n\n"
                        + "A second paragraph of the right side tells that the cooperation of the two is old. They have ordered ships"
                        + " from each other since the last century.");
    }

    private static final String[] LEFT = {
        "Norway has ordered twelve radars for",
        "the price of 90 million euros, and its",
        "ministry says that it is glad of this",
        "cooperation with Sweden and of all",
        "the work that goes to its own yards.",
        "",
        "The first of the radars comes in the",
        "spring of next year, and the last of"
    };
    private static final String[] RIGHT = {
        "them in the year 2028, it is said by",
        "those who have seen the contract.",
        "",
        "A second paragraph tells that what",
        "the two do together is old: they have",
        "ordered ships from each other since",
        "the last century, and will do so in",
        "the next one too, as both have said."
    };
    private static final String BOTH =
            "Norway has ordered twelve radars for the price of 90 million euros, and its ministry says that it is glad of"
                    + " this cooperation with Sweden and of all the work that goes to its own yards.\n\n"
                    + "The first of the radars comes in the spring of next year, and the last of them in the year 2028, it is said"
                    + " by those who have seen the contract.\n\n"
                    + "A second paragraph tells that what the two do together is old: they have ordered ships from each other"
                    + " since the last century, and will do so in the next one too, as both have said.";

    private String columns(float gap, boolean stretched, int count) throws IOException {
        List<Samples.Placed> page = new ArrayList<>();
        page.add(new Samples.Placed(40, 60, 20, true, "Norway orders radars from its neighbour for the coast"));
        page.addAll(Samples.justified(
                40,
                100,
                185 * count + gap * (count - 1),
                "This line goes across all columns of the page, as does",
                "the next one that ends it, and then come the columns."));
        for (int i = 0; i < count; i++) {
            float x = 40 + i * (185 + gap);
            String[] lines = i % 2 == 0 ? LEFT : RIGHT;
            page.addAll(stretched ? Samples.justified(x, 150, 185, lines) : Samples.column(x, 150, lines));
        }
        return Reading.of(folder, "a.pdf", Samples.pdf(null, List.of(page))).prose();
    }

    @Test
    void columnsWithLittleBetweenThemAreReadOneAfterTheOther() throws IOException {
        for (float gap : List.of(8f, 10f, 12f, 16f)) {
            for (boolean stretched : List.of(true, false)) {
                assertThat(columns(gap, stretched, 2))
                        .describedAs("%s points, stretched %s", gap, stretched)
                        .contains("and then come the columns.\n\n" + BOTH);
            }
        }
    }

    @Test
    void threeNarrowColumnsAreReadOneAfterTheOther() throws IOException {
        List<Samples.Placed> page = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            page.addAll(Samples.justified(20 + i * 189, 150, 180, i % 2 == 0 ? LEFT : RIGHT));
        }
        assertThat(Reading.of(folder, "a.pdf", Samples.pdf(null, List.of(page))).prose())
                .startsWith(BOTH);
    }

    @Test
    void aColumnThatIsStretchedIsNotCutAtItsSpaces() throws IOException {
        String[] lines =
                ("Norway has ordered twelve radars\nfor a price that its neighbours find\nlow and its own people high\n"
                                + "and the ministry has said so many\ntimes that nobody can count\nthe days on which it was said in\nthe house of the people or\n"
                                + "before the doors of the ministry")
                        .split("\n");
        assertThat(Reading.of(folder, "a.pdf", Samples.pdf(null, List.of(Samples.justified(60, 150, 230, lines))))
                        .prose())
                .isEqualTo(String.join(" ", lines));
    }

    @Test
    void textThatRunsInAnotherDirectionIsNamedAsLost() throws IOException {
        byte[] turned;
        try (PDDocument document = Loader.loadPDF(twoPages())) {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(1), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 500, 100));
                content.showText(
                        "Norway has ordered four boats from Sweden for its coast, which the ministry had asked for.");
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            turned = out.toByteArray();
        }
        assertThat(Reading.of(folder, "a.pdf", turned).sink().problems()).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.message()).contains("another direction");
        });
    }

    @Test
    void headersFootersAndPageNumbersAreNoText() throws IOException {
        assertThat(Reading.of(folder, "a.pdf", twoPages()).prose()).doesNotContain("Review", "of 3");
    }

    @Test
    void evidenceNamesThePageAndTheParagraph() throws IOException {
        Reading reading = Reading.of(folder, "a.pdf", twoPages());
        assertThat(reading.evidence())
                .extracting(evidence -> evidence.where())
                .containsExactly(
                        new Locator.Cell(2, "page 1"),
                        new Locator.Cell(4, "page 1"),
                        new Locator.Cell(5, "page 2"),
                        new Locator.Cell(6, "page 3"));
        assertThat(reading.source().title()).isEqualTo("Norway orders radars from its neighbour");
        // Kept, so that what stands around can be shown: its paragraphs are the rows.
        String[] paragraphs = Files.readString(reading.sink().prose()).split("\n\n");
        assertThat(reading.evidence())
                .allMatch(evidence ->
                        paragraphs[(int) ((Locator.Cell) evidence.where()).row() - 1].contains(evidence.quote()));
    }

    @Test
    void theHyphenOfACompoundStays() throws IOException {
        byte[] pdf = Samples.pdf(
                "A title that was given",
                List.of(Samples.column(
                        60,
                        150,
                        "The two will agree on co-",
                        "production of the long-",
                        "range missile, and on the Franco-",
                        "German tank, and the under-",
                        "taking as it was said by them.")));
        assertThat(Reading.of(folder, "a.pdf", pdf).prose())
                .contains("co-production")
                .contains("long-range")
                .contains("Franco-German")
                .contains("undertaking");
    }

    @Test
    void anEncryptedOneIsRefusedByName() throws IOException {
        assertThat(Reading.of(folder, "bad.pdf", encrypted("secret", true)).refusal())
                .startsWith("bad.pdf ")
                .contains("encrypted");
        assertThat(Reading.of(folder, "bad.pdf", encrypted("", false)).refusal())
                .startsWith("bad.pdf ")
                .contains("protected");
        assertThat(Reading.of(folder, "good.pdf", encrypted("", true)).prose()).contains("ordered");
    }

    private byte[] encrypted(String password, boolean open) throws IOException {
        try (PDDocument document = Loader.loadPDF(twoPages())) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(open);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aScanIsRefusedByWhatToDo() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(Reading.of(folder, "scan.pdf", out.toByteArray()).refusal())
                    .startsWith("scan.pdf ")
                    .contains("scan");
        }
    }

    @Test
    void aDamagedOneIsRefusedOrReadAsFarAsItGoes() throws IOException {
        byte[] pdf = twoPages();
        assertThat(Reading.of(folder, "bad.pdf", Arrays.copyOf(pdf, 200)).refusal())
                .startsWith("bad.pdf ");
        assertThat(Reading.of(
                                folder,
                                "bad.pdf",
                                "%PDF-1.4 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .refusal())
                .startsWith("bad.pdf ");
    }

    @Test
    void oneThatEndsInItsMiddleIsSaidToBe() throws IOException {
        byte[] pdf = twoPages();
        byte[] cut = Arrays.copyOf(pdf, pdf.length - 60);
        Reading reading = Reading.of(folder, "cut.pdf", cut);
        assertThat(reading.prose()).contains("Norway has ordered twelve radars");
        assertThat(reading.sink().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.message()).startsWith("cut.pdf ends in its middle");
        });
        byte[] nonsense = Samples.pdf(
                null,
                List.of(Samples.column(60, 150, "Xqz wvk plorf. ".repeat(5).split("\\. "))));
        assertThat(Reading.of(folder, "cut.pdf", Arrays.copyOf(nonsense, nonsense.length - 60))
                        .refusal())
                .startsWith("cut.pdf ends in its middle");
    }

    @Test
    void aPageWhoseTextDoesNotUnpackIsNamedAsLost() throws IOException {
        byte[] damaged;
        try (PDDocument document = Loader.loadPDF(twoPages())) {
            var stream = document.getPage(1).getContentStreams().next().getCOSObject();
            byte[] packed;
            try (var in = stream.createRawInputStream()) {
                packed = in.readAllBytes();
            }
            try (var out = stream.createRawOutputStream()) {
                out.write(packed, 0, packed.length / 2);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            damaged = out.toByteArray();
        }
        Reading reading = Reading.of(folder, "torn.pdf", damaged);
        assertThat(reading.prose()).contains("Norway has ordered twelve radars");
        assertThat(reading.sink().problems()).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.message())
                    .startsWith("torn.pdf has damaged pages")
                    .contains(": 2.");
        });
    }

    @Test
    void pagesBeyondTheParameterAreNamedAsLost() throws IOException {
        Reading reading = Reading.of(
                folder, "a.pdf", twoPages(), Map.of(), Reading.parameters(null, "", Genre.UNKNOWN, 1, Selection.ALL));
        assertThat(reading.sink().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.message()).contains("3 pages").contains("first 1");
        });
        assertThat(reading.prose()).doesNotContain("boats");
    }

    @Test
    void eachItemOfAListIsAParagraph() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.pdf",
                Samples.pdf(
                        null,
                        List.of(Samples.column(
                                60,
                                150,
                                "Norway has ordered the radars, the ministry announces.",
                                "",
                                "\u2022 Norway has ordered four of them for training.",
                                "\u2022 Norway has ordered eight of them for the coast."))));
        assertThat(reading.prose().split("\n\n")).hasSize(3);
    }
}
