package org.entente.importer.document;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an article says that it was published: in a line that is no sentence, or in its dateline.
 *
 * <p>A day in a sentence is that of what the sentence tells. The importer of plain texts has the same rule.
 */
final class Dateline {

    /** How many blocks at the beginning may say it. */
    private static final int HEAD = 12;

    /** A block longer than this is a paragraph. */
    private static final int LINE = 110;

    /** How far into a paragraph its dateline goes. */
    private static final int PLACES = 60;

    /** Words of a sentence: those that bylines and fields of a date do not have. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\p{L}'’])(?!(?:by|on|at|in|of|and|the|for|from|am|pm|local|time|min"
                    + "|mins|minutes?|hours?|read|updated|modified|published|posted|released|issued|dated?|first|last|print|this|page|share"
                    + "|article|story|report|release|was|is|gmt|utc|staff|writer|correspondent|a\\.m|p\\.m|m|publication|uhr|de|le|el|il"
                    + "|am|saat|et)\\b)\\p{Ll}[\\p{L}'’-]+");

    /** A verb of publishing with another subject than the article: "The licence was issued on 3 May". */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?!article|story|report|release|page)[\\p{L}]+ (?:was|is|were|are) (?:first )?(?:published|posted|released|issued|dated)"
                    + "|^the [\\p{L} ]*\\b(?:issued|dated)\\b");

    /** "ISTANBUL, March 3, 2024 (AA) -": what stands before the day, and after it. */
    private static final Pattern PLACE =
            Pattern.compile("^\\W{0,2}(?:\\p{Lu}[\\p{L}.'’-]+[ ,/(]{1,3}){1,5}(?:\\p{L}{3,9}, )?\\(?$");

    private static final Pattern OPENS =
            Pattern.compile("^\\)? ?(?:[,/] ?[\\p{Lu}][^-:]{0,30})?(?:\\([^)]{1,30}\\))? ?(?:--?|[–—:.])");

    private Dateline() {}

    /** The day that the first blocks of an article give; null where they give none. */
    static @Nullable Edtf of(List<Block> blocks) {
        List<Block> head = blocks.subList(0, Math.min(HEAD, blocks.size()));
        for (Block block : head) {
            Edtf day = alone(block.text());
            if (day != null) {
                return day;
            }
        }
        for (Block block : head) {
            Edtf day = dateline(block.text());
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable Edtf alone(String line) {
        Days.Found found = line.length() < LINE ? Days.find(line) : null;
        if (found == null || OTHER.matcher(line).find()) {
            return null;
        }
        String rest = line.substring(0, found.start()) + " | " + line.substring(found.end());
        return SENTENCE.matcher(rest).find() ? null : found.day();
    }

    private static @Nullable Edtf dateline(String paragraph) {
        Days.Found found = Days.find(paragraph.substring(0, Math.min(paragraph.length(), LINE)));
        return found != null
                        && found.start() < PLACES
                        && (found.start() == 0
                                || PLACE.matcher(paragraph.substring(0, found.start()))
                                        .find())
                        && OPENS.matcher(paragraph.substring(found.end())).find()
                ? found.day()
                : null;
    }
}
