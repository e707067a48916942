package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.entente.core.api.CancelledException;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.junit.jupiter.api.Test;

/**
 * What every importer keeps.
 *
 * @param <P> the record of its parameters
 */
public interface ImporterContract<P extends Record> extends ParametersContract<P> {

    /** The importer. */
    Importer<P> importer();

    /** A file that it reads and from which something comes. */
    Path sample() throws IOException;

    /** A run with the names that the sample needs. */
    TestRun run();

    @Test
    default void itsSampleIsRecognised() throws IOException {
        assertThat(importer().recognise(TestInput.head(sample())).score()).isPositive();
    }

    @Test
    default void aPictureIsNotRecognisedWhateverItsName() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1};
        for (String name : new String[] {"picture.csv", "picture.txt", "picture.jpg"}) {
            assertThat(importer().recognise(new Head(name, jpeg, true)).score()).isZero();
        }
    }

    @Test
    default void anEmptyFileIsNotRecognised() {
        assertThat(importer()
                        .recognise(new Head("empty.txt", new byte[0], true))
                        .score())
                .isZero();
    }

    @Test
    default void itsSampleIsRead() throws IOException {
        TestSink sink = read(run());
        assertThat(sink.refused()).as("refused: %s", sink.problems()).isFalse();
        assertThat(sink.empty()).isFalse();
    }

    @Test
    default void everyQuotationStandsInItsSource() throws IOException {
        String text = Files.readString(sample(), StandardCharsets.UTF_8);
        for (Evidence evidence : read(run()).evidence().values()) {
            if (evidence.where() instanceof Locator.Span span) {
                int start = text.offsetByCodePoints(0, span.start());
                int end = text.offsetByCodePoints(0, span.end());
                said(evidence.quote(), text.substring(start, end));
            }
        }
    }

    /** A page or a mail says it with tags and other code between the words, which the quotation is without. */
    private static void said(String quote, String stretch) {
        if (!stretch.matches("(?s).*(?:<\\S|&#?\\w+;|=\\R|=[0-9A-F]{2}).*")) {
            assertThat(quote).isEqualTo(stretch);
            return;
        }
        int at = 0;
        for (String word : quote.split("\\W+")) {
            int next = stretch.indexOf(word, at);
            if (word.matches("[A-Za-z]+")) {
                assertThat(next)
                        .as("«%s» of «%s» in «%s»", word, quote, stretch)
                        .isNotNegative();
                at = next + word.length();
            }
        }
    }

    @Test
    default void twoReadingsAreTheSame() throws IOException {
        assertThat(read(run()).toString().replaceAll("entente-test-\\d+", ""))
                .isEqualTo(read(run()).toString().replaceAll("entente-test-\\d+", ""));
    }

    @Test
    default void aReadingUnderTurkishSettingsIsTheSame() throws IOException {
        String expected = read(run()).toString();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read(run()).toString()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    default void aCancelledReadingEnds() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> read(run().cancel())).isInstanceOf(CancelledException.class));
    }

    /** Reads the sample. */
    private TestSink read(TestRun run) throws IOException {
        TestSink sink = new TestSink(run.names());
        importer().read(TestInput.of(sample()), parameters(), sink, run);
        return sink;
    }
}
