package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

    @TempDir
    Path folder;

    private static String page(String head, String body) {
        return "<html lang=en><head>" + head + "</head><body>" + body
                + "<p>Norway has ordered twelve radars from Sweden, and the ministry said that this is the first of them.</p>"
                + "</body></html>";
    }

    @Test
    void theArticleIsReadAndNotThePage() throws IOException {
        String prose = Reading.of(folder, "a.html", Samples.ARTICLE).prose();
        assertThat(prose)
                .startsWith("Norway orders radars\n\n")
                .contains("Norway has ordered twelve radars from Sweden’s Saab for €90 million")
                .contains("first order of this kind in a decade")
                .contains("next year & ends in 2028")
                .doesNotContain("cookies", "moon", "Great article", "footer", "scripts", "World news");
    }

    @Test
    void whatThePageSaysOfItselfIsKept() throws IOException {
        Reading reading = Reading.of(folder, "a.html", Samples.ARTICLE);
        assertThat(reading.sink().source()).isEqualTo(reading.source());
        assertThat(reading.source().title()).isEqualTo("Norway orders radars");
        assertThat(reading.source().publisher()).isEqualTo("The Daily");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-03");
        assertThat(reading.source().publishedInferred()).isFalse();
        assertThat(reading.source().url()).isEqualTo("https://daily.example/world/norway-orders-radars");
    }

    @Test
    void aSentenceIsPlacedByItsCharactersAlsoWhereTagsStandInIt() throws IOException {
        Reading reading = Reading.of(folder, "a.html", Samples.ARTICLE);
        assertThat(reading.evidence()).hasSize(2);
        assertThat(reading.evidence().get(0).where()).isInstanceOf(Locator.Span.class);
        assertThat(reading.evidence().get(0).quote()).contains("from\n").endsWith("on Monday.");
        assertThat(stretch(Samples.ARTICLE, reading.evidence().get(1)))
                .isEqualTo("Norway had\nordered <i>four</i> others before.");
        assertThat(reading.evidence().get(1).quote()).isEqualTo("Norway had ordered four others before.");
    }

    private static String stretch(String original, Evidence evidence) {
        Locator.Span span = (Locator.Span) evidence.where();
        return original.substring(
                original.offsetByCodePoints(0, span.start()), original.offsetByCodePoints(0, span.end()));
    }

    @Test
    void aSentenceIsPlacedByItsCharactersAlsoWhereReferencesStandInIt() throws IOException {
        String html = page(
                "",
                "<p>\uD83D\uDEE1 It&nbsp;is old. T&uuml;rkiye &amp; <a href='/x?a=1&b=2'>the <b>firm</b></a>&#8217;s"
                        + " neighbour have ordered &lt;no&gt;<br>ships.<!-- > --> It is new.</p>");
        Reading reading = Reading.of(folder, "a.html", html);
        Evidence evidence = reading.evidence().get(0);
        assertThat(evidence.quote()).isEqualTo("Türkiye & the firm’s neighbour have ordered <no> ships.");
        assertThat(stretch(html, evidence)).startsWith("T&uuml;rkiye").endsWith("<br>ships.");
    }

    @Test
    void whatStandsTwiceInItsStretchIsPlacedByItsElement() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                page("", "<p>Norway has <b>ordered</b> them. Then: Norway has <b>ordered</b> them. It is so.</p>"));
        assertThat(reading.evidence().get(0).where()).isInstanceOf(Locator.Cell.class);
    }

    @Test
    void theCellsOfARowThatTellSomethingAreOneParagraph() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                page(
                        "",
                        "<table><tr><th>State</th><th>What</th></tr><tr><td>Norway</td><td>has ordered <b>four</b>"
                                + " radars</td><td></td><td>2024</td></tr><tr><td><p>One cell of the layout of this page.</p></td>"
                                + "<td><p>Another cell of the layout of it.</p></td></tr></table>"));
        assertThat(reading.prose())
                .contains("Norway: has ordered four radars; 2024\n\n")
                .contains("One cell of the layout of this page.\n\nAnother");
    }

    @Test
    void linkedDataTellsDatePublisherAndGenre() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                page(
                        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Organization\",\"name\":\"No\"},{\"@type\":[\"OpinionNewsArticle\"],"
                                + "\"headline\":\"What radars are for\",\"datePublished\":\"2024-11-05T23:30:00-05:00\",\"publisher\":{\"name\":\"The Weekly\"}}]}</script>",
                        ""));
        assertThat(reading.source().title()).isEqualTo("What radars are for");
        assertThat(reading.source().published().text()).isEqualTo("2024-11-05");
        assertThat(reading.source().publisher()).isEqualTo("The Weekly");
        assertThat(reading.source().genre()).isEqualTo(Genre.OPINION);
    }

    @Test
    void opinionIsToldBySectionAddressTitleOrNote() throws IOException {
        String[][] pages = {
            {"<meta property='article:section' content='Opinion'>", ""},
            {"<link rel=canonical href='https://daily.example/opinion/2025/radars'>", ""},
            {"<meta property='og:title' content='Opinion | Why Norway needs radars'>", ""},
            {"", "<p><i>The views expressed in this article are the author’s own.</i></p>"},
            {
                "<meta property='article:section' content='Op-Ed'><script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
                ""
            },
        };
        for (String[] page : pages) {
            assertThat(Reading.of(folder, "a.html", page(page[0], page[1]))
                            .source()
                            .genre())
                    .as(page[0] + page[1])
                    .isEqualTo(Genre.OPINION);
        }
    }

    @Test
    void aHeadingThatOnlyReleasesAPageIsNotItsTitle() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                "<html><head><title>Norway buys radars</title></head><body><div><h1>FOR IMMEDIATE RELEASE</h1>"
                        + "<p>Norway has ordered twelve radars from Sweden, and the ministry said that this is the first"
                        + " of them.</p></div></body></html>");

        assertThat(reading.source().title()).isEqualTo("Norway buys radars");
        assertThat(reading.source().genre()).isEqualTo(Genre.PRESS_RELEASE);
    }

    @Test
    void pressReleasesAgenciesAndOfficialPagesAreTold() throws IOException {
        assertThat(Reading.of(folder, "a.html", page("", "<p>FOR IMMEDIATE RELEASE by the ministry of defence</p>"))
                        .source()
                        .genre())
                .isEqualTo(Genre.PRESS_RELEASE);
        assertThat(Reading.of(folder, "a.html", page("<meta property='og:site_name' content='Reuters'>", ""))
                        .source()
                        .genre())
                .isEqualTo(Genre.AGENCY);
        assertThat(Reading.of(folder, "a.html", page("<link rel=canonical href='https://www.mod.gov.uk/a'>", ""))
                        .source()
                        .genre())
                .isEqualTo(Genre.OFFICIAL);
        assertThat(Reading.of(folder, "a.html", page("", "")).source().genre()).isEqualTo(Genre.UNKNOWN);
    }

    @Test
    void aPageWithoutTellingElementsIsReadByItsParagraphs() throws IOException {
        String html =
                "<html><body><div class='top'><a href=/>Home</a> <a href=/a>About us and what we do</a></div><div class='x7'>"
                        + "<div class='y1'>Norway has ordered radars from Sweden, its neighbour, as the two states said.<br><br>"
                        + "The first of them comes in the spring of next year, the ministry said in a statement.</div></div>"
                        + "<div class='z'><a href=/1>A story about a ship that was built in a yard</a><br><a href=/2>Another story about"
                        + " a ship</a></div></body></html>";
        assertThat(Reading.of(folder, "a.html", html).prose())
                .isEqualTo("Norway has ordered radars from Sweden, its neighbour, as the two states said.\n\n"
                        + "The first of them comes in the spring of next year, the ministry said in a statement.");
    }

    @Test
    void anArticleIsFoundUnderLongCommentsWhateverItIsAbout() throws IOException {
        String comment =
                "<article class='comment-body'><p>I think that they have ordered this from the moon, and that it is all the same to"
                        + " us anyway, as I said before.</p></article>";
        String html =
                "<html><body class='has-sidebar single'><header><a href=/>Home</a></header><div class='content-with-sidebar'>"
                        + "<article class='post tag-social category-ads'><h1>Norway orders radars</h1><div class='entry-meta'>Posted on March 3, 2025 by"
                        + " Jane in the morning</div><div class='entry-content'><p>Norway has ordered radars from Sweden, its neighbour, they said.</p>"
                        + "<div class='sharedaddy'><p>Share this with the people that you know on the network.</p></div>"
                        + "<div class='jp-relatedposts'><p>They ordered ships, a story of last year that is like it.</p></div>"
                        + "<p>The first of them comes in the spring of next year.</p></div></article>"
                        + "<div id='comments' class='comments-area'>" + comment.repeat(30)
                        + "</div></div></body></html>";
        assertThat(Reading.of(folder, "a.html", html).prose())
                .isEqualTo(
                        "Norway orders radars\n\nNorway has ordered radars from Sweden, its neighbour, they said.\n\n"
                                + "The first of them comes in the spring of next year.");
    }

    @Test
    void aPageWithSeveralArticlesIsSeveral() throws IOException {
        String prose =
                "Norway has ordered radars from Sweden for the price that was told, and the ministry said that it was glad. "
                        .repeat(4);
        String html = "<html><body>"
                + "<article><h2><a href='https://a.example/1'>First of the articles</a></h2><time datetime='2025-01-02'>2 Jan</time><p>"
                + prose
                + "</p></article><article><h2>Second of the articles</h2><time datetime='2025-02-03'>3 Feb</time><p>"
                + prose
                + "</p></article></body></html>";
        Reading reading = Reading.of(folder, "a.html", html);
        assertThat(reading.texts())
                .extracting(text -> text.source().title())
                .containsExactly("First of the articles", "Second of the articles");
        assertThat(reading.texts())
                .extracting(text -> text.source().published().text())
                .containsExactly("2025-01-02", "2025-02-03");
        assertThat(reading.sink().source().published().text()).isEqualTo("2025-01-02/2025-02-03");
    }

    @Test
    void aDateOfTheTextIsMarkedAsInferred() throws IOException {
        Reading reading = Reading.of(
                folder, "a.html", page("", "<p>OSLO, 3 March 2025 (Daily) – The ministry made it known.</p>"));
        assertThat(reading.source().published().text()).isEqualTo("2025-03-03");
        assertThat(reading.source().publishedInferred()).isTrue();
    }

    private String published(String body) throws IOException {
        Reading reading = Reading.of(folder, "a.html", page("", body));
        return reading.source().published() == null
                ? null
                : reading.source().published().text();
    }

    @Test
    void aLineThatIsADateDatesTheArticle() throws IOException {
        assertThat(published("<h1>Radars</h1><p>12 May 2025</p>")).isEqualTo("2025-05-12");
        assertThat(published("<h1>Radars</h1><p>Published on 12 May 2025 by Desk</p>"))
                .isEqualTo("2025-05-12");
        assertThat(published("<h1>Radars</h1><p>By Jane Doe | May 12, 2025 | 4 min read</p>"))
                .isEqualTo("2025-05-12");
        assertThat(published("<h1>Radars</h1><p>Oslo, 12 May 2025. The ministry made it known to all who asked.</p>"))
                .isEqualTo("2025-05-12");
    }

    @Test
    void theDayOfWhatIsToldDatesNoArticle() throws IOException {
        assertThat(published("<h1>Radars</h1><p>On 3 March 2011 Kenya bought six helicopters from Italy, it said.</p>"))
                .isNull();
        assertThat(published("<h1>Radars</h1><p>The licence was issued on 3 May 2019.</p>"))
                .isNull();
        assertThat(published("<h1>Radars</h1><p>The treaty dated 4 July 1999 stands.</p>"))
                .isNull();
    }

    @Test
    void aPageInAFormIsRead() throws IOException {
        String prose = Reading.of(
                        folder,
                        "a.html",
                        "<html lang=en><body><div>Menu</div><form id=aspnetForm><input type=hidden value=x>"
                                + "<div id=content><h1>Radars</h1>"
                                + "<p>Norway has ordered twelve radars from Sweden, and the ministry said that it is glad.</p></div>"
                                + "</form></body></html>")
                .prose();
        assertThat(prose).contains("Norway has ordered twelve radars");
        assertThat(Reading.of(
                                folder,
                                "a.html",
                                page("", "<form><p>Norway ordered this form for its readers to answer.</p></form>"))
                        .prose())
                .doesNotContain("readers to answer");
    }

    @Test
    void aCaptionThatTellsSomethingIsReadAndACreditIsNot() throws IOException {
        String prose = Reading.of(
                        folder,
                        "a.html",
                        page(
                                "",
                                "<figure><img><figcaption>Denmark received six howitzers from France in 2024.</figcaption></figure>"
                                        + "<figure><img><figcaption>Photo: Jane Doe / The Daily</figcaption></figure>"
                                        + "<p>Related contracts worth 40 million were signed by Denmark with France.</p>"
                                        + "<p>Related: Denmark and its guns</p>"))
                .prose();
        assertThat(prose)
                .contains("Denmark received six howitzers")
                .contains("Related contracts worth")
                .doesNotContain("Jane Doe", "its guns");
    }

    @Test
    void shortArticlesOfOnePageAreEachRead() throws IOException {
        String one =
                "<article><h2>Oslo</h2><p>Norway has ordered six helicopters from America, the ministry said.</p></article>";
        String two =
                "<article><h2>Rome</h2><p>Italy has ordered two boats in Spain, the ministry in Rome said.</p></article>";
        assertThat(Reading.of(folder, "a.html", "<html lang=en><body>" + one + two + "</body></html>")
                        .texts())
                .hasSize(2);
        String longer = one.replace(
                "</article>", "<p>" + "It is said that they are for the coast. ".repeat(20) + "</p></article>");
        assertThat(Reading.of(folder, "a.html", "<html lang=en><body>" + longer + two + "</body></html>")
                        .texts())
                .hasSize(2);
        String teaser = two.replace("Rome</h2>", "<a href=/rome>Rome</a></h2>");
        assertThat(Reading.of(folder, "a.html", "<html lang=en><body>" + longer + teaser + "</body></html>")
                        .texts())
                .hasSize(1);
    }

    @Test
    void aPublisherThatIsNamedElsewhereInThePageIsFound() throws IOException {
        Reading reading = Reading.of(folder, "a.html", """
                <html lang="en"><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Radars",
                "publisher":{"@id":"#us"}},{"@type":"Organization","@id":"#us","name":"The Daily"}]}</script></head><body><p>Norway has
                ordered<sup>[12]</sup> the radars that it was said to want.</p></body></html>
                """);
        assertThat(reading.source().publisher()).isEqualTo("The Daily");
        assertThat(reading.prose()).contains("Norway has ordered the radars");
    }

    @Test
    void aDayThatOnlyAnElementCallsADateIsAnInference() throws IOException {
        for (String element : List.of(
                "<dl><dt>Published</dt><dd>3 March 2025</dd></dl>",
                "<span class=\"post-date\">Posted on 03.03.2025</span>",
                "<div id=\"date\">March 3, 2025</div>")) {
            Reading reading = Reading.of(
                    folder,
                    "a.html",
                    "<html lang=en><body><h1>Radars</h1>" + element
                            + "<p>Norway has ordered the radars that it was said to want.</p></body></html>");
            assertThat(reading.source().published().text()).as(element).isEqualTo("2025-03-03");
            assertThat(reading.source().publishedInferred()).isTrue();
        }
    }
}
