package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.testkit.Ordeal;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that nobody should have to read: each is read or refused by name, within five seconds of the processor. */
class HostileTextsTest {

    /** What a long line may be made of. */
    private static final List<String> PARTS = List.of(
            "9",
            "\"",
            "(",
            ". ",
            "e\u0301",
            "\u202E",
            "🚢",
            "x",
            "X",
            "’",
            ".",
            "-",
            "F-16",
            "a ",
            "\t",
            "\r",
            "“‘",
            "U.S. ",
            "🇹🇷 ",
            "Norway and ",
            "Saab of Sweden and Acme of Norway ",
            "the ",
            "the Company, ",
            "1,000 ",
            "of the order of ",
            "said that ");

    private static final boolean LONG = Boolean.getBoolean("long");

    @TempDir
    Path folder;

    private Ordeal<TextImporter.Parameters> ordeal;

    @BeforeEach
    void prepare() {
        ordeal = new Ordeal<>(new TextImporter(), TextImporter.Parameters.DEFAULT, Reading::run, folder);
    }

    private TestSink of(String text) throws IOException {
        return ordeal.of("bad.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLongestLineThatIsReadIsNoHangWhateverItIsMadeOf() throws IOException {
        String begin = "Norway has ordered twelve radars from Sweden, as was said in the town. ";
        int length = LONG ? TextImporter.LONGEST_LINE - begin.length() : 100_000;
        for (String part : PARTS) {
            assertThat(of(begin + part.repeat(length / part.length())).problems())
                    .as(part)
                    .noneMatch(problem -> problem.code().equals("text.line"));
        }
    }

    /** Where a search to the end of the text from each place, or of all beside each other, would be a hang. */
    @Test
    void thousandsOfStatementsAreNoHang() throws IOException {
        of("Norway slept well and the town of Lima was quiet. ".repeat(10_000));
        of("Acme of Norway sold six boats. ".repeat(10_000));
        of("Norway spoke of " + "its deal with Sweden ".repeat(5_000));
    }

    @Test
    void linesWithoutEndOrContentAreNoHang() throws IOException {
        for (String line : List.of("\n", "x\n", "(\n\n", "By Jane Doe\n")) {
            of("It was said in the town that it has them.\n\n" + line.repeat(500_000));
        }
    }

    @Test
    void aCharacterCutInTwoIsTold() throws IOException {
        byte[] whole = "Türkiye’s".getBytes(StandardCharsets.UTF_8);
        assertThat(ordeal.of("bad.txt", Arrays.copyOf(whole, whole.length - 3)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("bad.txt is not valid UTF-8"));
    }
}
