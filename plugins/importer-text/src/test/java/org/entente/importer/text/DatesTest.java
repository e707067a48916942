package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in the forms that English texts use, in a text published on Wednesday the 7th of May 2025. */
class DatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "signed on 3 March 2021 | 2021-03-03",
                "signed on March 3, 2021 | 2021-03-03",
                "on the 3rd of March 2021 | 2021-03-03",
                "in March | 2025-03",
                "in October | 2024-10",
                "last October | 2024-10",
                "in October last year | 2024-10",
                "in March this year | 2025-03",
                "in early March | 2025-03",
                "by the end of 2027 | 2027",
                "from 2016 to 2019 | 2016/2019",
                "between 2016 and 2019 | 2016/2019",
                "in 2016-19 | 2016/2019",
                "between March and June 2024 | 2024-03/2024-06",
                "from March 2022 to June 2024 | 2022-03/2024-06",
                "last year | 2024",
                "two years ago | 2023",
                "three months ago | 2025-02",
                "last week | 2025-04-28/2025-05-04",
                "earlier this week | 2025-05-05/2025-05-11",
                "next month | 2025-06",
                "on Tuesday | 2025-05-06",
                "on Wednesday | 2025-05-07",
                "last Friday | 2025-05-02",
                "next Friday | 2025-05-09",
                "will meet on Friday | 2025-05-09",
                "in fiscal year 2024-25 | 2024/2025",
                "in FY2024-25 | 2024/2025",
                "in FY 2023 | 2023",
                "in fiscal 2023 | 2023",
                "in financial year 2023-24 | 2023/2024",
                "in FY24 | 2024",
                "in the 2023/24 financial year | 2023/2024",
                "in the first quarter of 2024 | 2024-01/2024-03",
                "in the second half of 2026 | 2026-07/2026-12",
                "in Q3 2023 | 2023-07/2023-09",
                "in summer 2023 | 2023",
                "since 2018 | 2018",
                "signed in May 2019 and renewed two years later | 2019-05, 2021",
                "began in 2014; the following year | 2014, 2015",
                "bought jets in January 2021 and ships that September | 2021-01, 2021-09",
                "was held in 2018. A month later | 2018",
                "rose in 2022 by 3 percent from the previous year | 2022",
                "was signed on June 3 | 2024-06-03",
                "will be signed on June 3 | 2025-06-03",
                "met in Oslo Tuesday | 2025-05-06",
                "March saw the handover | 2025-03",
                "announced in July 2023 and signed in November of the same year | 2023-07, 2023-11",
                "for 2025/26 | 2025/2026",
                "in the 1990s | 1990/1999",
                "in the early 2030s | ",
                "over the 2019-2023 period | 2019/2023",
                "on May 12-16 | 2025-05-12/2025-05-16",
                "from 12 to 16 May | 2025-05-12/2025-05-16",
                "from May 28 to June 3 | 2025-05-28/2025-06-03",
                "12-16 May 2024 | 2024-05-12/2024-05-16",
                "from June 3 to 14, 2024 | 2024-06-03/2024-06-14",
                "delivered 2024 aircraft | ",
                "worth 2019 million | ",
                "the 2022 agreement | 2022",
                "a 2017 contract | 2017",
                "in its 2024 budget | 2024",
                "the two countries will sign in November | 2025-11",
                "deliveries are due in January | 2026-01",
                "in the past decade | ",
                "Feb. 11 | 2025-02-11",
                "on 11 February | 2025-02-11",
                "on December 20 | 2024-12-20",
                "today | 2025-05-07",
                "tomorrow | 2025-05-08",
                "yesterday | 2025-05-06",
                "later this year | 2025",
                "this spring | 2025",
                "last spring | 2024",
                "last summer | 2024",
                "last month | 2025-04",
                "by 2035 | 2035",
                "2024-2028 military programme | 2024/2028",
                "in 2021, 2022 and 2023 | 2021, 2022, 2023",
                "in the years 2015 to 2020 | 2015/2020",
                "since April 2020 | 2020-04",
                "until late 2026 | 2026",
                "mid-2025 | 2025",
                "at the end of May | 2025-05",
                "at the end of last year | 2024",
                "at the beginning of the year | 2025",
                "in 2022 and 2023 | 2022, 2023"
            })
    void aDateIsAsExactAsTheTextGivesIt(String text, String expected) {
        assertThat(Dates.find(text, 0, text.length(), LocalDate.of(2025, 5, 7)).stream()
                        .map(found -> found.date().text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }
}
