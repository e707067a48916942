package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages: the article, or the articles, and not the page around them. */
final class HtmlReader implements Reader {

    /** Deeper than any page needs; what lies deeper is put there by jsoup. */
    private static final int DEEPEST = 256;

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        Decoded decoded = Decoded.of(piece.bytes(), piece.charset());
        if (decoded.damaged()) {
            desk.note(
                    "encoding", piece.name() + " has bytes that fit no character of its encoding; they were replaced.");
        }
        List<Article> articles = articles(decoded.text(), piece.whole(), desk);
        if (articles.isEmpty()) {
            throw new Unreadable("empty", "holds no article: no paragraph of prose was found in the page.");
        }
        return articles;
    }

    /** The articles of a page. */
    static List<Article> articles(String html, boolean placed, Desk desk) {
        Document page = Jsoup.parse(
                html, "", Parser.htmlParser().setTrackPosition(placed).setMaxDepth(DEEPEST));
        About about = PageAbout.of(page, desk);
        PageText text = PageText.of(page, desk);
        List<Article> articles = new ArrayList<>();
        List<Element> roots = text.articles();
        for (Element root : roots) {
            desk.check();
            PageBlocks read = new PageBlocks(text, desk, placed);
            List<Block> blocks = read.of(root);
            Element heading = heading(root, page, roots.size() == 1);
            About own = roots.size() == 1 ? about : PageAbout.ofPart(root).or(common(about));
            if (heading != null && (own.title() == null || roots.size() > 1)) {
                own = About.titled(heading.text()).or(own);
            }
            List<Block> titled = titled(own.title(), heading, blocks, read);
            if (titled.stream().anyMatch(block -> !block.heading())) {
                articles.add(new Article(own, titled));
            }
        }
        return articles;
    }

    /** What holds for each article of a page that has several. */
    private static About common(About page) {
        return new About(null, page.publisher(), page.genre(), null, false, page.url(), page.language());
    }

    private static @Nullable Element heading(Element root, Document page, boolean alone) {
        Element heading = headline(root);
        if (heading == null && alone) {
            heading = headline(page);
        }
        return heading == null && !alone ? root.selectFirst("h2, h3") : heading;
    }

    /** The first heading that is more than "For immediate release". */
    static @Nullable Element headline(Element part) {
        return part.select("h1").stream()
                .filter(heading -> !Genres.isReleaseLabel(heading.text()))
                .findFirst()
                .orElse(null);
    }

    // The title stands first, once: headlines tell ties too.
    private static List<Block> titled(
            @Nullable String title, @Nullable Element heading, List<Block> blocks, PageBlocks read) {
        Block head = heading == null ? null : read.one(heading);
        if (head == null || head.text().isEmpty()) {
            head = title == null ? null : Block.of(title, true, "the title");
        }
        if (head == null) {
            return blocks;
        }
        List<Block> all = new ArrayList<>();
        all.add(head);
        for (Block block : blocks) {
            if (!block.text().equalsIgnoreCase(head.text())) {
                all.add(block);
            }
        }
        return all;
    }

    /** The blocks of a fragment without a page around it, such as an item of a feed or the body of a mail. */
    static Article fragment(String html, boolean chosen, Desk desk) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        PageText text = PageText.of(page, desk);
        PageBlocks read = new PageBlocks(text, desk, false);
        Element root = chosen ? text.articles().stream().findFirst().orElse(page.body()) : page.body();
        return new Article(PageAbout.of(page, desk), read.of(root));
    }
}
