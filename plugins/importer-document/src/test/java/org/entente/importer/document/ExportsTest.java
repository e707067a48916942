package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

    private static final String NEXIS = """
            Norway orders radars
            The Daily (London)
            March 3, 2025 Monday

            Copyright 2025 Daily Newspapers All Rights Reserved
            Section: NEWS; Pg. 4
            Length: 512 words
            Byline: Jane Doe
            Dateline: OSLO
            Body

            Norway has ordered twelve radars from
            Sweden, and the ministry said it is glad.

            Source: the ministry of the state, it was said.

            Load-Date: March 4, 2025

            End of Document

            Why it is right
            The Weekly
            April 1, 2025

            Section: OPINION
            Length: 100 words
            Body

            They have ordered boats for the two of them.

            Load-Date: April 1, 2025

            End of Document
            """;

    private static final String FACTIVA = """
            Norway orders radars
            By Jane Doe
            512 words
            3 March 2025
            10:15
            Reuters News
            LBA
            English
            (c) 2025 Reuters Limited

            OSLO (Reuters) - Norway has ordered twelve radars from its neighbour.

            It is the first order of this year, they said.

            Document LBA0000020250303el33000xx

            HD Poland orders boats
            WC 99 words
            PD 1 April 2025
            SN The Wire
            LA English
            LP
            Poland has ordered boats from the Swedes.
            TD
            It is the second order of this year, they said.
            AN Document WIRE000020250401el41000yy
            """;

    private static final String PROQUEST = """
            ____________________________________________________________

            Document 1 of 2

            Norway orders radars

            Author: Doe, Jane

            Publication info: The Daily ; London [London]. 03 Mar 2025: A4.

            Full text: Norway has ordered twelve radars from Sweden, and the ministry said it is glad.

            It is the first order of this year, they said.

            Title: Norway orders radars

            Publication title: The Daily

            Publication date: Mar 3, 2025

            Section: Opinion

            Document URL: https://db.example/docview/1

            ____________________________________________________________

            Document 2 of 2

            Poland orders boats

            Full text: Poland has ordered boats from the Swedes, it is said.

            Publication title: The Wire

            Publication date: Apr 1, 2025
            """;

    private static final String NEXIS_IN_CAPITALS = """
            1 of 2 DOCUMENTS

            The Daily (London)

            March 3, 2025 Monday
            Late Edition

            Norway orders radars

            BYLINE: Jane Doe

            SECTION: NEWS; Pg. 4

            LENGTH: 512 words

            DATELINE: OSLO

            Norway has ordered twelve radars from
            Sweden, and the ministry said it is glad.

            SOURCE: the ministry of the state, it was said.

            LOAD-DATE: March 4, 2025

            LANGUAGE: ENGLISH

            Copyright 2025 Daily Newspapers
            All Rights Reserved

            2 of 2 DOCUMENTS

            The Weekly

            April 1, 2025

            Why it is right

            SECTION: OPINION

            LENGTH: 100 words

            They have ordered boats for the two of them.

            LOAD-DATE: April 1, 2025
            """;

    private static final String PROQUEST_BY_LINES = """
            ____________________________________________________________

            Norway orders radars

            Publication info: The Daily ; London [London]. 03 Mar 2025.

            Abstract: None available.

            Full text: Norway has ordered twelve radars from Sweden, and the ministry said it is glad.

            It is the first order of this year, they said.

            Title: Norway orders radars

            Publication title: The Daily

            Publication date: Mar 3, 2025

            ISSN: 0000-0000

            ProQuest document ID: 1

            ____________________________________________________________

            Opinion: why it is right

            Publication info: The Wire ; Oslo [Oslo]. 01 Apr 2025.

            Full text: They have ordered boats for the two of them.

            Publication title: The Wire

            Publication date: Apr 1, 2025

            ProQuest document ID: 2

            ____________________________________________________________

            Contact us at: http://db.example/contact
            """;

    @TempDir
    Path folder;

    private static String said(Source source) {
        return source.title() + " | " + source.publisher() + " | " + source.published() + " | " + source.genre();
    }

    @Test
    void anExportOfNexisIsCutIntoItsArticles() throws IOException {
        Reading reading = Reading.of(folder, "a.txt", NEXIS);
        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly(
                        "Norway orders radars | The Daily (London) | 2025-03-03 | NEWS",
                        "Why it is right | The Weekly | 2025-04-01 | OPINION");
        assertThat(reading.texts().get(0).content())
                .isEqualTo(
                        "Norway orders radars\n\nNorway has ordered twelve radars from Sweden, and the ministry said it is glad.\n\n"
                                + "Source: the ministry of the state, it was said.");
        assertThat(reading.evidence().get(0).quote()).contains("from Sweden");
    }

    @Test
    void anExportOfFactivaIsCutIntoItsArticles() throws IOException {
        Reading reading = Reading.of(folder, "a.txt", FACTIVA);
        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly(
                        "Norway orders radars | Reuters News | 2025-03-03 | AGENCY",
                        "Poland orders boats | The Wire | 2025-04-01 | UNKNOWN");
        assertThat(reading.texts().get(1).content())
                .contains("Poland has ordered boats")
                .contains("second order")
                .doesNotContain("99 words");
    }

    @Test
    void anExportOfProQuestIsCutIntoItsArticles() throws IOException {
        Reading reading = Reading.of(folder, "a.txt", PROQUEST);
        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly(
                        "Norway orders radars | The Daily | 2025-03-03 | OPINION",
                        "Poland orders boats | The Wire | 2025-04-01 | UNKNOWN");
        assertThat(reading.source().url()).isEqualTo("https://db.example/docview/1");
        assertThat(reading.texts().get(0).content()).doesNotContain("docview", "Author");
    }

    @Test
    void anExportOfNexisInCapitalsIsCutIntoItsArticles() throws IOException {
        Reading reading = Reading.of(folder, "a.txt", NEXIS_IN_CAPITALS);
        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly(
                        "Norway orders radars | The Daily (London) | 2025-03-03 | NEWS",
                        "Why it is right | The Weekly | 2025-04-01 | OPINION");
        assertThat(reading.texts())
                .extracting(text -> text.content())
                .containsExactly(
                        "Norway orders radars\n\nNorway has ordered twelve radars from Sweden, and the ministry said it is glad.\n\n"
                                + "SOURCE: the ministry of the state, it was said.",
                        "Why it is right\n\nThey have ordered boats for the two of them.");
    }

    @Test
    void anExportOfProQuestIsCutByLinesToo() throws IOException {
        Reading reading = Reading.of(folder, "a.txt", PROQUEST_BY_LINES);
        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly(
                        "Norway orders radars | The Daily | 2025-03-03 | UNKNOWN",
                        "Opinion: why it is right | The Wire | 2025-04-01 | OPINION");
        assertThat(reading.texts().get(0).content())
                .endsWith("It is the first order of this year, they said.")
                .doesNotContain("None available", "0000");
    }

    @Test
    void oneArticleOfProQuestIsKnownByItsFieldsAlone() throws IOException {
        String one = PROQUEST_BY_LINES
                .substring(0, PROQUEST_BY_LINES.indexOf("Opinion: why"))
                .replaceAll("Title: .*|ProQuest document ID: .*", "");

        Reading reading = Reading.of(folder, "a.txt", one);

        assertThat(reading.texts())
                .extracting(text -> said(text.source()))
                .containsExactly("Norway orders radars | The Daily | 2025-03-03 | UNKNOWN");
    }

    @Test
    void aLineAboveAFieldMakesNoExport() {
        assertThat(Exports.isExport("____________________________\n\nPublication date: 3 March 2025\n\nProse.\n"))
                .isFalse();
    }

    @Test
    void anExportInWordOrPdfIsCutToo() throws IOException {
        StringBuilder body = new StringBuilder();
        List<Samples.Placed> lines = new ArrayList<>();
        float y = 150;
        for (String line : NEXIS.lines().toList()) {
            body.append(line.isEmpty() ? "" : Samples.paragraph(line));
            if (!line.isEmpty()) {
                lines.add(Samples.line(y, line));
            }
            y += 14;
        }
        for (Reading reading : Arrays.asList(
                Reading.of(folder, "a.docx", Samples.docx(body.toString(), null)),
                Reading.of(folder, "a.pdf", Samples.pdf(null, List.of(lines))))) {
            assertThat(reading.texts())
                    .extracting(text ->
                            text.source().published() + " " + text.source().genre())
                    .containsExactly("2025-03-03 " + Genre.NEWS, "2025-04-01 " + Genre.OPINION);
            assertThat(reading.texts().get(1).content())
                    .contains("ordered boats")
                    .doesNotContain("Load-Date");
        }
    }

    @Test
    void oneArticleInAnotherLanguageIsLostAndTheOthersAreRead() throws IOException {
        String turkish = NEXIS.replace(
                "They have ordered boats for the two of them.",
                "Türkiye ile Norveç arasında yeni bir savunma anlaşması için görüşmeler sürüyor, dedi bakan. Bu anlaşmanın iki ülke"
                        + " için çok önemli olduğunu ve görüşmelerin daha sonra da devam edeceğini söyledi.");
        Reading reading = Reading.of(folder, "a.txt", turkish);
        assertThat(reading.texts()).hasSize(1);
        assertThat(reading.sink().refused()).isFalse();
        assertThat(reading.sink().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("Article 2 of a.txt")
                        .contains("Turkish"));
    }

    @Test
    void aNumberOverAnArticleIsNoTitleAndWhatStandsUnderItIsNoBody() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.txt",
                "1 of 2 DOCUMENTS\n\n"
                        + NEXIS.replace(
                                "Load-Date: March 4", "Classification\n\nLanguage: ENGLISH\n\nLoad-Date: March 4"));
        assertThat(reading.texts().get(0).source().title()).isEqualTo("Norway orders radars");
        assertThat(reading.texts().get(0).content())
                .doesNotContain("Classification")
                .doesNotContain("DOCUMENTS");
    }
}
