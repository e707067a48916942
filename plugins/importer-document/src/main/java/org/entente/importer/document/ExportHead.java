package org.entente.importer.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the head of an exported article from its body. */
final class ExportHead {

    private static final String LONG =
            "Title|Headline|Publication title|Publication info|Publication date|Publication|Source|Load-Date|Section"
                    + "|Length|Byline|Author|Language of publication|Language|Document URL|URL|Dateline|Highlight|Graphic|Body|Full text"
                    + "|Subject|Location|Place of publication|Country of publication|ISSN|ISBN|Source type|Document type|ProQuest document ID|Database"
                    + "|Last updated|Copyright|Company|People|Pages|Volume|Issue|Number of pages|Publication year|Publisher|Publication subject"
                    + "|Classification|Links|Correction-Date|Journal Code|Load Date|Publication-Type|Abstract|Accession number|Series|Distribution";

    /** Nexis wrote its fields in capitals until 2018. */
    private static final Pattern NAMED =
            Pattern.compile("(" + LONG + "|" + LONG.toUpperCase(Locale.ROOT) + "):[ \\t]*(.*)", Pattern.DOTALL);

    private static final Pattern TWO_LETTERS = Pattern.compile(
            "(SE|HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|CR|CT|RF|VOL|ART)(?:[ \\t]{1,}(.*))?");
    private static final Pattern BODY = Pattern.compile("\\s*(?:Body\\s*|(?:Body|BODY|Full text):.*)", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("[\\d,]{1,7} words\\s*");
    private static final Pattern RIGHTS =
            Pattern.compile("(?i)(?:\\(c\\)|©|copyright)\\s.*|.*\\ball rights reserved\\.?");
    private static final Set<String> UNDER_BODY = Set.of(
            "load-date",
            "load date",
            "graphic",
            "classification",
            "correction-date",
            "language",
            "publication-type",
            "journal code");
    private static final Pattern NUMBER = Pattern.compile("(?:Document )?\\d+ of \\d+(?: DOCUMENTS?)?");
    private static final Set<String> AFTER_BODY = Set.of("Classification", "Notes", "Graphic");
    /** The longest name of a field that is always in capitals, such as ISSN. */
    private static final int SIGN = 4;

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}.*");

    private final List<Block> head = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final boolean marked;
    private String field = "";
    private boolean within;
    private boolean begun;
    private boolean capitals;

    /** @param marked whether a line says where the body begins; else it begins under the last field of the head */
    private ExportHead(boolean marked) {
        this.marked = marked;
    }

    /** Whether a line is a field of a head, or the mark of a body. */
    static boolean isField(String line) {
        Matcher named = NAMED.matcher(line);
        return COUNT.matcher(line).matches()
                || line.strip().equals("Body")
                || named.matches() && !named.group(1).equals("Location") && line.length() < 200;
    }

    /** The article that some blocks are; empty where they have no head. */
    static Optional<Article> read(List<Block> blocks) {
        ExportHead reader = new ExportHead(
                blocks.stream().anyMatch(block -> BODY.matcher(block.text()).matches()));
        blocks.forEach(reader::take);
        return reader.article();
    }

    private void take(Block block) {
        String text = block.text();
        Matcher named = NAMED.matcher(text);
        Matcher letters = TWO_LETTERS.matcher(text);
        String name = named.matches() ? named.group(1).toLowerCase(Locale.ROOT) : "";
        if (!name.isEmpty() && (!within || !isProse(name, named.group(2)))) {
            capitals |= name.length() > SIGN && named.group(1).equals(name.toUpperCase(Locale.ROOT));
            field(name, named.group(2), block);
        } else if (letters.matches() && (fields.isEmpty() || fields.containsKey("hd") || fields.containsKey("se"))) {
            field(letters.group(1).toLowerCase(Locale.ROOT), letters.group(2) == null ? "" : letters.group(2), block);
        } else if (text.strip().equals("Body")) {
            field("body", "", block);
        } else if (field.equals("body") && AFTER_BODY.contains(text.strip())) {
            field(text.strip().toLowerCase(Locale.ROOT), "", block);
        } else if (COUNT.matcher(text).matches()) {
            fields.putIfAbsent("wc", text);
            within = false;
        } else if (within) {
            body.add(block);
            begun |= !text.isBlank();
        } else if (field.equals("hd") && !text.isBlank()) {
            fields.merge("hd", text, (title, more) -> (title + " " + more).strip());
        } else if (RIGHTS.matcher(text).matches() && text.length() < 200) {
            // In exports without named fields nothing else tells where the text begins.
            within = fields.containsKey("wc") && !fields.containsKey("length");
        } else if (!text.isBlank() && !NUMBER.matcher(text.strip()).matches()) {
            head.add(block);
        }
    }

