package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the article in a page saved as text: paragraphs, without menus, teasers and the like. */
final class Clean {

    /** What a stretch of the text is. */
    enum Sort {
        HEADLINE,
        BODY,
        CAPTION
    }

    /** A paragraph or line of the article, as offsets. */
    record Block(int start, int end, Sort sort) {}

    /** Lines that begin the part after an article: lists of other articles, calls to subscribe. */
    private static final Pattern AFTER =
            starts("recent (?:publications|posts|articles|news)|related(?: .{0,30})?$|you (?:may|might)"
                    + " also|more (?:from|on|stories|news)\\b|most (?:read|viewed|popular|shared)|recommended(?: for you)?$"
                    + "|trending|latest (?:news|stories|posts)|what to read next|editor'?s'? picks?|see also$|stay connected"
                    + "|about the authors?|leave a (?:reply|comment)|comments? ?\\(?\\d*\\)?$|other (?:news|articles|stories)$"
                    + "|up next$|read next");

    /** Lines that are furniture by how they begin. */
    private static final Pattern FURNITURE = starts("home ?[>|/]|share(?: this.*| +.*copy link.*)?$|share on |follow "
            + ".{0,60}(?:google news|twitter|facebook|telegram|whatsapp|linkedin|on x\\b|us\\b|link)|read more\\b|also read\\b"
            + "|read also\\b|click here|swipe |print(?: this.*)?$|reading time|\\d+ min(?:ute)?s? read|by a contributor"
            + "|staff (?:reporter|writer)|source ?:|photo credit|picture credit|image credit|photos? ?:|tags? ?:|topics? ?:"
            + "|filed under|keywords? ?:|copyright\\b|\\(c\\)|©|all rights reserved|advertisement|sponsored|subscribe\\b"
            + "|subscribers ?:|sign up|log in|newsletter|get (?:our|the) |join our |was this (?:article|page)|rate this"
            + "|cookies?\\b|privacy|terms of|contact(?: us)?$|skip to|menu$|search$|breaking news$|updates? \\||listen(?: to.*)?$"
            + "|watch ?:|video ?:|gallery$|\\(?(?:all )?(?:pictures|photos|images)(?: by| courtesy| from| ?:)|download|back to |next article|previous article|this (?:article|brief|digest|report|story|summary) (?:is|was) (?:compiled|edited|prepared|written)"
            + "|written by |edited by |reporting by |editing by |author ?:|published(?: on)? ?:|updated ?:|posted ");

    /** Sentences about the page and not of the article, wherever they stand in a line. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)subscription (?:options|plans|offers)|(?:available|offered|open|reserved) (?:only |exclusively )?(?:to|for) subscribers|e-?mail(?:ed)? (?:protected|us)|[\\w.]+@[\\w.]+\\.\\w+"
                    + "|(?:article|piece|version) was (?:first|originally) published|follow us on|our newsletter");

    /** A line "By Jane Doe" or "Jane Doe | Staff". */
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) (?:[A-Z][\\p{L}.'-]+ ?){2,4}(?:[,|].*)?");

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)^(?:\\[?(?:caption|photo|picture|image|figure)\\b)|\\((?:picture|photo|image|source)[^)]{0,60}\\)$");

    private static final Pattern END = Pattern.compile("[.!?:;][\"')\\]]*$");

    private Clean() {}

    private static Pattern starts(String alternatives) {
        return Pattern.compile("(?i)^(?:" + alternatives + ")");
    }

    /** The blocks of the article, in their order; the text has plain marks. */
    static List<Block> blocks(String text) {
        List<int[]> lines = lines(text);
        List<Block> blocks = new ArrayList<>();
        int prose = 0;
        boolean glue = false;
        for (int[] line : lines) {
            if (line[0] == line[1]) {
                glue = false;
                continue;
            }
            String content =
                    text.substring(line[0], Math.min(line[1], line[0] + 400)).strip();
            String plain = content.toLowerCase(Locale.ROOT);
            int length = line[1] - line[0];
            if (prose >= 2 && length < 60 && AFTER.matcher(plain).find()) {
                break;
            }
            if (length < 160 && FURNITURE.matcher(plain).find()
                    || BYLINE.matcher(content).matches()
                    || length < 400 && NOTICE.matcher(content).find()) {
                glue = false;
                continue;
            }
            boolean closed = END.matcher(
                            content.length() < 400
                                    ? content
                                    : text.substring(line[1] - 4, line[1]).strip())
                    .find();
            if (glue && continues(text, line[0]) && !blocks.isEmpty()) {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(last.start(), line[1], Sort.BODY));
            } else {
                Sort sort = CAPTION.matcher(content).find()
                        ? Sort.CAPTION
                        : !closed && length < 160 ? Sort.HEADLINE : Sort.BODY;
                blocks.add(new Block(line[0], line[1], sort));
                prose += sort == Sort.BODY && length > 100 ? 1 : 0;
            }
            glue = !closed;
        }
        return blocks;
    }

    /** The lines without the spaces and bullets around them; blank lines are empty. */
    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                int start = begin;
                int end = i;
                while (start < end && skipped(text.charAt(start))) {
                    start++;
                }
                while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                if (i == text.length() || text.charAt(i) == '\n' || end > start) {
                    lines.add(new int[] {start, end});
                }
                begin = i + 1;
            }
        }
        return lines;
    }

    private static boolean skipped(char c) {
        return Character.isWhitespace(c)
                || c == '•'
                || c == '▪'
                || c == '*'
                || c == '#'
                || c == '>'
                || c == '·'
                || c == '\uFEFF';
    }

    /** Whether a line goes on with the sentence of the line before. */
    private static boolean continues(String text, int start) {
        char c = text.charAt(start);
        return Character.isLowerCase(c)
                || c == '(' && start + 1 < text.length() && Character.isLowerCase(text.charAt(start + 1));
    }
}
