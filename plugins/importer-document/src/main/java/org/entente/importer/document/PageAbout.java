package org.entente.importer.document;

import java.util.List;
import java.util.Locale;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: as linked data, in its head, in its elements. */
final class PageAbout {

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "dc.terms.issued",
            "citation_publication_date",
            "citation_date",
            "article.published",
            "date",
            "dcterms.date");
    private static final List<String> TITLES = List.of(
            "og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "twitter:title", "headline");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name",
            "dc.publisher",
            "dcterms.publisher",
            "citation_publisher",
            "citation_journal_title",
            "application-name",
            "publisher");
    private static final List<String> SECTIONS = List.of(
            "article:section", "section", "parsely-section", "genre", "og:article:section", "dc.type", "category");

    private static final int DATE = 80;

    private PageAbout() {}

    static About of(Document page, Desk desk) {
        String url = link(page);
        About head = new About(
                first(page, TITLES), first(page, PUBLISHERS), genre(page, url), date(page), false, url, language(page));
        Element time = page.selectFirst(
                "time[itemprop=datePublished], time[pubdate], article time[datetime], header time[datetime]");
        About elements = new About(
                        title(page), null, Genre.UNKNOWN, time == null ? null : ofTime(time), false, null, null)
                .or(ofNames(page));
        About data = LinkedData.of(page, desk);
        About all = data.or(head).or(elements);
        // A section called Opinion weighs more than the type of article, which many sites set once for all.
        return Genres.isOpen(head.genre()) ? all : all.with(head.genre());
    }

    // An element that is called a date is most often that of the page, but may be any.
    private static About ofNames(Document page) {
        for (Element element : page.select("dt:matches((?i)^(?:publi|date|issued|posted)) + dd, [class*=date],"
                + " [class*=publish], [class*=posted], [class*=timestamp], [id*=date]")) {
            String text = element.text();
            Edtf date = text.length() > DATE ? null : Days.day(text);
            if (date != null && element.closest("aside, footer, nav, table") == null) {
                return About.NOTHING.with(date, true);
            }
        }
        return About.NOTHING;
    }

    /** What one of several articles of a page says about itself. */
    static About ofPart(Element article) {
        Element time = article.selectFirst("time[datetime], time, [itemprop=datePublished]");
        Element address = article.selectFirst("h1 a[href], h2 a[href], h3 a[href], a[rel=bookmark]");
        Element publisher = article.selectFirst("[itemprop=publisher], .publisher, .source");
        Element section = article.selectFirst("[itemprop=articleSection], .section, .category");
        String href = address == null ? null : address.attr("href");
        boolean whole = href != null && href.startsWith("http");
        return new About(
                null,
                publisher == null ? null : publisher.text(),
                section == null ? Genre.UNKNOWN : Genres.ofLabel(section.text()),
                time == null ? null : ofTime(time),
                false,
                whole ? href : null,
                article.hasAttr("lang") ? article.attr("lang") : null);
    }

    private static @Nullable Edtf ofTime(Element time) {
        Edtf date = Days.of(time.attr("datetime"));
        date = date == null ? Days.of(time.attr("content")) : date;
        return date == null ? Days.of(time.text()) : date;
    }

    private static @Nullable String first(Document page, List<String> names) {
        for (String name : names) {
            String content = meta(page, name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static @Nullable Edtf date(Document page) {
        for (String name : DATES) {
            Edtf date = Days.of(meta(page, name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable String meta(Document page, String name) {
        for (Element meta : page.head().select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                if (meta.attr(key).toLowerCase(Locale.ROOT).equals(name)
                        && !meta.attr("content").isBlank()) {
                    return meta.attr("content");
                }
            }
        }
        return null;
    }

    private static @Nullable String link(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
        return canonical == null
                ? first(page, List.of("og:url", "parsely-link", "citation_public_url"))
                : canonical.attr("href");
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst("html[lang]");
        return html != null ? html.attr("lang") : first(page, List.of("og:locale", "dc.language", "content-language"));
    }

    private static Genre genre(Document page, @Nullable String url) {
        Genre genre = Genres.ofLabel(first(page, SECTIONS));
        Genre address = Genres.isOpen(genre) ? Genres.ofAddress(url) : Genre.UNKNOWN;
        return address.unknown() ? genre : address;
    }

    // "Norway buys radars | The Daily": what follows the last bar is the site.
    private static @Nullable String title(Document page) {
        Element heading = HtmlReader.headline(page);
        if (heading != null && heading.text().length() > 10) {
            return heading.text();
        }
        String title = page.title();
        int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" — "));
        return bar > 15 ? title.substring(0, bar) : title;
    }
}
