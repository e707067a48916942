package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.model.Genre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The genre of a text by its form. */
class GenreByFormTest {

    private static final String BODY =
            "\n\nThe ministry has ordered twelve radars and will take delivery of them in two years, it said in a statement.\n\n";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "OPINION;Opinion | Radars are not enough;",
                "OPINION;OPINION\\nRadars are not enough;",
                "OPINION;Radars are not enough;The views expressed in this article are the author's own.",
                "OPINION;Radars are not enough;I believe that radars help. I fear that it is late.",
                "OPINION;Radars are not enough;Jane Doe is a columnist for the Daily.",
                "ANALYSIS;Analysis: Radars for the north;",
                "ANALYSIS;Radars for the north\\nExecutive summary;Recommendations",
                "PRESS_RELEASE;FOR IMMEDIATE RELEASE\\nRadars for the north;",
                "PRESS_RELEASE;Radars for the north;Notes to editors: the firm has 300 people.",
                "PRESS_RELEASE;Radars for the north;About Acme Radars",
                "INTERVIEW;Radars for the north;Q: Why radars?\\nA: For the coast.\\nQ: When?\\nA: Soon.\\nQ: How many?\\nA: Ten.",
                "AGENCY;OSLO (Reuters) - Norway has ordered radars.;",
                "AGENCY;SEOUL, March 3 (Yonhap) -- Norway has ordered radars.;",
                "OFFICIAL;Joint Statement\\nNorway and Sweden met today.;",
                "NEWS;OSLO - Norway has ordered twelve radars for its northern coast, the defence ministry said on Monday.;",
                "UNKNOWN;Radars for the north;",
                "UNKNOWN;Norway's press release on radars;~\"I think so,\" he said. \"I believe it.\"~"
            })
    void theFormTellsTheGenre(String genre, String head, String foot) {
        String end = foot == null ? "" : foot.replace("\\n", "\n").replace("~", "");
        assertThat(GenreByForm.of(head.replace("\\n", "\n") + BODY + end)).isEqualTo(new Genre(genre));
    }
}
