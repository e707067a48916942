package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Amount;
import org.entente.core.model.Capability;
import org.entente.core.model.Evidence;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Observation;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's sentences, each a line that begins with a mark of quotation, and below it what is read from them. */
class ReadmeTest {

    private record Example(String text, List<String> read) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theReadmeShowsWhatIsReadFromItsSentences(Example example) {
        assertThat(lines(Reading.of(example.text()))).containsExactlyElementsOf(example.read());
    }

    @Test
    void theReadmeHasEightSentences() throws IOException {
        assertThat(examples()).hasSize(8);
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder text = new StringBuilder();
            while (lines.get(i).startsWith("> ")) {
                text.append(text.length() == 0 ? "" : " ").append(lines.get(i++).substring(2));
            }
            if (text.length() > 0) {
                int open = lines.subList(i, lines.size()).indexOf("```") + i + 1;
                int close = lines.subList(open, lines.size()).indexOf("```") + open;
                examples.add(new Example(text.toString(), lines.subList(open, close)));
            }
        }
        return examples.stream();
    }

    private static List<String> lines(TestSink sink) {
        List<String> lines = new ArrayList<>();
        for (Stored<Tie> stored : sink.ties()) {
            lines.add(line(stored.value(), sink.evidence().get(stored.evidence().get(0))));
        }
        sink.observations().forEach(stored -> lines.add(line(stored.value())));
        sink.capabilities().forEach(stored -> lines.add(line(stored.value())));
        return lines;
    }

    private static String line(Tie tie, Evidence evidence) {
        List<String> cells = new ArrayList<>();
        cells.add(tie.type().name());
        cells.add(tie.participants().stream()
                .map(participant -> participant.actor() + " " + participant.role())
                .collect(Collectors.joining(", ")));
        cells.add(tie.status().orElseThrow().stage() + " " + tie.modality());
        if (!tie.instrument().equals(Instrument.UNKNOWN)) {
            cells.add(tie.instrument().name());
        }
        tie.items().forEach(item -> cells.add(line(item)));
        tie.amounts().forEach(amount -> cells.add(line(amount)));
        tie.dates().forEach(date -> cells.add(date.kind() + " " + date.date().text()));
        if (evidence.saidBy() != null) {
            cells.add("said by " + evidence.saidBy());
        }
        if (evidence.citedOrigin() != null) {
            cells.add("citing " + evidence.citedOrigin());
        }
        cells.add(Confidence.of(tie.rules()).name());
        cells.add(String.join(" ", tie.rules()));
        return String.join("  ", cells);
    }

    private static String line(Item item) {
        String system = Objects.requireNonNullElse(item.system(), item.designation());
        return item.ordered() == null
                ? system
                : system + " x " + item.ordered().value().toPlainString();
    }

    private static String line(Amount amount) {
        return amount.certainty() + " " + amount.value().toPlainString() + " " + amount.unit();
    }

    private static String line(Observation observation) {
        return "OBSERVATION  " + observation.subject() + " " + observation.measure() + "  "
                + (observation.period() == null
                        ? "no period"
                        : observation.period().text()) + "  "
                + observation.value().toPlainString() + " " + observation.unit() + "  " + observation.qualifier();
    }

    private static String line(Capability capability) {
        return "CAPABILITY  " + capability.actor() + " " + capability.stance() + " " + capability.capabilityClass()
                + "  " + capability.modality();
    }
}
