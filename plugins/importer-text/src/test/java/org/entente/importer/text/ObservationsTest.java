package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.core.model.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures about one actor: what each sentence of our own tells, and what it does not. */
class ObservationsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "DEFENCE_EXPORTS KOR 2022 17300000000 USD; GROWTH KOR 2022 140 PERCENT | South Korea's arms exports climbed to $17.3 billion in 2022, up 140 percent from the previous year.",
                "DEFENCE_EXPORTS SRB 2024 2000000000 EUR; DEFENCE_EXPORTS SRB 2024-11 300000000 EUR; DEFENCE_EXPORTS SRB 2024 90000000 EUR | Serbia's arms exports came to 2 billion euros in 2024. In November alone, its arms exports were worth 300 million euros, part of an annual total with 90 million euros in services.",
                "ARMS_TRANSFERS KOR 2014/2023 620000000 USD with PHL; RANK KOR 2014/2023 2 RANK with PHL | Arms transfers from South Korea to the Philippines amounted to $620 million between 2014 and 2023. During this period, South Korea was the Philippines' second-largest arms supplier.",
                "DEFENCE_EXPORTS IND 2023/2024 210830000000 INR; GROWTH IND 2023/2024 32.5 PERCENT | India exported defence equipment worth Rs 21,083 crore in 2023-24, a growth of 32.5 percent.",
                "DEFENCE_EXPORTS ISR 2024 14800000000 USD | Israel's defence exports totalled $14.8 billion last year, the ministry said.",
                "DEFENCE_EXPORTS BRA 2024 1600000000 USD; DEFENCE_EXPORTS BRA 2025 1900000000 USD PROJECTED | Brazilian defence exports hit $1.6 billion in 2024 and should surpass $1.9 billion this year.",
                "DEFENCE_EXPORTS ESP 2022 4100000000 EUR; GROWTH ESP 2022 25 PERCENT | Spanish exports of military equipment rose 25 percent to 4.1 billion euros in 2022.",
                "DEFENCE_EXPORTS ITA 2024 2000000000 EUR; DEFENCE_EXPORTS ITA 2024 600000000 EUR | Italy's arms exports came to 2 billion euros in 2024. Exports of naval arms alone made up 600 million euros.",
                "DEFENCE_IMPORTS SRB 2021 420000000 USD with CHN | Serbian arms imports from China amounted to $420 million in 2021.",
                "DEFENCE_EXPORTS IND 2024/2025 236220000000 INR; DEFENCE_EXPORTS IND 2029 500000000000 INR TARGET | Indian defence exports reached Rs 23,622 crore in 2024-25; the target is Rs 50,000 crore by 2029.",
                "EXPORT_CUSTOMERS IND null 80 COUNT | India now sells arms to more than 80 countries.",
                "GROWTH SAU 2015/2019 -41 PERCENT | Defence imports of Saudi Arabia fell by 41 percent in 2015-19.",
                "ARMS_TRANSFERS NOR 2016/2022 110000000 USD with POL | Norway's arms sales to Poland totalled $110 million from 2016 to 2022.",
                "ARMS_TRANSFERS KOR 2014/2023 620000000 USD with PHL | According to SIPRI, arms transfers from South Korea to the Philippines amounted to $620 million between 2014 and 2023.",
                "DEFENCE_SPENDING JPN 2025 8700000000000 JPY | Japan's defence budget for fiscal 2025 stands at 8.7 trillion yen.",
                "DEFENCE_SPENDING DEU 2024 88500000000 USD; GROWTH DEU 2024 17 PERCENT | Germany's military budget grew by 17 percent to 88.5 billion dollars in 2024.",
                "DEFENCE_SPENDING CHL 2023 5500000000 USD; GROWTH CHL 2023 -4 PERCENT | Chile's military expenditure was $5.5 billion in 2023, down 4 percent year on year.",
                "DEFENCE_SPENDING VNM 2025 8000000000 USD TARGET | Vietnam plans to spend $8 billion on defence in 2025.",
                "DEFENCE_SPENDING TUR 2024 40000000000 USD | Ankara allocated $40 billion to defence in 2024.",
                "DEFENCE_SPENDING DZA 2023 18000000000 USD | The law gives Algeria a budget of 18 billion dollars for the armed forces in 2023.",
                "DEFENCE_SPENDING POL 2025 4.7 PERCENT PROJECTED | Poland's defence spending will rise to 4.7 percent of GDP in 2025.",
                "DEFENCE_SPENDING EST 2026 2.5 PERCENT PROJECTED | Estonia's defence spending is to reach 2.5 per cent of GDP in 2026.",
                "DEFENCE_SPENDING EST 2024 2.5 PERCENT | Estonia's defence spending reached 2.5 per cent of GDP in 2024.",
                "TRADE TUR 2023 2400000000 USD with IDN | Bilateral trade between Turkey and Indonesia stood at $2.4 billion in 2023.",
                "RND_SHARE_OF_GDP KOR null 4.9 PERCENT | R&D accounts for 4.9 percent of South Korea's GDP.",
                "DEFENCE_SPENDING EST null 3.4 PERCENT | Estonia spends 3.4 % of GDP on defence, more than any ally but Poland.",
                "DEFENCE_SPENDING NOR null 2.2 PERCENT | Norway devotes 2.2 per cent of its gross domestic product to its armed forces.",
                "DEFENCE_SPENDING IND 2025/2026 6810000000000 INR; GROWTH IND 2025/2026 9.5 PERCENT | The government has earmarked Rs 6.81 lakh crore for India's defence in 2025-26, 9.5 per cent more than a year before.",
                "DEFENCE_SPENDING COL null 15100000000 USD; GROWTH COL null 7.7 PERCENT | Military spending in the region rose, with Colombia's up 7.7 per cent at US$15.1 billion.",
                "DEFENCE_EXPORTS BRA 2024 1740000000 USD; GROWTH BRA 2024 18 PERCENT | Exports by Brazil's defence industry climbed 18% to a record $1.74bn last year.",
                "DEFENCE_EXPORTS CZE 2022 1100000000 EUR | Sales of Czech military equipment abroad reached 1.1 billion euros in 2022.",
                "DEFENCE_EXPORTS SRB 2023 1600000000 USD | Serbia sold arms worth $1.6 billion abroad in 2023.",
                "DEFENCE_EXPORTS BGR 2023 4000000000 EUR | Bulgarian arms makers exported €4 billion worth of ammunition in 2023.",
                "GROWTH IND 2014/2018 -11 PERCENT | India's defence imports fell by 11 per cent between 2009-13 and 2014-18.",
                "ARMS_TRANSFERS KOR 2015/2023 1100000000 USD with PHL | The Philippines bought $1.1 billion of weapons from South Korea between 2015 and 2023.",
                "ARMS_TRANSFERS ISR 2013/2023 2000000000 USD with IND | Between 2013 and 2023 Israel delivered arms worth $2 billion to India.",
                "TRADE VNM 2023 8000000000 USD with AUS; TRADE VNM 2022 6000000000 USD with AUS | Two-way trade between Vietnam and Australia hit $8 billion in 2023, up from $6 billion a year earlier.",
                "TRADE CHL 2022 3000000000 USD with PER | Chile's neighbours matter to it. Trade with Peru came to $3 billion in 2022.",
                "RND_SHARE_OF_GDP ISR null 6.3 PERCENT | Israel spends more on R&D relative to GDP (6.3%) than any other state.",
                "EXPORT_CUSTOMERS c-390-millennium null 22 COUNT | Some 22 nations now operate the C-390.",
                "EXPORT_CUSTOMERS jas-39-gripen null 19 COUNT | Nineteen countries have acquired the Gripen so far.",
                "EXPORT_CUSTOMERS nasams null 13 COUNT | The NASAMS air defence system has 13 users.",
                "DEFENCE_SPENDING CHL 2024 1.6 PERCENT; DEFENCE_SPENDING COL 2024 2.9 PERCENT | Chile's defence expenditure was 1.6 % of GDP in 2024, Colombia's 2.9 %.",
                "DEFENCE_EXPORTS KOR 2024 15000000000 USD; DEFENCE_EXPORTS KOR 2025 20000000000 USD TARGET | Korea's arms exports reached $15 billion last year. The government sets the goal of $20 billion for this year.",
                "DEFENCE_SPENDING TUN 2026 4400000000 TND | Tunisia modernises its army. The budget of national defence is of 4.4 billion dinars for 2026.",
                "DEFENCE_SPENDING SVN null 1.3 PERCENT; DEFENCE_SPENDING SVN 2026 2 PERCENT PROJECTED; DEFENCE_SPENDING SVN 2030 3 PERCENT PROJECTED | Slovenia's military spending, 1.3 % of GDP now, will reach 2 % in 2026, the defence minister said, and 3 % by 2030.",
                "TRADE TUR 2023 7000000000 USD with AZE; TRADE TUR null 15000000000 USD TARGET | Turkey-Azerbaijan trade volume surpassed $7 billion in 2023; the two presidents set a target of $15 billion.",
                "DEFENCE_EXPORTS BRA 2024 1800000000 USD; EXPORT_CUSTOMERS BRA null 140 COUNT | Brazil exported defence products worth US$1.8 billion to 140 countries in 2024.",
                "RANK AUS null 2 RANK with USA | Australia is the second-largest recipient of American arms.",
                "EXPORT_CUSTOMERS bayraktar-tb2 null 34 COUNT | Baykar has signed export contracts with 34 countries for the TB2.",
                "EXPORT_CUSTOMERS k9-thunder null 10 COUNT | The K9 howitzer is in service with ten countries.",
                "COMPANY_COUNT ZAF null 120 COUNT | South Africa's defence sector comprises about 120 firms.",
                "DEFENCE_SPENDING DEU null 4.1 PERCENT; DEFENCE_SPENDING DEU 2023 3.3 PERCENT | Germany's defence spending was 4.1 percent of GDP, up from 3.3 percent in 2023.",
                "DEFENCE_SPENDING POL 2025 4.7 PERCENT PROJECTED | Poland will spend 4.7 percent of its GDP on defence in 2025, up from 4.1 percent.",
                "DEFENCE_EXPORTS ISR 2020/2024 3.1 PERCENT | Israel accounted for 3.1 percent of global arms exports in 2020-24, SIPRI said.",
                "DEFENCE_IMPORTS IND null 9.8 PERCENT | India accounted for 9.8 percent of all arms imports worldwide.",
                "DEFENCE_EXPORTS FRA 2020/2024 9.6 PERCENT | France's share of global arms exports was 9.6 percent between 2020 and 2024.",
                "ARMS_TRANSFERS UKR null 45 PERCENT with USA | Ukraine gets 45 percent of its arms from the United States, SIPRI reported.",
                "ARMS_TRANSFERS IND 2020/2024 36 PERCENT with RUS | Russia supplied 36 percent of India's arms imports in 2020-24.",
                "DEFENCE_SPENDING MDA null 0.6 PERCENT; DEFENCE_SPENDING MDA 2030 1 PERCENT TARGET | Moldova's defence budget is 0.6 per cent of GDP. One per cent is the goal for 2030.",
                "EXPORT_CUSTOMERS k9-thunder null 9 COUNT | Egypt is the ninth country to buy the K9 howitzer.",
                "DEFENCE_EXPORTS TUR 2028 11000000000 USD TARGET | Turkey aims to export $11 billion in defence products in 2028.",
                "'' | The contract is worth $200 million, a tenth of Estonia's defence budget.",
                "'' | The Emirates bought $300 million worth of drones from Turkey.",
                "'' | Exports of South Korean weapons to Poland accounted for 40 percent of the total in 2022.",
                "'' | Saab's order intake grew by 24 percent.",
            })
    void aFigureHasItsMeasureItsSubjectAndItsTime(String expected, String text) {
        assertThat(Reading.of(text).observations().stream()
                        .map(stored -> line(stored.value()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static String line(Observation told) {
        return told.measure() + " " + told.subject() + " " + told.period() + " "
                + told.value().toPlainString() + " " + told.unit()
                + (told.counterpart() == null ? "" : " with " + told.counterpart())
                + (told.qualifier().name().equals("ACTUAL") ? "" : " " + told.qualifier());
    }
}
