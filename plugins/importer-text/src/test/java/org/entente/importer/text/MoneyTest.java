package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.core.model.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of money in the forms that English texts use, with their currency and how certain they are. */
class MoneyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "worth €1.3bn ($1.5bn) | EUR1300000000 EXACT, USD1500000000 EXACT",
                "Rs 35,000 crore | INR350000000000 EXACT",
                "Rs. 1.27 lakh crore | INR1270000000000 EXACT",
                "up to $2 billion | USD2000000000 AT_MOST CEILING",
                "2.4 billion zloty | PLN2400000000 EXACT",
                "PLN 4.5 billion | PLN4500000000 EXACT",
                "1.3 trillion won ($950 million) | KRW1300000000000 EXACT, USD950000000 EXACT",
                "₩1.3 trillion | KRW1300000000000 EXACT",
                "between $2 billion and $3 billion | USD2000000000..3000000000 RANGE",
                "$2-3 billion | USD2000000000..3000000000 RANGE",
                "$2 to $3 billion | USD2000000000..3000000000 RANGE",
                "from 200 million to 300 million euros | EUR200000000..300000000 RANGE",
                "an estimated $7.2 billion | USD7200000000 ABOUT ESTIMATE",
                "roughly half a billion dollars | USD500000000 ABOUT ESTIMATE",
                "more than $1 billion | USD1000000000 AT_LEAST",
                "nearly $900m | USD900000000 ABOUT ESTIMATE",
                "A$368 billion | AUD368000000000 EXACT",
                "AUD 10bn | AUD10000000000 EXACT",
                "US$450 million | USD450000000 EXACT",
                "$US28 million ($A33.9 million) | USD28000000 EXACT, AUD33900000 EXACT",
                "$NZ12 million | NZD12000000 EXACT",
                "USD 450 million | USD450000000 EXACT",
                "450 million US dollars | USD450000000 EXACT",
                "450 million U.S. dollars | USD450000000 EXACT",
                "SEK 3.2 billion | SEK3200000000 EXACT",
                "3.2 billion Swedish kronor | SEK3200000000 EXACT",
                "2 billion Norwegian kroner | NOK2000000000 EXACT",
                "5 billion Danish kroner | DKK5000000000 EXACT",
                "5 billion Danish crowns | DKK5000000000 EXACT",
                "20 billion Czech crowns | CZK20000000000 EXACT",
                "20 billion koruna | CZK20000000000 EXACT",
                "NT$40 billion | TWD40000000000 EXACT",
                "HK$2 million | HKD2000000 EXACT",
                "¥120 billion | JPY120000000000 EXACT",
                "120 billion yen | JPY120000000000 EXACT",
                "RM2.5 billion | MYR2500000000 EXACT",
                "P35 billion | PHP35000000000 EXACT",
                "35 billion pesos | ",
                "35 billion Philippine pesos | PHP35000000000 EXACT",
                "Rp 12 trillion | IDR12000000000000 EXACT",
                "12 trillion rupiah | IDR12000000000000 EXACT",
                "R$ 9 billion | BRL9000000000 EXACT",
                "9 billion reais | BRL9000000000 EXACT",
                "TRY 14 billion | TRY14000000000 EXACT",
                "14 billion Turkish lira | TRY14000000000 EXACT",
                "£250m | GBP250000000 EXACT",
                "250 million pounds | GBP250000000 EXACT",
                "10,000 pounds of explosive | ",
                "CHF 6 billion | CHF6000000000 EXACT",
                "6 billion Swiss francs | CHF6000000000 EXACT",
                "4 billion shekels | ILS4000000000 EXACT",
                "NIS 4 billion | ILS4000000000 EXACT",
                "$1,234,567 | USD1234567 EXACT",
                "$ 65 million | USD65000000 EXACT",
                "$65-million | USD65000000 EXACT",
                "a $65 million contract | USD65000000 EXACT",
                "some 1.2 billion euros | EUR1200000000 ABOUT ESTIMATE",
                "1,2 billion euros | ",
                "1.2bn euros | EUR1200000000 EXACT",
                "EUR1.2 bn | EUR1200000000 EXACT",
                "two billion dollars | USD2000000000 EXACT",
                "ten million euros | EUR10000000 EXACT",
                "one and a half billion euros | ",
                "a billion dollars | USD1000000000 EXACT",
                "tens of millions of dollars | ",
                "hundreds of millions of euros | ",
                "$500,000 | USD500000 EXACT",
                "3 billion riyals | SAR3000000000 EXACT",
                "AED 4.2 billion | AED4200000000 EXACT",
                "4.2 billion dirhams | AED4200000000 EXACT",
                "Rs 400 crores | INR4000000000 EXACT",
                "₹6,000-crore deal | INR60000000000 EXACT",
                "Indian rupees 500 crore | ",
                "HUF 300 billion | HUF300000000000 EXACT",
                "300 billion forints | HUF300000000000 EXACT",
                "UAH 30 billion | UAH30000000000 EXACT",
                "RUB 100 billion | RUB100000000000 EXACT",
                "100 billion roubles | RUB100000000000 EXACT",
                "KSh 20 billion | KES20000000000 EXACT",
                "5 billion naira | NGN5000000000 EXACT",
                "5 billion rand | ZAR5000000000 EXACT",
                "R5 billion | ZAR5000000000 EXACT",
                "500 billion dong | VND500000000000 EXACT",
                "S$200 million | SGD200000000 EXACT",
                "C$19 billion | CAD19000000000 EXACT",
                "19 billion Canadian dollars | CAD19000000000 EXACT",
                "1.5 billion lei | RON1500000000 EXACT",
                "1.5 billion tenge | KZT1500000000 EXACT",
                "1.5 billion baht | THB1500000000 EXACT",
                "PKR 1.5 trillion | PKR1500000000000 EXACT",
                "EGP 3 billion | EGP3000000000 EXACT",
                "a 16-billion-kronor package | SEK16000000000 EXACT",
                "a half-billion-dollar order | USD500000000 EXACT"
            })
    void aSumHasItsCurrencyAndItsCertainty(String text, String expected) {
        assertThat(Money.find(Plain.marks(text), 0, text.length()).stream()
                        .map(found -> line(found.amount()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String line(Amount amount) {
        return amount.unit() + amount.value().toPlainString()
                + (amount.upper() == null ? "" : ".." + amount.upper().toPlainString()) + " " + amount.certainty()
                + (amount.basis().unknown() ? "" : " " + amount.basis());
    }
}
