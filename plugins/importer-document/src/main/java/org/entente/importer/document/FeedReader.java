package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads saved RSS and Atom: each item an article. */
final class FeedReader implements Reader {

    private static final int DEEPEST = 256;
    private static final List<String> BODIES = List.of("content:encoded", "content", "description", "summary");
    private static final List<String> DATES =
            List.of("pubDate", "published", "dc:date", "dcterms:created", "issued", "updated");

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        String text = Decoded.of(piece.bytes(), piece.charset()).text();
        // Never fetches or expands anything: what a document type declares is not looked at.
        Document feed = Jsoup.parse(
                text, "", Parser.xmlParser().setTrackPosition(piece.whole()).setMaxDepth(DEEPEST));
        About channel = channel(feed);
        List<Article> articles = new ArrayList<>();
        for (Element item : feed.select("item, entry")) {
            desk.check();
            if (isNested(item)) {
                continue;
            }
            articles.add(article(item, channel, piece.whole(), articles.size() + 1, desk));
        }
        if (articles.isEmpty()) {
            throw new Unreadable("empty", "is a feed without items.");
        }
        return articles;
    }

    /** Whether an item lies in another, of which it is a part then. */
    private static boolean isNested(Element item) {
        for (Element around = item.parent(); around != null; around = around.parent()) {
            if (around.tagName().equals("item") || around.tagName().equals("entry")) {
                return true;
            }
        }
        return false;
    }

    private static About channel(Document feed) {
        Element channel = feed.selectFirst("channel");
        Element root = channel == null ? feed.selectFirst("feed") : channel;
        if (root == null) {
            return About.NOTHING;
        }
        String language = child(root, "language");
        return new About(
                null,
                child(root, "title"),
                Genres.ofLabel(child(root, "category")),
                null,
                false,
                null,
                language != null ? language : root.attr("xml:lang"));
    }

    private static Article article(Element item, About channel, boolean placed, int number, Desk desk) {
        About about = new About(
                        plain(child(item, "title")),
                        publisher(item),
                        genre(item),
                        date(item),
                        false,
                        link(item),
                        child(item, "dc:language"))
                .or(channel);
        String element = "item " + number;
        int from = placed ? item.sourceRange().startPos() : -1;
        int to = placed ? item.endSourceRange().endPos() : -1;
        List<Block> blocks = new ArrayList<>();
        String title = about.title();
        if (title != null) {
            blocks.add(new Block(title, true, element, from, to));
        }
        for (Block block : body(item, desk)) {
            if (!block.text().equals(title)) {
                blocks.add(new Block(block.text(), block.heading(), element, from, to));
            }
        }
        return new Article(about, blocks);
    }

    // Of a summary and the whole, the whole.
    private static List<Block> body(Element item, Desk desk) {
        List<Block> longest = List.of();
        int most = 0;
        for (Element child : item.children()) {
            if (BODIES.contains(child.tagName())) {
                boolean markup = child.childrenSize() > 0;
                List<Block> blocks = HtmlReader.fragment(markup ? child.html() : child.wholeText(), false, desk)
                        .blocks();
                int words = blocks.stream().mapToInt(Block::words).sum();
                if (words > most) {
                    most = words;
                    longest = blocks;
                }
            }
        }
        return longest;
    }

    private static @Nullable String publisher(Element item) {
        Element source = named(item, "source");
        if (source == null) {
            return child(item, "dc:publisher");
        }
        String title = child(source, "title");
        return title == null ? source.ownText() : title;
    }

    private static Genre genre(Element item) {
        Genre told = Genre.UNKNOWN;
        for (Element child : item.children()) {
            if (child.tagName().equals("category")) {
                Genre genre = Genres.ofLabel(child.hasAttr("term") ? child.attr("term") : child.text());
                told = Genres.isOpen(told) && !genre.unknown() ? genre : told;
            }
        }
        return told;
    }

    private static @Nullable Edtf date(Element item) {
        for (String name : DATES) {
            Edtf date = Days.of(child(item, name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable String link(Element item) {
        String address = null;
        for (Element child : item.children()) {
            if (child.tagName().equals("link")) {
                boolean alternate = !child.hasAttr("rel") || child.attr("rel").equals("alternate");
                String href = child.hasAttr("href") ? child.attr("href") : child.text();
                address = alternate && address == null && !href.isBlank() ? href : address;
            }
        }
        String guid = child(item, "guid");
        return address == null && guid != null && guid.startsWith("http") ? guid : address;
    }

    private static @Nullable Element named(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String child(Element parent, String name) {
        Element child = named(parent, name);
        return child == null || child.wholeText().isBlank() ? null : Words.squeezed(child.wholeText());
    }

    // Titles are escaped twice as often as once.
    private static @Nullable String plain(@Nullable String title) {
        return title == null ? null : Words.squeezed(Jsoup.parse(title).text());
    }
}
