package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The band of a tie by the weakest of the rules that made it. */
class ConfidenceTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DIRECT | Norway has bought twelve radars from Saab.",
                "ANAPHOR | Greece and Egypt are neighbours at sea. The two countries held a joint naval exercise in 2019.",
                "FILLED | Morocco has ordered 24 F-16 fighters.",
                "FILLED | Norway has bought twelve QUERX drones from Finland.",
            })
    void theWeakestEvidenceCounts(Confidence band, String text) {
        assertThat(Reading.of(text).ties().get(0).value().confidence()).isEqualTo(band.precision());
    }

    @Test
    void everyWayToFindAPartyHasABand() throws IOException {
        assertThat(rules())
                .contains("role:near", "role:focus", "role:topic", "role:ensign")
                .allSatisfy(rule -> assertThat(Confidence.of(List.of(rule))).isNotNull());
    }

    @Test
    void aGuessedPartyIsNotDirect() {
        assertThat(rulesOfBand("role:topic", "role:pending", "role:subject")).containsOnly(Confidence.FOCUS);
    }

    @Test
    void ofTwoRulesTheLeastCounts() {
        assertThat(Confidence.of(List.of("frame:buy", "role:near", "role:maker")))
                .isEqualTo(Confidence.NEAR);
    }

    @Test
    void aWayWithoutBandIsRefused() {
        assertThatThrownBy(() -> Confidence.of(List.of("role:dreamt"))).hasMessageContaining("role:dreamt");
    }

    private static List<Confidence> rulesOfBand(String... rules) {
        return List.of(rules).stream().map(rule -> Confidence.of(List.of(rule))).toList();
    }

    /** The names that the sources give to parties. */
    private static Set<String> rules() throws IOException {
        Pattern made = Pattern.compile("\\b(?:new Party|party)\\([^;]*?, \"([A-Z]+)\"\\)");
        Set<String> rules = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = made.matcher(Files.readString(file));
                while (matcher.find()) {
                    rules.add(Confidence.ROLE + matcher.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return rules;
    }
}
