package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.Certainty;
import org.entente.core.model.NameKind;
import org.entente.core.model.Severity;
import org.entente.core.spi.Name;
import org.junit.jupiter.api.Test;

/** The stages before grammar, each on its own. */
class FrontTest {

    @Test
    void utf8WithAndWithoutMarkAndUtf16AreDecoded() {
        assertThat(Decoding.of("Türkiye".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Türkiye");
        assertThat(Decoding.of("\uFEFFTürkiye".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Türkiye");
        assertThat(Decoding.of("\uFEFFTürkiye".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("Türkiye");
        assertThat(Decoding.of("Plain words".getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo("Plain words");
    }

    @Test
    void windowsTextIsReadAsSuch() {
        Decoding decoded = Decoding.of("Hürjet – a “trainer”".getBytes(Charset.forName("windows-1252")));
        assertThat(decoded.charset()).isEqualTo("windows-1252");
        assertThat(decoded.text()).isEqualTo("Hürjet – a “trainer”");
    }

    @Test
    void invalidUtf8IsToldWithItsPlace() {
        byte[] bytes = {'T', (byte) 0xC3, (byte) 0xBC, 'r', (byte) 0xC3, '('};
        assertThat(Decoding.of(bytes).refusal()).contains("not valid UTF-8").contains("offset 4");
    }

    @Test
    void picturesAndBytesWithNulAreNoText() {
        assertThat(Decoding.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})
                        .refusal())
                .contains("JPEG");
        assertThat(Decoding.of(new byte[] {'a', 'b', 0, 'c', 'd', 'e'}).refusal())
                .contains("NUL");
        assertThat(Decoding.of(new byte[0]).refusal()).isEqualTo("is empty");
    }

    @Test
    void menusTeasersAndBylinesAreLeftOut() {
        String text = "HOME > WORLD\nBy Jane Doe\nNorway buys radars\n\n"
                + "Norway has ordered twelve radars from a Swedish maker, ".repeat(3)
                + "it said.\n\n"
                + "The radars will stand along the coast and are to be ready in two years, the ministry said on Monday evening.\n\n"
                + "You may also like\nSweden sells submarines to Poland\n";
        List<String> kept = Clean.blocks(text).stream()
                .map(b -> text.substring(b.start(), b.end()))
                .toList();
        assertThat(kept).hasSize(3);
        assertThat(kept.get(0)).isEqualTo("Norway buys radars");
        assertThat(kept).noneMatch(b -> b.contains("submarines") || b.contains("Jane"));
    }

    private static final String LONG_BEGINNING = "Norway has ordered twelve radars from a Swedish maker, ".repeat(3)
            + "it said.\n\n"
            + "The radars will stand along the coast and are to be ready in two years, the ministry said on Monday evening.\n\n";

    private static List<String> kept(String text) {
        return Clean.blocks(text).stream()
                .map(b -> text.substring(b.start(), b.end()))
                .toList();
    }

    @Test
    void anArticleGoesOnBehindABoxOfLinks() {
        for (String box : List.of(
                "Related stories",
                "Most read\nSweden sells submarines\nPoland builds a port",
                "See also\n\nSweden sells submarines\n\nPoland builds a port",
                "Trending",
                "Comments (3)")) {
            String text = LONG_BEGINNING + box
                    + "\n\nDenmark has bought six howitzers from France for its army in the north of the country.\n\n"
                    + "Poland has bought nine tanks from Korea and will take them over at the end of the year.\n";
            assertThat(kept(text)).describedAs(box).hasSize(4).noneMatch(block -> block.contains("submarines"));
        }
    }

    @Test
    void whatFollowsAListOfOtherArticlesIsLeftOutAndTold() {
        String teasers = "Most read\nSweden sells submarines\n"
                + "Sweden has sold two submarines to Poland, the ministry in Warsaw said in a statement.\n"
                + "A port for Poland\nPoland builds a port with a firm from Belgium, as the minister said on Friday.\n"
                + "Two days ago\n";
        String text = LONG_BEGINNING + teasers;
        assertThat(kept(text)).hasSize(2);
        assertThat(Clean.of(text).left())
                .singleElement()
                .satisfies(span -> assertThat(text.substring(span[0], span[1])).isEqualTo(teasers.strip()));
        assertThat(Reading.of(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.LOSS);
            assertThat(problem.where()).isNotNull();
        });
        assertThat(Clean.of(LONG_BEGINNING + "Most read\nSweden sells submarines\n")
                        .left())
                .isEmpty();
    }

    @Test
    void aSentenceThatBeginsAsACallDoesIsRead() {
        for (String line : List.of(
                "Terms of the contract were agreed in Oslo by both.",
                "Privacy fears aside, Denmark bought six howitzers from France.",
                "Get the picture: Denmark bought six howitzers from France.",
                "Back to back, Denmark bought howitzers from France and tanks from Germany.",
                "Download speeds of the new radio impressed Norway, which bought 40 of them.")) {
            assertThat(kept(line)).describedAs(line).containsExactly(line);
        }
        for (String line : List.of(
                "Terms of use",
                "Privacy policy",
                "Get the latest news in your inbox.",
                "Back to top",
                "Download our app now.",
                "Subscribe to read more of this.",
                "Cookies help us to make this page better.")) {
            assertThat(kept(line)).describedAs(line).isEmpty();
        }
    }

    @Test
    void theFirstLineIsTheTitleThoughItIsShort() {
        String behind = "\nSweden has delivered four radars to Norway in March. Updated: 5 June 2023";
        assertThat(Heading.of(Wrapped.of("Norway gets radars" + behind))).isEqualTo("Norway gets radars");
        assertThat(Heading.of(Wrapped.of("Oslo gets jets" + behind))).isEqualTo("Oslo gets jets");
        assertThat(Heading.of(Wrapped.of("World News\nNorway gets radars" + behind)))
                .isEqualTo("Norway gets radars");
    }

    @Test
    void aDayOfPublicationThatIsStillToComeIsDoubted() {
        assertThat(Reading.of("Norway ordered six radars from Sweden last year.", "2099-01-01")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("text.published.future");
                    assertThat(problem.severity()).isEqualTo(Severity.DOUBT);
                });
        assertThat(Reading.of("Norway ordered six radars from Sweden last year.")
                        .problems())
                .isEmpty();
    }

    @Test
    void aWordThatIsNoneIsTold() {
        assertThat(Reading.of("Poland bought radars from Norway. Poland bought " + "a".repeat(2000) + " from Sweden.")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("text.word.long");
                    assertThat(problem.severity()).isEqualTo(Severity.LOSS);
                });
    }

    @Test
    void aLineThatGoesOnInTheNextIsOneBlock() {
        String text = "The minister said that\nthe radars had come.";
        assertThat(Clean.blocks(text)).hasSize(1);
    }

    @Test
    void languagesAreTold() {
        assertThat(LanguageGate.of("The ministry said that it has signed an agreement for the supply of radars"))
                .isEqualTo("English");
        assertThat(
                        LanguageGate.of(
                                "Bakanlık, yeni bir anlaşma imzalandığını ve bu anlaşmanın iki ülke için çok önemli olduğunu açıkladı, ancak ayrıntı vermedi"))
                .isEqualTo("Turkish");
        assertThat(
                        LanguageGate.of(
                                "Das Ministerium hat mit dem Nachbarn einen Vertrag geschlossen, der für die Marine ist und nicht für das Heer"))
                .isEqualTo("German");
        assertThat(LanguageGate.of("Peru met Chile in Milan.")).isEqualTo("English");
        assertThat(LanguageGate.of("De minister van Defensie is met de vloot in Oslo."))
                .isEqualTo("Dutch");
        assertThat(LanguageGate.of("Министерство обороны подписало новое соглашение о поставке"))
                .contains("script");
    }

    @Test
    void abbreviationsDoNotEndSentences() {
        String text = "Gen. J. Smith met Lt. Doe on Feb. 3. They spoke of 2.5 tons. \"Fine,\" he said.";
        List<Sentences.Sentence> sentences = Sentences.of(text, Clean.blocks(text), (t, o) -> false);
        assertThat(sentences.stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactly(
                        "Gen. J. Smith met Lt. Doe on Feb. 3.", "They spoke of 2.5 tons.", "\"Fine,\" he said.");
    }

    @Test
    void aSentenceWithoutEndIsCut() {
        String text = "word ".repeat(20_000);
        assertThat(Sentences.of(text, Clean.blocks(text), (t, o) -> false))
                .allMatch(s -> s.end() - s.start() <= Sentences.LONGEST + 5);
    }

    private static Name name(String text, String id, boolean exact, String... context) {
        return new Name(text, NameKind.OFFICIAL, Actor.country(id, text), exact, List.of(context));
    }

    @Test
    void theLongestNameWinsAtWordBoundaries() {
        Gazetteer gazetteer = new Gazetteer(
                List.of(name("Korea", "PRK", false), name("South Korea", "KOR", false), name("Oman", "OMN", false)));
        String text = "South  Korea and Romania; Koreans, OMAN.".replace("  ", " ");
        assertThat(gazetteer.find(text, 0, text.length()).stream()
                        .map(m -> m.entity().id()))
                .containsExactly("KOR", "OMN");
    }

    @Test
    void accentsHyphensAndPointsAreNoMatter() {
        Gazetteer gazetteer = new Gazetteer(
                List.of(name("Türkiye", "TUR", false), name("US", "USA", true), name("F-16", "AAA", false)));
        String text = "Turkiye and the U.S. fly the F16, as told us.";
        assertThat(gazetteer.find(text, 0, text.length()).stream()
                        .map(m -> m.entity().id()))
                .containsExactly("TUR", "USA", "AAA");
    }

    @Test
    void aNameThatNeedsContextHasItNear() {
        Gazetteer gazetteer = new Gazetteer(List.of(name("Edge", "ARE", true, "Emirati")));
        assertThat(gazetteer.find("The Edge of town", 0, 16)).isEmpty();
        assertThat(gazetteer.find("Edge, an Emirati group", 0, 22)).hasSize(1);
    }

    @Test
    void wordsAreCutAsTheModelsKnowThem() {
        String text = "Japan's 1,500 men didn't pay $2.5bn.";
        assertThat(Tokenizer.cut(text, 0, text.length(), List.of()).stream().map(t -> text.substring(t[0], t[1])))
                .containsExactly("Japan", "'s", "1,500", "men", "did", "n't", "pay", "$", "2.5bn", ".");
    }

    @Test
    void verbsAndNounsHaveBaseForms() {
        assertThat(Lemmas.of("bought", "VBD")).isEqualTo("buy");
        assertThat(Lemmas.of("supplied", "VBN")).isEqualTo("supply");
        assertThat(Lemmas.of("donating", "VBG")).isEqualTo("donate");
        assertThat(Lemmas.of("frigates", "NNS")).isEqualTo("frigate");
        assertThat(Lemmas.of("navies", "NNS")).isEqualTo("navy");
    }

    @Test
    void sumsOfMoneyAreWrittenOut() {
        assertThat(sums("worth €1.3bn ($1.5bn)")).containsExactly("EUR 1300000000 EXACT", "USD 1500000000 EXACT");
        assertThat(sums("for up to Skr600m")).containsExactly("SEK 600000000 AT_MOST");
        assertThat(sums("about 2.4 billion zloty")).containsExactly("PLN 2400000000 ABOUT");
        assertThat(sums("Rs 35,000 crore")).containsExactly("INR 350000000000 EXACT");
        assertThat(sums("tens of millions of pounds")).isEmpty();
    }

    private static List<String> sums(String text) {
        return Money.find(text, 0, text.length()).stream()
                .map(m -> m.amount().unit() + " " + m.amount().value().toPlainString() + " "
                        + m.amount().certainty())
                .toList();
    }

    @Test
    void numbersCarryTheirCertainty() {
        assertThat(Numbers.of("twenty-four")).hasToString("24");
        assertThat(Numbers.of("1,500")).hasToString("1500");
        assertThat(Numbers.certainty("a total of up to ")).isEqualTo(Certainty.AT_MOST);
        assertThat(Numbers.certainty("more than ")).isEqualTo(Certainty.AT_LEAST);
        assertThat(Numbers.certainty("the whole of ")).isEqualTo(Certainty.EXACT);
    }

    private static List<String> dates(String text, LocalDate published) {
        return Dates.find(text, 0, text.length(), published).stream()
                .map(d -> d.date().text())
                .toList();
    }

    @Test
    void datesAreAsExactAsTold() {
        assertThat(dates("signed on 3 May 2021 and July 22, 2022, in June 2003 and since 2013", null))
                .containsExactly("2021-05-03", "2022-07-22", "2003-06", "2013");
        assertThat(dates("from 2016 to 2019, in 2020-22", null)).containsExactly("2016/2019", "2020/2022");
    }

    @Test
    void relativeDatesHangOnTheDayOfPublication() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        assertThat(dates("last year", null)).isEmpty();
        assertThat(dates("last year, in December, on Monday", day)).containsExactly("2025", "2025-12", "2026-03-09");
        assertThat(dates("is expected to visit in May", day)).containsExactly("2026-05");
    }
}
