package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of publication that a text gives by its form. */
class DatelineTest {

    private static final String BODY =
            "The ministry has ordered twelve radars and will take delivery of them in two years, it said in a statement.";

    private static LocalDate of(String head) {
        return Dateline.of(Plain.marks(head + "\n\n" + BODY + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISTANBUL, March 3, 2024 (AA) — The ministry said so.",
                "ANKARA (3 March 2024) - The ministry said so.",
                "Warsaw, 3 March 2024: The ministry said so.",
                "Radars for the north\nPublished: March 3, 2024",
                "Radars for the north\nPublished on 3 March 2024 at 10:15",
                "Radars for the north\nBy Jane Doe | March 3, 2024 | 4 min read",
                "Radars for the north\nJane Doe, Ankara, 3 March 2024",
                "Radars for the north\n2024-03-03",
                "Radars for the north\nSunday, March 3rd, 2024 14:05 GMT",
                "Radars for the north\nMar. 03, 2024 10:15 a.m.",
                "Radars for the north\n03.03.2024 14:05",
                "Radars for the north\n2024.03.03 14:05",
                "Radars for the north\n입력 2024.03.03 14:05",
                "Radars for the north\n2024년 3월 3일",
                "Radars for the north\n2024年3月3日",
                "Radars for the north\n3 Mart 2024",
                "Radars for the north\nGiriş Tarihi: 3.3.2024",
                "Radars for the north\nVeröffentlicht am 3. März 2024",
                "Radars for the north\nPublié le 3 mars 2024",
                "Radars for the north\n3 marca 2024",
                "Radars for the north\n3 de marzo de 2024",
                "date 2024-03-03 Radars for the north have been ordered by the ministry, which will take them over in two years, it said, and not in four.",
                "Updates | 3 March 2024 | Print this page\n\nRadars for the north",
                "Radars for the north\nPublished: 3 March 2024\nUpdated: 5 March 2024",
                "Radars for the north\nUpdated: 5 March 2024\nPublished: 3 March 2024",
                "Radars for the north\nThis article was first published on 3 March 2024",
                "The licence was issued on 3 May 2019.\nPublished: 3 March 2024",
                "Radars for the north\nLast updated 3 March 2024"
            })
    void theDayIsReadInTheFormsOfManyPublishers(String head) {
        assertThat(of(head)).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway signed the contract on 3 March 2024",
                "A long first sentence has a date, 3 March 2024, of something else that happened to somebody.",
                "Radars for the north\n03/04/2024",
                "Norway ordered radars last year.\nThe licence was issued on 3 March 2024.",
                "Radars for the north\nThe treaty dated on 3 March 2024 stands.",
                "Radars for the north\nThe figures were released on 3 March 2024 by the bank.",
                "Radars for the north\nData: 3 March 2024 figures of the institute",
                "Radars for the north\nThe plan was revised on 3 March 2024 in Oslo",
                "Radars for the north\n31 June 2024",
                "SEOUL, March 3 (Yonhap) -- The ministry said so.",
                "Radars for the north"
            })
    void aDayOfSomethingElseOrInDoubtIsNone(String head) {
        assertThat(of(head)).isNull();
    }

    @Test
    void strokesAreReadWhereANumberTellsTheDay() {
        assertThat(of("Radars\n23/04/2024")).isEqualTo(LocalDate.of(2024, 4, 23));
        assertThat(of("Radars\n04/23/2024")).isEqualTo(LocalDate.of(2024, 4, 23));
    }

    @Test
    void anAgencysDayHasItsYearFromTheCopyright() {
        assertThat(of("SEOUL, March 3 (Yonhap) -- The ministry said so.\n\n" + BODY + "\n\nCopyright (c) Agency 2024"))
                .isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANKARA, March 3 — The ministry said so.",
                "LIMA, 3 March — The ministry said so.",
                "Ankara, March 3 - The ministry said so."
            })
    void aDayWithoutAnAgencyHasItsYearFromTheCopyrightToo(String dateline) {
        assertThat(of(dateline)).isNull();
        assertThat(of(dateline + "\n\n" + BODY + "\n\nCopyright (c) Agency 2024"))
                .isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void theDayMayStandAtTheEnd() {
        String text = "Radars for the north\n\n" + (BODY + "\n\n").repeat(40) + "Published: 3 March 2024\n";
        assertThat(Dateline.of(text)).isEqualTo(LocalDate.of(2024, 3, 3));
    }
}
