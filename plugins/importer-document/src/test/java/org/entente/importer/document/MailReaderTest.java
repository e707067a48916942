package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.entente.core.model.Locator;
import org.entente.core.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    private static final String HEAD = """
            From: =?utf-8?Q?J=C3=B8rgen_Hansen?= <jh@news.example>
            To: desk@news.example
            Date: Mon, 3 Mar 2025 23:30:00 -0500
            Subject: =?utf-8?Q?Norway_orders_radars_=E2=80=93_at_last?=
            Message-ID: <1@news.example>
            MIME-Version: 1.0
            """;

    private static final String TEXT = """
            Norway has ordered twelve radars from
            Sweden, and the ministry said that it
            was glad of it.

            They begin next year, it was said to the people.

            On Sun, 2 Mar 2025, Ann wrote:
            > Norway ordered nothing from the old mail that is answered here.
            --\s
            Jørgen ordered this signature.
            """;

    @TempDir
    Path folder;

    private static String part(String type, String disposition, byte[] bytes) {
        return "--b\nContent-Type: " + type + "\nContent-Disposition: " + disposition
                + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\n";
    }

    private static String with(String... parts) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
                + TEXT + "\n" + String.join("", parts) + "--b--\n";
    }

    @Test
    void halfACharacterIsNoFailure() throws IOException {
        String html =
                "<html><body><p>Norway has ordered twelve radars &#xD83D; from Sweden, and the ministry said that it was"
                        + " glad of the order.</p><p>They begin next year, it was said to the people of both states.</p></body></html>";
        Reading reading = Reading.of(
                folder,
                "a.eml",
                HEAD + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.prose()).contains("twelve radars");
    }

    @Test
    void aMailIsReadWithoutWhatItAnswersAndItsSignature() throws IOException {
        Reading reading = Reading.of(folder, "a.eml", HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + TEXT);
        assertThat(reading.prose())
                .isEqualTo(
                        "Norway orders radars – at last\n\nNorway has ordered twelve radars from Sweden, and the ministry said that"
                                + " it was glad of it.\n\nThey begin next year, it was said to the people.");
        assertThat(reading.source().title()).isEqualTo("Norway orders radars – at last");
        assertThat(reading.source().publisher()).isEqualTo("Jørgen Hansen");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-03");
        assertThat(reading.source().publishedInferred()).isFalse();
        assertThat(reading.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.where()).isInstanceOf(Locator.Span.class);
            assertThat(evidence.quote()).startsWith("Norway has ordered twelve radars from\nSweden");
        });
    }

    @Test
    void linesCutAtAWidthAreOneParagraphAndHeadingsAreNot() throws IOException {
        String text = "Norway has ordered twelve radars from its neighbour\nSweden, the ministry said on Monday.\n";
        assertThat(Reading.of(folder, "a.eml", HEAD + "\n" + text).prose())
                .endsWith("neighbour Sweden, the ministry said on Monday.");
        assertThat(Reading.of(
                                folder,
                                "a.eml",
                                HEAD + "\nRadars\nNorway has ordered radars from its neighbour, the ministry said.\n")
                        .prose())
                .contains("Radars\n\nNorway");
    }

    @Test
    void aMailThatNamesNoEncodingIsReadAsWhatItIs() throws IOException {
        assertThat(Reading.of(folder, "a.eml", HEAD + "\nThe firm in Tromsø has ordered radars, the ministry said.\n")
                        .prose())
                .contains("Tromsø");
    }

    @Test
    void quotedPrintableIsDecodedAndPlacedByItsCharacters() throws IOException {
        String mail =
                HEAD + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "The firm in Troms=F8 has ordered radars, and the ministry of the state =\nsaid so.\n";
        Reading reading = Reading.of(folder, "a.eml", mail);
        assertThat(reading.prose())
                .endsWith("The firm in Tromsø has ordered radars, and the ministry of the state said so.");
        Locator.Span span = (Locator.Span) reading.evidence().get(0).where();
        assertThat(mail.substring(span.start(), span.end()))
                .isEqualTo("The firm in Troms=F8 has ordered radars, and the ministry of the state =\nsaid so.");
    }

    @Test
    void aCodedPageInAMailIsPlacedByItsCharacters() throws IOException {
        String mail = HEAD + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "<p>The firm=E2=80=\r\n=99s owner in Troms=C3=B8 has <b =\r\nclass=3D\"x\">ordered</b> radars.</p>\n";
        Reading reading = Reading.of(folder, "a.eml", mail);
        assertThat(reading.evidence().get(0).quote()).isEqualTo("The firm’s owner in Tromsø has ordered radars.");
        Locator.Span span = (Locator.Span) reading.evidence().get(0).where();
        assertThat(mail.substring(span.start(), span.end()))
                .startsWith("The firm=E2")
                .endsWith("</b> radars.");
    }

    @Test
    void codedLettersAloneArePlacedByTheirParagraph() throws IOException {
        String text = "The firm in Tromsø has ordered radars, and the ministry said so.";
        Reading reading = Reading.of(
                folder,
                "a.eml",
                HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.evidence().get(0).where()).isEqualTo(new Locator.Cell(2, "the mail's text"));
        assertThat(reading.sink().prose()).hasContent(reading.prose());
    }

    @Test
    void aSignatureIsKnownWithoutItsBlankWhereItIsShort() throws IOException {
        String news = "Norway has ordered twelve radars, and the ministry said so.";
        for (String type : List.of("text/plain", "text/html")) {
            String mail = HEAD + "Content-Type: " + type + "\n\n"
                    + (type.endsWith("plain")
                            ? news + "\n\n--\nJane Doe, who ordered this signature from a friend.\n"
                            : "<p>" + news + "</p><p>--</p><p>Jane Doe, who ordered this signature from a friend.</p>");
            assertThat(Reading.of(folder, "a.eml", mail).prose()).endsWith(news);
        }
        String more = "They say that the ministry has ordered another of them this year.\n\n".repeat(9);
        assertThat(Reading.of(folder, "a.eml", HEAD + "\n" + news + "\n\n--\n\n" + more)
                        .prose())
                .contains("another of them");
    }

    @Test
    void documentsThatAreAttachedAreArticlesOfTheirOwn() throws IOException {
        byte[] pdf = Samples.pdf(
                "The release of the radars",
                List.of(Samples.column(60, 150, "In the release it is said that they have ordered boats.")));
        Reading reading = Reading.of(
                folder,
                "a.eml",
                with(
                        part("application/pdf", "attachment; filename=release.pdf", pdf),
                        part(
                                "text/html",
                                "attachment; filename=page.html",
                                Samples.ARTICLE.getBytes(StandardCharsets.UTF_8)),
                        part("application/zip", "attachment; filename=x.zip", new byte[] {'P', 'K', 3, 4, 0, 0})));
        assertThat(reading.texts())
                .extracting(text -> text.source().title())
                .containsExactly("Norway orders radars – at last", "The release of the radars", "Norway orders radars");
        assertThat(reading.texts())
                .extracting(text -> text.source().published().text())
                .containsExactly("2025-03-03", "2025-03-03", "2025-03-03");
        assertThat(reading.texts().get(1).source().coverage().note())
                .isEqualTo("What article 2 of a.eml (from release.pdf, page 1 on) says");
        assertThat(reading.sink().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.NOTE);
            assertThat(problem.message()).contains("x.zip").contains("a.eml");
        });
    }

    @Test
    void ofTextAndHtmlThatSayTheSameOneIsRead() throws IOException {
        String mail =
                HEAD + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + TEXT
                        + "\n--b\nContent-Type: text/html\n\n<p>Norway has ordered twelve radars from Sweden, and the ministry said so.</p>\n--b--\n";
        assertThat(Reading.of(folder, "a.eml", mail).evidence()).hasSize(1);
    }

    @Test
    void aMailboxGivesEachMailItsOwnDay() throws IOException {
        String box = "From jh@news.example Mon Mar  3 10:00:00 2025\n" + HEAD
                + "Content-Type: text/plain; charset=utf-8\n\n" + TEXT
                + "\nFrom jh@news.example Tue Apr  1 10:00:00 2025\n"
                + HEAD.replace("3 Mar", "1 Apr").replace("=?utf-8?Q?J=C3=B8rgen_Hansen?=", "The Wire")
                + "\nThe state has ordered boats for the two of them.\n>From here on it is known.\n";
        Reading reading = Reading.of(folder, "a.mbox", box);
        assertThat(reading.texts())
                .extracting(text -> text.source().published().text())
                .containsExactly("2025-03-03", "2025-04-01");
        assertThat(reading.texts().get(1).content()).endsWith("From here on it is known.");
        assertThat(reading.texts())
                .extracting(text -> text.source().publisher())
                .containsExactly("Jørgen Hansen", "The Wire");
        assertThat(reading.evidence())
                .allSatisfy(evidence -> assertThat(evidence.where()).isInstanceOf(Locator.Span.class));
        assertThat(reading.sink().parts().keySet())
                .extracting(part -> part.derivedFrom())
                .containsOnly(List.of(reading.sink().source().digest()));
        Locator.Span second = (Locator.Span) reading.evidence().get(1).where();
        assertThat(reading.texts().get(1).content().substring(second.start(), second.end()))
                .isEqualTo("The state has ordered boats for the two of them.");
    }

    @Test
    void aPageSavedAsMailIsReadAsAPage() throws IOException {
        String mail =
                "From: <Saved by Blink>\nSnapshot-Content-Location: https://daily.example/a\nSubject: x\nDate: Tue, 1 Apr 2025 10:00:00"
                        + " -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type:"
                        + " text/html; charset=utf-8\n\n" + Samples.ARTICLE + "\n--b--\n";
        Reading reading = Reading.of(folder, "a.mhtml", mail);
        assertThat(reading.prose()).contains("ordered twelve radars").doesNotContain("cookies");
        assertThat(reading.source().publisher()).isEqualTo("The Daily");
    }

    @Test
    void mailsInMailsEndSomewhere() throws IOException {
        String mail = HEAD + "Content-Type: text/plain\n\n" + TEXT;
        for (int i = 0; i < 60; i++) {
            mail = HEAD + "Content-Type: message/rfc822\n\n" + mail;
        }
        Reading reading = Reading.of(folder, "bad.eml", mail);
        assertThat(reading.sink().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("bad.eml"));
    }

    @Test
    void partsInPartsWithoutEndAreRefusedOrLost() throws IOException {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 3_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Reading reading = Reading.of(folder, "bad.eml", mail.append("\nText").toString());
        assertThat(reading.sink().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("bad.eml"));
    }

    @Test
    void aMailPassedOnIsReadAsTheOneThatItPassesOn() throws IOException {
        Reading reading = Reading.of(folder, "a.eml", """
                From: Jane Doe <jane@doe.example>
                Date: Mon, 3 Mar 2025 10:00:00 +0000
                Subject: FW: radars
                Message-ID: <2@doe.example>

                See below.

                -------- Forwarded Message --------
                Subject: Radars for Norway
                Date: Sat, 1 Mar 2025 09:00:00 +0000
                From: The Ministry <press@mod.example>
                To: Jane Doe <jane@doe.example>

                Norway has ordered twelve radars from Sweden, the ministry announced in Oslo.
                """);
        assertThat(reading.prose()).doesNotContain("press@mod.example").contains("Norway has ordered");
        assertThat(reading.source().title()).isEqualTo("Radars for Norway");
        assertThat(reading.source().publisher()).isEqualTo("The Ministry");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-01");
    }

    @Test
    void whatAnAnswerAnswersIsLeftOutHoweverItsProgramMarksIt() throws IOException {
        String answer = "Norway has ordered twelve radars, I hear from the ministry.";
        String old = "Sweden has ordered nothing at all from anyone, they say, and it will go on like that for long.";
        String head = "From: Bob <b@b.example>\nSent: Sunday, March 2, 2025 9:00 AM\nTo: Jane\nSubject: radars\n";
        for (String mail : List.of(
                answer + "\n\n________________________________\n" + head + "\n" + old,
                answer + "\n\n" + head + "\n" + old,
                answer + "\n\nOn Sun, 2 Mar 2025 at 10:00, Bob Roe of the House <b@b.example>\nwrote:\n> " + old)) {
            assertThat(Reading.of(folder, "a.eml", HEAD + "\n" + mail).prose())
                    .isEqualTo("Norway orders radars – at last\n\n" + answer);
        }
        String page =
                "<div>" + answer + "</div><div class=gmail_quote><div>On Sun, 2 Mar 2025 at 10:00, Bob wrote:<br></div>"
                        + "<blockquote>" + old + "</blockquote></div>";
        assertThat(Reading.of(folder, "a.eml", HEAD + "Content-Type: text/html; charset=utf-8\n\n" + page)
                        .prose())
                .isEqualTo("Norway orders radars – at last\n\n" + answer);
    }

    @Test
    void anAttachedTextIsKnownByItsName() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.eml",
                with(part(
                        "text/plain; charset=utf-8",
                        "attachment; filename=note.txt",
                        "Türkiye has ordered ferries for the two of its lakes.".getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.sink().problems()).isEmpty();
        assertThat(reading.texts())
                .extracting(text -> text.content())
                .contains("Türkiye has ordered ferries for the two of its lakes.");
    }

    @Test
    void aSentenceThatBeginsWithFromIsNoMailOfAMailbox() throws IOException {
        Reading reading = Reading.of(folder, "a.mbox", """
                From a@wire.example Mon Mar  3 10:00:00 2025
                From: The Wire <a@wire.example>
                Date: Mon, 3 Mar 2025 10:00:00 +0000
                Subject: Radars

                Norway has ordered them, it was said in the town.

                From Oslo came word in 2025 that Norway has ordered more of them.
                """);
        assertThat(reading.prose()).endsWith("that Norway has ordered more of them.");
    }
}
