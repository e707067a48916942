package org.entente.importer.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/** Reads PDF documents: columns in their order, paragraphs whole, without what is printed on every page. */
final class PdfReader implements Reader {

    private static final long SECONDS = 4;
    private static final long MILLIS_PER_PAGE = 50;

    private static final int TAIL = 4096;

    /** Titles that programs give and nobody chose. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:microsoft word|untitled|document\\d*|slide \\d|presentation|layout \\d)|\\.(?:docx?|pdf|indd|qxd|pptx?|rtf|tmp)$");

    /** A reader for which PDFBox looks for no fonts of the machine, which it does for seconds and not everywhere alike. */
    PdfReader() {
        FontMappers.set(new OneFont());
    }

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        if (new Inflation(desk).isBomb(piece.bytes())) {
            throw new Unreadable(
                    "bomb",
                    "unpacks to more than " + (Limits.UNPACKED >> 20)
                            + " MB, which no document needs, and was not read.");
        }
        try (PDDocument document = open(piece)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(
                        "encrypted",
                        "is protected: its author does not allow its text to be taken out, and it was not read.");
            }
            return List.of(article(piece, document, desk));
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** The processor time of this thread in nanoseconds, so that a busy machine refuses nothing that an idle one reads. */
    static long now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private static PDDocument open(Piece piece) throws Unreadable {
        try {
            return Loader.loadPDF(
                    piece.bytes(), "", null, null, MemoryUsageSetting.setupMainMemoryOnly(Limits.UNPACKED).streamCache);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("encrypted", "is encrypted: save it without its password and import that.");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | StackOverflowError
                | NoClassDefFoundError e) {
            throw damaged();
        }
    }

    private static Unreadable damaged() {
        return new Unreadable("damaged", "is damaged and cannot be opened as a PDF: save it again and import that.");
    }

    private static Article article(Piece piece, PDDocument document, Desk desk) throws IOException, Unreadable {
        int count = document.getNumberOfPages();
        int most = Math.min(count, desk.parameters().pages());
        long end = now() + SECONDS * 1_000_000_000L + most * MILLIS_PER_PAGE * 1_000_000L;
        PdfGlyphs glyphs = new PdfGlyphs(desk, most, end);
        try {
            glyphs.read(document);
        } catch (PdfGlyphs.TimeUp e) {
            if (glyphs.pages().stream().allMatch(page -> page.lines().isEmpty())) {
                throw new Unreadable(
                        "time", "takes too long: none of its " + count + " pages could be read in the time for them.");
            }
            desk.loss(
                    "time",
                    piece.name() + " takes too long: of its " + count + " pages those from "
                            + (glyphs.pages().size() + 1) + " on were not read.");
        }
        if (most < count) {
            desk.loss("pages", piece.name() + " has " + count + " pages, of which the first " + most + " were read.");
        }
        if (!glyphs.turned().isEmpty()) {
            desk.loss(
                    "turned",
                    piece.name()
                            + " has text that runs in another direction than the rest of its page and was not read: "
                            + listed(glyphs.turned()) + ".");
        }
        if (!glyphs.overfull().isEmpty()) {
            desk.loss(
                    "letters",
                    piece.name() + " has pages of more than " + Limits.GLYPHS + " letters, which were not read whole: "
                            + listed(glyphs.overfull()) + ".");
        }
        if (!glyphs.lost().isEmpty()) {
            desk.loss(
                    "page",
                    piece.name() + " has damaged pages that were not read, or not whole: " + listed(glyphs.lost())
                            + ".");
        }
        List<PdfPage> pages = glyphs.pages();
        List<Integer> empty = pages.stream()
                .filter(page -> page.lines().isEmpty())
                .map(PdfPage::number)
                .toList();
        if (empty.size() == pages.size()) {
            throw new Unreadable(
                    "scan", "holds no text: if it is a scan, have its letters recognised first and import that.");
        }
        if (!empty.isEmpty()) {
            desk.note("scan", piece.name() + " has pages without text, empty or scanned: " + listed(empty) + ".");
        }
        List<Block> blocks = Paragraphs.of(Furniture.without(pages), desk);
        if (isCut(piece.bytes())) {
            cut(piece, new Prose(blocks).text(), desk);
        }
        return new Article(about(document.getDocumentInformation(), blocks, pages), blocks);
    }

    /** A file that was saved to its end says so there; some programs write more behind it. */
    private static boolean isCut(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Without its fonts, which stand at the end, a text is nonsense. */
    private static void cut(Piece piece, String text, Desk desk) throws Unreadable {
        String end = "ends in its middle";
        if (Language.of(text).equals(Language.UNKNOWN)) {
            throw new Unreadable(
                    "damaged", end + ", and what is left of it is no prose: save it again and import that.");
        }
        desk.loss("damaged", piece.name() + " " + end + ", and what is missing was not read: save it again.");
    }

    private static String listed(List<Integer> numbers) {
        String some = numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > 20 ? some + " and " + (numbers.size() - 20) + " more" : some;
    }

    private static About about(PDDocumentInformation information, List<Block> blocks, List<PdfPage> pages) {
        String title = information.getTitle();
        if (title == null
                || title.length() < 8
                || NO_TITLE.matcher(title.strip()).find()) {
            title = largest(blocks, pages);
        }
        Edtf made = made(information);
        return new About(title, null, Genre.UNKNOWN, made, made != null, null, null);
    }

    private static @Nullable Edtf made(PDDocumentInformation information) {
        Calendar created = information.getCreationDate();
        return created == null
                ? null
                : Edtf.day(created.toInstant()
                        .atZone(created.getTimeZone().toZoneId())
                        .toLocalDate());
    }

    /** The heading in the largest letters of the first page. */
    private static @Nullable String largest(List<Block> blocks, List<PdfPage> pages) {
        String line = pages.get(0).lines().stream()
                .filter(one -> one.text().length() > 8)
                .max(Comparator.comparingDouble(PdfLine::size))
                .map(PdfLine::text)
                .orElse("");
        return blocks.stream()
                .filter(block ->
                        block.heading() && !line.isEmpty() && block.text().startsWith(line))
                .map(Block::text)
                .findFirst()
                .orElse(null);
    }
}
