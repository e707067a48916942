package org.entente.importer.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of document something is, told by its content, and by its name only where that is open. */
enum Kind {
    HTML("a web page", 80, HtmlReader::new),
    FEED("a saved feed", 90, FeedReader::new),
    PDF("a PDF document", 90, PdfReader::new),
    WORD("a Word document", 90, DocxReader::new),
    OLD_WORD("a Word document of the old form, or an encrypted one", 10, OldWordReader::new),
    MAIL("a saved mail", 85, MailReader::new),
    MAILBOX("a mailbox", 85, MailboxReader::new),
    EXPORT("an export of a press database", 75, TextReader::new),
    /** Plain text: only as an attachment, else it is not this importer's. */
    TEXT("plain text", 0, TextReader::new),
    OTHER("no document", 0, () -> (piece, desk) -> List.of());

    private static final int LOOK = 64 * 1024;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");
    private static final Pattern TAGS =
            Pattern.compile("(?i)<(?:!doctype html|html|head|body|article|main|div|p|h1|br|table|meta|title)[\\s>/]");
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]");
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(received|message-id|mime-version|return-path|delivered-to|content-type|x-mailer|snapshot-content-location):");
    private static final Pattern SENT = Pattern.compile("(?im)^(from|date|subject|to|sender):");
    private static final Pattern POSTMARK = Pattern.compile(
            "From \\S{1,200}+ [^\\r\\n]{0,200}?\\b(?:19|20)\\d\\d\\b[^\\r\\n]{0,60}+\\r?\\n[A-Za-z-]{1,40}+:");

    private final String words;
    private final int score;
    private final Supplier<Reader> reader;

    Kind(String words, int score, Supplier<Reader> reader) {
        this.words = words;
        this.score = score;
        this.reader = reader;
    }

    String words() {
        return words;
    }

    /** How surely a file of this kind is this importer's. */
    int score() {
        return score;
    }

    /** Whether places in it can be told in characters. */
    boolean isText() {
        return this != PDF && this != WORD && this != OLD_WORD && this != OTHER;
    }

    List<Article> read(Piece piece, Desk desk) throws Unreadable {
        return reader.get().read(piece, desk);
    }

    static Kind of(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return start.contains("word/") || name.endsWith(".docx") ? WORD : OTHER;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return name.endsWith(".doc") || name.endsWith(".docx") ? OLD_WORD : OTHER;
        }
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        if (!wide && start.indexOf('\0') >= 0) {
            return OTHER;
        }
        String text =
                Decoded.of(start.getBytes(StandardCharsets.ISO_8859_1), null).text();
        return ofText(name, text.replace("\uFEFF", "").stripLeading());
    }

    /** Whether a mail of a mailbox begins here: a line "From …" with a year, and under it the first field. */
    static boolean isPostmark(String text) {
        return POSTMARK.matcher(text).lookingAt();
    }

    private static Kind ofText(String name, String text) {
        if (isPostmark(text)) {
            return MAILBOX;
        }
        boolean named = name.endsWith(".eml") || name.endsWith(".mht") || name.endsWith(".mhtml");
        if (FIELD.matcher(text).lookingAt() && isMail(text, named)) {
            return MAIL;
        }
        if (text.startsWith("<")) {
            Kind kind = ofMarkup(text);
            if (kind != OTHER) {
                return kind;
            }
        }
        boolean page = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (page && !text.isBlank()) {
            return HTML;
        }
        if (Exports.isExport(text)) {
            return EXPORT;
        }
        boolean plain = name.endsWith(".txt") || name.endsWith(".text") || name.endsWith(".md");
        return plain && !text.isBlank() ? TEXT : OTHER;
    }

    private static boolean isMail(String text, boolean named) {
        int end = text.indexOf("\n\n");
        int wide = text.indexOf("\n\r\n");
        end = end < 0 ? text.length() : end;
        String head = text.substring(0, wide < 0 ? end : Math.min(end, wide));
        long sent = SENT.matcher(head).results().count();
        return sent >= 2 && (named || MAIL_FIELD.matcher(head).find());
    }

    private static Kind ofMarkup(String text) {
        Matcher root = ROOT.matcher(text);
        String first = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        if (first.equals("rss") || first.equals("feed") || first.equals("rdf:rdf")) {
            return FEED;
        }
        boolean declared = text.regionMatches(true, 0, "<!doctype html", 0, 14) || first.equals("html");
        return declared || !text.startsWith("<?xml") && TAGS.matcher(text).find() ? HTML : OTHER;
    }
}
