package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose lines were broken at a width. */
class WrappedTest {

    private static final String TEXT = "Poland and South Korea on the move\n\n"
            + "Poland signed a contract worth $12 billion with Hanwha Aerospace of South Korea for 212 howitzers on 26 August"
            + " 2022, and the first of them were delivered in December. Under the framework Poland may order more of them from"
            + " Hanwha, the ministry in Warsaw said.\n\n"
            + "Chile signed a contract with Navantia for two patrol vessels in May 2023. The price of 180 million euros is to"
            + " be paid over four years, and the State Department notified Congress of a possible sale of missiles for them.\n";

    /** A paragraph broken as mail programs do. */
    private static String broken(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.split("\n", -1)) {
            int length = 0;
            for (String word : paragraph.split(" ")) {
                if (length > 0 && length + 1 + word.length() > width) {
                    out.append('\n');
                    length = 0;
                } else if (length > 0) {
                    out.append(' ');
                    length++;
                }
                out.append(word);
                length += word.length();
            }
            out.append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 60, 72, 80, 100})
    void aTextIsReadAlikeAtEachWidth(int width) throws IOException {
        String broken = broken(TEXT, width);
        assertThat(broken).isNotEqualTo(TEXT);
        assertThat(Wrapped.of(broken).joined()).isEqualTo(TEXT);
        assertThat(Reading.of(broken).ties().stream().map(tie -> tie.value()).toList())
                .isEqualTo(
                        Reading.of(TEXT).ties().stream().map(tie -> tie.value()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "   ", "\u000B", "\t"})
    void twoBlanksReadAsOneAndPlacesHold(String blanks) throws IOException {
        String text =
                "Chile signed a contract with Navantia for two patrol vessels in March 2021 for 180 million euros.";
        String wide = text.replace(" ", blanks);
        Wrapped lines = Wrapped.of(wide);
        assertThat(lines.joined().replace('\t', ' ')).isEqualTo(text);
        int at = lines.joined().indexOf("million");
        assertThat(lines.written(at, at + "million".length())).isEqualTo("million");
        assertThat(Reading.of(wide).ties().stream().map(tie -> tie.value()).toList())
                .isEqualTo(
                        Reading.of(text).ties().stream().map(tie -> tie.value()).toList())
                .isNotEmpty();
    }

    @Test
    void theColumnsOfATableStayApart() {
        String table = "Chile  Navantia  2 vessels  2021\nPeru   Saab      4 radars   2022";
        assertThat(Wrapped.of(table).joined()).isEqualTo(table);
    }

    @Test
    void carriageReturnsAndIndentsAreNoWordsAndPlacesHold() throws IOException {
        String broken = broken(TEXT, 60).replace("\n", "\r\n").replace("\r\nunder", "\r\n   under");
        Wrapped lines = Wrapped.of(broken);
        assertThat(lines.joined()).isEqualTo(TEXT);
        for (String word : List.of("billion", "Hanwha", "framework", "euros", "Congress", "Chile")) {
            int at = lines.joined().indexOf(word);
            assertThat(broken.substring(lines.origin(at), lines.origin(at + word.length())))
                    .isEqualTo(word);
        }
        assertThat(Reading.of(broken).ties().stream()
                        .map(tie -> Reading.line(tie.value()))
                        .toList())
                .isEqualTo(Reading.of(TEXT).ties().stream()
                        .map(tie -> Reading.line(tie.value()))
                        .toList());
    }

    @Test
    void aLineThatEndsWithAWordThatEndsNoneGoesOn() {
        assertThat(Wrapped.of("Chile signed a contract with\nNavantia for ships.")
                        .joined())
                .isEqualTo("Chile signed a contract with Navantia for ships.");
        assertThat(Wrapped.of("It is worth $12\nbillion.").joined()).isEqualTo("It is worth $12 billion.");
    }

    @Test
    void twoBlanksBehindAFullStopMakeNoTable() {
        assertThat(Wrapped.of("It was signed.  The deal is worth $12\nbillion.").joined())
                .isEqualTo("It was signed.  The deal is worth $12 billion.");
    }

    @Test
    void evidenceQuotesTheTextAsItStands() throws IOException {
        String broken = "\uD83D\uDEA2 " + broken(TEXT, 60);
        for (var told : Reading.of(broken).evidence().values()) {
            var span = (org.entente.core.model.Locator.Span) told.where();
            int[] points = broken.codePoints()
                    .skip(span.start())
                    .limit(span.end() - span.start())
                    .toArray();
            assertThat(new String(points, 0, points.length)).isEqualTo(told.quote());
        }
    }

    @Test
    void headingsListsAndTablesStayAsTheyAre() {
        for (String text : List.of(
                "Poland orders howitzers\nWARSAW - Poland has ordered 48 howitzers from South Korea, its ministry said on Monday.",
                "Deals of the week:\n- Poland: 48 howitzers from South Korea\n- Chile: two ships from Spain\n- Peru: six boats",
                "Poland  South Korea  48\nChile   Spain         2\nPeru    Brazil        6",
                "Peru buys three ships from Spain\nChile orders six jets from Korea\nBrazil sells tanks to Indonesia",
                "Chile's frigate handed over\nSANTIAGO, 3 May - The frigate was handed over by Spain, the navy said on Monday.",
                "State\tFrom\tNumber of howitzers\nPoland\tSouth Korea\tforty-eight in all\nChile\tSpain\ttwo of the kind",
                "Norway slept well.\nThe town of Lima was quiet.\nNothing more was told of it that day.")) {
            assertThat(Wrapped.of(text).joined()).isEqualTo(Plain.marks(text));
        }
    }

    /** Of ten megabytes each copy takes twenty, and all is read in a heap of 200. */
    @Test
    void aTextThatNothingIsChangedInIsNotKeptTwice() {
        String text = "Peru bought six radars from Sweden. Chile did not.\n\nThe two met in Lima.\n";

        assertThat(Wrapped.of(text).joined()).isSameAs(text);
    }

    @Test
    void whatWasJoinedIsOneObjectForAllWhoAsk() {
        Wrapped wrapped = Wrapped.of("Peru bought six radars with\nwhich it guards its coast.\n");

        assertThat(wrapped.joined()).isSameAs(wrapped.joined()).contains("with which");
    }
}
