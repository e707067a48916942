package org.entente.importer.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Genre;

/** The genre of a text as its form tells it: labels, notes on the author, questions and answers, an agency's dateline. */
final class GenreByForm {

    private record Label(Pattern pattern, Genre genre) {}

    private static final int HEAD = 8;

    private static final int FOOT = 8;

    /** A word at the beginning of a line of its own or before a colon or stroke in one of the first lines. */
    private static final List<Label> LABELS = List.of(
            label(
                    "opinions?|op-?eds?|editorial|commentary|comment|column|columnists?|viewpoint|perspective|guest essay"
                            + "|letters? to the editor|blog",
                    Genre.OPINION),
            label(
                    "for immediate release|(?:press|news|media) releases?|basin bülteni|basın bülteni",
                    Genre.PRESS_RELEASE),
            label("(?:exclusive )?interview|q ?& ?a|q and a", Genre.INTERVIEW),
            label(
                    "(?:news )?analysis|explainer|in depth|policy brief|issue brief|research (?:note|paper)|working paper"
                            + "|backgrounder|briefing paper",
                    Genre.ANALYSIS),
            label(
                    "joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|remarks by|statement by|readout",
                    Genre.OFFICIAL));

    private static final Pattern OWN_VIEWS = Pattern.compile(
            "(?i)(?:views?|opinions?)(?: and opinions)? expressed (?:here |herein |above |in this (?:article|piece|column|commentary|essay) )?(?:are|is|do|does)\\b"
                    + "|\\bthe views? of the authors?\\b|\\bis (?:a|an opinion|a regular|a contributing) columnist\\b|\\bopinions are (?:his|her|their|my) own\\b"
                    + "|\\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position|editorial)");

    private static final Pattern RELEASE = Pattern.compile(
            "(?i)\\bfor immediate release\\b|/prnewswire/|\\bprnewswire\\b|\\bbusiness wire\\)|\\(globe newswire\\)|\\bnotes? to editors?\\b|^\\W*ends\\W*$"
                    + "|^(?:media|press) (?:contacts?|enquiries|inquiries)\\b|^about [A-Z][\\w& .-]{1,50}$");

    private static final Pattern AGENCY = Pattern.compile(
            "\\((?:Reuters|AP|AFP|AA|Anadolu|Yonhap|Xinhua|TASS|Kyodo|Jiji|PTI|ANI|IANS|dpa|DPA|ANSA|EFE|UPI|Bernama|Antara|ANTARA|PAP|MTI|CTK|BTA|Agerpres|IRNA|WAM|SPA|KUNA|PNA|CNA|APA|Interfax|Ukrinform)\\)\\s*(?:--?|\\u2014)");

    private static final Pattern DATELINE = Pattern.compile(
            "^[A-Z][A-Z .'-]{2,25}(?:, [A-Z][\\w. ]{2,25})? ?(?:\\([^)]{2,20}\\) ?)?(?:--?|\\u2014) ?[A-Z\"]");

    private static final Pattern QUESTION =
            Pattern.compile("^(?:Q|Question|[A-Z][\\p{L} .'-]{1,30}) ?[:.] .*\\?\\W*$|^Q ?[:.] ");

    private static final Pattern I = Pattern.compile(
            "\\bI (?:think|believe|argue|suspect|fear|doubt|would argue|have argued|am convinced|wonder|submit|contend)\\b|\\b[Ii]n my (?:view|opinion)\\b|\\b[Ww]e (?:should|must|ought to|need to) (?:not )?(?:ask|remember|recognise|recognize|stop|accept|demand)\\b");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{0,2000}(?:\"|$)");

    private static final Pattern CHAPTER = Pattern.compile(
            "(?i)^(?:\\d{1,2}\\.? )?(?:executive summary|key (?:takeaways|findings|judgements|judgments|points)|introduction|background|conclusions?"
                    + "|(?:policy )?(?:recommendations|implications)|methodology|outlook|abstract|endnotes|footnotes|references|bottom line up front)$");

    private GenreByForm() {}

    private static Label label(String words, Genre genre) {
        return new Label(
                Pattern.compile("(?iu)^\\W{0,3}(?:" + words + ")\\s*(?:$|[:|/>]|- )|(?:[|>] ?|: )(?:" + words + ")$"),
                genre);
    }

    /** The genre of a text with plain marks; UNKNOWN where its form does not tell. */
    static Genre of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> head = lines.subList(0, Math.min(HEAD, lines.size()));
        List<String> foot = lines.subList(Math.max(0, lines.size() - FOOT), lines.size());
        for (String line : head) {
            for (Label label : LABELS) {
                if (line.length() < 120 && label.pattern.matcher(line).find()) {
                    return label.genre;
                }
            }
        }
        if (any(head, RELEASE) || any(foot, RELEASE)) {
            return Genre.PRESS_RELEASE;
        }
        if (any(head, OWN_VIEWS) || any(foot, OWN_VIEWS)) {
            return Genre.OPINION;
        }
        if (lines.stream()
                        .filter(line -> QUESTION.matcher(cut(line)).find())
                        .limit(3)
                        .count()
                == 3) {
            return Genre.INTERVIEW;
        }
        if (any(head, AGENCY)) {
            return Genre.AGENCY;
        }
        if (speaksForHimself(text)) {
            return Genre.OPINION;
        }
        if (lines.stream()
                        .filter(line ->
                                line.length() < 60 && CHAPTER.matcher(line).find())
                        .limit(2)
                        .count()
                == 2) {
            return Genre.ANALYSIS;
        }
        return head.stream()
                        .anyMatch(line ->
                                line.length() > 80 && DATELINE.matcher(line).find())
                ? Genre.NEWS
                : Genre.UNKNOWN;
    }

    private static boolean any(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(cut(line)).find());
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), 600));
    }

    /** Whether the writer says "I think" twice, quotations aside. */
    private static boolean speaksForHimself(String text) {
        Matcher m = I.matcher(QUOTED.matcher(text).replaceAll(" "));
        return m.find() && m.find();
    }
}
