package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts what press databases export, many articles in one file, into its articles: Nexis ("End of Document", and "1 of 9
 * DOCUMENTS" as it was), Factiva ("Document LBA000…" or fields of two letters), ProQuest ("Document 1 of 9" or a line, fields by
 * name).
 */
final class Exports {

    private static final Pattern NEXIS_END = Pattern.compile("End of Document\\s*");
    private static final Pattern FACTIVA_END = Pattern.compile("(?:AN\\s+)?Document [A-Z]{2,}[A-Za-z0-9]{12,40}\\s*");
    private static final Pattern BEGIN =
            Pattern.compile("_{20,}\\s*|Document \\d+ of \\d+\\s*|\\d+ of \\d+ DOCUMENTS\\s*");
    private static final Pattern FIELDS = Pattern.compile(
            "(?m)^[ \\t]*(?:Load-Date:|LOAD-DATE:|L(?:ength|ENGTH): *[\\d,]+ words|[\\d,]+ words\\s*$|WC\\s+[\\d,]+ words|Publication date:|Full text:)");
    private static final Pattern MARKS = Pattern.compile(
            "(?m)^[ \\t]*(?:End of Document|(?:AN\\s+)?Document [A-Z]{2,}[A-Za-z0-9]{12,40}|Document \\d+ of \\d+|\\d+ of \\d+ DOCUMENTS)[ \\t\\r]*$");

    /** A line is drawn in many a text, but not above fields of these names. */
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*_{20,}[ \\t\\r]*$");

    private static final Pattern PROQUEST_ID = Pattern.compile("(?m)^[ \\t]*ProQuest document ID:");
    private static final Pattern PUBLICATION = Pattern.compile("(?m)^[ \\t]*Publication (?:info|title):");
    private static final Pattern FULL_TEXT = Pattern.compile("(?m)^[ \\t]*Full text:");

    private static final Pattern DATE =
            Pattern.compile("(?:\\d{1,2} )?[A-Z][a-z]{2,8}\\.? (?:\\d{1,2}, )?(?:19|20)\\d\\d(?:,? [A-Z][a-z]+day)?");

    private Exports() {}

    /** Whether a text has both a mark between articles and a field of their heads. */
    static boolean isExport(String text) {
        boolean marked = MARKS.matcher(text).find() || LINE.matcher(text).find() && isProQuest(text);
        return marked && FIELDS.matcher(text).find();
    }

    private static boolean isProQuest(String text) {
        return PROQUEST_ID.matcher(text).find()
                || PUBLICATION.matcher(text).find() && FULL_TEXT.matcher(text).find();
    }

    /** Whether a line stands alone, and goes on with no line before it. */
    static boolean isMark(String line) {
        return NEXIS_END.matcher(line).matches()
                || FACTIVA_END.matcher(line).matches()
                || BEGIN.matcher(line).matches()
                || DATE.matcher(line).matches()
                || ExportHead.isField(line);
    }

    /** The articles of an export; of anything else the article as it is. */
    static List<Article> split(Article whole) {
        StringBuilder text = new StringBuilder();
        whole.blocks().forEach(block -> text.append(block.text()).append('\n'));
        if (!isExport(text.toString())) {
            return List.of(whole);
        }
        List<Article> articles = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        for (Block block : whole.blocks()) {
            boolean end = NEXIS_END.matcher(block.text()).matches()
                    || FACTIVA_END.matcher(block.text()).matches();
            if (end || BEGIN.matcher(block.text()).matches()) {
                add(articles, part, whole.about());
                part = new ArrayList<>();
            } else {
                part.add(block);
            }
        }
        add(articles, part, whole.about());
        return articles.isEmpty() ? List.of(whole) : articles;
    }

    // What stands before the first article and after the last (lists of hits, terms of use) has no head of its own.
    private static void add(List<Article> articles, List<Block> part, About file) {
        ExportHead.read(part)
                .ifPresent(article -> articles.add(new Article(
                        article.about().or(new About(null, null, file.genre(), null, false, null, file.language())),
                        article.blocks())));
    }
}
