package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {

    @TempDir
    Path folder;

    @Test
    void eachItemOfRssIsAnArticle() throws IOException {
        String feed = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Daily</title><language>en</language>
                <item><title>Norway orders radars &amp;amp; more</title><link>https://daily.example/1</link>
                <pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate><description>Short, it is said.</description>
                <content:encoded><![CDATA[<p>Norway has ordered <b>radars</b> from the Swedes, it is said.</p><p>And more of them.</p>]]></content:encoded></item>
                <item><title>Why it is right</title><category>Opinion</category><pubDate>4 Apr 2025</pubDate>
                <description>The state has ordered boats for the two of them. &x;</description></item>
                </channel></rss>
                """;
        Reading reading = Reading.of(folder, "feed.xml", feed);
        assertThat(reading.texts()).hasSize(2);
        assertThat(reading.texts().get(0).content())
                .isEqualTo(
                        "Norway orders radars & more\n\nNorway has ordered radars from the Swedes, it is said.\n\nAnd more of them.");
        assertThat(reading.texts().get(0).source()).satisfies(source -> {
            assertThat(source.publisher()).isEqualTo("The Daily");
            assertThat(source.published().text()).isEqualTo("2025-03-03");
            assertThat(source.url()).isEqualTo("https://daily.example/1");
            assertThat(source.name()).isEqualTo("feed#1");
        });
        assertThat(reading.texts().get(1).source().genre()).isEqualTo(Genre.OPINION);
        assertThat(reading.texts().get(1).content()).doesNotContain("root:");
        assertThat(reading.evidence().get(0).where()).isEqualTo(new Locator.Span(29, 83));
        assertThat(reading.evidence().get(1).where()).isInstanceOf(Locator.Span.class);
        assertThat(reading.sink().source()).satisfies(source -> {
            assertThat(source.publisher()).isEqualTo("The Daily");
            assertThat(source.published().text()).isEqualTo("2025-03-03/2025-04-04");
        });
    }

    @Test
    void atomIsReadToo() throws IOException {
        String feed = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Wire</title>
                <entry><title>Norway orders radars</title><link rel="self" href="https://wire.example/no"/><link href="https://wire.example/1"/>
                <published>2025-03-03T23:00:00-05:00</published><updated>2025-03-09T00:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Norway has ordered radars from the neighbour that it has.</p></div></content>
                </entry></feed>
                """;
        Reading reading = Reading.of(folder, "feed.xml", feed);
        assertThat(reading.prose())
                .isEqualTo("Norway orders radars\n\nNorway has ordered radars from the neighbour that it has.");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-03");
        assertThat(reading.source().url()).isEqualTo("https://wire.example/1");
    }

    @Test
    void anEmptyOneIsRefused() throws IOException {
        assertThat(Reading.of(folder, "feed.xml", "<rss><channel><title>x</title></channel></rss>")
                        .refusal())
                .startsWith("feed.xml ");
    }
}
