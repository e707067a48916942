package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * The article of a text.
     *
     * @param blocks its paragraphs and headings
     * @param left the stretches, as offsets, that were taken for no part of it although they hold sentences
     */
    record Article(List<Block> blocks, List<int[]> left) {}

    /**
     * Lines that begin a list of other articles or a call to subscribe: after an article, or in a box between two of its
     * paragraphs.
     */
    private static final Pattern AFTER =
            starts("recent (?:publications|posts|articles|news)|related(?: .{0,30})?$|you (?:may|might)"
                    + " also|more (?:from|on|stories|news)\\b|most (?:read|viewed|popular|shared)|recommended(?: for you)?$"
                    + "|trending|latest (?:news|stories|posts)|what to read next|editor'?s'? picks?|see also$|stay connected"
                    + "|about the authors?|leave a (?:reply|comment)|comments? ?\\(?\\d*\\)?$|other (?:news|articles|stories)$"
                    + "|up next$|read next");

    /** Of these lines those after which readers speak, in sentences too. */
    private static final Pattern READERS = starts("about the authors?|leave a|comments?");

    /** Lines that are furniture by how they begin, unless they are sentences that name somebody. */
    private static final Pattern CALL = starts(
            "share on |swipe |print this|sponsored|subscribe\\b|sign up|log in|get (?:our|the) "
                    + "|join our |cookies?\\b|privacy|terms of|listen to|watch ?:|download|back to |posted |updates? \\|");

    /** Lines that are furniture by how they begin. */
    private static final Pattern FURNITURE = starts("home ?[>|/]|share(?: this.*| +.*copy link.*)?$|follow "
            + ".{0,60}(?:google news|twitter|facebook|telegram|whatsapp|linkedin|on x\\b|us\\b|link)|read more\\b|also read\\b"
            + "|read also\\b|click here|print$|reading time|\\d+ min(?:ute)?s? read|by a contributor"
            + "|staff (?:reporter|writer)|source ?:|photo credit|picture credit|image credit|photos? ?:|tags? ?:|topics? ?:"
            + "|filed under|keywords? ?:|copyright\\b|\\(c\\)|©|all rights reserved|advertisement"
            + "|subscribers ?:|newsletter|was this (?:article|page)|rate this|contact(?: us)?$|skip to|menu$|search$"
            + "|breaking news$|listen$|video ?:|gallery$|\\(?(?:all )?(?:pictures|photos|images)(?: by| courtesy| from| ?:)|next article|previous article|this (?:article|brief|digest|report|story|summary) (?:is|was) (?:compiled|edited|prepared|written)"
            + "|written by |edited by |reporting by |editing by |author ?:|published(?: on)? ?:|updated ?:");

    /** Sentences about the page and not of the article, wherever they stand in a line. */
    private static final Finder NOTICE = Finder.of(
            "(?i)subscription (?:options|plans|offers)|(?:available|offered|open|reserved) (?:only |exclusively )?(?:to|for) subscribers|e-?mail(?:ed)? (?:protected|us)"
                    + "|(?:article|piece|version) was (?:first|originally) published|follow us on|our newsletter");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.]@[\\w.]+\\.\\w");

    /** A line "By Jane Doe" or "Jane Doe | Staff". */
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) (?:[A-Z][\\p{L}.'-]+ ?){2,4}(?:[,|].*)?");

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)^(?:\\[?(?:caption|photo|picture|image|figure)\\b)|\\((?:picture|photo|image|source)[^)]{0,60}\\)$");

    private static final Pattern NAMED = Pattern.compile("\\p{Ll}[,:;]? \\p{Lu}\\p{Ll}{2}");

    /** A line that ends as a sentence does and is as long as this, in characters, is one. */
    private static final int SENTENCE = 60;

    /** How many lines a box between two paragraphs has at most. */
    private static final int BOX = 12;

    /** How many lines behind a box are looked at. */
    private static final int AHEAD = 40;

    private static final Pattern END = Pattern.compile("[.!?:;][\"')\\]]*$");

    private Clean() {}

    private static Pattern starts(String alternatives) {
        return Pattern.compile("(?i)^(?:" + alternatives + ")");
    }

    /** The article of a text with plain marks. */
    static Article of(String text) {
        List<int[]> lines = lines(text);
        List<Block> blocks = new ArrayList<>();
        List<int[]> left = new ArrayList<>();
        int prose = 0;
        boolean glue = false;
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (line[0] == line[1]) {
                glue = false;
                continue;
            }
            String content =
                    text.substring(line[0], Math.min(line[1], line[0] + 400)).strip();
            int length = line[1] - line[0];
            if (prose >= 2 && length < 60 && isAfter(content)) {
                int next = resumes(text, lines, i);
                leave(text, lines.subList(i, next), left);
                i = next - 1;
                glue = false;
                continue;
            }
            if (isFurniture(content, length)) {
                leave(text, List.of(line), left);
                glue = false;
                continue;
            }
            boolean closed = isClosed(text, line);
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
        return new Article(blocks, left);
    }

    /** The blocks of the article alone. */
    static List<Block> blocks(String text) {
        return of(text).blocks();
    }

    private static boolean isAfter(String content) {
        return AFTER.matcher(content).find() && !isTelling(content);
    }

    private static boolean isFurniture(String content, int length) {
        return length < 160
                        && (FURNITURE.matcher(content).find()
                                || CALL.matcher(content).find() && !isTelling(content))
                || BYLINE.matcher(content).matches()
                || length < 400
                        && (NOTICE.finds(content)
                                || content.indexOf('@') >= 0
                                        && ADDRESS.matcher(content).find());
    }

    /** Whether a line is a sentence that names somebody: a word other than its first is in capitals. */
    private static boolean isTelling(String content) {
        return END.matcher(content).find() && NAMED.matcher(content).find();
    }

    private static boolean isClosed(String text, int[] line) {
        return END.matcher(text.substring(Math.max(line[0], line[1] - 4), line[1]))
                .find();
    }

    private static boolean isSentence(String text, int[] line) {
        return line[1] - line[0] >= SENTENCE && isClosed(text, line);
    }

    /**
     * The number of the line in which an article goes on after a box that begins in a line; that of the last line and one where it
     * does not: what follows then is mostly lines that are no sentences, as in lists of other articles.
     */
    private static int resumes(String text, List<int[]> lines, int box) {
        int at = box + 1;
        int passed = 0;
        while (at < lines.size() && passed < BOX && !isSentence(text, lines.get(at))) {
            passed += lines.get(at)[0] < lines.get(at)[1] ? 1 : 0;
            at++;
        }
        int sentences = 0;
        int others = 0;
        for (int i = at; i < lines.size() && sentences + others < AHEAD; i++) {
            int[] line = lines.get(i);
            String content = text.substring(line[0], Math.min(line[1], line[0] + 400));
            if (line[0] == line[1] || isFurniture(content, line[1] - line[0])) {
                continue;
            }
            if (line[1] - line[0] < 60 && isAfter(content)) {
                break;
            }
            sentences += isSentence(text, line) ? 1 : 0;
            others += isSentence(text, line) ? 0 : 1;
        }
        String begins = text.substring(lines.get(box)[0], lines.get(box)[1]);
        int least = READERS.matcher(begins).find() ? 2 : 1;
        return sentences >= least && sentences > others ? at : lines.size();
    }

    /** Keeps what was left out, where it holds a sentence; stretches that adjoin are one. */
    private static void leave(String text, List<int[]> lines, List<int[]> left) {
        int from = lines.get(0)[0];
        int to = lines.stream()
                .mapToInt(line -> line[0] < line[1] ? line[1] : 0)
                .max()
                .orElse(from);
        if (lines.stream().noneMatch(line -> isSentence(text, line))) {
            return;
        }
        int[] last = left.isEmpty() ? null : left.get(left.size() - 1);
        if (last != null && text.substring(last[1], from).isBlank()) {
            last[1] = to;
        } else {
            left.add(new int[] {from, to});
        }
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