    // A paragraph may begin "Source: …", but none begins "Load-Date:".
    private boolean isProse(String name, String value) {
        boolean prose = field.equals("body") || isOpen() && begun;
        return prose && !UNDER_BODY.contains(name) || value.length() > 200 && !name.equals("full text");
    }

    private void field(String name, String value, Block block) {
        field = name;
        boolean opens = name.equals("body") || name.equals("full text") || name.equals("lp") || name.equals("td");
        if (opens) {
            if (!value.isBlank()) {
                body.add(block.with(value.strip()));
            }
        } else {
            fields.putIfAbsent(name, value.strip());
        }
        fields.putIfAbsent(name, "");
        within = opens || isOpen() && !UNDER_BODY.contains(name);
    }

    /** Whether the body begins under the head without a word. */
    private boolean isOpen() {
        return capitals && !marked && fields.containsKey("length");
    }

    private Optional<Article> article() {
        if (body.isEmpty() || fields.isEmpty()) {
            return Optional.empty();
        }
        String title = first("title", "headline", "hd");
        if (title == null && !head.isEmpty()) {
            title = head.get(capitals ? head.size() - 1 : 0).text();
        }
        About about = new About(
                title,
                publisher(),
                Genres.ofLabel(first("section", "se", "document type", "source type")),
                Days.of(date()),
                false,
                first("document url", "url"),
                language());
        List<Block> blocks = new ArrayList<>();
        if (about.title() != null) {
            Block first = head.isEmpty() ? body.get(0) : head.get(capitals ? head.size() - 1 : 0);
            blocks.add(new Block(about.title(), true, first.element(), first.from(), first.to()));
        }
        blocks.addAll(joined());
        return Optional.of(new Article(about, blocks));
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String date() {
        String named = first("publication date", "pd");
        if (named != null) {
            return named;
        }
        int at = dated();
        // The day of loading is a later one, but never much.
        return at >= 0 ? head.get(at).text() : first("publication info", "load-date", "load date");
    }

    private int dated() {
        for (int i = 0; i < head.size(); i++) {
            if (i > 0
                    && head.get(i).text().length() < 60
                    && Days.day(head.get(i).text()) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Nexis puts it before the date, Factiva after it. */
    private @Nullable String publisher() {
        String named = first("publication title", "publication", "sn", "source");
        if (named != null) {
            return named;
        }
        String info = fields.get("publication info");
        if (info != null && info.indexOf(';') > 0) {
            return info.substring(0, info.indexOf(';')).strip();
        }
        int at = dated();
        if (at < 0) {
            return null;
        }
        if (capitals) {
            return head.get(0).text();
        }
        if (fields.containsKey("length") || fields.containsKey("load-date")) {
            return at > 1 ? head.get(at - 1).text() : null;
        }
        int next = at + 1;
        while (next < head.size() && CLOCK.matcher(head.get(next).text()).matches()) {
            next++;
        }
        return next < head.size() ? head.get(next).text() : null;
    }

    private @Nullable String language() {
        String named = first("language of publication", "language", "la");
        if (named != null && named.contains(";")) {
            named = named.substring(0, named.indexOf(';'));
        }
        return named;
    }

    /** The paragraphs of the body: lines up to a blank one where there are blank ones, else each line. */
    private List<Block> joined() {
        if (body.stream().noneMatch(block -> block.text().isBlank())) {
            return body;
        }
        List<Block> paragraphs = new ArrayList<>();
        Block open = null;
        for (Block block : body) {
            if (block.text().isBlank()) {
                open = null;
            } else if (open == null) {
                open = block;
                paragraphs.add(open);
            } else {
                String text = open.text() + " " + block.text();
                open = new Block(text, false, open.element(), open.from(), block.to());
                paragraphs.set(paragraphs.size() - 1, open);
            }
        }
        return paragraphs;
    }
}
