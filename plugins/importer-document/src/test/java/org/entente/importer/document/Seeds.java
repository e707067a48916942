package org.entente.importer.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One small sound file of each kind, to be damaged by tests. */
final class Seeds {

    /** A file by name and content. */
    record Seed(String name, byte[] bytes) {

        static Seed of(String name, String text) {
            return new Seed(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static final String MAIL = """
            From: The Wire <desk@wire.example>
            Date: Mon, 3 Mar 2025 10:00:00 +0000
            Subject: =?utf-8?Q?T=C3=BCrkiye_orders_ferries?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Norway has ordered the radars that it was said to want, and T=C3=BCrkiye the =
            ferries that it was said to need.
            --c
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+Tm9yd2F5IGhhcyBvcmRlcmVkIHRoZSByYWRhcnMuPC9wPg==
            --c--
            --b
            Content-Type: message/rfc822

            From: The Post <desk@post.example>
            Subject: Radars
            MIME-Version: 1.0

            Sweden has ordered what it was said to want of the radars.
            --b--
            """;

    private static final String FEED = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="c"><channel><title>The Daily</title><item><title>Norway orders</title>
            <pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;Norway has ordered the radars that it
            was said to want.&lt;/p&gt;</description></item><item><title>Sweden sells</title><content:encoded><![CDATA[<p>Norway
            has ordered <b>these</b> from Sweden, it was said in the town.</p>]]></content:encoded></item></channel></rss>
            """;

    private static final String EXPORT = """
            Norway orders radars
            The Daily
            March 3, 2025 Monday
            Copyright 2025 The Daily
            Length: 212 words
            Body
            Norway has ordered the radars that it was said to want.

            Load-Date: March 4, 2025
            End of Document
            HD Sweden sells
            WC 110 words
            PD 4 March 2025
            SN The Post
            LP
            Norway has ordered these from Sweden, it was said.
            AN Document POST000020250304el3400001
            """;

    private Seeds() {}

    static List<Seed> all() throws IOException {
        String prose = "Norway has ordered the radars that it was said to want.";
        return List.of(
                Seed.of("bad.html", Samples.ARTICLE),
                new Seed(
                        "bad.pdf",
                        Samples.pdf(
                                "A title of it",
                                List.of(Samples.column(60, 150, prose), Samples.column(60, 150, prose, prose)))),
                new Seed(
                        "bad.docx",
                        Samples.docx(
                                Samples.paragraph(prose) + Samples.paragraph("Sweden sells them."),
                                "<dc:title>x</dc:title>")),
                Seed.of("bad.eml", MAIL),
                Seed.of("bad.xml", FEED),
                Seed.of("bad.mbox", "From a@b.example Mon Mar  3 10:00:00 2025\n" + MAIL),
                Seed.of("bad.txt", EXPORT));
    }
}
